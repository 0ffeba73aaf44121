import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from './instant.ts'

/** The defaults of `docs/architecture.md`, "How long things last", in one place. */
export const UNDO_MS = 10 * MINUTE_MS
export const VERIFY_MS = 7 * DAY_MS
export const DECIDE_MS = 14 * DAY_MS
export const APPROVAL_MS = 14 * DAY_MS
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
export const UPLOAD_MS = 7 * DAY_MS

/** Whether cancelling `startsAt` at `now` is late: under 24 hours before the start and over an hour after it was booked. */
export function isLateCancel(booking: { startsAt: Instant; bookedAt: Instant }, now: Instant): boolean {
  return now > booking.startsAt - LATE_CANCEL_MS && now > booking.bookedAt + FREE_CANCEL_MS
}

/** Until when a cancellation is in time. */
export function cancelInTimeUntil(booking: { startsAt: Instant; bookedAt: Instant }): Instant {
  return Math.max(booking.startsAt - LATE_CANCEL_MS, booking.bookedAt + FREE_CANCEL_MS) as Instant
}
