import { deskTexts } from '../texts/desk/desk-texts.ts'
import { weekdayName } from '../times.ts'
import type { AtDesk } from './desk.tsx'
import { type Availability, editAvailability, getAvailability, toEditAvailability } from './desk-api.ts'
import { useEdited } from './edited.ts'
import { EditedForm } from './edited-form.tsx'
import { errorAt } from './error-at.ts'
import { NumberField } from './number-field.tsx'
import { SettingPage } from './setting-page.tsx'

const PERIODS = ['day', 'week', 'month'] as const
const GIVEN = ['meetings', 'minutes'] as const
type Used = Availability['budget']['day']

/** `/desk/limits`: how much of one's time one gives, what of it is used, and what the organization allows. */
export function Limits(at: AtDesk) {
  const t = deskTexts.settings.limits
  return (
    <SettingPage {...at} path="/desk/limits" title={t.title} lead={t.lead} read={getAvailability}>
      {(start) => <LimitsForm start={start} isAdmin={at.me.isAdmin} />}
    </SettingPage>
  )
}

function LimitsForm({ start, isAdmin }: { start: Availability; isAdmin: boolean }) {
  const t = deskTexts.settings.limits
  const edited = useEdited({ start, toEdit: toEditAvailability, read: getAvailability, write: editAvailability })
  const { value, typed, change, refusal } = edited
  return (
    <>
      <EditedForm edited={edited}>
        <p class="help">{t.empty}</p>
        {PERIODS.map((period) => (
          <fieldset class="field period" key={period} aria-describedby={`used-${period}`}>
            <legend>{t.periods[period]}</legend>
            <div class="pair">
              {GIVEN.map((what) => (
                <NumberField
                  key={what}
                  id={`${period}-${what}`}
                  label={t[what]}
                  name={`${t[what]}: ${t.periods[period]}`}
                  value={typed.limits[period][what]}
                  error={errorAt(refusal, `/limits/${period}/${what}`)}
                  onChange={(most) =>
                    change({ limits: { ...typed.limits, [period]: { ...typed.limits[period], [what]: most } } })
                  }
                />
              ))}
            </div>
            <p class="used" id={`used-${period}`}>
              <strong>{t.now[period]}</strong> {usedOf(value.budget[period])}
            </p>
          </fieldset>
        ))}
      </EditedForm>
      <Allowed policy={value.policy} isAdmin={isAdmin} />
    </>
  )
}

function usedOf({ used, most }: Used): string {
  return GIVEN.map((what) => deskTexts.settings.limits.given[what](used[what], most[what])).join(', ')
}

/** The organization's bounds: seen here, set elsewhere. */
function Allowed({ policy, isAdmin }: Pick<Availability, 'policy'> & { isAdmin: boolean }) {
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
      {isAdmin && <a href="/desk/organization">{t.change}</a>}
    </section>
  )
}
