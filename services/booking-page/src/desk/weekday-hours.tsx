import { useState } from 'preact/hooks'
import { Fold } from '../parts/fold.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { weekdayName } from '../times.ts'
import { errorAt } from './error-at.ts'
import { type HoursDraft, newRow, sameOnWorkdays, type WeeklyRow, WORKDAYS } from './hours-draft.ts'
import { numbered, SpanFields } from './span-fields.tsx'
import type { WeekHoursProps } from './week-hours.tsx'

type Weekly = HoursDraft['weekly']

interface WeekdayHoursProps extends WeekHoursProps {
  weekday: number
}

/**
 * The hours of one day of the week, several perhaps, each from and until a date where that was chosen; in a line until one opens it: seven
 * days of fields were five screens of a phone.
 */
export function WeekdayHours({ weekday, weekly, pointer, always, refusal, onChange }: WeekdayHoursProps) {
  const t = deskTexts.settings.hours
  const name = weekdayName(weekday)
  const own = weekly.flatMap((hours, at) => (hours.weekday === weekday ? [{ hours, at }] : []))
  /** What was made of a press, until anything is changed. */
  const [copied, setCopied] = useState<Weekly>()
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
  const copy = () => {
    const same = sameOnWorkdays(weekly, weekday)
    onChange(same)
    setCopied(same)
  }
  return (
    <Fold
      title={name}
      aside={inALine(own.map(({ hours }) => hours))}
      shown={own.some(({ at }) => errorAt(refusal, `${pointer}/${at}`))}
    >
      <fieldset class="field" aria-label={name}>
        {own.map(({ hours, at }, n) => (
          <WeeklyFields
            key={hours.key}
            hours={hours}
            name={numbered(name, n, own.length)}
            always={always}
            error={errorAt(refusal, `${pointer}/${at}`)}
            onChange={(part) => onChange(weekly.with(at, { ...hours, ...part }))}
            onRemove={() => remove(at)}
          />
        ))}
        <p class="buttons">
          <button type="button" class="quiet" id={`add-${weekday}`} aria-label={t.named(t.add, name)} onClick={add}>
            {t.add}
          </button>
          {own.length > 0 && WORKDAYS.includes(weekday) && (
            <button type="button" class="quiet" aria-label={t.named(t.workdays, name)} onClick={copy}>
              {t.workdays}
            </button>
          )}
        </p>
        <p class="help" role="status">
          {copied === weekly && t.copied}
        </p>
      </fieldset>
    </Fold>
  )
}

interface WeeklyFieldsProps {
  hours: WeeklyRow
  name: string
  always: boolean | undefined
  error: string | undefined
  onChange: (part: Partial<WeeklyRow>) => void
  onRemove: () => void
}

const VALID = ['validFrom', 'validUntil'] as const

function WeeklyFields({ hours, name, always, error, onChange, onRemove }: WeeklyFieldsProps) {
  const t = deskTexts.settings.hours
  return (
    <SpanFields id={`weekly-${hours.key}`} span={hours} error={error} name={name} onChange={onChange} onRemove={onRemove}>
      {!always && (
        <Fold title={t.forAWhile} shown={isPassing(hours)}>
          <div class="pair">
            {VALID.map((end) => (
              <div key={end}>
                <label for={`${end}-${hours.key}`}>{t[end]}</label>
                <input
                  id={`${end}-${hours.key}`}
                  type="date"
                  aria-label={t.named(t[end], name)}
                  value={hours[end] ?? ''}
                  onInput={(event) => onChange({ [end]: event.currentTarget.value || null })}
                />
              </div>
            ))}
          </div>
        </Fold>
      )}
    </SpanFields>
  )
}

const isPassing = ({ validFrom, validUntil }: WeeklyRow): boolean => Boolean(validFrom || validUntil)

/** `09:00 – 12:00, 13:30 – 17:00`. */
function inALine(own: readonly WeeklyRow[]): string {
  const t = deskTexts.settings.hours
  const spans = own.map((hours) => `${hours.from}\u00a0–\u00a0${hours.until}${isPassing(hours) ? ` (${t.passing})` : ''}`)
  return spans.join(', ') || t.none
}
