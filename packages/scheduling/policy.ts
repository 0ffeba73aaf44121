import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from './instant.ts'

/** The defaults of `docs/architecture.md`, "How long things last", in one place. */
export const UNDO_MS = 10 * MINUTE_MS
export const VERIFY_MS = 7 * DAY_MS
/** Days off of the insider are not counted. */
export const DECIDE_DAYS = 14
/** After these many days, counted alike, the insider is reminded. */
export const REMIND_DAYS = [3, 10] as const
/** Counted only on days when something is on offer. */
export const APPROVAL_DAYS = 14
export const ANSWER_MS = 14 * DAY_MS
export const MOST_ROUNDS = 3
/** One mail this long before an unused approval ends. */
export const APPROVAL_ENDING_MS = 2 * DAY_MS
/** An undone decision leaves at least this long to decide again, however late it was made. */
export const DECIDE_AGAIN_MS = DAY_MS
export const LATE_CANCEL_MS = 24 * HOUR_MS
export const FREE_CANCEL_MS = HOUR_MS
export const CORRECT_OUTCOME_MS = 14 * DAY_MS
/** A missed meeting is offered as a choice only from here on. */
export const MISSED_FROM_MS = 10 * MINUTE_MS
/** A requester's cancellations that leave the approval alive; the next one needs a fresh yes. */
export const FREE_CANCELLATIONS = 1
export const MAX_OPEN_IN_ORGANIZATION = 2
export const MAX_WAITING_OF_INSIDER = 10
/** Meetings missed in twelve months from which on a person looks before a request is delivered. */
export const MISSED_BEFORE_GATE = 2
/** Of the insider's own times in one yes. */
export const MOST_OWN_TIMES = 3
export const UPLOAD_MS = 7 * DAY_MS
/** A draft kept for another device, from its last save. */
export const DRAFT_MS = 7 * DAY_MS

/** Whether cancelling `startsAt` at `now` is late: under 24 hours before the start and over an hour after it was booked. */
export function isLateCancel(booking: { startsAt: Instant; bookedAt: Instant }, now: Instant): boolean {
  return now > booking.startsAt - LATE_CANCEL_MS && now > booking.bookedAt + FREE_CANCEL_MS
}

/** Until when a cancellation is in time. */
export function cancelInTimeUntil(booking: { startsAt: Instant; bookedAt: Instant }): Instant {
  return Math.max(booking.startsAt - LATE_CANCEL_MS, booking.bookedAt + FREE_CANCEL_MS) as Instant
}
