import { useLoaded } from '../loaded.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { weekdayName } from '../times.ts'
import type { AtDesk } from './desk.tsx'
import { type Availability, editAvailability, getAvailability, toEditAvailability } from './desk-api.ts'
import { DeskFrame } from './desk-frame.tsx'
import { DeskProblem } from './desk-problem.tsx'
import { useEdited } from './edited.ts'
import { errorAt } from './error-at.ts'
import { KeepRow } from './keep-row.tsx'
import { NumberField } from './number-field.tsx'

const PERIODS = ['day', 'week', 'month'] as const
type Used = Availability['budget']['day']

/** `/desk/limits`: how much of one's time one gives, what of it is used, and what the organization allows. */
export function Limits(at: AtDesk) {
  const t = deskTexts.settings.limits
  const { value, problem } = useLoaded(getAvailability)
  return (
    <DeskFrame {...at} path="/desk/limits" title={t.title} lead={t.lead}>
      {value ? <LimitsForm start={value} /> : <DeskProblem problem={problem} />}
      {!value && !problem && <p>{texts.common.loading}</p>}
    </DeskFrame>
  )
}

function LimitsForm({ start }: { start: Availability }) {
  const t = deskTexts.settings.limits
  const edited = useEdited({ start, toEdit: toEditAvailability, read: getAvailability, write: editAvailability })
  const { value, typed, change, refusal, keep } = edited
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <p class="help">{t.empty}</p>
      {PERIODS.map((period) => (
        <fieldset class="field weekday" key={period} aria-describedby={`used-${period}`}>
          <legend>{t.periods[period]}</legend>
          <div class="two">
            {(['meetings', 'minutes'] as const).map((what) => (
              <NumberField
                key={what}
                id={`${period}-${what}`}
                label={t[what]}
                value={typed.limits[period][what]}
                error={errorAt(refusal, `/limits/${period}/${what}`)}
                onChange={(most) => change({ limits: { ...typed.limits, [period]: { ...typed.limits[period], [what]: most } } })}
              />
            ))}
          </div>
          <p class="used" id={`used-${period}`}>
            <strong>{t.now[period]}:</strong> {usedOf(value.budget[period])}
          </p>
        </fieldset>
      ))}
      <KeepRow {...edited} />
      <Allowed policy={value.policy} />
    </form>
  )
}

function usedOf({ used, most }: Used): string {
  const t = deskTexts.settings.limits
  const of = (what: 'meetings' | 'minutes') => (most[what] === null ? String(used[what]) : t.of(used[what], most[what]))
  return t.used(of('meetings'), of('minutes'))
}

/** The organization's bounds: seen here, set elsewhere. */
function Allowed({ policy }: Pick<Availability, 'policy'>) {
  const t = deskTexts.settings.limits
  const { longestMinutes, minutesPerWeek, minutesPerMonth, allowedHours } = policy
  const bounds = [
    ...(longestMinutes === null ? [] : [t.longest(longestMinutes)]),
    ...(minutesPerWeek === null ? [] : [t.perWeek(minutesPerWeek)]),
    ...(minutesPerMonth === null ? [] : [t.perMonth(minutesPerMonth)]),
    ...(allowedHours ?? []).map(({ weekday, from, until }) => t.hours(weekdayName(weekday), from, until)),
  ]
  return (
    <section aria-labelledby="allowed">
      <h2 id="allowed">{t.allowed}</h2>
      {bounds.length === 0 && <p>{t.anything}</p>}
      <ul>
        {bounds.map((bound) => (
          <li key={bound}>{bound}</li>
        ))}
      </ul>
    </section>
  )
}
