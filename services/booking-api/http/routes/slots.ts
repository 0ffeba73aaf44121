import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Day, dateOf } from '@vestibule/scheduling/calendar.ts'
import { after, instant } from '@vestibule/scheduling/instant.ts'
import { whyNotApproved } from '@vestibule/scheduling/meeting.ts'
import { whyUnmovable } from '@vestibule/scheduling/moving.ts'
import type { Slot } from '@vestibule/scheduling/slots.ts'
import { localOf } from '@vestibule/scheduling/zone.ts'
import Type from 'typebox'
import { agreedType } from '../../agreed.ts'
import type { Deps } from '../../deps.ts'
import { fromText, toText } from '../../instants.ts'
import { horizonEnd, ownTimesWithin, slotsAmong, slotsWithin } from '../../offer.ts'
import { Refused } from '../../refused.ts'
import { isZone, zoneOf } from '../../zones.ts'
import { loadOwnWithHolds } from '../own.ts'
import { problems } from '../problems.ts'
import { Slots } from '../schemas/booking.ts'
import { ScreeningParams } from '../schemas/screening.ts'
import { Choice, InstantText, TimeZoneName } from '../schemas/text.ts'
import { slotsBody } from '../slots-body.ts'

/** `GET /v1/screenings/:id/slots`: the times on offer, once the insider has said yes and it is in effect; never before. */
export const slots: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const schema = {
    operationId: 'listSlots',
    summary: 'The times on offer',
    description:
      'To whom is booked and may still move: the other ones. From now to the horizon unless told otherwise; a range beyond the horizon is cut to it.',
    tags: ['requesters', 'integrations'],
    params: ScreeningParams,
    querystring: Type.Object(
      {
        from: Type.Optional(InstantText),
        to: Type.Optional(InstantText),
        timeZone: Type.Optional(TimeZoneName),
        groupBy: Type.Optional(Choice(['day'], 'Tells besides which of them begin on which date, on the clock of `timeZone`')),
      },
      { additionalProperties: false },
    ),
    response: {
      200: Slots,
      ...problems(
        'not-authenticated',
        'caller-not-allowed',
        'not-found',
        'link-expired',
        'screening-not-approved',
        'screening-lapsed',
        'screening-already-booked',
        'moves-used-up',
        'too-late-to-move',
        'meeting-begun',
      ),
    },
  }
  app.get(
    '/screenings/:id/slots',
    { schema, config: { callers: ['link:status', 'key:bookings:write'], readsAlong: true, kept: true } },
    async (request, reply) => {
      const loaded = await loadOwnWithHolds(deps, request, request.params.id)
      const { insider, person, course, now } = loaded
      const { screening } = course
      // To whom may still move: every other time, as if their own were free again.
      const own = screening.state === 'booked' ? screening.booking : null
      const unmovable = own && whyUnmovable(course, 'requester', now)
      if (unmovable) throw new Refused(unmovable)
      if (!own && screening.state !== 'approved') throw new Refused(whyNotApproved(screening.state))
      const { terms } = course
      const type = await agreedType(deps.database, deps, { type: loaded.type, terms })
      if (!type) throw new Refused('not-found')

      const { from, to, timeZone, groupBy } = request.query
      if (timeZone !== undefined && !isZone(timeZone))
        throw new Refused('invalid', { fields: [{ pointer: '/query/timeZone', detail: 'is not a time zone we know' }] })
      const named = terms?.startsAt ?? []
      const last = named.at(-1)
      // The insider's own times may lie beyond the horizon; nothing else does.
      const horizon = last === undefined ? horizonEnd(type, now) : after(last, 1)
      const startsAt = from === undefined ? now : fromText(from, '/query/from')
      const asked = to === undefined ? horizon : fromText(to, '/query/to')
      if (asked <= startsAt)
        throw new Refused('invalid', { fields: [{ pointer: '/query/to', detail: 'is not after the beginning' }] })
      const endsAt = instant(Math.min(asked, horizon))
      const within = { startsAt: instant(Math.max(startsAt, now)), endsAt }
      const offered =
        within.startsAt >= endsAt
          ? []
          : named.length > 0
            ? await ownTimesWithin(deps.database, insider, type, named, within, own?.bookingId)
            : own
              ? await slotsWithin(deps.database, insider, type, within, now, own.bookingId)
              : slotsAmong(insider, type, loaded, within, now)

      const slots = own ? offered.filter((slot) => slot.startsAt !== own.startsAt) : offered
      const shownZone = timeZone ?? person?.profile.timeZone ?? insider.timeZone
      const body = slotsBody({
        insiderTimeZone: insider.timeZone,
        timeZone: shownZone,
        minutes: type.rules.minutes,
        until: toText(endsAt),
        ...(groupBy && { days: daysOf(slots, shownZone) }),
        slots,
      })
      return request.sendReady(reply, body) as never
    },
  )
}

/** On which dates they begin in a zone, and how many on each. */
function daysOf(slots: readonly Slot[], timeZone: string): NonNullable<Slots['days']> {
  const zone = zoneOf(timeZone)
  const counts = new Map<Day, number>()
  for (const { startsAt } of slots) {
    const { day } = localOf(zone, startsAt)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return [...counts].map(([day, count]) => ({ date: dateOf(day), slots: count }))
}
