import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { refreshBeforeBooking } from '../../calendars/before-booking.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../refused.ts'
import { transact } from '../../transact.ts'
import { bookingAnswer } from '../booking-view.ts'
import { byOf } from '../callers.ts'
import { sendDone } from '../keyed.ts'
import { loadForReading, ownBooking } from '../own.ts'
import { problems } from '../problems.ts'
import { Booking, BookingParams } from '../schemas/booking.ts'

/** `DELETE /v1/bookings/:id/cancellation`: a requester's calendar declined, and they didn't mean it. */
export const declines: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const schema = {
    operationId: 'undoDecline',
    summary: 'Undo a cancellation that a declining calendar made',
    description:
      'For an hour (`undoUntil`), never after the start, and as long as nobody else has the time. Both hear that the meeting stands again. What somebody cancelled by a press stays cancelled.',
    tags: ['requesters'],
    params: BookingParams,
    response: {
      200: Booking,
      ...problems(
        'not-authenticated',
        'caller-not-allowed',
        'not-found',
        'link-expired',
        'booking-not-found',
        'nothing-to-undo',
        'too-late-to-undo',
        'meeting-begun',
        'slot-taken',
        'budget-spent',
      ),
    },
  }
  app.delete('/bookings/:id/cancellation', { schema, config: { callers: ['link:status'] } }, async (request, reply) => {
    const { booking, row } = await ownBooking(deps, request, request.params.id)
    const { course } = await loadForReading(deps, row)
    if (course.booking?.bookingId !== booking.id) throw new Refused('nothing-to-undo')
    await refreshBeforeBooking(deps, row.insiderId) // the insider may have planned without it meanwhile
    const wish = { type: 'undo-decline', bookingId: booking.id, startsAt: course.booking.startsAt } as const
    const intent = { screeningId: row.id, by: byOf(request.caller) }
    const done = await transact(deps, intent, wish, bookingAnswer(deps, booking.id, request.caller, 200))
    return sendDone(reply, done)
  })
}
