import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { erase } from '../../erase.ts'
import { transact } from '../../transact.ts'
import { byOf } from '../callers.ts'
import { sendDone } from '../keyed.ts'
import { ownScreening } from '../own.ts'
import { problems } from '../problems.ts'
import { Screening, ScreeningParams } from '../schemas/screening.ts'
import { Nothing } from '../schemas/text.ts'
import { screeningView } from '../screening-view.ts'

const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'link-expired'] as const

/** What a requester may do with their own request besides booking: withdraw it, erase it. */
export const withdrawal: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.post(
    '/screenings/:id/withdrawal',
    {
      schema: {
        operationId: 'withdrawScreening',
        summary: 'Withdraw a request before a time is booked',
        tags: ['requesters'],
        params: ScreeningParams,
        body: Nothing,
        response: { 200: Screening, ...problems(...DOORS, 'screening-already-booked', 'screening-closed') },
      },
      config: { callers: ['link:status'] },
    },
    async (request, reply) => {
      const row = await ownScreening(deps, request, request.params.id)
      const done = await transact(
        deps,
        { screeningId: row.id, by: byOf(request.caller) },
        { type: 'withdraw' },
        async (tx, loaded) => ({
          status: 200,
          body: await screeningView(tx, deps, loaded, request.caller),
        }),
      )
      return sendDone(reply, done)
    },
  )

  app.post(
    '/screenings/:id/erasure',
    {
      schema: {
        operationId: 'eraseScreening',
        summary: 'Erase a request',
        description:
          'Withdraws it where it is open, then deletes what was written, its files and its links. A booked meeting is cancelled first, by the requester.',
        tags: ['requesters'],
        params: ScreeningParams,
        body: Nothing,
        response: { 204: Type.Null({ description: 'Erased' }), ...problems(...DOORS, 'screening-already-booked') },
      },
      config: { callers: ['link:status'] },
    },
    async (request, reply) => {
      await erase(deps, await ownScreening(deps, request, request.params.id), byOf(request.caller))
      return reply.code(204).send(null)
    },
  )
}
