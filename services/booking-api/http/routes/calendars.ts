import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { HOUR_MS } from '@vestibule/scheduling/instant.ts'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { collectionId } from '../../calendars/caldav/account.ts'
import { accountBehind, addCalendarFor, changeAccount } from '../../calendars/edit-calendars.ts'
import { readAgain } from '../../calendars/read-calendar.ts'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../refused.ts'
import { type CalendarRow, calendarOwner, calendarsOf, removeCalendar } from '../../store/calendars.ts'
import type { Insider } from '../../store/insiders.ts'
import { calendarViews } from '../calendar-view.ts'
import type { CallerWord } from '../callers.ts'
import { within } from '../limits.ts'
import { ownInsider, ownThing } from '../own-insider.ts'
import { problems } from '../problems.ts'
import { AddCalendar, Calendar, CalendarAccount, CalendarParams, ChangeAccount, FindCalendars } from '../schemas/calendar.ts'
import { WhoseSettings } from '../schemas/days-off.ts'

const CALLERS: CallerWord[] = ['session', 'key:settings:write']
const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'origin-not-allowed'] as const
const TAGS = ['insiders', 'integrations']
const CONFIG = { callers: CALLERS }
/** Each is a request of ours to somebody else's server. */
const ASKED = { name: 'calendar-reading', most: 40, windowMs: HOUR_MS }

/** Calendars an insider keeps elsewhere: what is in them is read for when they are taken, and for nothing else. */
export const calendars: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const view = async (insider: Insider, row: CalendarRow) => {
    const [shown] = await calendarViews(deps, insider, [row])
    if (!shown) throw new Error('one calendar gives one view')
    return shown
  }

  const found = async (insider: Insider, id: string) => {
    const row = (await calendarsOf(deps.database, insider.id)).find((one) => one.id === id)
    if (!row) throw new Refused('not-found')
    return row
  }

  app.get(
    '/calendars',
    {
      schema: {
        operationId: 'listCalendars',
        summary: 'The calendars that are read for when an insider is taken',
        tags: TAGS,
        querystring: WhoseSettings,
        response: { 200: Type.Object({ data: Type.Array(Calendar) }), ...problems(...DOORS) },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const insider = await ownInsider(deps, request)
      reply.header('cache-control', 'private, no-store')
      return { data: await calendarViews(deps, insider, await calendarsOf(deps.database, insider.id)) }
    },
  )

  app.post(
    '/calendars',
    {
      schema: {
        operationId: 'addCalendar',
        summary: 'Read another calendar for when an insider is taken',
        description:
          'It is read at once, and added only if that works. From then on every ten minutes, and just before a time is booked. An address added before is answered with the calendar there is; an account with that user takes the password and choice given now.',
        tags: TAGS,
        querystring: WhoseSettings,
        body: AddCalendar,
        response: { 200: Calendar, 201: Calendar, ...problems(...DOORS, 'calendar-not-read', 'too-many-calendars') },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const insider = await ownInsider(deps, request)
      await within(reply, deps, ASKED, insider.id)
      const { row, isNew } = await addCalendarFor(deps, insider, request.body)
      return reply.code(isNew ? 201 : 200).send(await view(insider, row))
    },
  )

  app.post(
    '/calendars/search',
    {
      schema: {
        operationId: 'findCalendars',
        summary: 'Which calendars an account at a CalDAV server has',
        description: 'Those with events that count as taken. Nothing is kept.',
        tags: TAGS,
        querystring: WhoseSettings,
        body: FindCalendars,
        response: { 200: CalendarAccount, ...problems(...DOORS, 'calendar-not-read') },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const insider = await ownInsider(deps, request)
      await within(reply, deps, ASKED, insider.id)
      const { collections } = await accountBehind(deps, request.body)
      reply.header('cache-control', 'private, no-store')
      return { collections: collections.map((one) => ({ id: collectionId(one), name: one.name })) }
    },
  )

  app.put(
    '/calendars/:id/account',
    {
      schema: {
        operationId: 'changeCalendarAccount',
        summary: 'Choose which calendars of an account are read, and give its new password',
        description: 'They are read at once. Where that does not work, it stays as it was.',
        tags: TAGS,
        params: CalendarParams,
        body: ChangeAccount,
        response: { 200: Calendar, ...problems(...DOORS, 'calendar-not-read') },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const { insider, id } = await ownCalendar(deps, request, request.params.id)
      await within(reply, deps, ASKED, insider.id)
      await changeAccount(deps, insider, await found(insider, id), request.body)
      reply.header('cache-control', 'private, no-store')
      return view(insider, await found(insider, id))
    },
  )

  app.post(
    '/calendars/:id/reading',
    {
      schema: {
        operationId: 'readCalendar',
        summary: 'Read a calendar now',
        description: 'Where that does not work, `trouble` says why, and what was read before still counts.',
        tags: TAGS,
        params: CalendarParams,
        response: { 200: Calendar, ...problems(...DOORS) },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const { insider, id } = await ownCalendar(deps, request, request.params.id)
      await within(reply, deps, ASKED, insider.id)
      await readAgain(deps, insider, await found(insider, id))
      reply.header('cache-control', 'private, no-store')
      return view(insider, await found(insider, id))
    },
  )

  app.delete(
    '/calendars/:id',
    {
      schema: {
        operationId: 'removeCalendar',
        summary: 'Read a calendar no longer',
        description: 'Its address and busy times are deleted; times that only it kept free of meetings are on offer again.',
        tags: TAGS,
        params: CalendarParams,
        response: { 204: Type.Null({ description: 'Removed' }), ...problems(...DOORS) },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const { insider, id } = await ownCalendar(deps, request, request.params.id)
      if (!(await removeCalendar(deps.database, insider.id, id))) throw new Refused('not-found')
      return reply.code(204).send(null)
    },
  )
}

function ownCalendar(deps: Deps, request: FastifyRequest, publicId: string): Promise<{ id: string; insider: Insider }> {
  return ownThing(deps, request, 'calendar', publicId, calendarOwner)
}
