import type { AskAgain, Command } from './commands.ts'
import type { Fact, FactOf, Side, Verdict } from './facts.ts'
import { after, DAY_MS, type Instant, type Interval, MINUTE_MS, overlaps } from './instant.ts'
import {
  APPROVAL_MS,
  CORRECT_OUTCOME_MS,
  DECIDE_AGAIN_MS,
  DECIDE_MS,
  FREE_CANCELLATIONS,
  isLateCancel,
  MISSED_FROM_MS,
  UNDO_MS,
  VERIFY_MS,
} from './policy.ts'
import { type Refusal, type RefusalCode, refuse } from './refusals.ts'
import type { Course, Pending } from './screening.ts'

/** The birth of a screening; every later fact of it comes from `decide`. */
export function submit(now: Instant): FactOf<'screening-submitted'> {
  return { type: 'screening-submitted', at: now, verifyBy: after(now, VERIFY_MS) }
}

/**
 * Judges one command: the fact it makes true, or why not. Pure; the situation was loaded under the insider's lock.
 *
 * @param course the screening as it stands at `now`, deadlines that passed already counted
 * @returns null for a command that has nothing to add (tidying)
 */
export function decide(course: Course, command: Command, now: Instant): Fact | Refusal | null {
  switch (command.type) {
    case 'verify':
      return verify(course, now)
    case 'approve': {
      const effectiveAt = after(now, UNDO_MS)
      const { approvalId, textId } = command
      return makeDecision(
        course,
        command.decisionId,
        { verdict: 'approve', approvalId, approvedUntil: after(effectiveAt, APPROVAL_MS), textId },
        now,
      )
    }
    case 'decline': {
      const { reason, textId } = command
      const askAgainAt = askAgain(command.askAgain, after(now, UNDO_MS))
      return makeDecision(course, command.decisionId, { verdict: 'decline', reason, askAgainAt, textId }, now)
    }
    case 'undo':
      return undo(course, now)
    case 'release':
      return release(course, now)
    case 'take-back':
      return takeBack(course, now)
    case 'withdraw':
      return withdraw(course, now)
    case 'book':
      return book(course, command, now)
    case 'cancel':
      return cancel(course, command.bookingId, command.side, now)
    case 'record-outcome':
      return recordOutcome(course, command, now)
    case 'tidy':
      return null
    default:
      return command satisfies never
  }
}

function verify({ screening }: Course, now: Instant): Fact | Refusal {
  if (screening.state === 'unverified') return { type: 'screening-verified', at: now, decideBy: after(now, DECIDE_MS) }
  if (screening.state === 'lapsed') return refuse('screening-lapsed')
  return refuse('already-verified')
}

function makeDecision({ screening }: Course, decisionId: string, verdict: Verdict, now: Instant): Fact | Refusal {
  switch (screening.state) {
    case 'pending':
    case 'cancelled':
      if (screening.decision) return refuse('already-decided')
      return { type: 'decision-made', at: now, decisionId, effectiveAt: after(now, UNDO_MS), verdict }
    case 'unverified':
      return refuse('screening-not-verified')
    case 'expired':
      return refuse('screening-expired')
    case 'lapsed':
      return refuse('screening-lapsed')
    case 'withdrawn':
      return refuse('screening-closed')
    case 'approved':
    case 'booked':
    case 'concluded':
    case 'declined':
      return refuse('already-decided')
    default:
      return screening satisfies never
  }
}

/** The decision that can still be undone; once `effectiveAt` is reached there is none. */
function undoable({ screening, decision }: Course): (Pending & { readonly decideBy: Instant }) | Refusal {
  if ((screening.state === 'pending' || screening.state === 'cancelled') && screening.decision)
    return { ...screening.decision, decideBy: screening.decideBy }
  return refuse(decision ? 'decision-in-effect' : 'nothing-to-undo')
}

function undo(course: Course, now: Instant): Fact | Refusal {
  const decision = undoable(course)
  if ('refused' in decision) return decision
  const decideBy = Math.max(decision.decideBy, now + DECIDE_AGAIN_MS) as Instant
  return { type: 'decision-undone', at: now, decisionId: decision.decisionId, decideBy }
}

function release(course: Course, now: Instant): Fact | Refusal {
  const decision = undoable(course)
  if ('refused' in decision) return decision
  const earlierMs = now - decision.effectiveAt
  return { type: 'decision-released', at: now, decisionId: decision.decisionId, verdict: moved(decision.verdict, earlierMs) }
}

/** Every span of a verdict counts from when it takes effect: sent earlier, it ends earlier. */
function moved(verdict: Verdict, byMs: number): Verdict {
  if (verdict.verdict === 'approve') return { ...verdict, approvedUntil: after(verdict.approvedUntil, byMs) }
  return typeof verdict.askAgainAt === 'number' ? { ...verdict, askAgainAt: after(verdict.askAgainAt, byMs) } : verdict
}

function askAgain(choice: AskAgain, effectiveAt: Instant): Instant | 'never' | null {
  if (choice === 'any-time') return null
  return choice === 'not-again' ? 'never' : after(effectiveAt, 26 * 7 * DAY_MS)
}

function takeBack({ screening }: Course, now: Instant): Fact | Refusal {
  if (screening.state === 'approved') return { type: 'approval-taken-back', at: now, approvalId: screening.approval.approvalId }
  return refuse(
    screening.state === 'booked' || screening.state === 'concluded' ? 'screening-already-booked' : notApproved(screening.state),
  )
}

function withdraw({ screening }: Course, now: Instant): Fact | Refusal {
  switch (screening.state) {
    case 'unverified':
    case 'pending':
    case 'approved':
    case 'cancelled':
      return { type: 'screening-withdrawn', at: now }
    case 'booked':
    case 'concluded':
      return refuse('screening-already-booked')
    case 'declined':
    case 'expired':
    case 'lapsed':
    case 'withdrawn':
      return refuse('screening-closed')
    default:
      return screening satisfies never
  }
}

function book(
  { screening }: Course,
  { bookingId, startsAt, offer }: Extract<Command, { type: 'book' }>,
  now: Instant,
): Fact | Refusal {
  if (screening.state === 'booked' || screening.state === 'concluded') return refuse('screening-already-booked')
  if (screening.state !== 'approved') return refuse(notApproved(screening.state))
  if (offer.busy.some((taken) => overlaps(taken, offer.hold))) return refuse('slot-taken')
  if (!offer.offered) return refuse('slot-not-offered')
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
  }
}

/** Why a screening in this state has no live approval. A pending decision is pending to everybody else. */
function notApproved(state: Exclude<Course['screening']['state'], 'approved' | 'booked' | 'concluded'>): RefusalCode {
  switch (state) {
    case 'lapsed':
      return 'screening-lapsed'
    case 'unverified':
    case 'pending':
    case 'cancelled':
    case 'declined':
    case 'expired':
    case 'withdrawn':
      return 'screening-not-approved'
    default:
      return state satisfies never
  }
}

function cancel(course: Course, bookingId: string, side: Side, now: Instant): Fact | Refusal {
  const { screening, booking } = course
  if (booking?.bookingId !== bookingId) return refuse(booking ? 'booking-cancelled' : 'booking-not-found')
  if (screening.state === 'concluded') return refuse('meeting-begun')
  if (screening.state !== 'booked') return refuse('booking-cancelled')
  if (now >= screening.booking.startsAt) return refuse('meeting-begun')
  const late = side === 'requester' && isLateCancel(screening.booking, now)
  const again = course.cancelledByRequester >= FREE_CANCELLATIONS
  const needsFreshYes = side === 'requester' && (late || again)
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
        ? after(now, APPROVAL_MS)
        : livesOn(screening.approval.approvedUntil, now),
    decideBy: needsFreshYes ? after(now, DECIDE_MS) : null,
  }
}

/** A meeting may be booked for after the approval's end: cancelling it then still leaves a day to choose another. */
function livesOn(approvedUntil: Instant, now: Instant): Instant {
  return Math.max(approvedUntil, now + DAY_MS) as Instant
}

function recordOutcome(
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
