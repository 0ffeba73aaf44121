import { useState } from 'preact/hooks'
import { describedBy, Field } from '../parts/field.tsx'
import { Fold } from '../parts/fold.tsx'
import type { Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import type { EditMeetingType } from './desk-api.ts'
import { errorAt } from './error-at.ts'
import { NumberField } from './number-field.tsx'

const PLACES = ['phone', 'video', 'in-person'] as const

interface MeetingTypeFieldsProps {
  /** Begins the ids of the fields: there are several such forms on a page. */
  id: string
  typed: EditMeetingType
  refusal: Problem | undefined
  onChange: (part: Partial<EditMeetingType>) => void
}

/** What a kind of conversation is. The distances stand behind a line of their own: few change them. */
export function MeetingTypeFields({ id, typed, refusal, onChange }: MeetingTypeFieldsProps) {
  const t = deskTexts.settings.types
  const error = (field: keyof EditMeetingType) => errorAt(refusal, `/${field}`)
  const number = (field: NumberKey, label: string, unit = 1) => (
    <NumberField
      id={`${id}-${field}`}
      label={label}
      value={Number.isNaN(typed[field]) ? null : typed[field]}
      unit={unit}
      error={error(field)}
      // Nothing is no number: the API asks for one beside the field, where a zero would be taken.
      onChange={(value) => onChange({ [field]: value ?? Number.NaN })}
    />
  )
  // Hours, where what is kept is whole ones: fifty minutes are not 0.8333 of them.
  const [noticeInHours] = useState(typed.noticeMinutes % 60 === 0)
  return (
    <>
      <Field id={`${id}-title`} label={t.name} error={error('title')}>
        <input
          id={`${id}-title`}
          maxLength={80}
          value={typed.title}
          onInput={(event) => onChange({ title: event.currentTarget.value })}
          {...describedBy(`${id}-title`, undefined, error('title'))}
        />
      </Field>
      {number('minutes', t.minutes)}
      <Field id={`${id}-place`} label={t.place} error={error('place')}>
        <select
          id={`${id}-place`}
          value={typed.place}
          onChange={(event) => onChange({ place: event.currentTarget.value as EditMeetingType['place'] })}
        >
          {PLACES.map((place) => (
            <option value={place} key={place}>
              {t.places[place]}
            </option>
          ))}
        </select>
      </Field>
      {typed.place !== 'phone' && (
        <Field id={`${id}-detail`} label={t.detail} help={t.detailHelp} error={error('placeDetail')} optional>
          <textarea
            id={`${id}-detail`}
            rows={2}
            maxLength={500}
            value={typed.placeDetail ?? ''}
            onInput={(event) => onChange({ placeDetail: event.currentTarget.value || null })}
            {...describedBy(`${id}-detail`, t.detailHelp, error('placeDetail'))}
          />
        </Field>
      )}
      <Fold title={t.fine} class="fine" shown={FINE.some((field) => error(field))}>
        {noticeInHours ? number('noticeMinutes', t.notice, 60) : number('noticeMinutes', t.noticeMinutes)}
        {number('horizonDays', t.horizon)}
        {number('stepMinutes', t.step)}
        {number('bufferBeforeMinutes', t.before)}
        {number('bufferAfterMinutes', t.after)}
      </Fold>
    </>
  )
}

type NumberKey = 'minutes' | (typeof FINE)[number]
const FINE = ['noticeMinutes', 'horizonDays', 'stepMinutes', 'bufferBeforeMinutes', 'bufferAfterMinutes'] as const
