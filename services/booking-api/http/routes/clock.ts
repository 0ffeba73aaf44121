import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../refused.ts'
import { transact } from '../../transact.ts'
import { byOf } from '../callers.ts'
import { clockView, sideOf } from '../clock-view.ts'
import { keyedOf, sendDone } from '../keyed.ts'
import { loadForReading, ownBooking } from '../own.ts'
import { problems } from '../problems.ts'
import { BookingParams } from '../schemas/booking.ts'
import { Clock, TellPresence } from '../schemas/clock.ts'

const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'link-expired'] as const
const config = { callers: ['link:clock', 'link:status', 'link:meeting', 'session'] as const }

/** The clock of a meeting: the server's time, the hard end, and what the two tell each other at the door. */
export const clock: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.get(
    '/bookings/:id/clock',
    {
      schema: {
        operationId: 'getClock',
        summary: 'The clock of a meeting, for one of the two',
        tags: ['requesters', 'insiders'],
        params: BookingParams,
        response: { 200: Clock, ...problems(...DOORS) },
      },
      config,
    },
    async (request, reply) => {
      const { booking, row } = await ownBooking(deps, request, request.params.id)
      reply.header('cache-control', 'private, no-store')
      return clockView(deps.database, deps, await loadForReading(deps, row), booking.id, sideOf(request.caller))
    },
  )

  app.post(
    '/bookings/:id/presence',
    {
      schema: {
        operationId: 'tellPresence',
        summary: 'Tell the other side where one is',
        description:
          'From an hour before the start: here, or late by so many minutes, three times at most. From minute five the requester: nobody is here; from minute ten the insider: you may go. Said again it adds nothing.',
        tags: ['requesters', 'insiders'],
        params: BookingParams,
        body: TellPresence,
        response: {
          201: Clock,
          ...problems(
            ...DOORS,
            'origin-not-allowed',
            'booking-not-found',
            'booking-cancelled',
            'meeting-over',
            'not-for-this-side',
            'too-early-to-tell',
            'late-not-ahead',
            'late-told-enough',
            'idempotency-key-reused',
          ),
        },
      },
      config,
    },
    async (request, reply) => {
      const { booking, row } = await ownBooking(deps, request, request.params.id)
      const { presence, minutesLate = null } = request.body
      if ((presence === 'late') !== (minutesLate !== null)) {
        const detail = presence === 'late' ? 'is missing' : 'goes with presence late alone'
        throw new Refused('invalid', { fields: [{ pointer: '/minutesLate', detail }] })
      }
      const side = sideOf(request.caller)
      const intent = { screeningId: row.id, by: byOf(request.caller), keyed: keyedOf(request, 'optional') }
      const wish = { type: 'tell-presence', bookingId: booking.id, side, presence, minutesLate } as const
      const done = await transact(deps, intent, wish, async (tx, loaded) => ({
        status: 201,
        body: await clockView(tx, deps, loaded, booking.id, side),
      }))
      return sendDone(reply, done)
    },
  )
}
