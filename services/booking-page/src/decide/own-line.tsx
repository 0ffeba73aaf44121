import { describedBy, Field } from '../parts/field.tsx'
import { texts } from '../texts/texts.ts'

/** A line in the insider's own words, beside what the mail says anyway. */
export function OwnLine({ value, set, error }: { value: string; set: (value: string) => void; error: string | undefined }) {
  return (
    <Field id="own-line" label={texts.deciding.ownLine} error={error} optional>
      <textarea
        id="own-line"
        rows={2}
        maxLength={500}
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
        {...describedBy('own-line', undefined, error)}
      />
    </Field>
  )
}
