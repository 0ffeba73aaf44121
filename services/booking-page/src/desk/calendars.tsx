import { useState } from 'preact/hooks'
import { useLoaded } from '../loaded.ts'
import { Choice } from '../parts/choice.tsx'
import { ResultNote } from '../parts/note.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { AddAccount } from './add-account.tsx'
import { AddFeed } from './add-feed.tsx'
import { CalendarEntry } from './calendar-entry.tsx'
import { CalendarFeed } from './calendar-feed.tsx'
import { DayBefore } from './day-before.tsx'
import type { AtDesk } from './desk.tsx'
import { type Calendar, listCalendars } from './desk-api.ts'
import { DeskFrame } from './desk-frame.tsx'
import { DeskProblem } from './desk-problem.tsx'

/** `/desk/calendars`: which calendars elsewhere say when one is taken, whether they could be read, and another one. */
export function Calendars(at: AtDesk) {
  const t = deskTexts.calendars
  const { value, set, reload, problem } = useLoaded(listCalendars)
  const [added, setAdded] = useState<Calendar>()
  const [how, setHow] = useState('address')
  const onAdded = async (calendar: Calendar) => {
    setAdded(calendar)
    await reload()
  }
  return (
    <DeskFrame {...at} path="/desk/calendars" title={t.title} lead={t.lead}>
      {!value && !problem && <p>{texts.common.loading}</p>}
      {value?.length === 0 && <p>{t.none}</p>}
      <ul class="entries calendars">
        {value?.map((calendar) => (
          <CalendarEntry
            key={calendar.id}
            calendar={calendar}
            zone={at.me.timeZone}
            onRead={(read) => {
              setAdded(undefined)
              set(value.map((one) => (one.id === read.id ? read : one)))
            }}
            onRemoved={() => {
              setAdded(undefined)
              return reload()
            }}
          />
        ))}
      </ul>
      <ResultNote>{added && t.added(added.label)}</ResultNote>
      <DeskProblem problem={value ? undefined : problem} />
      <section class="card">
        <Choice
          id="how"
          legend={t.how}
          value={how}
          choices={[
            { value: 'address', label: t.byAddress, help: t.byAddressHelp },
            { value: 'account', label: t.byAccount, help: t.byAccountHelp },
          ]}
          onChoose={(chosen) => {
            setAdded(undefined)
            setHow(chosen)
          }}
        />
        {how === 'address' ? <AddFeed onAdded={onAdded} /> : <AddAccount onAdded={onAdded} />}
      </section>
      <CalendarFeed zone={at.me.timeZone} />
      <DayBefore />
    </DeskFrame>
  )
}
