import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../../deps.ts'
import { transact } from '../../transact.ts'
import { bookingAnswer } from '../booking-view.ts'
import { byOf } from '../callers.ts'
import { keyedOf, sendDone } from '../keyed.ts'
import { ownBooking } from '../own.ts'
import { problems } from '../problems.ts'
import { Booking, BookingParams, ExcuseCancellation } from '../schemas/booking.ts'

/** `POST /v1/bookings/:id/cancellation/excuse`: what was cancelled late weighs nothing, on the insider's word. */
export const excuses: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const schema = {
    operationId: 'excuseCancellation',
    summary: 'Excuse a late cancellation',
    tags: ['insiders'],
    params: BookingParams,
    body: ExcuseCancellation,
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
        'nothing-to-excuse',
        'idempotency-key-reused',
      ),
    },
  }
  const config = { callers: ['link:decide', 'link:meeting', 'session'] as const, proved: true }
  app.post('/bookings/:id/cancellation/excuse', { schema, config }, async (request, reply) => {
    const { booking, row } = await ownBooking(deps, request, request.params.id)
    const keyed = keyedOf(request, 'optional')
    const wish = { type: 'excuse', bookingId: booking.id } as const
    const intent = { screeningId: row.id, by: byOf(request.caller), keyed }
    const done = await transact(deps, intent, wish, bookingAnswer(deps, booking.id, request.caller))
    return sendDone(reply, done)
  })
}
