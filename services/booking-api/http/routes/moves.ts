import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { refreshBeforeBooking } from '../../calendars/before-booking.ts'
import type { Deps } from '../../deps.ts'
import { fromText } from '../../instants.ts'
import { transact } from '../../transact.ts'
import { bookingAnswer } from '../booking-view.ts'
import { byOf } from '../callers.ts'
import { sideOf } from '../clock-view.ts'
import { keyedOf, sendDone } from '../keyed.ts'
import { ownBooking } from '../own.ts'
import { problems } from '../problems.ts'
import { Booking, BookingParams, MoveBooking } from '../schemas/booking.ts'

/** `POST /v1/bookings/:id/moves`: the meeting at another time. Both hear of it by mail, with the same entry in their calendars. */
export const moves: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const schema = {
    operationId: 'moveBooking',
    summary: 'Move a meeting to another time',
    description:
      'Each side twice, until 24 hours before the start, and always within an hour of booking. A requester takes one of `listSlots`; an insider any time of theirs that policy allows.',
    tags: ['requesters', 'insiders', 'integrations'],
    params: BookingParams,
    body: MoveBooking,
    response: {
      201: Booking,
      ...problems(
        'not-authenticated',
        'caller-not-allowed',
        'not-found',
        'link-expired',
        'browser-not-proved',
        'origin-not-allowed',
        'booking-not-found',
        'booking-cancelled',
        'meeting-begun',
        'moves-used-up',
        'too-late-to-move',
        'slot-not-offered',
        'slot-taken',
        'budget-spent',
        'idempotency-key-missing',
        'idempotency-key-reused',
      ),
    },
  }
  const config = { callers: ['link:status', 'link:meeting', 'session', 'key:bookings:write'] as const, proved: true }
  app.post('/bookings/:id/moves', { schema, config }, async (request, reply) => {
    const { booking, row } = await ownBooking(deps, request, request.params.id)
    const keyed = keyedOf(request, 'required')
    const startsAt = fromText(request.body.startsAt, '/startsAt')
    const note = request.body.note?.trim() || null
    const side = sideOf(request.caller)
    const wish = { type: 'move', bookingId: booking.id, side, startsAt, note } as const
    if (side === 'requester') await refreshBeforeBooking(deps, row.insiderId) // an insider knows when they are taken
    const intent = { screeningId: row.id, by: byOf(request.caller), keyed }
    const done = await transact(deps, intent, wish, bookingAnswer(deps, booking.id, request.caller))
    return sendDone(reply, done)
  })
}
