import type { Dossier } from '../api.ts'
import { describedBy, Field } from '../parts/field.tsx'
import { texts } from '../texts/texts.ts'
import { day } from '../times.ts'
import type { Known } from './decision.ts'

interface LimitFieldsProps {
  dossier: Dossier
  known: Known
  value: string
  error: string | undefined
  set: (value: string) => void
}

/** Which limit a yes goes past, and the reason that then goes with it. */
export function LimitFields({ dossier, known, value, error, set }: LimitFieldsProps) {
  const t = texts.deciding.yes
  return (
    <section class="warning" aria-labelledby="limit">
      <h3 id="limit">{t.limit}</h3>
      <p>{limitText(dossier, known)}</p>
      <Field id="override" label={t.override} help={t.overrideHelp(dossier.name)} error={error}>
        <textarea
          id="override"
          rows={2}
          maxLength={1000}
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
          {...describedBy('override', true, error)}
        />
      </Field>
    </section>
  )
}

function limitText({ limit, relationship }: Dossier, { zone, now }: Known): string {
  const t = texts.deciding.yes
  if (limit?.reached !== 'met-recently' || !limit.metAt) return t.tooLong
  const months = relationship === 'stranger' || relationship === 'referred' ? 6 : 12
  const when = day(limit.metAt, zone)
  return Date.parse(limit.metAt) > now ? t.meetAhead(when, months) : t.metBefore(when, months)
}
