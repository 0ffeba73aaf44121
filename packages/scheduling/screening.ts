import type { Attendance, BookedSlot, DeclineReason, Fact, Side, Verdict } from './facts.ts'
import type { Instant } from './instant.ts'

/** A decision that can still be undone: seen by the insider's side alone. */
export interface Pending {
  readonly decisionId: string
  readonly decidedAt: Instant
  readonly effectiveAt: Instant
  readonly verdict: Verdict
}

export interface Approval {
  readonly approvalId: string
  readonly approvedAt: Instant
  readonly approvedUntil: Instant
}

export interface BookingOfScreening extends BookedSlot {
  readonly bookedAt: Instant
  /** iCalendar SEQUENCE of the last change. */
  readonly sequence: number
}

/** One requester's way from questionnaire to outcome, as it stands at one instant. Closed: every switch over it is exhaustive. */
export type Screening =
  | { readonly state: 'unverified'; readonly verifyBy: Instant }
  | { readonly state: 'pending'; readonly decideBy: Instant; readonly decision: Pending | null }
  | { readonly state: 'approved'; readonly approval: Approval }
  | { readonly state: 'booked'; readonly approval: Approval; readonly booking: BookingOfScreening }
  | { readonly state: 'concluded'; readonly booking: BookingOfScreening; readonly outcome: Outcome | null }
  /** The booking was cancelled and its approval with it: the insider may say yes afresh. */
  | {
      readonly state: 'cancelled'
      readonly at: Instant
      readonly booking: BookingOfScreening
      readonly side: Side
      readonly decision: Pending | null
    }
  | {
      readonly state: 'declined'
      readonly at: Instant
      readonly reason: DeclineReason | null
      readonly askAgainAt: Instant | 'never' | null
    }
  | { readonly state: 'expired' | 'lapsed' | 'withdrawn'; readonly at: Instant }

export interface Outcome {
  readonly attendance: Attendance
  readonly minutesLate: number | null
  readonly recordedAt: Instant
}

export type ScreeningState = Screening['state']

/** A screening with what only its history tells. */
export interface Course {
  readonly screening: Screening
  /** Deadlines that have passed without being written down yet, in order; a tidying job or the next command records them. */
  readonly due: readonly Fact[]
  /** Cancellations by the requester so far. */
  readonly cancelledByRequester: number
  /** The last decision made and not undone, with its verdict. */
  readonly decision: Pending | null
  /** Every booking there was, oldest first, each with its last SEQUENCE. */
  readonly bookings: readonly BookingOfScreening[]
  /** The last booking, also after it was cancelled. */
  readonly booking: BookingOfScreening | null
  readonly cancelled: { readonly at: Instant; readonly side: Side; readonly late: boolean } | null
}

/**
 * How a screening stands at `now`: its facts, and then what the clock has made true since (a decision taking effect, a
 * deadline, the hard end). Every reader and command sees it so, whether or not the tidying job has come by.
 *
 * @param facts all facts of one screening, in the order of their writing; the first is its submission
 */
export function courseOf(facts: readonly Fact[], now: Instant): Course {
  let course: Course | null = null
  for (const fact of facts) course = apply(course, fact)
  if (!course) throw new Error('a screening without facts')
  const due: Fact[] = []
  for (let next = overdue(course.screening, now); next; next = overdue(course.screening, now)) {
    course = apply(course, next)
    due.push(next)
  }
  return { ...course, due }
}

/** The instant at which the clock alone changes this state next, or null when it waits for nobody. */
export function deadlineOf(screening: Screening): Instant | null {
  switch (screening.state) {
    case 'unverified':
      return screening.verifyBy
    case 'pending':
      return screening.decision?.effectiveAt ?? screening.decideBy
    case 'approved':
      return screening.approval.approvedUntil
    case 'booked':
      return screening.booking.endsAt
    case 'cancelled':
      return screening.decision?.effectiveAt ?? null
    case 'concluded':
    case 'declined':
    case 'expired':
    case 'lapsed':
    case 'withdrawn':
      return null
    default:
      return screening satisfies never
  }
}

/** What the clock has made true of this state by `now`. `at` is the deadline itself: later reading does not move it. */
function overdue(screening: Screening, now: Instant): Fact | null {
  const at = deadlineOf(screening)
  if (at === null || now < at) return null
  switch (screening.state) {
    case 'unverified':
    case 'approved':
      return { type: 'screening-lapsed', at }
    case 'booked':
      return { type: 'screening-concluded', at, bookingId: screening.booking.bookingId }
    case 'pending':
    case 'cancelled':
      return screening.decision ? takenEffect(screening.decision, at) : { type: 'screening-expired', at }
    default:
      return null
  }
}

/** The fact the world outside hears when a decision's ten minutes are over, or when it is sent at once. */
export function takenEffect({ decisionId, verdict }: Pending, at: Instant): Fact {
  if (verdict.verdict === 'approve')
    return { type: 'screening-approved', at, decisionId, approvalId: verdict.approvalId, approvedUntil: verdict.approvedUntil }
  return { type: 'screening-declined', at, decisionId, reason: verdict.reason, askAgainAt: verdict.askAgainAt }
}

/** One step of the fold. Facts were judged when they were written: here they are believed. */
function apply(course: Course | null, fact: Fact): Course {
  if (fact.type === 'screening-submitted')
    return {
      screening: { state: 'unverified', verifyBy: fact.verifyBy },
      due: [],
      cancelledByRequester: 0,
      decision: null,
      bookings: [],
      booking: null,
      cancelled: null,
    }
  if (!course) throw new Error(`a screening that begins with ${fact.type}`)
  const { screening } = course
  switch (fact.type) {
    case 'screening-verified':
      return { ...course, screening: { state: 'pending', decideBy: fact.decideBy, decision: null } }
    case 'decision-made': {
      const decision = { decisionId: fact.decisionId, decidedAt: fact.at, effectiveAt: fact.effectiveAt, verdict: fact.verdict }
      return { ...course, decision, screening: withDecision(screening, decision) }
    }
    case 'decision-undone':
      return { ...course, decision: null, screening: withDecision(screening, null, fact.decideBy) }
    case 'decision-released': {
      if (!course.decision) throw new Error('a release of no decision')
      const decision = { ...course.decision, effectiveAt: fact.at, verdict: fact.verdict }
      return { ...course, decision, screening: withDecision(screening, decision) }
    }
    case 'screening-approved':
      return {
        ...course,
        screening: {
          state: 'approved',
          approval: { approvalId: fact.approvalId, approvedAt: fact.at, approvedUntil: fact.approvedUntil },
        },
      }
    case 'screening-declined':
      return { ...course, screening: { state: 'declined', at: fact.at, reason: fact.reason, askAgainAt: fact.askAgainAt } }
    case 'approval-taken-back':
      return { ...course, screening: { state: 'declined', at: fact.at, reason: null, askAgainAt: null } }
    case 'screening-withdrawn':
      return { ...course, screening: { state: 'withdrawn', at: fact.at } }
    case 'screening-expired':
      return { ...course, screening: { state: 'expired', at: fact.at } }
    case 'screening-lapsed':
      return { ...course, screening: { state: 'lapsed', at: fact.at } }
    case 'booking-created': {
      if (screening.state !== 'approved') throw new Error(`a booking while ${screening.state}`)
      const { bookingId, startsAt, endsAt, holdStartsAt, holdEndsAt, sequence } = fact
      const booking = { bookingId, startsAt, endsAt, holdStartsAt, holdEndsAt, sequence, bookedAt: fact.at }
      return {
        ...course,
        booking,
        bookings: [...course.bookings, booking],
        cancelled: null,
        screening: { state: 'booked', approval: screening.approval, booking },
      }
    }
    case 'booking-cancelled': {
      if (screening.state !== 'booked') throw new Error(`a cancellation while ${screening.state}`)
      const booking = { ...screening.booking, sequence: fact.sequence }
      return {
        ...course,
        booking,
        bookings: [...course.bookings.slice(0, -1), booking],
        cancelled: { at: fact.at, side: fact.side, late: fact.late },
        cancelledByRequester: course.cancelledByRequester + (fact.side === 'requester' ? 1 : 0),
        screening:
          fact.approvedUntil === null
            ? { state: 'cancelled', at: fact.at, booking, side: fact.side, decision: null }
            : { state: 'approved', approval: { ...screening.approval, approvedUntil: fact.approvedUntil } },
      }
    }
    case 'screening-concluded':
      if (screening.state !== 'booked') throw new Error(`a hard end while ${screening.state}`)
      return { ...course, screening: { state: 'concluded', booking: screening.booking, outcome: null } }
    case 'outcome-recorded': {
      // Somebody who did not come is recorded before the hard end: that concludes the meeting too.
      if (screening.state !== 'concluded' && screening.state !== 'booked') throw new Error(`an outcome while ${screening.state}`)
      const outcome = { attendance: fact.attendance, minutesLate: fact.minutesLate, recordedAt: fact.at }
      return { ...course, screening: { state: 'concluded', booking: screening.booking, outcome } }
    }
    default:
      return fact satisfies never
  }
}

function withDecision(screening: Screening, decision: Pending | null, decideBy?: Instant): Screening {
  if (screening.state === 'pending') return { ...screening, decision, decideBy: decideBy ?? screening.decideBy }
  if (screening.state === 'cancelled') return { ...screening, decision }
  throw new Error(`a decision while ${screening.state}`)
}
