import type { AcceptedAgain, Command } from './commands.ts'
import type { Days } from './deadlines.ts'
import type { CalendarWord, Fact, FactOf, Side } from './facts.ts'
import { after, type Instant } from './instant.ts'
import { cancel, whyNotAt } from './meeting.ts'
import { UNDO_DECLINE_MS } from './policy.ts'
import { type Refusal, refuse } from './refusals.ts'
import type { Approval, BookingOfScreening, Course, Pending } from './screening.ts'

/** Of one side to one time: a program that answers itself again and again is not listened to for ever. */
export const MOST_CALENDAR_ANSWERS = 20

/** What a reader's calendar answered to the invitation for one time. */
export type CalendarAnswer = FactOf<'calendar-answered'>

/** What a cancellation by a declining calendar ended, so that it can be brought back. */
export interface Declined {
  readonly approval: Approval
  readonly decision: Pending | null
  /** When the calendar wrote so; null: nobody kept that. */
  readonly writtenAt: Instant | null
}

/**
 * What a calendar answered to an invitation (RFC 5546 §3.2.3). A requester's decline cancels, as if they had pressed it; an insider's is
 * noted, and they are asked. Everything else is noted and changes nothing. Null: it is about an earlier time, older than what was
 * answered last, or known already.
 */
export function answerCalendar(
  course: Course,
  { bookingId, side, answer, sequence, writtenAt }: Extract<Command, { type: 'answer-calendar' }>,
  now: Instant,
  days: Days,
): Fact | Refusal | null {
  const { screening, booking } = course
  if (booking?.bookingId !== bookingId) return refuse(booking ? 'booking-cancelled' : 'booking-not-found')
  if (screening.state === 'concluded') return refuse('meeting-begun')
  if (screening.state !== 'booked') return refuse('booking-cancelled')
  if (now >= booking.startsAt) return refuse('meeting-begun')
  if (sequence < booking.sequence) return null
  const mine = booking.calendarAnswers.filter((one) => one.side === side)
  const last = mine.at(-1)
  if (last && (writtenAt < last.writtenAt || (writtenAt === last.writtenAt && answer === last.answer))) return null
  if (side === 'requester' && answer === 'declined') {
    const cancelled = cancel(course, { type: 'cancel', bookingId, side }, now, days)
    return 'refused' in cancelled ? cancelled : { ...cancelled, byCalendar: true, writtenAt }
  }
  if (mine.length >= MOST_CALENDAR_ANSWERS) return null
  return { type: 'calendar-answered', at: now, bookingId, side, answer, writtenAt }
}

/** The last that a side's calendar answered to the time there is; null: nothing. */
export function calendarAnswerOf({ calendarAnswers }: BookingOfScreening, side: Side): CalendarWord | null {
  return calendarAnswers.findLast((one) => one.side === side)?.answer ?? null
}

/**
 * Until when a cancellation that a declining calendar made can be undone: an hour, since a tap in a calendar is soon done, and the other
 * side should not hear of a meeting anew once they have planned without it; never after the start. Null: no calendar made it, or something else has become of the yes.
 */
export function undoDeclineUntil({ screening, booking }: Pick<Course, 'screening' | 'booking'>): Instant | null {
  const cancelled = booking?.cancelled
  if (!booking || !cancelled?.declined) return null
  const stands =
    screening.state === 'cancelled' ||
    (screening.state === 'approved' && screening.approval.approvalId === cancelled.declined.approval.approvalId)
  return stands ? (Math.min(after(cancelled.at, UNDO_DECLINE_MS), booking.startsAt) as Instant) : null
}

/**
 * "I didn't mean to decline": the meeting stands again, at its time and under its yes, if nobody has that time by now. A fresh yes
 * that is still held gives way to it.
 *
 * @param offer at that very time, the meeting's own span and buffers
 */
export function undoDecline(
  course: Course,
  { bookingId, offer, accepted }: Extract<Command, { type: 'undo-decline' }>,
  now: Instant,
): Fact | Refusal {
  const { booking } = course
  if (booking?.bookingId !== bookingId) return refuse(booking ? 'nothing-to-undo' : 'booking-not-found')
  const until = undoDeclineUntil(course)
  const declined = booking.cancelled?.declined
  if (until === null || !declined || (accepted && !isLater(accepted, booking, declined))) return refuse('nothing-to-undo')
  if (now >= until) return refuse(now >= booking.startsAt ? 'meeting-begun' : 'too-late-to-undo')
  const inTheWay = whyNotAt({ ...offer, offered: true }) // it was agreed to once, whatever is on offer by now
  if (inTheWay) return refuse(inTheWay)
  const { startsAt, endsAt, holdStartsAt, holdEndsAt, dayBefore } = booking
  return {
    type: 'decline-undone',
    at: now,
    approvalId: declined.approval.approvalId,
    ...{ bookingId, startsAt, endsAt, holdStartsAt, holdEndsAt },
    sequence: booking.sequence + 1,
    periods: offer.periods,
    ...(dayBefore && { dayBefore }),
  }
}

/** Whether it was accepted after it was declined, at the time that was declined: the cancellation may not have come in yet, which is one SEQUENCE on. */
function isLater({ sequence, writtenAt }: AcceptedAgain, booking: BookingOfScreening, declined: Declined): boolean {
  return sequence >= booking.sequence - 1 && declined.writtenAt !== null && writtenAt > declined.writtenAt
}
