import type { Command } from './commands.ts'
import type { Fact, Side } from './facts.ts'
import type { Instant } from './instant.ts'
import { whyNotAt } from './meeting.ts'
import { changeInTimeUntil, MOST_MOVES } from './policy.ts'
import { type Refusal, type RefusalCode, refuse } from './refusals.ts'
import type { Course } from './screening.ts'

/**
 * Moving a booking to another time: by each side twice, and in time. The yes it stands under stays as it is, however long ago it would
 * have ended without a booking.
 */
export function move(
  course: Course,
  { bookingId, side, startsAt, offer }: Extract<Command, { type: 'move' }>,
  now: Instant,
): Fact | Refusal {
  const { screening, booking } = course
  if (booking?.bookingId !== bookingId) return refuse(booking ? 'booking-cancelled' : 'booking-not-found')
  const kept = whyUnmovable(course, side, now)
  if (kept) return refuse(kept)
  if (screening.state !== 'booked') throw new Error(`a move while ${screening.state}`)
  const from = { startsAt: booking.startsAt, endsAt: booking.endsAt }
  if (startsAt === from.startsAt) return refuse('slot-not-offered') // it is there already
  const inTheWay = whyNotAt(offer)
  if (inTheWay) return refuse(inTheWay)
  return {
    type: 'booking-moved',
    at: now,
    side,
    from,
    bookingId,
    startsAt,
    endsAt: offer.meeting.endsAt,
    holdStartsAt: offer.hold.startsAt,
    holdEndsAt: offer.hold.endsAt,
    sequence: booking.sequence + 1,
    periods: offer.periods,
    ...(booking.dayBefore && { dayBefore: booking.dayBefore }),
  }
}

/** Why this side may not move the booking there is, whatever the time; null: it may. */
export function whyUnmovable({ screening }: Pick<Course, 'screening'>, side: Side, now: Instant): RefusalCode | null {
  if (screening.state === 'concluded') return 'meeting-begun'
  if (screening.state !== 'booked') return 'booking-cancelled'
  const { booking } = screening
  if (now >= booking.startsAt) return 'meeting-begun'
  if (booking.moves[side] >= MOST_MOVES) return 'moves-used-up'
  return now > changeInTimeUntil(booking, side) ? 'too-late-to-move' : null
}
