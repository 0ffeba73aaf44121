import type { Fact, FactOf, Terms } from './facts.ts'
import type { Instant } from './instant.ts'
import { withBooking, withOutcome } from './recorded.ts'
import type { BookingOfScreening, Course, Gate, Pending, Screening } from './screening.ts'

/** One step of the fold. Facts were judged when they were written: here they are believed. */
export function apply(course: Course | null, fact: Fact): Course {
  if (fact.type === 'screening-submitted')
    return {
      screening: { state: 'unverified', verifyBy: fact.verifyBy },
      due: [],
      cancelledByRequester: 0,
      decision: null,
      bookings: [],
      booking: null,
      exchanges: [],
      relationship: null,
      reported: false,
      window: null,
      names: null,
      terms: null,
    }
  if (!course) throw new Error(`a screening that begins with ${fact.type}`)
  const { screening } = course
  switch (fact.type) {
    case 'screening-verified':
      return { ...course, screening: pending(fact.decideBy, fact.gate && { reason: fact.gate, since: fact.at }) }
    case 'gate-opened':
      if (screening.state !== 'pending' || !screening.gate) throw new Error(`a gate opened while ${screening.state}`)
      return { ...course, screening: pending(fact.decideBy) }
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
        terms: fact.terms,
        screening: {
          state: 'approved',
          approval: {
            approvalId: fact.approvalId,
            approvedAt: fact.at,
            approvedUntil: fact.approvedUntil,
            terms: fact.terms,
          },
        },
      }
    case 'screening-deferred': {
      const { at, weekOf, opensAt, closesAt } = fact
      return { ...course, window: null, screening: { state: 'deferred', at, weekOf, opensAt, closesAt, moved: false } }
    }
    case 'window-moved': {
      const { weekOf, opensAt, closesAt } = fact
      if (course.names) return { ...course, names: { ...course.names, weekOf, opensAt, closesAt, moved: true } }
      if (screening.state !== 'deferred') throw new Error(`a window moved while ${screening.state}`)
      return { ...course, screening: { ...screening, weekOf, opensAt, closesAt, moved: true } }
    }
    case 'window-kept': {
      if (screening.state !== 'deferred') throw new Error(`a return while ${screening.state}`)
      const { at, approvalId, approvedUntil } = fact
      const approval = { approvalId, approvedAt: at, approvedUntil, terms: null }
      return { ...course, window: 'kept', terms: null, screening: { state: 'approved', approval } }
    }
    case 'window-missed':
      return { ...course, window: 'missed', screening: { state: 'lapsed', at: fact.at } }
    case 'returned-for-a-name':
      if (!course.names) throw new Error('back for a name that was not spoken of')
      return { ...course, names: { ...course.names, keptAt: fact.at } }
    case 'screening-asked': {
      const asked = { askedAt: fact.at, questionsId: fact.textId, answeredAt: null, answersId: null }
      const waiting = { state: 'asked', at: fact.at, answerBy: fact.answerBy } as const
      return { ...course, exchanges: [...course.exchanges, asked], screening: waiting }
    }
    case 'screening-answered': {
      const last = course.exchanges.at(-1)
      if (screening.state !== 'asked' || !last) throw new Error(`an answer while ${screening.state}`)
      const answered = { ...last, answeredAt: fact.at, answersId: fact.textId }
      const exchanges = [...course.exchanges.slice(0, -1), answered]
      return { ...course, decision: null, exchanges, screening: pending(fact.decideBy) }
    }
    case 'screening-replied':
      return { ...course, screening: { state: 'replied', at: fact.at, answerBy: fact.answerBy, answerId: null } }
    case 'reply-answered':
      if (screening.state !== 'replied') throw new Error(`an answer to no reply while ${screening.state}`)
      return { ...course, screening: { ...screening, answerId: fact.textId } }
    case 'relationship-corrected':
      return { ...course, relationship: fact.relationship }
    case 'requester-reported':
      return { ...course, reported: true }
    case 'screening-declined':
      return { ...course, screening: { state: 'declined', at: fact.at, reason: fact.reason, askAgainAt: fact.askAgainAt } }
    case 'approval-taken-back':
      return { ...course, screening: { state: 'declined', at: fact.at, reason: null, askAgainAt: null } }
    case 'screening-withdrawn':
      return { ...course, decision: isHeld(screening) ? null : course.decision, screening: { state: 'withdrawn', at: fact.at } }
    case 'screening-expired':
      return { ...course, screening: { state: 'expired', at: fact.at } }
    case 'screening-lapsed':
      return { ...course, screening: { state: 'lapsed', at: fact.at } }
    case 'booking-created': {
      if (screening.state !== 'approved') throw new Error(`a booking while ${screening.state}`)
      const { bookingId, startsAt, endsAt, holdStartsAt, holdEndsAt, sequence } = fact
      const booking: BookingOfScreening = {
        ...{ bookingId, startsAt, endsAt, holdStartsAt, holdEndsAt, sequence },
        ...{ bookedAt: fact.at, setAt: fact.at, setBy: 'requester', moves: { requester: 0, insider: 0 } },
        ...{ answersRead: fact.answersRead ?? false, told: [], outcome: null, missed: null, cancelled: null },
        ...(fact.dayBefore && { dayBefore: fact.dayBefore }),
      }
      return {
        ...course,
        booking,
        bookings: [...course.bookings, booking],
        screening: { state: 'booked', approval: screening.approval, booking },
      }
    }
    case 'booking-moved': {
      if (screening.state !== 'booked') throw new Error(`a move while ${screening.state}`)
      const { startsAt, endsAt, holdStartsAt, holdEndsAt, sequence, side } = fact
      const { moves } = screening.booking
      const booking = {
        ...screening.booking,
        ...{ startsAt, endsAt, holdStartsAt, holdEndsAt, sequence },
        ...{ told: [], setAt: fact.at, setBy: side, moves: { ...moves, [side]: moves[side] + 1 } },
      }
      return { ...withBooking(course, booking), screening: { ...screening, booking } }
    }
    case 'booking-cancelled': {
      if (screening.state !== 'booked') throw new Error(`a cancellation while ${screening.state}`)
      const { at, side, late, sequence } = fact
      const booking = { ...screening.booking, sequence, cancelled: { at, side, late, excused: false } }
      // What the insider can't make is not offered again.
      const terms = fact.side === 'insider' ? without(booking.startsAt, course.terms) : course.terms
      return {
        ...withBooking(course, booking),
        terms,
        // A yes that ended is told of no longer: else a fresh one, held back, would show by taking its place.
        decision: fact.approvedUntil === null ? null : course.decision,
        cancelledByRequester: course.cancelledByRequester + (fact.side === 'requester' ? 1 : 0),
        screening:
          fact.approvedUntil === null
            ? { state: 'cancelled', at: fact.at, booking, side: fact.side, decideBy: freshYesBy(fact), decision: null }
            : { state: 'approved', approval: { ...screening.approval, approvedUntil: fact.approvedUntil, terms } },
      }
    }
    case 'presence-told': {
      if (screening.state !== 'booked') throw new Error(`somebody at the door while ${screening.state}`)
      const { at, side, presence, minutesLate } = fact
      const booking = { ...screening.booking, told: [...screening.booking.told, { at, side, presence, minutesLate }] }
      return { ...course, booking, bookings: [...course.bookings.slice(0, -1), booking], screening: { ...screening, booking } }
    }
    case 'screening-concluded':
      if (screening.state !== 'booked') throw new Error(`a hard end while ${screening.state}`)
      return { ...course, screening: { state: 'concluded', booking: screening.booking } }
    case 'cancellation-excused':
      return {
        ...course,
        bookings: course.bookings.map(excusedIn(fact.bookingId)),
        booking: course.booking && excusedIn(fact.bookingId)(course.booking),
      }
    case 'outcome-recorded':
      return withOutcome(course, fact)
    case 'missed-answered': {
      const { booking } = course
      if (!booking?.missed) throw new Error('an answer to no missed meeting')
      const { at, disputes, textId } = fact
      return withLast(course, { ...booking, missed: { ...booking.missed, answer: { at, disputes, textId, lookedAt: null } } })
    }
    default:
      return fact satisfies never
  }
}

const excusedIn = (bookingId: string) => (booking: BookingOfScreening) =>
  booking.bookingId === bookingId && booking.cancelled
    ? { ...booking, cancelled: { ...booking.cancelled, excused: true } }
    : booking

/** The same, where the meeting is over and its screening with it. */
function withLast(course: Course, booking: BookingOfScreening): Course {
  const { screening } = course
  return { ...withBooking(course, booking), screening: screening.state === 'concluded' ? { ...screening, booking } : screening }
}

function without(startsAt: Instant, terms: Terms | null): Terms | null {
  return terms && { ...terms, startsAt: terms.startsAt.filter((at) => at !== startsAt) }
}

function pending(decideBy: Instant, gate: Gate | null = null): Screening {
  return { state: 'pending', decideBy, decision: null, gate }
}

function withDecision(screening: Screening, decision: Pending | null, decideBy?: Instant): Screening {
  if (screening.state === 'pending' || screening.state === 'cancelled')
    return { ...screening, decision, decideBy: decideBy ?? screening.decideBy }
  throw new Error(`a decision while ${screening.state}`)
}

/** Whether a decision waits for its ten minutes: one overtaken by then was never made, as far as anybody outside can tell. */
function isHeld(screening: Screening): boolean {
  return (screening.state === 'pending' || screening.state === 'cancelled') && screening.decision !== null
}

function freshYesBy({ decideBy }: FactOf<'booking-cancelled'>): Instant {
  if (decideBy === null) throw new Error('a cancellation that leaves neither a yes nor time for one')
  return decideBy
}
