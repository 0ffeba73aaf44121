import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { HOUR_MS } from '@vestibule/scheduling/instant.ts'
import Type from 'typebox'
import { calendarFeedOf } from '../../calendar-feed.ts'
import { contentVersion } from '../../content-version.ts'
import type { Deps } from '../../deps.ts'
import { toTextOrNull } from '../../instants.ts'
import { Refused } from '../../refused.ts'
import { closeFeed, feedSince, insiderOfFeed, openFeed } from '../../store/calendar-feeds.ts'
import type { Caller } from '../callers.ts'
import { within } from '../limits.ts'
import { problems } from '../problems.ts'
import { InstantText, Nullable } from '../schemas/text.ts'

const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'origin-not-allowed'] as const
const CONFIG = { callers: ['session'] as const }
const READ = { name: 'calendar-feed', most: 240, windowMs: HOUR_MS }
const CalendarFeed = Type.Object({ since: Nullable(InstantText) }, { title: 'CalendarFeed' })

/** An insider's meetings in a calendar of their own, under an address that is a secret and can be made useless. */
export const calendarFeeds: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.get(
    '/calendar-feed',
    {
      schema: {
        operationId: 'getCalendarFeed',
        summary: 'Whether there is an address for one’s own calendar, and since when',
        tags: ['insiders'],
        response: { 200: CalendarFeed, ...problems(...DOORS) },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const id = whose(request.caller)
      reply.header('cache-control', 'private, no-store')
      return { since: toTextOrNull(await feedSince(deps.database, id)) }
    },
  )

  app.post(
    '/calendar-feed',
    {
      schema: {
        operationId: 'openCalendarFeed',
        summary: 'A new address for one’s own calendar',
        description: 'Shown this once. The one there was opens nothing any more.',
        tags: ['insiders'],
        response: {
          201: Type.Object({ address: Type.String({ description: 'Holds a secret: whoever has it reads the meetings' }) }),
          ...problems(...DOORS),
        },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const id = whose(request.caller)
      const secret = await openFeed(deps.database, id, deps.clock())
      reply.header('cache-control', 'private, no-store')
      return reply.code(201).send({ address: `${deps.site.publicUrl}/v1/calendar-feeds/${secret}.ics` })
    },
  )

  app.delete(
    '/calendar-feed',
    {
      schema: {
        operationId: 'closeCalendarFeed',
        summary: 'Make the address useless',
        tags: ['insiders'],
        response: { 204: Type.Null(), ...problems(...DOORS) },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const id = whose(request.caller)
      await closeFeed(deps.database, id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/calendar-feeds/:file',
    {
      schema: {
        operationId: 'readCalendarFeed',
        summary: 'An insider’s meetings, for a calendar program that subscribes to them',
        description: 'Those to come and of the last 30 days. Answers `If-None-Match` with 304.',
        tags: ['insiders'],
        produces: ['text/calendar'],
        params: Type.Object({ file: Type.String({ pattern: '^[A-Za-z0-9_-]{43}\\.ics$' }) }),
        response: {
          200: { content: { 'text/calendar': { schema: Type.String() } }, description: 'iCalendar' },
          304: Type.Null(),
          ...problems('not-found'),
        },
      },
      config: { callers: ['anyone'] },
      logLevel: 'silent', // the URL is a secret
    },
    async (request, reply) => {
      const insiderId = await insiderOfFeed(deps.database, request.params.file.slice(0, -'.ics'.length))
      if (!insiderId) throw new Refused('not-found')
      await within(reply, deps, READ, insiderId)
      const ics = await calendarFeedOf(deps, insiderId)
      const etag = `"${contentVersion(ics)}"`
      reply.headers({ etag, 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' })
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null)
      return reply.type('text/calendar; charset=utf-8').send(ics)
    },
  )
}

/** The session's insider: their own calendar alone. */
function whose(caller: Caller): string {
  if (caller.kind !== 'insider' || !caller.session) throw new Refused('caller-not-allowed')
  return caller.session.insiderId
}
