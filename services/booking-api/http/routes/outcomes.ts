import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { haveMet } from '@vestibule/scheduling/names.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../refused.ts'
import { reopenGates } from '../../reopen-gates.ts'
import { transact } from '../../transact.ts'
import { bookingView } from '../booking-view.ts'
import { byOf } from '../callers.ts'
import { keyedOf, sendDone } from '../keyed.ts'
import { ownBooking } from '../own.ts'
import { problems } from '../problems.ts'
import { Booking, BookingParams, RecordOutcome } from '../schemas/booking.ts'

/** `POST /v1/bookings/:id/outcome`: who was there, on the insider's word; posted again it corrects, and the history stays. */
export const outcomes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const schema = {
    operationId: 'recordOutcome',
    summary: 'Record who was there',
    tags: ['insiders', 'integrations'],
    params: BookingParams,
    body: RecordOutcome,
    response: {
      201: Booking,
      ...problems(
        'not-authenticated',
        'browser-not-proved',
        'caller-not-allowed',
        'not-found',
        'link-expired',
        'origin-not-allowed',
        'booking-not-found',
        'booking-cancelled',
        'meeting-not-over',
        'meeting-not-missed-yet',
        'outcome-final',
        'outcome-answered',
        'names-promised',
        'idempotency-key-reused',
      ),
    },
  }
  const config = { callers: ['link:outcome', 'link:meeting', 'session', 'key:outcomes:write'] as const, proved: true }
  app.post('/bookings/:id/outcome', { schema, config }, async (request, reply) => {
    const { booking, row } = await ownBooking(deps, request, request.params.id)
    const { attendance, minutesLate, introduce, note, keepInTouch, namesNextWeek } = request.body
    if (minutesLate !== undefined && attendance !== 'late')
      throw new Refused('invalid', { fields: [{ pointer: '/minutesLate', detail: 'goes with attendance late alone' }] })
    if (namesNextWeek && !haveMet(attendance))
      throw new Refused('invalid', { fields: [{ pointer: '/namesNextWeek', detail: 'goes with attendance attended or late' }] })
    const aside = {
      ...(introduce !== undefined && { introduce }),
      ...(note !== undefined && { note: note.trim() }),
      ...(keepInTouch !== undefined && { keepInTouch }),
      ...(namesNextWeek !== undefined && { namesNextWeek }),
    }
    if (request.caller.kind === 'key' && Object.keys(aside).length > 0)
      throw new Refused('invalid', {
        fields: Object.keys(aside).map((field) => ({ pointer: `/${field}`, detail: 'is the insider’s alone to say' })),
      })
    const keyed = keyedOf(request, 'optional')
    const byPerson = request.caller.kind === 'insider'
    const said = { bookingId: booking.id, attendance, minutesLate: minutesLate ?? null, byPerson, ...aside }
    const wish = { type: 'record-outcome', ...said } as const
    const done = await transact(deps, { screeningId: row.id, by: byOf(request.caller), keyed }, wish, async (tx, loaded) => {
      if (!loaded.course.booking) throw new Error('an outcome without a booking')
      return { status: 201, body: await bookingView(tx, deps, loaded, loaded.course.booking, request.caller) }
    })
    if (attendance !== 'missed') await reopenGates(deps, row.requesterId, request.log)
    return sendDone(reply, done)
  })
}
