import { describedBy, Field } from '../parts/field.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import type { EditAvailability } from './desk-api.ts'

type Pause = EditAvailability['pause']

interface PauseFieldsProps {
  pause: Pause
  error: string | undefined
  onChange: (pause: Pause) => void
}

/** A pause, until a day or until it is ended. */
export function PauseFields({ pause, error, onChange }: PauseFieldsProps) {
  const t = deskTexts.settings.hours
  return (
    <section class="card pause" aria-labelledby="pause">
      <h2 id="pause">{t.pause}</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={pause !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? { until: null } : null)}
        />
        <span>{t.pauseHelp}</span>
      </label>
      {pause && (
        <Field id="back-on" label={t.backOn} help={t.backOnHelp} error={error} optional>
          <input
            id="back-on"
            type="date"
            value={pause.until ?? ''}
            onInput={(event) => onChange({ until: event.currentTarget.value || null })}
            {...describedBy('back-on', t.backOnHelp, error)}
          />
        </Field>
      )}
    </section>
  )
}
