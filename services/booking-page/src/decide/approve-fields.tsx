import { Choice } from '../parts/choice.tsx'
import { describedBy, Field, FieldError } from '../parts/field.tsx'
import { texts } from '../texts/texts.ts'
import { city } from '../times.ts'
import type { FieldsProps } from './choice-form.tsx'
import type { Half, Place } from './half.ts'
import { LimitFields } from './limit-fields.tsx'
import { OwnLine } from './own-line.tsx'
import { OwnTimes } from './own-times.tsx'

/** A yes: to which times, in which words, and past what, if anything. */
export function ApproveFields({ screening, dossier, half, setHalf, wrong, known }: FieldsProps) {
  const t = texts.deciding.yes
  const yes = half.approve
  const set = (change: Partial<Half['approve']>) => setHalf({ ...half, approve: { ...yes, ...change } })
  const emptyNow = known.nothingFree && !yes.onlyThese
  return (
    <>
      <Choice
        id="times"
        legend={t.times}
        value={yes.onlyThese ? 'these' : 'any'}
        choices={[
          { value: 'any', label: t.any, help: t.anyHelp },
          { value: 'these', label: t.these, help: t.theseHelp(city(known.zone)) },
        ]}
        onChoose={(value) => set({ onlyThese: value === 'these' })}
      />
      {yes.onlyThese && <OwnTimes times={yes.times} set={(times) => set({ times })} wrong={wrong} known={known} />}
      {emptyNow && (
        <section class="warning" aria-labelledby="nothing-free">
          <h3 id="nothing-free">{t.nothingFree}</h3>
          <p>{t.nothingFreeBody(dossier.name)}</p>
          <label class="choice">
            <input
              type="checkbox"
              id="even-so"
              checked={yes.evenSo}
              onChange={(event) => set({ evenSo: event.currentTarget.checked })}
              {...describedBy('even-so', undefined, wrong('even-so'))}
            />
            <span>{t.evenSo}</span>
          </label>
          <FieldError id="even-so" error={wrong('even-so')} />
        </section>
      )}
      {known.limited && (
        <LimitFields
          dossier={dossier}
          known={known}
          value={yes.overrideReason}
          error={wrong('override')}
          set={(overrideReason) => set({ overrideReason })}
        />
      )}
      <OwnLine value={yes.ownLine} set={(ownLine) => set({ ownLine })} error={wrong('own-line')} />
      <details class="preview" open={yes.minutes !== '' || yes.place !== '' || undefined}>
        <summary>{t.other}</summary>
        <Field
          id="minutes"
          label={t.minutes}
          help={t.minutesHelp(screening.meetingType.minutes)}
          error={wrong('minutes')}
          optional
        >
          <input
            id="minutes"
            class="short"
            type="text"
            inputMode="numeric"
            maxLength={3}
            value={yes.minutes}
            onInput={(event) => set({ minutes: event.currentTarget.value })}
            {...describedBy('minutes', true, wrong('minutes'))}
          />
        </Field>
        <Field id="place" label={t.place}>
          <select id="place" value={yes.place} onChange={(event) => set({ place: event.currentTarget.value as Place | '' })}>
            <option value="">{t.asUsual(t.places[screening.meetingType.place])}</option>
            {(Object.keys(t.places) as Place[]).map((place) => (
              <option value={place} key={place}>
                {t.places[place]}
              </option>
            ))}
          </select>
        </Field>
        {(yes.place === 'video' || yes.place === 'in-person') && (
          <Field id="place-detail" label={t.placeDetail} error={wrong('place-detail')}>
            <input
              id="place-detail"
              type="text"
              maxLength={300}
              value={yes.placeDetail}
              onInput={(event) => set({ placeDetail: event.currentTarget.value })}
              {...describedBy('place-detail', undefined, wrong('place-detail'))}
            />
          </Field>
        )}
      </details>
    </>
  )
}
