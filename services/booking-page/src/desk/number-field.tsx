import { describedBy, Field } from '../parts/field.tsx'

interface NumberFieldProps {
  id: string
  label: string
  value: number | null
  error: string | undefined
  onChange: (value: number | null) => void
}

/** A whole number, or nothing. What is no number is nothing to the browser, too. */
export function NumberField({ id, label, value, error, onChange }: NumberFieldProps) {
  return (
    <Field id={id} label={label} error={error}>
      <input
        id={id}
        class="short"
        type="number"
        inputMode="numeric"
        min={0}
        value={value ?? ''}
        onInput={({ currentTarget }) => onChange(currentTarget.value === '' ? null : Number(currentTarget.value))}
        {...describedBy(id, undefined, error)}
      />
    </Field>
  )
}
