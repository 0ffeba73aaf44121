import type { Command } from './commands.ts'
import { approvedUntil, type Days, toDecide } from './deadlines.ts'
import type { Fact, Renewal } from './facts.ts'
import { after, type Instant } from './instant.ts'
import { correctableUntil, waitsForLook } from './missed.ts'
import { haveMet, takenBackUntil } from './names.ts'
import { ownTimesLeft, untilLast } from './own-times.ts'
import { ANSWER_MISSED_MS, MISSED_FROM_MS } from './policy.ts'
import { type Refusal, type RefusalCode, refuse } from './refusals.ts'
import { nextReturnWeek, type ReturnWindow, returnWindow } from './return-window.ts'
import type { BookingOfScreening, Course } from './screening.ts'

/** Who was there, as often as it needs correcting. An insider who was not renews the yes, once; saying otherwise takes that back. */
export function recordOutcome(
  course: Course,
  command: Extract<Command, { type: 'record-outcome' }>,
  now: Instant,
  days: Days,
): Fact | Refusal {
  const { type: _, bookingId, attendance, minutesLate, approvalId, byPerson, namesNextWeek, ...aside } = command
  const { booking } = course
  if (booking?.bookingId !== bookingId) return refuse('booking-not-found')
  const cannot = whyUnrecordable(course, booking, now)
  if (cannot) return refuse(cannot)
  const begun = course.screening.state === 'booked'
  if (attendance === 'missed' && now < booking.startsAt + MISSED_FROM_MS) return refuse('meeting-not-missed-yet')
  if (attendance !== 'missed' && begun) return refuse('meeting-not-over')
  if (waitsForLook(booking.missed) && !byPerson) return refuse('outcome-answered')
  const names = namesAfter(course, command, now, days)
  if ('refused' in names) return names
  const newly = booking.outcome?.attendance !== attendance
  const renewal = newly && attendance === 'insider-absent'
  return {
    type: 'outcome-recorded',
    at: now,
    bookingId,
    attendance,
    minutesLate,
    ...aside,
    ...names,
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

/** What it says of the week to come back for a name: nothing where it stays as it is. */
function namesAfter(
  { names }: Course,
  { attendance, namesNextWeek }: Extract<Command, { type: 'record-outcome' }>,
  now: Instant,
  { insiderZone, requesterZone }: Days,
): { names?: ReturnWindow | null } | Refusal {
  if (!haveMet(attendance)) return names ? { names: null } : {}
  if (namesNextWeek === true && !names)
    return { names: returnWindow(nextReturnWeek(now, insiderZone), insiderZone, requesterZone) }
  if (namesNextWeek !== false || !names) return {}
  return now < takenBackUntil(names) ? { names: null } : refuse('names-promised')
}

function renewed({ terms }: Course, approvalId: string, now: Instant, days: Days): Renewal {
  const left = ownTimesLeft(terms, now)
  if (left?.length === 0) return toDecide(now, days)
  return { approvalId, approvedUntil: untilLast(left, approvedUntil(now, days)) }
}
