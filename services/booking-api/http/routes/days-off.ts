import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { daysOff, editDaysOff, versionOf } from '../../days-off.ts'
import type { Deps } from '../../deps.ts'
import type { Insider } from '../../store/insiders.ts'
import type { CallerWord } from '../callers.ts'
import { ETAG, IF_MATCH, ifMatch, withETag } from '../if-match.ts'
import { ownInsider } from '../own-insider.ts'
import { problems } from '../problems.ts'
import { DaysOff, EditDaysOff, WhoseSettings } from '../schemas/days-off.ts'

const CALLERS: CallerWord[] = ['session', 'key:settings:write']
const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'origin-not-allowed'] as const
const TAGGED = { ...DaysOff, headers: ETAG }
const SETTINGS = { tags: ['insiders', 'integrations'], querystring: WhoseSettings }

/** Days on which an insider is away: nothing is offered, and the time they have to decide stands still. */
export const awayDays: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const view = (insider: Insider) => ({ daysOff: daysOff(insider), version: versionOf(insider) })

  app.get(
    '/days-off',
    {
      schema: {
        ...SETTINGS,
        operationId: 'listDaysOff',
        summary: 'The days on which an insider is away',
        response: { 200: TAGGED, ...problems(...DOORS) },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const insider = await ownInsider(deps, request)
      withETag(reply, versionOf(insider)).header('cache-control', 'private, no-cache')
      return view(insider)
    },
  )

  app.put(
    '/days-off',
    {
      schema: {
        ...SETTINGS,
        operationId: 'editDaysOff',
        summary: 'Set the days on which an insider is away',
        description:
          'What is booked stays, and so do deadlines that were given. Needs `If-Match` with the ETag of what was read. Repeating it is safe.',
        headers: IF_MATCH,
        body: EditDaysOff,
        response: { 200: TAGGED, ...problems(...DOORS, 'precondition-required', 'precondition-failed') },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const own = await ownInsider(deps, request)
      const insider = await editDaysOff(deps, own.id, request.body.daysOff, ifMatch(request))
      withETag(reply, versionOf(insider)).header('cache-control', 'private, no-cache')
      return view(insider)
    },
  )
}
