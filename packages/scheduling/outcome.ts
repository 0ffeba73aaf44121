import type { Command } from './commands.ts'
import { approvedUntil, type Days, toDecide } from './deadlines.ts'
import type { Fact, Renewal } from './facts.ts'
import { after, type Instant } from './instant.ts'
import { correctableUntil, waitsForLook } from './missed.ts'
import { ownTimesLeft, untilLast } from './own-times.ts'
import { ANSWER_MISSED_MS, MISSED_FROM_MS } from './policy.ts'
import { type Refusal, type RefusalCode, refuse } from './refusals.ts'
import type { BookingOfScreening, Course } from './screening.ts'

/** Who was there, as often as it needs correcting. An insider who was not renews the yes, once; saying otherwise takes that back. */
export function recordOutcome(
  course: Course,
  command: Extract<Command, { type: 'record-outcome' }>,
  now: Instant,
  days: Days,
): Fact | Refusal {
  const { type: _, bookingId, attendance, minutesLate, approvalId, byPerson, ...aside } = command
  const { booking } = course
  if (booking?.bookingId !== bookingId) return refuse('booking-not-found')
  const cannot = whyUnrecordable(course, booking, now)
  if (cannot) return refuse(cannot)
  const begun = course.screening.state === 'booked'
  if (attendance === 'missed' && now < booking.startsAt + MISSED_FROM_MS) return refuse('meeting-not-missed-yet')
  if (attendance !== 'missed' && begun) return refuse('meeting-not-over')
  if (waitsForLook(booking.missed) && !byPerson) return refuse('outcome-answered')
  const newly = booking.outcome?.attendance !== attendance
  const renewal = newly && attendance === 'insider-absent'
  return {
    type: 'outcome-recorded',
    at: now,
    bookingId,
    attendance,
    minutesLate,
    ...aside,
    ...(renewal && { renewal: renewed(course, approvalId, now, days) }),
    ...(newly && attendance === 'missed' && { answerBy: after(now, ANSWER_MISSED_MS) }),
  }
}

function whyUnrecordable({ screening }: Course, booking: BookingOfScreening, now: Instant): RefusalCode | null {
  // While the insider's absence has the yes renewed, or a fresh one waited for, it may still be corrected.
  const over = screening.state === 'concluded' || booking.outcome !== null
  if (screening.state !== 'booked' && !over) return 'booking-cancelled'
  if (now >= correctableUntil(booking)) return 'outcome-final'
  switch (screening.state) {
    case 'booked':
    case 'concluded':
    case 'approved':
      return null
    case 'cancelled':
      return screening.decision ? 'already-decided' : null
    default:
      return 'outcome-final'
  }
}

function renewed({ terms }: Course, approvalId: string, now: Instant, days: Days): Renewal {
  const left = ownTimesLeft(terms, now)
  if (left?.length === 0) return toDecide(now, days)
  return { approvalId, approvedUntil: untilLast(left, approvedUntil(now, days)) }
}
