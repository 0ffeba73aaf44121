import { useState } from 'preact/hooks'
import { type Booking, cancelBooking, downloadInvitation } from '../api.ts'
import { AskTwice } from '../parts/ask-twice.tsx'
import { DownloadButton } from '../parts/download-button.tsx'
import { Field } from '../parts/field.tsx'
import type { Opened } from '../parts/linked.tsx'
import { serverNow } from '../server-time.ts'
import { texts } from '../texts/texts.ts'
import { bothClocks, day, dayAndClock } from '../times.ts'

interface BookedCardProps {
  opened: Opened
  booking: Booking
  onCancelled: () => Promise<void>
}

/** The requester's view of a booking, with its hard end. */
export function BookedCard({ opened: { token, screening }, booking, onCancelled }: BookedCardProps) {
  const t = texts.booking
  const [note, setNote] = useState('')
  const { requesterTimeZone: zone, insiderTimeZone } = booking
  const inTimeUntil = dayAndClock(booking.cancelInTimeUntil, zone)
  const late = (serverNow() ?? 0) > Date.parse(booking.cancelInTimeUntil)
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
      <div class="buttons">
        <DownloadButton label={t.calendar} create={() => downloadInvitation(token, booking.id)} />
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
    </section>
  )
}
