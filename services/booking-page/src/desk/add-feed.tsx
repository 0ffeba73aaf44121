import { useState } from 'preact/hooks'
import { describedBy, Field } from '../parts/field.tsx'
import { usePress } from '../press.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { addressError } from './calendar-trouble.ts'
import { addCalendar, type Calendar } from './desk-api.ts'
import { DeskProblem } from './desk-problem.tsx'

const NONE = { address: '', label: '' }

/** A calendar by the address of its file. */
export function AddFeed({ onAdded }: { onAdded: (calendar: Calendar) => Promise<void> }) {
  const t = deskTexts.calendars
  const [typed, setTyped] = useState(NONE)
  const { busy, problem, press } = usePress()
  const add = () =>
    press(async () => {
      const { address, label } = typed
      const made = await addCalendar({ address, ...(label.trim() && { label: label.trim() }) })
      setTyped(NONE)
      await onAdded(made)
    }, typed)
  const error = addressError(problem)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.address.trim()) add()
        else document.getElementById('address')?.focus()
      }}
    >
      <Field id="address" label={t.address} help={t.addressHelp} error={error}>
        <input
          id="address"
          type="url"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          maxLength={2_000}
          value={typed.address}
          onInput={(event) => setTyped({ ...typed, address: event.currentTarget.value })}
          {...describedBy('address', t.addressHelp, error)}
        />
      </Field>
      <details>
        <summary>
          <span>{t.where}</span>
        </summary>
        <dl>
          {Object.entries(t.places).map(([who, how]) => (
            <div key={who}>
              <dt>{who}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Field id="label" label={t.label} optional>
        <input
          id="label"
          maxLength={100}
          value={typed.label}
          onInput={(event) => setTyped({ ...typed, label: event.currentTarget.value })}
        />
      </Field>
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? t.adding : t.add}
        </button>
      </p>
      <DeskProblem problem={error ? undefined : problem} />
    </form>
  )
}
