import { postponeReturn, returnScreening, type Screening } from '../api.ts'
import { AskTwice } from '../parts/ask-twice.tsx'
import type { Opened } from '../parts/linked.tsx'
import { ProblemNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { texts } from '../texts/texts.ts'
import { bothClocks, day, dayOf } from '../times.ts'
import { MailLink } from './mail-link.tsx'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

interface ReturnCardProps {
  opened: Opened
  zone: string
  /** Shows the request as it is after a press, and says what the press did. */
  onChange: (screening: Screening, said: string) => void
}

/** The week somebody was asked to come back in: before it when it is, within it the button. Looking at it keeps nothing and loses nothing. */
export function ReturnCard({ opened: { token, screening }, zone, onChange }: ReturnCardProps) {
  const t = texts.status.deferred
  const { busy, problem, press } = usePress()
  const { id, insider, returnWindow } = screening
  if (!returnWindow) return null
  const { weekOf, opensAt, closesAt, open, mayMove } = returnWindow
  const at = (label: string, instant: string) => (
    <div>
      <dt>{label}</dt>
      <dd class="big">{day(instant, zone)}</dd>
      <dd class="big">{bothClocks(instant, zone, insider.timeZone)}</dd>
    </div>
  )
  if (open) {
    const back = async (key: string) =>
      onChange(
        await returnScreening(token, id, key),
        screening.state === 'concluded' ? texts.status.names.isBack(insider.name) : t.isBack,
      )
    return (
      <section class="card">
        <p class="buttons">
          <button type="button" class="primary large" disabled={busy} onClick={() => press(back)}>
            {busy ? texts.common.working : t.imBack}
          </button>
        </p>
        <p class="help">{t.onlyThePress}</p>
        <ProblemNote problem={problem} />
        <dl>{at(t.ends, closesAt)}</dl>
      </section>
    )
  }
  const weekAfter = dayOf(new Date(Date.parse(`${weekOf}T00:00:00Z`) + WEEK_MS).toISOString().slice(0, 10))
  return (
    <section class="card">
      <dl>
        {at(t.starts, opensAt)}
        {at(t.ends, closesAt)}
      </dl>
      <div class="buttons">
        {mayMove && (
          <AskTwice
            label={t.cannot}
            question={t.cannotAsk(weekAfter)}
            yes={t.cannotYes}
            run={async (key) => onChange(await postponeReturn(token, id, key), t.moved(weekAfter))}
          />
        )}
        <MailLink screening={screening} />
      </div>
      {!mayMove && <p class="help">{t.movedOnce}</p>}
    </section>
  )
}
