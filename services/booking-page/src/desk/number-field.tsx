import { useState } from 'preact/hooks'
import { describedBy, Field } from '../parts/field.tsx'

interface NumberFieldProps {
  id: string
  label: string
  /** For whoever does not see what it stands under. */
  name?: string
  value: number | null
  /** How many of what is kept make one of what is typed: 60, to type minutes as hours. */
  unit?: number
  error: string | undefined
  onChange: (value: number | null) => void
}

/**
 * A number, or nothing. What is typed stays as it is typed, also what is on its way to a number ("1."): it is written anew only where
 * another value than it means comes from elsewhere.
 */
export function NumberField({ id, label, name, value, unit = 1, error, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState({ text: textOf(value, unit), value })
  const text = Object.is(typed.value, value) ? typed.text : textOf(value, unit)
  return (
    <Field id={id} label={label} error={error}>
      <input
        id={id}
        class="short"
        aria-label={name}
        inputMode="decimal"
        autocomplete="off"
        value={text}
        onInput={({ currentTarget }) => {
          const next = { text: currentTarget.value, value: numberOf(currentTarget.value, unit) }
          setTyped(next)
          onChange(next.value)
        }}
        {...describedBy(id, undefined, error)}
      />
    </Field>
  )
}

const textOf = (value: number | null, unit: number): string => (value === null ? '' : String(value / unit))

/** Null of nothing; a comma is as good as a point. What is no number is less than any that is taken: the API says so beside the field. */
function numberOf(text: string, unit: number): number | null {
  if (text.trim() === '') return null
  const number = Number(text.trim().replace(',', '.')) * unit
  if (!Number.isFinite(number)) return -1
  return unit === 1 ? number : Math.round(number)
}
