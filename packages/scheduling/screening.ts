import type { Afterwards } from './afterwards.ts'
import { apply } from './apply.ts'
import type { CalendarAnswer, Declined } from './calendar-answer.ts'
import type {
  Aside,
  Attendance,
  BookedSlot,
  DeclineReason,
  Fact,
  GateReason,
  Relationship,
  Side,
  Terms,
  Verdict,
} from './facts.ts'
import type { Instant } from './instant.ts'
import type { Missed } from './missed.ts'
import type { NamesWindow } from './names.ts'
import type { Told } from './presence.ts'
import { firstDue, type Referral } from './referral.ts'
import type { ReturnWindow } from './return-window.ts'
import { takenEffect } from './taken-effect.ts'

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
  /** Null: as the meeting type says. */
  readonly terms: Terms | null
}

/** A request held back until the insider looks. */
export type Gate = { readonly reason: GateReason; readonly since: Instant }

/** One round of questions and answers; the texts lie sealed under these ids. */
export interface Exchange {
  readonly askedAt: Instant
  readonly questionsId: string
  readonly answeredAt: Instant | null
  readonly answersId: string | null
}

export interface BookingOfScreening extends BookedSlot {
  readonly bookedAt: Instant
  /** When its time was said, at booking or by the last move, and by whom. */
  readonly setAt: Instant
  readonly setBy: Side
  /** Whether calendars answer it to an address of ours: said at booking, and so for all its life. */
  readonly answersRead: boolean
  /** What calendars answered to the time it has, oldest first. */
  readonly calendarAnswers: readonly CalendarAnswer[]
  /** How often each side has moved it. */
  readonly moves: Readonly<Record<Side, number>>
  /** iCalendar SEQUENCE of the last change. */
  readonly sequence: number
  /** What the two told each other at this time's door, oldest first. */
  readonly told: readonly Told[]
  /** As it was recorded last; also once an absence of the insider's has led on to another time. */
  readonly outcome: Outcome | null
  /** That the requester didn't come, as it was said last; also where it was corrected since. */
  readonly missed: Missed | null
  readonly cancelled: Cancelled | null
}

/** By whom a booking was cancelled; a late cancellation may be excused. */
export interface Cancelled {
  readonly at: Instant
  readonly side: Side
  readonly late: boolean
  readonly excused: boolean
  /** What a declining calendar ended by it; null where somebody pressed. */
  readonly declined: Declined | null
}

/** One requester's way from questionnaire to outcome, as it stands at one instant. Closed: every switch over it is exhaustive. */
export type Screening =
  | { readonly state: 'unverified'; readonly verifyBy: Instant }
  | { readonly state: 'pending'; readonly decideBy: Instant; readonly decision: Pending | null; readonly gate: Gate | null }
  | { readonly state: 'asked'; readonly at: Instant; readonly answerBy: Instant }
  | ({ readonly state: 'deferred'; readonly at: Instant; readonly moved: boolean } & ReturnWindow)
  | { readonly state: 'approved'; readonly approval: Approval }
  | { readonly state: 'booked'; readonly approval: Approval; readonly booking: BookingOfScreening }
  | { readonly state: 'concluded'; readonly booking: BookingOfScreening }
  /** The booking was cancelled, or the insider was not there, and its approval is over: the insider may say yes afresh. */
  | {
      readonly state: 'cancelled'
      readonly at: Instant
      readonly booking: BookingOfScreening
      readonly side: Side
      /** Without a fresh yes by then it expires. */
      readonly decideBy: Instant
      readonly decision: Pending | null
    }
  /** Answered in writing instead of a meeting: an end, with one answer until `answerBy`. */
  | { readonly state: 'replied'; readonly at: Instant; readonly answerBy: Instant; readonly answerId: string | null }
  | {
      readonly state: 'declined'
      readonly at: Instant
      readonly reason: DeclineReason | null
      readonly askAgainAt: Instant | 'never' | null
    }
  | { readonly state: 'expired' | 'lapsed' | 'withdrawn'; readonly at: Instant }

export interface Outcome extends Aside {
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
  /** What was asked and answered so far, oldest first. */
  readonly exchanges: readonly Exchange[]
  /** As the insider corrected it; null: as the requester said. */
  readonly relationship: Relationship | null
  readonly reported: boolean
  /** What became of the return window that was set last; null where none was, or it is still to come. */
  readonly window: 'kept' | 'missed' | null
  /** When they may come back for a name, or were back; null: nobody was asked to. */
  readonly names: NamesWindow | null
  /** Whom the insider thought of for them since, oldest first. */
  readonly referrals: readonly Referral[]
  /** What the last yes said beyond its meeting type. */
  readonly terms: Terms | null
  readonly afterwards: Afterwards
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
  for (let next = overdueOf(course, now); next; next = overdueOf(course, now)) {
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

/** Whether facts alone leave a request held back: nothing of it has reached the insider. */
export function heldBackAfter(facts: readonly Fact[]): boolean {
  const screening = folded(facts)?.screening
  return screening?.state === 'pending' && screening.gate !== null
}

/** What facts alone say of a meeting the requester missed; null where that is not, or no longer, said. */
export function missedAfter(facts: readonly Fact[]): Missed | null {
  const booking = folded(facts)?.booking
  return booking?.outcome?.attendance === 'missed' ? booking.missed : null
}

function folded(facts: readonly Fact[]): Course | null {
  return facts.reduce<Course | null>((course, fact) => apply(course, fact), null)
}

/** The next instant at which the clock alone changes anything of it, or null. */
export function nextDeadlineOf({ screening, ...of }: Pick<Course, 'screening' | 'referrals' | 'booking'>): Instant | null {
  const instants = [deadlineOf(screening), firstDue(of)?.at ?? null].filter((at) => at !== null)
  return instants.sort((a, b) => a - b)[0] ?? null
}

/** Whatever the clock has made true first. */
function overdueOf(course: Course, now: Instant): Fact | null {
  const referral = firstDue(course)
  const due = [overdue(course.screening, now), referral && now >= referral.at ? referral : null].filter((fact) => fact !== null)
  return due.sort((a, b) => a.at - b.at)[0] ?? null
}

/** The instant at which the clock alone changes this state next, or null when it waits for nobody. */
export function deadlineOf(screening: Screening): Instant | null {
  switch (screening.state) {
    case 'unverified':
      return screening.verifyBy
    case 'pending':
    case 'cancelled':
      return screening.decision?.effectiveAt ?? screening.decideBy
    case 'asked':
      return screening.answerBy
    case 'deferred':
      return screening.closesAt
    case 'approved':
      return screening.approval.approvedUntil
    case 'booked':
      return screening.booking.endsAt
    case 'concluded':
    case 'replied':
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
    case 'asked':
    case 'approved':
      return { type: 'screening-lapsed', at }
    case 'deferred':
      return { type: 'window-missed', at }
    case 'booked':
      return { type: 'screening-concluded', at, bookingId: screening.booking.bookingId }
    case 'pending':
    case 'cancelled':
      return screening.decision ? takenEffect(screening.decision, at) : { type: 'screening-expired', at }
    default:
      return null
  }
}
