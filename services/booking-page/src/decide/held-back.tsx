import type { Screening } from '../api.ts'
import { ProblemNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { texts } from '../texts/texts.ts'
import { day } from '../times.ts'

interface HeldBackProps {
  gate: NonNullable<Screening['gate']>
  zone: string
  look: () => Promise<unknown>
}

/** A request that waits for a look: why and since when, and nothing of it before the press. */
export function HeldBack({ gate, zone, look }: HeldBackProps) {
  const t = texts.deciding.held
  const looking = usePress()
  return (
    <section class="card">
      <p>
        {t.reasons[gate.reason]} {t.since(day(gate.since, zone))}
      </p>
      <p>{t.body}</p>
      <p class="buttons">
        <button type="button" class="primary" disabled={looking.busy} onClick={() => looking.press(() => look())}>
          {looking.busy ? texts.common.working : t.press}
        </button>
      </p>
      <ProblemNote problem={looking.problem} />
    </section>
  )
}
