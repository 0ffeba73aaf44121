import type { Aside, FactOf } from './facts.ts'
import { missedOnceSaid } from './missed.ts'
import type { BookingOfScreening, Course } from './screening.ts'

/** Somebody who did not come is recorded before the hard end: that concludes the meeting too. */
export function withOutcome(course: Course, fact: FactOf<'outcome-recorded'>): Course {
  if (!course.booking) throw new Error('an outcome of no meeting')
  const { attendance, minutesLate, at: recordedAt } = fact
  const outcome = { attendance, minutesLate, recordedAt, ...asideAfter(course.booking.outcome ?? NOTHING_ASIDE, fact) }
  const booking = { ...course.booking, outcome, missed: missedOnceSaid(course.booking, fact) }
  const names =
    fact.names === undefined ? course.names : fact.names && { ...fact.names, ...{ setAt: fact.at, moved: false, keptAt: null } }
  const recorded = { ...withBooking(course, booking), names }
  const { renewal } = fact
  const { screening } = course
  // Said again of an insider who wasn't there: what that led to stays as it is.
  if (!renewal && fact.attendance === 'insider-absent' && screening.state !== 'concluded') return recorded
  if (!renewal) return { ...recorded, screening: { state: 'concluded', booking } }
  if ('approvalId' in renewal) {
    const approval = {
      approvalId: renewal.approvalId,
      approvedAt: fact.at,
      approvedUntil: renewal.approvedUntil,
      terms: course.terms,
    }
    return { ...recorded, screening: { state: 'approved', approval } }
  }
  const { decideBy } = renewal
  return {
    ...recorded,
    decision: null,
    screening: { state: 'cancelled', at: fact.at, booking, side: 'insider', decideBy, decision: null },
  }
}

const NOTHING_ASIDE: Aside = { introduce: null, noteTextId: null, keepInTouch: false }

function asideAfter(before: Aside, { introduce, noteTextId, keepInTouch }: Partial<Aside>): Aside {
  return {
    introduce: introduce === undefined ? before.introduce : introduce,
    noteTextId: noteTextId === undefined ? before.noteTextId : noteTextId,
    keepInTouch: keepInTouch ?? before.keepInTouch,
  }
}

/** The last booking as it is from now on. */
export function withBooking(course: Course, booking: BookingOfScreening): Course {
  return { ...course, booking, bookings: [...course.bookings.slice(0, -1), booking] }
}
