import type { Side } from './facts.ts'
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
/** To say that a calendar's decline was not meant. */
export const UNDO_DECLINE_MS = HOUR_MS
/** To say that a time which the insider chose doesn't suit. */
export const SAY_SO_MS = DAY_MS
/** Of one booking, by each side. */
export const MOST_MOVES = 2
export const CORRECT_OUTCOME_MS = 14 * DAY_MS
/** For the requester to answer that they missed it, from when it was said. */
export const ANSWER_MISSED_MS = 14 * DAY_MS
/** For a word of thanks, from the hard end. */
export const THANK_MS = 30 * DAY_MS
/** After so long the requester is asked whether it helped, and may say so for a month. */
export const ASK_HELP_MS = 180 * DAY_MS
export const SAY_HELP_MS = ASK_HELP_MS + 30 * DAY_MS
/** How long somebody stays on an insider's private list after the last contact: 24 months. */
export const CONTACT_DAYS = 730
/** For so long after a meeting its outcome is remembered about the requester. */
export const REMEMBERED_MS = 365 * DAY_MS
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

/** A meeting as deadlines see it: its start, and who said it when; a booking is the requester's word. */
export interface TimeSaid {
  readonly startsAt: Instant
  readonly setAt: Instant
  readonly setBy: Side
}

/** Whether the requester's cancelling at `now` is late. */
export function isLateCancel(booking: TimeSaid, now: Instant): boolean {
  return now > changeInTimeUntil(booking, 'requester')
}

/**
 * Until when a side may move, and the requester cancels in time: 24 hours before the start, and always within an hour of the time having
 * been said. A time that the insider chose, moving, nobody asked the requester about: they have a day to say that it doesn't suit.
 */
export function changeInTimeUntil({ startsAt, setAt, setBy }: TimeSaid, side: Side): Instant {
  const freshMs = side === 'requester' && setBy === 'insider' ? SAY_SO_MS : FREE_CANCEL_MS
  return Math.max(startsAt - LATE_CANCEL_MS, Math.min(setAt + freshMs, startsAt)) as Instant
}
