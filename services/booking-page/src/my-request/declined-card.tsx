import { type Booking, undoDecline } from '../api.ts'
import { ProblemNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { texts } from '../texts/texts.ts'
import { bothClocks, clock, day } from '../times.ts'

interface DeclinedCardProps {
  token: string
  booking: Booking
  undoUntil: string
  onUndone: () => Promise<void>
}

/** A time that the requester's calendar declined, while they can still say that it wasn't meant. */
export function DeclinedCard({ token, booking, undoUntil, onUndone }: DeclinedCardProps) {
  const t = texts.booking
  const { busy, problem, press } = usePress()
  const { requesterTimeZone: zone, insiderTimeZone } = booking
  const undo = async () => {
    await undoDecline(token, booking.id)
    await onUndone()
  }
  return (
    <section class="card">
      <p class="big">{day(booking.startsAt, zone)}</p>
      <p class="big">{bothClocks(booking.startsAt, zone, insiderTimeZone)}</p>
      <p>{texts.status.cancelled.byCalendar}</p>
      <p>{t.undoAsk(texts.time.onDay(day(undoUntil, zone), clock(undoUntil, zone)))}</p>
      <ProblemNote problem={problem} />
      <p class="buttons">
        <button type="button" class="primary" disabled={busy} onClick={() => press(undo)}>
          {busy ? texts.common.working : t.undo}
        </button>
      </p>
    </section>
  )
}
