import type { FactOf, Terms } from './facts.ts'
import type { Instant } from './instant.ts'
import { withBooking, withOutcome } from './recorded.ts'
import type { BookingOfScreening, Course } from './screening.ts'

/** What happens to a booking, and with it to its screening. */
type BookingFact = FactOf<
  | 'booking-created'
  | 'booking-moved'
  | 'booking-cancelled'
  | 'calendar-answered'
  | 'decline-undone'
  | 'presence-told'
  | 'screening-concluded'
  | 'cancellation-excused'
  | 'outcome-recorded'
  | 'missed-answered'
>

/** The step of the fold that a booking's fact makes. */
export function applyToBooking(course: Course, fact: BookingFact): Course {
  const { screening } = course
  switch (fact.type) {
    case 'booking-created': {
      if (screening.state !== 'approved') throw new Error(`a booking while ${screening.state}`)
      const { bookingId, startsAt, endsAt, holdStartsAt, holdEndsAt, sequence } = fact
      const booking: BookingOfScreening = {
        ...{ bookingId, startsAt, endsAt, holdStartsAt, holdEndsAt, sequence },
        ...{ bookedAt: fact.at, setAt: fact.at, setBy: 'requester', moves: { requester: 0, insider: 0 } },
        ...{
          answersRead: fact.answersRead ?? false,
          calendarAnswers: [],
          told: [],
          outcome: null,
          missed: null,
          cancelled: null,
        },
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
        ...{ told: [], calendarAnswers: [], setAt: fact.at, setBy: side, moves: { ...moves, [side]: moves[side] + 1 } },
      }
      return { ...withBooking(course, booking), screening: { ...screening, booking } }
    }
    case 'booking-cancelled': {
      if (screening.state !== 'booked') throw new Error(`a cancellation while ${screening.state}`)
      const { at, side, late, sequence } = fact
      const { writtenAt = null } = fact
      const declined = fact.byCalendar ? { approval: screening.approval, decision: course.decision, writtenAt } : null
      const booking = { ...screening.booking, sequence, cancelled: { at, side, late, excused: false, declined } }
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
    case 'calendar-answered': {
      if (screening.state !== 'booked') throw new Error(`an answer by calendar while ${screening.state}`)
      const booking = { ...screening.booking, calendarAnswers: [...screening.booking.calendarAnswers, fact] }
      return { ...withBooking(course, booking), screening: { ...screening, booking } }
    }
    case 'decline-undone':
      return withoutDecline(course, fact)
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

/** As if it had not been cancelled; its time is told anew. */
function withoutDecline(course: Course, { sequence }: FactOf<'decline-undone'>): Course {
  const declined = course.booking?.cancelled?.declined
  if (!course.booking || !declined) throw new Error('an undo of no decline')
  const booking = { ...course.booking, sequence, calendarAnswers: [], cancelled: null }
  return {
    ...withBooking(course, booking),
    decision: declined.decision,
    cancelledByRequester: course.cancelledByRequester - 1,
    screening: { state: 'booked', approval: declined.approval, booking },
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

function freshYesBy({ decideBy }: FactOf<'booking-cancelled'>): Instant {
  if (decideBy === null) throw new Error('a cancellation that leaves neither a yes nor time for one')
  return decideBy
}
