import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Instant, overlaps } from '@vestibule/scheduling/instant.ts'
import { held } from '@vestibule/scheduling/slots.ts'
import Type from 'typebox'
import { refreshBeforeBooking } from '../../calendars/before-booking.ts'
import type { Deps } from '../../deps.ts'
import { fromText } from '../../instants.ts'
import { downloadedInvitation } from '../../invitation-download.ts'
import { Refused } from '../../refused.ts'
import { type Loaded, transact } from '../../transact.ts'
import { bookingAnswer, bookingView, oneBookingView } from '../booking-view.ts'
import { byOf } from '../callers.ts'
import { keyedOf, sendDone } from '../keyed.ts'
import { listBookings } from '../list-bookings.ts'
import { Cursor, Limit, listOf, nextLink, pageOf } from '../lists.ts'
import { loadForReading, loadOwnWithHolds, ownBooking } from '../own.ts'
import { problems } from '../problems.ts'
import { Booking, BookingEntry, BookingParams, BookingState, BookSlot, CancelBooking } from '../schemas/booking.ts'
import { ScreeningParams } from '../schemas/screening.ts'

const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'link-expired'] as const

/** Bookings: a slot taken, with a hard end; read and cancelled by the two who meet. */
export const bookings: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.post(
    '/screenings/:id/bookings',
    {
      schema: {
        operationId: 'bookSlot',
        summary: 'Take a slot',
        description: 'The invitation follows by mail, to both.',
        tags: ['requesters', 'integrations'],
        params: ScreeningParams,
        body: BookSlot,
        response: {
          201: Booking,
          ...problems(
            ...DOORS,
            'screening-not-approved',
            'screening-lapsed',
            'screening-already-booked',
            'slot-not-offered',
            'slot-taken',
            'budget-spent',
            'idempotency-key-missing',
            'idempotency-key-reused',
          ),
        },
      },
      config: { callers: ['link:status', 'key:bookings:write'], readsAlong: true },
    },
    async (request, reply) => {
      const before = await loadOwnWithHolds(deps, request, request.params.id)
      const keyed = keyedOf(request, 'required')
      const startsAt = fromText(request.body.startsAt, '/startsAt')
      const { phone, needs, remindDayBefore = false } = request.body
      const wish = {
        type: 'book',
        startsAt,
        phone: phone?.trim() || null,
        needs: needs?.trim() || null,
        remindDayBefore,
      } as const
      const done = await transact(
        deps,
        {
          screeningId: before.row.id,
          insiderId: before.row.insiderId,
          by: byOf(request.caller),
          keyed,
          plainly: await readyToBook(deps, before, startsAt),
          answersFromLoaded: true,
        },
        wish,
        async (tx, loaded) => {
          const { booking } = loaded.course
          if (!booking) throw new Error('a booking without a booking')
          return { status: 201, body: await bookingView(tx, deps, loaded, booking, request.caller) }
        },
      )
      return sendDone(reply, done)
    },
  )

  app.get(
    '/bookings/:id',
    {
      schema: {
        operationId: 'getBooking',
        summary: 'One meeting, as far as the caller may see it',
        tags: ['requesters', 'insiders', 'integrations'],
        params: BookingParams,
        response: { 200: Booking, ...problems(...DOORS) },
      },
      config: { callers: ['link:status', 'link:meeting', 'link:outcome', 'session', 'key:bookings:read'] },
    },
    async (request, reply) => {
      const { booking, row } = await ownBooking(deps, request, request.params.id)
      reply.header('cache-control', 'private, no-store')
      return oneBookingView(deps.database, deps, await loadForReading(deps, row), booking.id, request.caller)
    },
  )

  app.get(
    '/bookings/:id/invitation.ics',
    {
      schema: {
        operationId: 'getInvitation',
        summary: 'The calendar file of a meeting',
        description: 'For a calendar of one’s own: METHOD:PUBLISH, with an alarm two minutes before the end.',
        tags: ['requesters', 'insiders'],
        produces: ['text/calendar'],
        params: BookingParams,
        response: {
          200: { content: { 'text/calendar': { schema: Type.String() } }, description: 'iCalendar' },
          ...problems(...DOORS, 'booking-cancelled'),
        },
      },
      config: { callers: ['link:status', 'link:meeting', 'session'] },
    },
    async (request, reply) => {
      const { booking, row } = await ownBooking(deps, request, request.params.id)
      const forInsider = request.caller.kind === 'insider'
      const ics = await downloadedInvitation(deps, { bookingId: booking.id, personId: forInsider ? null : row.requesterId })
      return reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, no-store').send(ics)
    },
  )

  app.get(
    '/bookings',
    {
      schema: {
        operationId: 'listBookings',
        summary: 'Meetings, newest booking first',
        tags: ['insiders', 'integrations'],
        querystring: Type.Object(
          { state: Type.Optional(BookingState), limit: Limit, cursor: Cursor },
          { additionalProperties: false },
        ),
        response: { 200: listOf(BookingEntry), ...problems('not-authenticated', 'caller-not-allowed') },
      },
      config: { callers: ['session', 'key:bookings:read'] },
    },
    async (request, reply) => {
      const page = pageOf(request.query)
      return nextLink(reply, deps.site, request, await listBookings(deps, request.caller, request.query.state, page), page)
    },
  )

  app.post(
    '/bookings/:id/cancellation',
    {
      schema: {
        operationId: 'cancelBooking',
        summary: 'Cancel a meeting',
        description: 'The other side hears at once. A first cancellation in time leaves the approval alive.',
        tags: ['requesters', 'insiders', 'integrations'],
        params: BookingParams,
        body: CancelBooking,
        response: {
          201: Booking,
          ...problems(
            ...DOORS,
            'browser-not-proved',
            'origin-not-allowed',
            'booking-not-found',
            'booking-cancelled',
            'meeting-begun',
            'idempotency-key-reused',
          ),
        },
      },
      config: { callers: ['link:status', 'link:meeting', 'session', 'key:bookings:write'], proved: true },
    },
    async (request, reply) => {
      const { booking, row } = await ownBooking(deps, request, request.params.id)
      const side = request.caller.kind === 'requester' ? 'requester' : 'insider'
      const keyed = keyedOf(request, 'optional')
      const wish = { type: 'cancel', bookingId: booking.id, side, note: request.body.note?.trim() || null } as const
      const intent = { screeningId: row.id, by: byOf(request.caller), keyed }
      const done = await transact(deps, intent, wish, bookingAnswer(deps, booking.id, request.caller))
      return sendDone(reply, done)
    },
  )
}

/**
 * Before anyone waits for the lock: a plain read answers the hundreds who race for one time, and for the others the insider's calendars are
 * read again. Only for those with a yes: to anybody else it would say when the insider is taken.
 */
async function readyToBook(
  deps: Deps,
  { row, course, type, holds, calendarsReadAt }: Loaded,
  startsAt: Instant,
): Promise<Refused | undefined> {
  if (course.screening.state !== 'approved' || !type) return undefined
  const hold = held(startsAt, { ...type.rules, minutes: course.terms?.minutes ?? type.rules.minutes })
  if (holds.some((taken) => overlaps(taken, hold))) return new Refused('slot-taken')
  if (calendarsReadAt !== null) await refreshBeforeBooking(deps, row.insiderId)
  return undefined
}
