import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { mintLink, STATUS_LINK_MS } from '../../store/links.ts'
import { transact } from '../../transact.ts'
import { ownScreening } from '../own.ts'
import { problems } from '../problems.ts'
import { Screening, ScreeningParams } from '../schemas/screening.ts'
import { Nothing } from '../schemas/text.ts'
import { screeningView } from '../screening-view.ts'

/** `POST /v1/screenings/:id/verification`: the requester proves their address; the dossier goes to the insider. */
export const verification: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const schema = {
    operationId: 'verifyScreening',
    summary: 'Prove the address',
    tags: ['requesters'],
    params: ScreeningParams,
    body: Nothing,
    response: {
      200: Type.Object({
        screening: Screening,
        statusToken: Type.String({ description: 'Opens the request’s page; also mailed on demand' }),
      }),
      ...problems(
        'not-authenticated',
        'not-found',
        'already-verified',
        'link-expired',
        'link-spent',
        'screening-lapsed',
        'screening-closed',
        'too-many-open',
        'ask-again-later',
        'insider-full',
      ),
    },
  }
  app.post('/screenings/:id/verification', { schema, config: { callers: ['link:verify'] } }, async (request, reply) => {
    const row = await ownScreening(deps, request, request.params.id)
    const { caller } = request
    if (caller.kind !== 'requester') throw new Error('only a verify link comes here')
    const by = { actor: 'requester', id: null } as const
    const done = await transact(
      deps,
      { screeningId: row.id, by, spend: caller.link.hash },
      { type: 'verify' },
      async (tx, loaded) => {
        const expiresAt = (loaded.now + STATUS_LINK_MS) as Instant
        const statusToken = await mintLink(tx, { purpose: 'status', screeningId: row.id, personId: row.requesterId, expiresAt })
        const proved = { ...caller, link: { ...caller.link, purpose: 'status' as const } }
        return { status: 200, body: { screening: await screeningView(tx, deps, loaded, proved), statusToken } }
      },
    )
    return reply.header('cache-control', 'no-store').send(done.answer.body as never)
  })
}
