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
  /** What is taken away, for whoever does not see it: "Monday 09:00 – 17:00". */
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
          value={span.until === '24:00' ? '00:00' : span.until}
          onInput={({ currentTarget: { value } }) => onChange({ until: value === '00:00' ? '24:00' : value })}
          {...described}
        />
      </div>
      <button type="button" class="quiet" aria-label={t.removeNamed(`${name} ${span.from} – ${span.until}`)} onClick={onRemove}>
        ×
      </button>
      <FieldError id={id} error={error} />
      {children}
    </div>
  )
}
