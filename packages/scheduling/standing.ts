import type { Instant } from './instant.ts'
import { isDisputed } from './missed.ts'
import { REMEMBERED_MS } from './policy.ts'
import type { BookingOfScreening } from './screening.ts'

/** What is remembered about a requester: of a year, what nobody disputes or has excused. */
export interface Standing {
  readonly kept: number
  readonly missed: number
  readonly lateCancelled: number
}

/**
 * What meetings say of whoever asked for them. The year counts from the meeting. A failed connection, an absence of the insider's and what was
 * never recorded count for nobody.
 */
export function standingFrom(bookings: readonly BookingOfScreening[], now: Instant): Standing {
  const remembered = bookings.filter(({ startsAt }) => startsAt > now - REMEMBERED_MS)
  const count = (counts: (booking: BookingOfScreening) => boolean) => remembered.filter(counts).length
  return {
    kept: count(({ outcome }) => outcome?.attendance === 'attended' || outcome?.attendance === 'late'),
    missed: count(({ outcome, missed }) => outcome?.attendance === 'missed' && !isDisputed(missed)),
    lateCancelled: count(({ cancelled }) => cancelled?.late === true && !cancelled.excused),
  }
}
