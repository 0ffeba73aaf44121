import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import type { Deps } from '../../deps.ts'
import { availabilityVersion, editAvailability } from '../../edit-availability.ts'
import type { Insider } from '../../store/insiders.ts'
import { availabilityView } from '../availability-view.ts'
import type { CallerWord } from '../callers.ts'
import { ETAG, IF_MATCH, ifMatch, withETag } from '../if-match.ts'
import { ownInsider } from '../own-insider.ts'
import { problems } from '../problems.ts'
import { Availability, EditAvailability } from '../schemas/availability.ts'
import { WhoseSettings } from '../schemas/days-off.ts'

const CALLERS: CallerWord[] = ['session', 'key:settings:write']
const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'origin-not-allowed'] as const
const TAGGED = { ...Availability, headers: ETAG }
const SETTINGS = { tags: ['insiders', 'integrations'], querystring: WhoseSettings }

/** When an insider takes meetings, and how many. */
export const availability: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const view = (reply: FastifyReply, insider: Insider) => {
    withETag(reply, availabilityVersion(insider)).header('cache-control', 'private, no-cache')
    return availabilityView(deps, insider, deps.clock())
  }

  app.get(
    '/availability',
    {
      schema: {
        ...SETTINGS,
        operationId: 'getAvailability',
        summary: 'When an insider takes meetings, and how many',
        response: { 200: TAGGED, ...problems(...DOORS) },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => view(reply, await ownInsider(deps, request)),
  )

  app.put(
    '/availability',
    {
      schema: {
        ...SETTINGS,
        operationId: 'editAvailability',
        summary: 'Set when an insider takes meetings, and how many',
        description:
          'Everything at once: what is left out of a list is gone. What is booked stays, and so do deadlines that were given; the next booking goes by this. Needs `If-Match` with the ETag of what was read. Repeating it is safe.',
        headers: IF_MATCH,
        body: EditAvailability,
        response: { 200: TAGGED, ...problems(...DOORS, 'precondition-required', 'precondition-failed') },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const own = await ownInsider(deps, request)
      return view(reply, await editAvailability(deps, own.id, request.body, ifMatch(request)))
    },
  )
}
