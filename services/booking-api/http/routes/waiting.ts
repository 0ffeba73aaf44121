import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { type Done, transact } from '../../transact.ts'
import type { Wish } from '../../wish.ts'
import { byOf } from '../callers.ts'
import { keyedOf, sendDone } from '../keyed.ts'
import { ownScreening } from '../own.ts'
import { problems } from '../problems.ts'
import { AnswerScreening } from '../schemas/decision.ts'
import { Screening, ScreeningParams } from '../schemas/screening.ts'
import { Nothing } from '../schemas/text.ts'
import { screeningView } from '../screening-view.ts'

const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'link-expired', 'idempotency-key-reused'] as const

/** What a requester does while it is their turn: come back, take the week after, answer what was asked. */
export const waiting: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const change = async (request: FastifyRequest<{ Params: { id: string } }>, wish: Wish): Promise<Done> => {
    const row = await ownScreening(deps, request, request.params.id)
    const intent = { screeningId: row.id, by: byOf(request.caller), keyed: keyedOf(request, 'optional') }
    return transact(deps, intent, wish, async (tx, loaded) => ({
      status: 200,
      body: await screeningView(tx, deps, loaded, request.caller),
    }))
  }

  app.post(
    '/screenings/:id/return',
    {
      schema: {
        operationId: 'returnScreening',
        summary: '“I’m back”',
        description: 'Once, within the return window. It is the approval: times can be chosen at once.',
        tags: ['requesters'],
        params: ScreeningParams,
        body: Nothing,
        response: {
          200: Screening,
          ...problems(...DOORS, 'return-window-not-open', 'not-asked-to-return', 'screening-lapsed'),
        },
      },
      config: { callers: ['link:status'] },
    },
    async (request, reply) => sendDone(reply, await change(request, { type: 'return' })),
  )

  app.post(
    '/screenings/:id/postponement',
    {
      schema: {
        operationId: 'postponeReturn',
        summary: '“I can’t that week”',
        description: 'Once, before the return window opens: it is the week after then.',
        tags: ['requesters'],
        params: ScreeningParams,
        body: Nothing,
        response: {
          200: Screening,
          ...problems(...DOORS, 'return-window-open', 'not-asked-to-return', 'already-postponed'),
        },
      },
      config: { callers: ['link:status'] },
    },
    async (request, reply) => sendDone(reply, await change(request, { type: 'postpone' })),
  )

  app.put(
    '/screenings/:id/answers',
    {
      schema: {
        operationId: 'answerScreening',
        summary: 'Answer what was asked',
        description: 'One answer for each question of the last round; or, once, a single one to a reply in writing.',
        tags: ['requesters'],
        params: ScreeningParams,
        body: AnswerScreening,
        response: {
          200: Screening,
          ...problems(...DOORS, 'nothing-to-answer', 'screening-lapsed', 'screening-closed'),
        },
      },
      config: { callers: ['link:status'] },
    },
    async (request, reply) => {
      const answers = request.body.answers.map((answer) => answer.trim())
      return sendDone(reply, await change(request, { type: 'answer', answers }))
    },
  )
}
