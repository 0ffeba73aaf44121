import { hasRoom } from './budget.ts'
import type { Command, Offer } from './commands.ts'
import { approvedUntil, type Days, toDecide } from './deadlines.ts'
import type { Fact } from './facts.ts'
import { after, DAY_MS, type Instant, type Interval, MINUTE_MS, overlaps } from './instant.ts'
import { CORRECT_OUTCOME_MS, FREE_CANCELLATIONS, isLateCancel, MISSED_FROM_MS } from './policy.ts'
import { type Refusal, type RefusalCode, refuse } from './refusals.ts'
import { type Course, notApproved } from './screening.ts'

/** Taking one offered slot. */
export function book(
  { screening }: Course,
  { bookingId, startsAt, offer }: Extract<Command, { type: 'book' }>,
  now: Instant,
): Fact | Refusal {
  if (screening.state === 'booked' || screening.state === 'concluded') return refuse('screening-already-booked')
  if (screening.state !== 'approved') return refuse(notApproved(screening.state))
  const inTheWay = whyNot(offer)
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
  }
}

/** Why nobody may have this time; null: they may. What is taken is said first, since somebody was just quicker. */
function whyNot({ busy, hold, offered, limits, used, meeting }: Offer): RefusalCode | null {
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
): Fact | Refusal {
  const { screening, booking } = course
  if (booking?.bookingId !== bookingId) return refuse(booking ? 'booking-cancelled' : 'booking-not-found')
  if (screening.state === 'concluded') return refuse('meeting-begun')
  if (screening.state !== 'booked') return refuse('booking-cancelled')
  if (now >= screening.booking.startsAt) return refuse('meeting-begun')
  const late = side === 'requester' && isLateCancel(screening.booking, now)
  const again = course.cancelledByRequester >= FREE_CANCELLATIONS
  const left = side === 'insider' ? ownTimesLeft(screening, now) : null
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

/** Of a yes to the insider's own times alone, those to come but the one that is cancelled; null for a yes to whatever is free. */
function ownTimesLeft({ approval, booking }: Extract<Course['screening'], { state: 'booked' }>, now: Instant): Instant[] | null {
  const own = approval.terms?.startsAt ?? []
  return own.length === 0 ? null : own.filter((at) => at > now && at !== booking.startsAt)
}

function untilLast(own: readonly Instant[] | null, until: Instant): Instant {
  return Math.min(own?.at(-1) ?? until, until) as Instant
}

/** A meeting may be booked for after the approval's end: cancelling it then still leaves a day to choose another. */
function livesOn(approvedUntil: Instant, now: Instant): Instant {
  return Math.max(approvedUntil, now + DAY_MS) as Instant
}

/** Who was there, as often as it needs correcting. */
export function recordOutcome(
  { screening, booking }: Course,
  command: Extract<Command, { type: 'record-outcome' }>,
  now: Instant,
): Fact | Refusal {
  const { bookingId, attendance, minutesLate } = command
  if (booking?.bookingId !== bookingId) return refuse('booking-not-found')
  if (screening.state !== 'booked' && screening.state !== 'concluded') return refuse('booking-cancelled')
  if (now >= booking.endsAt + CORRECT_OUTCOME_MS) return refuse('outcome-final')
  if (attendance === 'missed' && now < booking.startsAt + MISSED_FROM_MS) return refuse('meeting-not-missed-yet')
  if (attendance !== 'missed' && screening.state === 'booked') return refuse('meeting-not-over')
  return { type: 'outcome-recorded', at: now, bookingId, attendance, minutesLate }
}

/** The meeting that begins at `startsAt` and lasts `minutes`. */
export function meetingAt(startsAt: Instant, minutes: number): Interval {
  return { startsAt, endsAt: after(startsAt, minutes * MINUTE_MS) }
}
