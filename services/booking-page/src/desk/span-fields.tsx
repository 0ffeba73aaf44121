import type { ComponentChildren } from 'preact'
import { FieldError } from '../parts/field.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'

export interface Span {
  from: string
  until: string
}

interface SpanFieldsProps {
  id: string
  span: Span
  error: string | undefined
  /** Whose hours they are, for whoever does not see what they stand under: "Monday 2". */
  name: string
  onChange: (part: Partial<Span>) => void
  onRemove: () => void
  children?: ComponentChildren
}

/** From one time of the day until another. A field for times knows no 24:00: the end at 00:00 is that midnight. */
export function SpanFields({ id, span, error, name, onChange, onRemove, children }: SpanFieldsProps) {
  const t = deskTexts.settings.hours
  const described = { 'aria-describedby': error && `${id}-error`, 'aria-invalid': error ? true : undefined }
  return (
    <div class={error ? 'span wrong' : 'span'}>
      <div>
        <label for={id}>{t.from}</label>
        <input
          id={id}
          type="time"
          aria-label={t.named(t.from, name)}
          value={span.from}
          onInput={(event) => onChange({ from: event.currentTarget.value })}
          {...described}
        />
      </div>
      <div>
        <label for={`${id}-until`}>{t.until}</label>
        <input
          id={`${id}-until`}
          type="time"
          aria-label={t.named(t.until, name)}
          value={span.until === '24:00' ? '00:00' : span.until}
          onInput={({ currentTarget: { value } }) => onChange({ until: value === '00:00' ? '24:00' : value })}
          {...described}
        />
      </div>
      <button type="button" class="quiet" aria-label={t.named(t.remove, name)} onClick={onRemove}>
        ×
      </button>
      <FieldError id={id} error={error} />
      {children}
    </div>
  )
}

/** `Monday`, or `Monday 2` where it has several spans. */
export const numbered = (name: string, at: number, of: number): string => (of > 1 ? `${name} ${at + 1}` : name)
