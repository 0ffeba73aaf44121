import { describedBy, Field } from '../parts/field.tsx'
import type { Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import type { EditAvailability } from './desk-api.ts'
import { errorAt } from './error-at.ts'
import { SpanFields } from './span-fields.tsx'

type Dates = EditAvailability['overrides']

interface DateHoursProps {
  dates: Dates
  refusal: Problem | undefined
  onChange: (dates: Dates) => void
}

const MORNING = { from: '09:00', until: '12:00' }

/** Dates with hours of their own. Those without any are days off and have a page for them: here they are left as they are. */
export function DateHours({ dates, refusal, onChange }: DateHoursProps) {
  const t = deskTexts.settings.hours
  const add = () => {
    onChange([...dates, { date: '', spans: [MORNING] }])
    requestAnimationFrame(() => document.getElementById(`date-${dates.length}`)?.focus())
  }
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{t.dates}</h2>
      <p class="help">{t.datesHelp}</p>
      {dates.map((own, at) => {
        if (own.spans.length === 0) return null
        const id = `date-${at}`
        const error = errorAt(refusal, `/overrides/${at}/date`)
        const setSpans = (spans: typeof own.spans) =>
          onChange(spans.length > 0 ? dates.with(at, { ...own, spans }) : dates.toSpliced(at, 1))
        // A date with hours is no day off any more.
        const setDate = (date: string) =>
          onChange(dates.with(at, { ...own, date }).filter((one) => one.date !== date || one.spans.length > 0))
        return (
          <div class="card" key={at}>
            <Field id={id} label={t.date} error={error}>
              <input
                id={id}
                type="date"
                value={own.date}
                onInput={(event) => setDate(event.currentTarget.value)}
                {...describedBy(id, undefined, error)}
              />
            </Field>
            {own.spans.map((span, n) => (
              <SpanFields
                key={n}
                id={`${id}-${n}`}
                span={span}
                error={errorAt(refusal, `/overrides/${at}/spans/${n}`)}
                name={own.date}
                onChange={(next) => setSpans(own.spans.with(n, next))}
                onRemove={() => setSpans(own.spans.toSpliced(n, 1))}
              />
            ))}
            <button
              type="button"
              class="quiet"
              aria-label={t.addNamed(own.date)}
              onClick={() => setSpans([...own.spans, { from: '', until: '' }])}
            >
              {t.add}
            </button>
          </div>
        )
      })}
      <p class="buttons">
        <button type="button" onClick={add}>
          {t.addDate}
        </button>
      </p>
    </section>
  )
}
