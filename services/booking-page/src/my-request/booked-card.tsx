import { useRef, useState } from 'preact/hooks'
import { type Booking, cancelBooking, downloadInvitation } from '../api.ts'
import { AskTwice } from '../parts/ask-twice.tsx'
import { ClockLink } from '../parts/clock-link.tsx'
import { DownloadButton } from '../parts/download-button.tsx'
import { Field } from '../parts/field.tsx'
import type { Opened } from '../parts/linked.tsx'
import { serverNow } from '../server-time.ts'
import { texts } from '../texts/texts.ts'
import { bothClocks, clock, day, dayAndClock } from '../times.ts'
import { googleCalendar, outlookCalendar } from './calendar-links.ts'
import { MoveForm } from './move-form.tsx'
import { SlotPicker } from './slot-picker.tsx'

interface BookedCardProps {
  opened: Opened
  booking: Booking
  onCancelled: () => Promise<void>
  onMoved: () => Promise<void>
}

/** The requester's view of a booking, with its hard end. */
export function BookedCard({ opened, booking, onCancelled, onMoved }: BookedCardProps) {
  const t = texts.booking
  const { token, screening } = opened
  const [note, setNote] = useState('')
  const [moving, setMoving] = useState(false)
  const mover = useRef<HTMLButtonElement>(null)
  const { requesterTimeZone: zone, insiderTimeZone } = booking
  const inTimeUntil = dayAndClock(booking.cancelInTimeUntil, zone)
  const late = (serverNow() ?? 0) > Date.parse(booking.cancelInTimeUntil)
  const entry = {
    title: t.entry(screening.requester?.name ?? '', screening.insider.name, booking.minutes, clock(booking.endsAt, zone)),
    details: `${texts.common.requesterFoot} ${location.origin}/my-request`,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
  }
  const keep = () => {
    setMoving(false)
    requestAnimationFrame(() => mover.current?.focus())
  }
  if (moving) {
    return (
      <>
        <SlotPicker
          opened={opened}
          zone={zone}
          title={t.move}
          focused
          confirm={(chosen) => <MoveForm opened={opened} booking={booking} {...chosen} onMoved={onMoved} />}
        />
        <p class="buttons">
          <button type="button" onClick={keep}>
            {t.keepTime}
          </button>
        </p>
      </>
    )
  }
  return (
    <section class="card">
      <p class="big">{day(booking.startsAt, zone)}</p>
      <p class="big">{bothClocks(booking.startsAt, zone, insiderTimeZone)}</p>
      <p>
        {t.minutes(booking.minutes)}, {t.ends(bothClocks(booking.endsAt, zone, insiderTimeZone))}
      </p>
      {booking.placeDetail && (
        <p>
          {texts.status.booked.place}: {booking.placeDetail}
        </p>
      )}
      {booking.calendarAnswer && <p class="help">{t.calendarSays[booking.calendarAnswer]}</p>}
      {booking.movedBy === 'insider' && <p>{t.movedByThem(screening.insider.name)}</p>}
      {booking.moveUntil && <p class="help">{t.moveUntil(dayAndClock(booking.moveUntil, zone))}</p>}
      <div class="buttons">
        <ClockLink token={token} />
        <DownloadButton label={t.calendar} create={() => downloadInvitation(token, booking.id)} />
        {screening.may.includes('move') && (
          <button type="button" class="quiet" ref={mover} onClick={() => setMoving(true)}>
            {t.move}
          </button>
        )}
        {screening.may.includes('cancel') && (
          <AskTwice
            label={t.cancel}
            question={late ? t.cancelLate(inTimeUntil) : t.cancelInTime(inTimeUntil)}
            yes={t.cancelYes}
            no={t.keep}
            what={note}
            run={async (key) => {
              await cancelBooking(token, booking.id, note.trim(), key)
              await onCancelled()
            }}
          >
            <Field id="note" label={t.note} optional>
              <textarea id="note" rows={2} maxLength={500} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
            </Field>
          </AskTwice>
        )}
      </div>
      <p class="help">
        {t.calendarHelp} <a href={googleCalendar(entry)}>Google</a> · <a href={outlookCalendar(entry)}>Outlook</a>
      </p>
    </section>
  )
}
