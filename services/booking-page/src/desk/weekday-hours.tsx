import type { Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { weekdayName } from '../times.ts'
import { errorAt } from './error-at.ts'
import { type HoursDraft, newRow, type WeeklyRow } from './hours-draft.ts'
import { SpanFields } from './span-fields.tsx'

type Weekly = HoursDraft['weekly']

interface WeekdayHoursProps {
  weekday: number
  weekly: Weekly
  refusal: Problem | undefined
  onChange: (weekly: Weekly) => void
}

/** The hours of one day of the week, several perhaps, each from and until a date where that was chosen. */
export function WeekdayHours({ weekday, weekly, refusal, onChange }: WeekdayHoursProps) {
  const t = deskTexts.settings.hours
  const name = weekdayName(weekday)
  const own = weekly.flatMap((hours, at) => (hours.weekday === weekday ? [{ hours, at }] : []))
  const add = () => {
    const last = own.at(-1)?.hours.until ?? '09:00'
    const from = last > '22:00' ? '09:00' : last
    const row = newRow({ weekday, from, until: from < '12:00' ? '12:00' : '23:00', validFrom: null, validUntil: null })
    onChange([...weekly, row])
    requestAnimationFrame(() => document.getElementById(`weekly-${row.key}`)?.focus())
  }
  const remove = (at: number) => {
    onChange(weekly.toSpliced(at, 1))
    requestAnimationFrame(() => document.getElementById(`add-${weekday}`)?.focus())
  }
  return (
    <fieldset class="field weekday">
      <legend>{name}</legend>
      {own.length === 0 && <p class="help">{t.none}</p>}
      {own.map(({ hours, at }) => {
        const change = (part: Partial<WeeklyRow>) => onChange(weekly.with(at, { ...hours, ...part }))
        const error = ['from', 'until'].map((end) => errorAt(refusal, `/weekly/${at}/${end}`)).find(Boolean)
        const dates = ['validFrom', 'validUntil'] as const
        const wrongDate = dates.map((end) => errorAt(refusal, `/weekly/${at}/${end}`)).find(Boolean)
        return (
          <SpanFields
            key={hours.key}
            id={`weekly-${hours.key}`}
            span={hours}
            error={error ?? wrongDate}
            name={name}
            onChange={change}
            onRemove={() => remove(at)}
          >
            <details open={Boolean(hours.validFrom || hours.validUntil)}>
              <summary>
                <span>{t.forAWhile}</span>
              </summary>
              <div class="two">
                {dates.map((end) => (
                  <div key={end}>
                    <label for={`${end}-${hours.key}`}>{t[end]}</label>
                    <input
                      id={`${end}-${hours.key}`}
                      type="date"
                      value={hours[end] ?? ''}
                      onInput={(event) => change({ [end]: event.currentTarget.value || null })}
                    />
                  </div>
                ))}
              </div>
            </details>
          </SpanFields>
        )
      })}
      <button type="button" class="quiet" id={`add-${weekday}`} aria-label={t.addNamed(name)} onClick={add}>
        {t.add}
      </button>
    </fieldset>
  )
}
