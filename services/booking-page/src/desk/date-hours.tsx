import { describedBy, Field } from '../parts/field.tsx'
import type { Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { dayOf } from '../times.ts'
import { errorAt } from './error-at.ts'
import { type DateRow, type HoursDraft, newRow } from './hours-draft.ts'
import { numbered, SpanFields } from './span-fields.tsx'

interface DateHoursProps {
  dates: HoursDraft['dates']
  daysOff: HoursDraft['daysOff']
  refusal: Problem | undefined
  onChange: (dates: HoursDraft['dates']) => void
}

const MORNING = { from: '09:00', until: '12:00' }

/** Dates with hours of their own. */
export function DateHours({ dates, daysOff, refusal, onChange }: DateHoursProps) {
  const t = deskTexts.settings.hours
  const add = () => {
    const row = newRow({ date: '', spans: [newRow(MORNING)] })
    onChange([...dates, row])
    requestAnimationFrame(() => document.getElementById(`date-${row.key}`)?.focus())
  }
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{t.dates}</h2>
      <p class="help">{t.datesHelp}</p>
      {dates.map((own, at) => {
        const id = `date-${own.key}`
        const name = own.date ? dayOf(own.date) : t.newDate
        const error = errorAt(refusal, `/overrides/${at}/date`)
        const help = daysOff.includes(own.date) ? t.wasDayOff : undefined
        const set = (part: Partial<DateRow>) => onChange(dates.with(at, { ...own, ...part }))
        const remove = (n: number) => {
          const spans = own.spans.toSpliced(n, 1)
          if (spans.length > 0) set({ spans })
          else onChange(dates.toSpliced(at, 1))
          requestAnimationFrame(() => document.getElementById(spans.length > 0 ? `${id}-add` : 'add-date')?.focus())
        }
        return (
          <div class="card" key={own.key}>
            <Field id={id} label={t.date} help={help} error={error}>
              <input
                id={id}
                type="date"
                value={own.date}
                onInput={(event) => set({ date: event.currentTarget.value })}
                {...describedBy(id, help, error)}
              />
            </Field>
            {own.spans.map((span, n) => (
              <SpanFields
                key={span.key}
                id={`${id}-${span.key}`}
                span={span}
                error={errorAt(refusal, `/overrides/${at}/spans/${n}`)}
                name={numbered(name, n, own.spans.length)}
                onChange={(part) => set({ spans: own.spans.with(n, { ...span, ...part }) })}
                onRemove={() => remove(n)}
              />
            ))}
            <button
              type="button"
              class="quiet"
              id={`${id}-add`}
              aria-label={t.named(t.add, name)}
              onClick={() => set({ spans: [...own.spans, newRow({ from: '', until: '' })] })}
            >
              {t.add}
            </button>
          </div>
        )
      })}
      <p class="buttons">
        <button type="button" id="add-date" onClick={add}>
          {t.addDate}
        </button>
      </p>
    </section>
  )
}
