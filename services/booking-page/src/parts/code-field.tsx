import type { Ref } from 'preact'
import { texts } from '../texts/texts.ts'
import { describedBy, Field } from './field.tsx'

interface CodeFieldProps {
  code: string
  onCode: (code: string) => void
  error: string | undefined
  help?: string
  field?: Ref<HTMLInputElement>
  onEnter?: () => void
}

/** The six digits from a mail. */
export function CodeField({ code, onCode, error, help, field, onEnter }: CodeFieldProps) {
  return (
    <Field id="code" label={texts.code.label} help={help} error={error}>
      <input
        id="code"
        class="code"
        type="text"
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={6}
        ref={field}
        value={code}
        onInput={(event) => onCode(event.currentTarget.value.replace(/\D/g, ''))}
        onKeyDown={(event) => {
          // Enter belongs to this field where it stands within a form that would send without the code.
          if (!onEnter || event.key !== 'Enter') return
          event.preventDefault()
          onEnter()
        }}
        {...describedBy('code', help !== undefined, error)}
      />
    </Field>
  )
}

export const isCode = (typed: string): boolean => /^\d{6}$/.test(typed)
