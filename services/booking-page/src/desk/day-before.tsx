import { useState } from 'preact/hooks'
import { useLoaded } from '../loaded.ts'
import { ResultNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { editReminders, getReminders, tagOf } from './desk-api.ts'
import { DeskProblem } from './desk-problem.tsx'

/** Whether a reminder comes on the day before as well. Kept at once; what somebody else set meanwhile is shown. */
export function DayBefore() {
  const t = deskTexts.calendars.reminders
  const { value, set, reload, problem: unread } = useLoaded(getReminders)
  const [wanted, setWanted] = useState<boolean>()
  const { busy, problem, press } = usePress()
  const stale = problem?.code === 'precondition-failed'
  const keep = (dayBefore: boolean) =>
    press(async () => {
      if (!value) return
      setWanted(dayBefore) // shown at once, not when the answer comes
      try {
        set(await editReminders(dayBefore, tagOf(value)))
      } catch (thrown) {
        await reload()
        throw thrown
      } finally {
        setWanted(undefined)
      }
    }, dayBefore)
  return (
    <section class="card" aria-labelledby="reminders">
      <h2 id="reminders">{t.title}</h2>
      <p>{t.body}</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={wanted ?? value?.dayBefore ?? false}
          aria-disabled={busy || !value}
          onChange={(event) => keep(event.currentTarget.checked)}
        />
        <span>{t.dayBefore}</span>
      </label>
      <p class="help">{t.fromNowOn}</p>
      <ResultNote>{stale && t.changed}</ResultNote>
      <DeskProblem problem={stale ? undefined : (problem ?? (value ? undefined : unread))} />
    </section>
  )
}
