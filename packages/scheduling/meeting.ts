import { hasRoom } from './budget.ts'
import type { Command, Offer } from './commands.ts'
import { approvedUntil, type Days, toDecide } from './deadlines.ts'
import type { Fact, FactOf } from './facts.ts'
import { after, DAY_MS, type Instant, type Interval, MINUTE_MS, overlaps } from './instant.ts'
import { ownTimesLeft, untilLast } from './own-times.ts'
import { FREE_CANCELLATIONS, isLateCancel } from './policy.ts'
import { type Refusal, type RefusalCode, refuse } from './refusals.ts'
import type { Course, ScreeningState } from './screening.ts'

/** Why a screening in this state has no yes to choose a time by. A pending decision is pending to everybody else. */
export function whyNotApproved(state: Exclude<ScreeningState, 'approved'>): RefusalCode {
  switch (state) {
    case 'booked':
    case 'concluded':
      return 'screening-already-booked'
    case 'lapsed':
      return 'screening-lapsed'
    case 'unverified':
    case 'pending':
    case 'asked':
    case 'deferred':
    case 'replied':
    case 'cancelled':
    case 'declined':
    case 'expired':
    case 'withdrawn':
      return 'screening-not-approved'
    default:
      return state satisfies never
  }
}

/** Taking one offered slot. */
export function book(
  { screening }: Course,
  { bookingId, startsAt, offer, dayBefore, answersRead }: Extract<Command, { type: 'book' }>,
  now: Instant,
): Fact | Refusal {
  if (screening.state !== 'approved') return refuse(whyNotApproved(screening.state))
  const inTheWay = whyNotAt(offer)
  if (inTheWay) return refuse(inTheWay)
  return {
    type: 'booking-created',
    at: now,
    approvalId: screening.approval.approvalId,
    bookingId,
    startsAt,
    endsAt: offer.meeting.endsAt,
    holdStartsAt: offer.hold.startsAt,
    holdEndsAt: offer.hold.endsAt,
    sequence: 0,
    periods: offer.periods,
    ...(dayBefore.length > 0 && { dayBefore }),
    ...(answersRead && { answersRead }),
  }
}

/** Why nobody may have this time; null: they may. What is taken is said first, since somebody was just quicker. */
export function whyNotAt({ busy, hold, offered, limits, used, meeting }: Offer): RefusalCode | null {
  if (busy.some((taken) => overlaps(taken, hold))) return 'slot-taken'
  if (!offered) return 'slot-not-offered'
  return hasRoom(limits, used, (meeting.endsAt - meeting.startsAt) / MINUTE_MS) ? null : 'budget-spent'
}

/**
 * Cancelling, up to the start. By the requester once, and in time, it leaves the yes alive; by the insider it renews it, unless that was to
 * times of their own and none is left.
 */
export function cancel(
  course: Course,
  { bookingId, side }: Extract<Command, { type: 'cancel' }>,
  now: Instant,
  days: Days,
): FactOf<'booking-cancelled'> | Refusal {
  const { screening, booking } = course
  if (booking?.bookingId !== bookingId) return refuse(booking ? 'booking-cancelled' : 'booking-not-found')
  if (screening.state === 'concluded') return refuse('meeting-begun')
  if (screening.state !== 'booked') return refuse('booking-cancelled')
  if (now >= screening.booking.startsAt) return refuse('meeting-begun')
  const late = side === 'requester' && isLateCancel(screening.booking, now)
  const again = course.cancelledByRequester >= FREE_CANCELLATIONS
  const left = side === 'insider' ? ownTimesLeft(screening.approval.terms, now, screening.booking.startsAt) : null
  const needsFreshYes = side === 'insider' ? left?.length === 0 : late || again
  return {
    type: 'booking-cancelled',
    at: now,
    bookingId,
    side,
    late,
    sequence: screening.booking.sequence + 1,
    approvedUntil: needsFreshYes
      ? null
      : side === 'insider'
        ? untilLast(left, approvedUntil(now, days))
        : livesOn(screening.approval.approvedUntil, now),
    decideBy: needsFreshYes ? toDecide(now, days).decideBy : null,
  }
}

/** A meeting may be booked for after the approval's end: cancelling it then still leaves a day to choose another. */
function livesOn(approvedUntil: Instant, now: Instant): Instant {
  return Math.max(approvedUntil, now + DAY_MS) as Instant
}

/** What was cancelled late, by the requester, weighs nothing any more: once said, it stays said. */
export function excuse({ bookings }: Course, { bookingId }: Extract<Command, { type: 'excuse' }>, now: Instant): Fact | Refusal {
  const booking = bookings.find((one) => one.bookingId === bookingId)
  if (!booking) return refuse('booking-not-found')
  if (!booking.cancelled?.late || booking.cancelled.excused) return refuse('nothing-to-excuse')
  return { type: 'cancellation-excused', at: now, bookingId }
}

/** The meeting that begins at `startsAt` and lasts `minutes`. */
export function meetingAt(startsAt: Instant, minutes: number): Interval {
  return { startsAt, endsAt: after(startsAt, minutes * MINUTE_MS) }
}
