import { AskTwice } from '../parts/ask-twice.tsx'
import { usePress } from '../press.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { clock, day } from '../times.ts'
import { CalendarAccount } from './calendar-account.tsx'
import { troubleText } from './calendar-trouble.ts'
import { type Calendar, readCalendar, removeCalendar } from './desk-api.ts'
import { DeskProblem } from './desk-problem.tsx'

interface CalendarEntryProps {
  calendar: Calendar
  /** The insider's. */
  zone: string
  onRead: (calendar: Calendar) => void
  onRemoved: () => Promise<void>
}

/** One calendar: what it is, when it was read, what of, and what is wrong with it. */
export function CalendarEntry({ calendar, zone, onRead, onRemoved }: CalendarEntryProps) {
  const t = deskTexts.calendars
  const { busy, problem, press } = usePress()
  const { label, host, readAt, trouble, upcoming, next, unreadable } = calendar
  const at = (instant: string) => `${day(instant, zone)}, ${clock(instant, zone)}`
  const sameDay = next && day(next.startsAt, zone) === day(next.endsAt, zone)
  return (
    <li>
      <div>
        <strong>{label}</strong> {label !== host && <span class="help">{host}</span>}
        <p>
          {next ? t.holds(upcoming, t.span(at(next.startsAt), sameDay ? clock(next.endsAt, zone) : at(next.endsAt))) : t.empty}
        </p>
        {trouble ? (
          <p class="note bad">
            {t.stale(at(readAt))} {troubleText(trouble)}
          </p>
        ) : (
          <p class="help">{t.readAt(at(readAt))}</p>
        )}
        {calendar.kind === 'caldav' && <CalendarAccount calendar={calendar} onRead={onRead} />}
        {unreadable > 0 && <p class="help">{t.unreadable(unreadable)}</p>}
        <DeskProblem problem={problem} />
      </div>
      <div class="buttons">
        <button
          type="button"
          disabled={busy}
          aria-label={t.readNamed(label)}
          onClick={() => press(async () => onRead(await readCalendar(calendar.id)))}
        >
          {busy ? t.adding : t.read}
        </button>
        <AskTwice
          label={t.remove}
          question={t.removeAsks(label)}
          yes={t.removeYes}
          run={async () => {
            await removeCalendar(calendar.id)
            await onRemoved()
          }}
        />
      </div>
    </li>
  )
}
