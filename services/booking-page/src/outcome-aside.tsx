import type { Booking, RecordOutcome, Screening } from './api.ts'
import { Choice } from './parts/choice.tsx'
import { Field } from './parts/field.tsx'
import { texts } from './texts/texts.ts'

export interface Aside {
  readonly introduce: NonNullable<Booking['introduce']> | ''
  readonly note: string
  readonly keepInTouch: boolean
  readonly namesNextWeek: boolean
}

/** As it was said before, where this browser may read that. */
export function asideOf({ introduce, note, keepInTouch }: Booking, names: Screening['names']): Aside {
  return { introduce: introduce ?? '', note: note ?? '', keepInTouch: keepInTouch ?? false, namesNextWeek: names !== null }
}

/** What was changed of it: the rest stays as it is, also what a browser that is not proved was not shown. */
export function changesOf(aside: Aside, before: Aside, met: boolean): Partial<RecordOutcome> {
  return {
    ...(aside.introduce && aside.introduce !== before.introduce && { introduce: aside.introduce }),
    ...(aside.note.trim() !== before.note && { note: aside.note.trim() }),
    ...(met && aside.namesNextWeek !== before.namesNextWeek && { namesNextWeek: aside.namesNextWeek }),
    ...(aside.keepInTouch !== before.keepInTouch && { keepInTouch: aside.keepInTouch }),
  }
}

interface AsideFieldsProps {
  name: string
  /** Whether the two talked: else there is nobody to introduce. */
  met: boolean
  aside: Aside
  onChange: (aside: Aside) => void
}

/** After a meeting: whether they are to come back for a name. */
export function NamesField({ name, aside, onChange }: Omit<AsideFieldsProps, 'met'>) {
  const t = texts.outcome.aside
  return (
    <div class="field">
      <label class="choice">
        <input
          type="checkbox"
          checked={aside.namesNextWeek}
          onChange={(event) => onChange({ ...aside, namesNextWeek: event.currentTarget.checked })}
        />
        <span>
          {t.names(name)}
          <span class="help">{t.namesHelp(name)}</span>
        </span>
      </label>
    </div>
  )
}

/** What an insider says besides who was there, and to themselves. */
export function AsideFields({ name, met, aside, onChange }: AsideFieldsProps) {
  const t = texts.outcome.aside
  return (
    <fieldset class="field">
      <legend>{t.title}</legend>
      <p class="help">{t.help(name)}</p>
      {met && (
        <Choice
          id="introduce"
          legend={t.question(name)}
          optional
          value={aside.introduce}
          choices={Object.entries(t.introduce).map(([value, label]) => ({ value, label }))}
          onChoose={(value) => onChange({ ...aside, introduce: value as Aside['introduce'] })}
        />
      )}
      <Field id="note" label={t.note} optional>
        <textarea
          id="note"
          rows={3}
          maxLength={2000}
          value={aside.note}
          onInput={(event) => onChange({ ...aside, note: event.currentTarget.value })}
        />
      </Field>
      {met && (
        <label class="choice">
          <input
            type="checkbox"
            checked={aside.keepInTouch}
            onChange={(event) => onChange({ ...aside, keepInTouch: event.currentTarget.checked })}
          />
          <span>{t.keepInTouch(name)}</span>
        </label>
      )}
    </fieldset>
  )
}
