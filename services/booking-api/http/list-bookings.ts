import type { Static } from 'typebox'
import type { Deps } from '../deps.ts'
import { publicId } from '../ids.ts'
import { toText } from '../instants.ts'
import { bookingsBefore } from '../store/lists.ts'
import { stateOf } from './booking-view.ts'
import type { Caller } from './callers.ts'
import { whoseOf } from './list-screenings.ts'
import type { Listed, Page } from './lists.ts'
import type { BookingEntry } from './schemas/booking.ts'

/** A page of bookings, newest first. */
export async function listBookings(
  deps: Deps,
  caller: Caller,
  { limit, after }: Page,
): Promise<Listed<Static<typeof BookingEntry>>> {
  const rows = await bookingsBefore(deps.database, whoseOf(caller), after?.[0] ?? null, limit + 1, deps.clock())
  const shown = rows.slice(0, limit)
  const data = shown.flatMap(({ id, screeningId, course }) => {
    const booking = course.bookings.find(({ bookingId }) => bookingId === id)
    if (!booking) return []
    const state = stateOf(course, booking)
    return [
      {
        id: publicId('booking', id),
        screeningId: publicId('screening', screeningId),
        state,
        startsAt: toText(booking.startsAt),
        endsAt: toText(booking.endsAt),
        attendance: state === 'concluded' ? (booking.outcome?.attendance ?? ('unrecorded' as const)) : null,
      },
    ]
  })
  const last = shown.at(-1)
  return { data, endedAt: rows.length > limit && last ? [last.id] : null }
}
