import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../refused.ts'
import { reopenGates } from '../../reopen-gates.ts'
import { transact } from '../../transact.ts'
import { bookingAnswer } from '../booking-view.ts'
import { byOf } from '../callers.ts'
import { keyedOf, sendDone } from '../keyed.ts'
import { ownBooking } from '../own.ts'
import { problems } from '../problems.ts'
import { Booking, BookingParams, DisputeOutcome } from '../schemas/booking.ts'

/** `POST /v1/bookings/:id/dispute`: the requester's word on a meeting noted as missed, once; the insider reads it. */
export const disputes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const schema = {
    operationId: 'disputeOutcome',
    summary: 'Dispute or explain a missed meeting',
    description:
      'For fourteen days from when it was noted, once. Disputed, it counts for nothing until the insider has looked; only explained, it counts.',
    tags: ['requesters'],
    params: BookingParams,
    body: DisputeOutcome,
    response: {
      201: Booking,
      ...problems(
        'not-authenticated',
        'caller-not-allowed',
        'not-found',
        'link-expired',
        'booking-not-found',
        'nothing-to-dispute',
        'outcome-final',
        'idempotency-key-reused',
      ),
    },
  }
  app.post('/bookings/:id/dispute', { schema, config: { callers: ['link:status'] } }, async (request, reply) => {
    const { booking, row } = await ownBooking(deps, request, request.params.id)
    const { disputed } = request.body
    const explanation = request.body.explanation?.trim() || null
    if (!disputed && !explanation)
      throw new Refused('invalid', { fields: [{ pointer: '/explanation', detail: 'is needed where nothing is disputed' }] })
    const wish = { type: 'answer-missed', bookingId: booking.id, disputes: disputed, explanation } as const
    const intent = { screeningId: row.id, by: byOf(request.caller), keyed: keyedOf(request, 'optional') }
    const done = await transact(deps, intent, wish, bookingAnswer(deps, booking.id, request.caller))
    await reopenGates(deps, row.requesterId, request.log)
    return sendDone(reply, done)
  })
}
