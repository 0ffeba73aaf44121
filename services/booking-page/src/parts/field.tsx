import type { ComponentChildren } from 'preact'
import { texts } from '../texts/texts.ts'

interface FieldProps {
  id: string
  label: string
  help?: string | null | undefined
  error?: string | undefined
  optional?: boolean
  children: ComponentChildren
}

/** Label, help, the control, and what is wrong with it, tied together by ids (`describedBy`). */
export function Field({ id, label, help, error, optional, children }: FieldProps) {
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>
        {label} {optional && <span class="optional">({texts.common.optional})</span>}
      </label>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p class="error" id={`${id}-error`}>
      {error}
    </p>
  ) : null
}

/** What a control says besides its label. */
export const describedBy = (id: string, help: unknown, error: unknown) => ({
  'aria-describedby': [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? true : undefined,
})
