import { ZoneSelect } from '../parts/zone-select.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { DateHours } from './date-hours.tsx'
import type { AtDesk } from './desk.tsx'
import { type Availability, editAvailability, getAvailability } from './desk-api.ts'
import { useEdited } from './edited.ts'
import { EditedForm } from './edited-form.tsx'
import { errorAt } from './error-at.ts'
import { editOfHours, hoursDraft } from './hours-draft.ts'
import { PauseFields } from './pause-fields.tsx'
import { SettingPage } from './setting-page.tsx'
import { WeekHours } from './week-hours.tsx'

/** `/desk/hours`: when one takes meetings. */
export function Hours(at: AtDesk) {
  const t = deskTexts.settings.hours
  return (
    <SettingPage {...at} path="/desk/hours" title={t.title} lead={t.lead} read={getAvailability}>
      {(start) => <HoursForm start={start} />}
    </SettingPage>
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
  const { typed, change, refusal } = edited
  return (
    <EditedForm edited={edited}>
      <PauseFields pause={typed.pause} error={errorAt(refusal, '/pause')} onChange={(pause) => change({ pause })} />
      <div class="field">
        <label for="zone">{t.zone}</label>
        <ZoneSelect id="zone" value={typed.timeZone} onChange={(timeZone) => change({ timeZone })} />
        <p class="help below">{t.midnight}</p>
      </div>
      <WeekHours weekly={typed.weekly} pointer="/weekly" refusal={refusal} onChange={(weekly) => change({ weekly })} />
      <DateHours dates={typed.dates} daysOff={typed.daysOff} refusal={refusal} onChange={(dates) => change({ dates })} />
    </EditedForm>
  )
}
