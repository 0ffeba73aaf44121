import { useLoaded } from '../loaded.ts'
import { ZoneSelect } from '../parts/zone-select.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { DateHours } from './date-hours.tsx'
import type { AtDesk } from './desk.tsx'
import { type Availability, editAvailability, getAvailability } from './desk-api.ts'
import { DeskFrame } from './desk-frame.tsx'
import { DeskProblem } from './desk-problem.tsx'
import { useEdited } from './edited.ts'
import { errorAt } from './error-at.ts'
import { editOfHours, hoursDraft } from './hours-draft.ts'
import { KeepRow } from './keep-row.tsx'
import { PauseFields } from './pause-fields.tsx'
import { WeekdayHours } from './weekday-hours.tsx'

/** `/desk/hours`: when one takes meetings. */
export function Hours(at: AtDesk) {
  const t = deskTexts.settings.hours
  const { value, problem } = useLoaded(getAvailability)
  return (
    <DeskFrame {...at} path="/desk/hours" title={t.title} lead={t.lead}>
      {value ? <HoursForm start={value} /> : <DeskProblem problem={problem} />}
      {!value && !problem && <p>{texts.common.loading}</p>}
    </DeskFrame>
  )
}

function HoursForm({ start }: { start: Availability }) {
  const t = deskTexts.settings.hours
  const edited = useEdited({
    start,
    toEdit: hoursDraft,
    read: getAvailability,
    write: (typed, seen) => editAvailability(editOfHours(typed), seen),
  })
  const { typed, change, refusal, keep } = edited
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <PauseFields pause={typed.pause} error={errorAt(refusal, '/pause')} onChange={(pause) => change({ pause })} />
      <div class="field">
        <label for="zone">{t.zone}</label>
        <ZoneSelect id="zone" value={typed.timeZone} onChange={(timeZone) => change({ timeZone })} />
        <p class="help below">{t.midnight}</p>
      </div>
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
        <WeekdayHours
          key={weekday}
          weekday={weekday}
          weekly={typed.weekly}
          refusal={refusal}
          onChange={(weekly) => change({ weekly })}
        />
      ))}
      <DateHours dates={typed.dates} daysOff={typed.daysOff} refusal={refusal} onChange={(dates) => change({ dates })} />
      <KeepRow {...edited} />
    </form>
  )
}
