import { apply } from './apply.ts'
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
      /** Without a fresh yes by then it expires. */
      readonly decideBy: Instant
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
  let course = folded(facts)
  if (!course) throw new Error('a screening without facts')
  const due: Fact[] = []
  for (let next = overdue(course.screening, now); next; next = overdue(course.screening, now)) {
    course = apply(course, next)
    due.push(next)
  }
  return { ...course, due }
}

/**
 * Where facts alone leave a screening, the clock not asked: what a further fact was said of, also one that is dated with the very
 * deadline which made it true. Null before the first.
 */
export function stateAfter(facts: readonly Fact[]): ScreeningState | null {
  return folded(facts)?.screening.state ?? null
}

function folded(facts: readonly Fact[]): Course | null {
  let course: Course | null = null
  for (const fact of facts) course = apply(course, fact)
  return course
}

/** The instant at which the clock alone changes this state next, or null when it waits for nobody. */
export function deadlineOf(screening: Screening): Instant | null {
  switch (screening.state) {
    case 'unverified':
      return screening.verifyBy
    case 'pending':
    case 'cancelled':
      return screening.decision?.effectiveAt ?? screening.decideBy
    case 'approved':
      return screening.approval.approvedUntil
    case 'booked':
      return screening.booking.endsAt
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
