import { useState } from 'preact/hooks'
import { useLoaded } from '../loaded.ts'
import { describedBy, Field } from '../parts/field.tsx'
import { ResultNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { asProblem, type Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { CalendarEntry } from './calendar-entry.tsx'
import { CalendarFeed } from './calendar-feed.tsx'
import { addressError } from './calendar-trouble.ts'
import { DayBefore } from './day-before.tsx'
import type { AtDesk } from './desk.tsx'
import { addCalendar, type Calendar, listCalendars } from './desk-api.ts'
import { DeskFrame } from './desk-frame.tsx'
import { DeskProblem } from './desk-problem.tsx'

const NONE = { address: '', label: '' }

/** `/desk/calendars`: which calendars elsewhere say when one is taken, whether they could be read, and another one by its address. */
export function Calendars(at: AtDesk) {
  const t = deskTexts.calendars
  const { value, set, reload, problem: unread } = useLoaded(listCalendars)
  const [typed, setTyped] = useState(NONE)
  const [refusal, setRefusal] = useState<Problem>()
  const [added, setAdded] = useState<Calendar>()
  const { busy, problem, press } = usePress()

  const add = () =>
    press(async () => {
      setRefusal(undefined)
      setAdded(undefined)
      try {
        const made = await addCalendar(typed.address, typed.label)
        setTyped(NONE)
        setAdded(made)
        await reload()
      } catch (thrown) {
        setRefusal(asProblem(thrown))
        throw thrown
      }
    }, typed)
  const error = addressError(refusal)
  return (
    <DeskFrame {...at} path="/desk/calendars" title={t.title} lead={t.lead}>
      {!value && !unread && <p>{texts.common.loading}</p>}
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
      <form
        class="card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.address.trim()) add()
          else document.getElementById('address')?.focus()
        }}
      >
        <Field id="address" label={t.address} help={t.addressHelp} error={error}>
          <input
            id="address"
            type="url"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            maxLength={2_000}
            value={typed.address}
            onInput={(event) => setTyped({ ...typed, address: event.currentTarget.value })}
            {...describedBy('address', t.addressHelp, error)}
          />
        </Field>
        <details>
          <summary>
            <span>{t.where}</span>
          </summary>
          <dl>
            {Object.entries(t.places).map(([who, how]) => (
              <div key={who}>
                <dt>{who}</dt>
                <dd>{how}</dd>
              </div>
            ))}
          </dl>
        </details>
        <Field id="label" label={t.label} optional>
          <input
            id="label"
            maxLength={100}
            value={typed.label}
            onInput={(event) => setTyped({ ...typed, label: event.currentTarget.value })}
          />
        </Field>
        <p class="buttons">
          <button type="submit" class="primary" disabled={busy}>
            {busy ? t.adding : t.add}
          </button>
        </p>
      </form>
      <DeskProblem problem={error ? undefined : (problem ?? (value ? undefined : unread))} />
      <CalendarFeed zone={at.me.timeZone} />
      <DayBefore />
    </DeskFrame>
  )
}
