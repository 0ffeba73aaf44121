import type { ServerResponse } from 'node:http'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { after } from '@vestibule/scheduling/instant.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../refused.ts'
import type { Database, Transaction } from '../../store/database.ts'
import { countFacts } from '../../store/facts.ts'
import { type ClockPage, noteClosed, noteOpen } from '../../store/open-clocks.ts'
import { transact } from '../../transact.ts'
import { byOf } from '../callers.ts'
import { clockView, sideOf } from '../clock-view.ts'
import { WAIT_MS, watchClocks } from '../clock-watch.ts'
import { keyedOf, sendDone } from '../keyed.ts'
import { loadForReading, ownBooking } from '../own.ts'
import { problems } from '../problems.ts'
import { BookingParams } from '../schemas/booking.ts'
import { Clock, SeenOfClock, TellPresence } from '../schemas/clock.ts'

const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'link-expired'] as const
/** Between two waits a page is still open. */
const OPEN_MS = WAIT_MS + 10_000
const config = { callers: ['link:clock', 'link:status', 'link:meeting', 'session'] as const }

/** The clock of a meeting: the server's time, the hard end, and what the two tell each other at the door. */
export const clock: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const watch = watchClocks((ids) => countFacts(deps.database, ids), app.log)
  app.addHook('preClose', async () => watch.stop())
  const happened = async (tx: Database | Transaction, screeningId: string) =>
    (await countFacts(tx, [screeningId])).get(screeningId) ?? 0

  app.get(
    '/bookings/:id/clock',
    {
      schema: {
        operationId: 'getClock',
        summary: 'The clock of a meeting, for one of the two',
        description:
          'With `seen` it waits for news, and whoever waits has the clock open: what the other side tells is then not mailed besides.',
        tags: ['requesters', 'insiders'],
        params: BookingParams,
        querystring: SeenOfClock,
        response: { 200: Clock, ...problems(...DOORS) },
      },
      config,
    },
    async (request, reply) => {
      const { booking, row } = await ownBooking(deps, request, request.params.id)
      const side = sideOf(request.caller)
      if (request.query.seen !== undefined)
        await news(reply.raw, row.id, { bookingId: booking.id, side }, Number(request.query.seen))
      // Counted first: what comes in between is seen once more, never missed.
      const known = await happened(deps.database, row.id)
      reply.header('cache-control', 'private, no-store')
      return clockView(deps, await loadForReading(deps, row), booking.id, side, known)
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
        body: clockView(deps, loaded, booking.id, side, await happened(tx, row.id)),
      }))
      watch.look()
      return sendDone(reply, done)
    },
  )

  /** Waits until more has happened than a page has seen; meanwhile that page is known to be open. */
  async function news(response: ServerResponse, screeningId: string, page: ClockPage, seen: number): Promise<void> {
    if ((await happened(deps.database, screeningId)) > seen) return
    await noteOpen(deps.database, page, after(deps.clock(), OPEN_MS))
    const gone = new AbortController()
    const leaves = () => gone.abort()
    response.once('close', leaves)
    await watch.until(screeningId, seen, gone.signal)
    response.off('close', leaves)
    if (gone.signal.aborted) await noteClosed(deps.database, page)
  }
}
