import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { DAY_MS, HOUR_MS } from '@vestibule/scheduling/instant.ts'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { submitScreening } from '../../submit.ts'
import { keyedOf, sendDone } from '../keyed.ts'
import { networkOf, within } from '../limits.ts'
import { listScreenings } from '../list-screenings.ts'
import { Cursor, Limit, listOf, nextLink, pageOf } from '../lists.ts'
import { loadForReading, ownScreening } from '../own.ts'
import { problems } from '../problems.ts'
import { Accepted, SubmitScreening } from '../schemas/insider-page.ts'
import { Screening, ScreeningEntry, ScreeningParams, ScreeningState } from '../schemas/screening.ts'
import { Slug } from '../schemas/text.ts'
import { screeningView } from '../screening-view.ts'

/** Submissions from one network: generous for an office behind one address, closed to a flood. */
const PER_NETWORK = { name: 'submissions-network', most: 30, windowMs: HOUR_MS }
const PER_INSIDER = { name: 'submissions-insider', most: 100, windowMs: DAY_MS }

/** Screenings: asked for by anyone, read by the requester, the insider, and keys as far as each may see. */
export const screenings: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.post(
    '/insiders/:slug/screenings',
    {
      schema: {
        operationId: 'submitScreening',
        summary: 'Ask an insider for a conversation',
        description:
          'The verification mail follows; nothing reaches the insider before its link was used. The answer is the same for every address.',
        tags: ['requesters'],
        params: Type.Object({ slug: Slug }),
        body: SubmitScreening,
        response: {
          202: Accepted,
          ...problems('not-found', 'insider-not-taking', 'minors-not-allowed', 'idempotency-key-reused'),
        },
      },
      // Every answer at its longest, in the script that takes most bytes.
      bodyLimit: 256 * 1024,
      config: { callers: ['anyone'] },
    },
    async (request, reply) => {
      const { slug } = request.params
      await within(reply, deps, PER_NETWORK, networkOf(request.ip))
      await within(reply, deps, PER_INSIDER, slug)
      return sendDone(reply, await submitScreening(deps, slug, request.body, keyedOf(request, 'optional')))
    },
  )

  app.get(
    '/screenings/:id',
    {
      schema: {
        operationId: 'getScreening',
        summary: 'One request, as far as the caller may see it',
        tags: ['requesters', 'insiders', 'integrations'],
        params: ScreeningParams,
        response: { 200: Screening, ...problems('not-authenticated', 'caller-not-allowed', 'not-found', 'link-expired') },
      },
      config: {
        callers: ['link:verify', 'link:status', 'link:decide', 'link:meeting', 'link:outcome', 'session', 'key:screenings:read'],
      },
    },
    async (request, reply) => {
      const loaded = await loadForReading(deps, await ownScreening(deps, request, request.params.id))
      reply.header('cache-control', 'private, no-store')
      return screeningView(deps.database, deps, loaded, request.caller)
    },
  )

  app.get(
    '/screenings',
    {
      schema: {
        operationId: 'listScreenings',
        summary: 'Requests, newest first',
        tags: ['insiders', 'integrations'],
        querystring: Type.Object(
          { state: Type.Optional(ScreeningState), limit: Limit, cursor: Cursor },
          { additionalProperties: false },
        ),
        response: { 200: listOf(ScreeningEntry), ...problems('not-authenticated', 'caller-not-allowed') },
      },
      config: { callers: ['session', 'key:screenings:read'], proved: true },
    },
    async (request, reply) => {
      const page = pageOf(request.query)
      const listed = await listScreenings(deps, request.caller, request.query.state, page)
      return nextLink(reply, deps.site, request, listed, page)
    },
  )
}
