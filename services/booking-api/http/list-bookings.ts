import { calendarAnswerOf } from '@vestibule/scheduling/calendar-answer.ts'
import type { Deps } from '../deps.ts'
import { publicId } from '../ids.ts'
import { toText } from '../instants.ts'
import { bookingsBefore } from '../store/lists.ts'
import { namesOf } from '../store/people.ts'
import { stateOf, viewerOf } from './booking-view.ts'
import type { Caller } from './callers.ts'
import { whoseOf } from './list-screenings.ts'
import { type Listed, type Page, wantedPage } from './lists.ts'
import type { BookingEntry } from './schemas/booking.ts'

/** A page of bookings in that state, or in any, newest first. */
export async function listBookings(
  deps: Deps,
  caller: Caller,
  state: BookingEntry['state'] | undefined,
  page: Page,
): Promise<Listed<BookingEntry>> {
  const whose = whoseOf(caller)
  const now = deps.clock()
  const { data, endedAt } = await wantedPage(
    async (beforeId, limit) => (await bookingsBefore(deps.database, whose, beforeId, limit, now)).map(known),
    (row) => state === undefined || row.state === state,
    page,
  )
  const told = viewerOf(caller) === 'insider' ? data.map(({ requesterId }) => requesterId) : []
  const names = await namesOf(deps.database, deps.keyring, [...new Set(told)])
  return {
    data: data.map(({ id, screeningId, requesterId, state, booking }) => {
      const name = names.get(requesterId)
      return {
        id: publicId('booking', id),
        screeningId: publicId('screening', screeningId),
        state,
        startsAt: toText(booking.startsAt),
        endsAt: toText(booking.endsAt),
        calendarAnswer: calendarAnswerOf(booking, 'requester'),
        attendance: state === 'concluded' ? (booking.outcome?.attendance ?? ('unrecorded' as const)) : null,
        requester: name === undefined ? null : { name },
      }
    }),
    endedAt,
  }
}

/** A row with what its course knows of the booking: every booking is one of its screening's. */
function known(row: Awaited<ReturnType<typeof bookingsBefore>>[number]) {
  const booking = row.course.bookings.find(({ bookingId }) => bookingId === row.id)
  if (!booking) throw new Error(`the facts of screening ${row.screeningId} know nothing of booking ${row.id}`)
  return { ...row, booking, state: stateOf(row.course, booking) }
}
