import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../refused.ts'
import { type Done, transact } from '../../transact.ts'
import type { Wish } from '../../wish.ts'
import { byOf, type CallerWord } from '../callers.ts'
import { sendDone } from '../keyed.ts'
import { ownScreening } from '../own.ts'
import { problems } from '../problems.ts'
import { CorrectRelationship, ReportScreening } from '../schemas/decision.ts'
import { Screening, ScreeningParams } from '../schemas/screening.ts'
import { Nothing } from '../schemas/text.ts'
import { screeningView } from '../screening-view.ts'

const INSIDERS: { callers: CallerWord[]; proved: true } = { callers: ['link:decide', 'session'], proved: true }
const DOORS = [
  'not-authenticated',
  'browser-not-proved',
  'caller-not-allowed',
  'not-found',
  'link-expired',
  'origin-not-allowed',
] as const

/** What an insider notes of a request besides deciding it: that they looked, how the two know each other, that something was wrong. */
export const insiderNotes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const note = async (request: FastifyRequest<{ Params: { id: string } }>, wish: Wish): Promise<Done> => {
    const row = await ownScreening(deps, request, request.params.id)
    const intent = { screeningId: row.id, by: byOf(request.caller) }
    return transact(deps, intent, wish, async (tx, loaded) => ({
      status: 200,
      body: await screeningView(tx, deps, loaded, request.caller),
    }))
  }

  app.post(
    '/screenings/:id/look',
    {
      schema: {
        operationId: 'lookAtScreening',
        summary: 'Look at a request that was held back',
        description: 'From then on it is a request like any other: it is delivered, and can be decided.',
        tags: ['insiders'],
        params: ScreeningParams,
        body: Nothing,
        response: { 200: Screening, ...problems(...DOORS, 'gate-not-closed') },
      },
      config: INSIDERS,
    },
    async (request, reply) => sendDone(reply, await note(request, { type: 'look' })),
  )

  app.put(
    '/screenings/:id/relationship',
    {
      schema: {
        operationId: 'correctRelationship',
        summary: 'Say how the two know each other',
        description: 'The requester said it first; from now on the insider’s word counts.',
        tags: ['insiders'],
        params: ScreeningParams,
        body: CorrectRelationship,
        response: { 200: Screening, ...problems(...DOORS, 'screening-not-verified') },
      },
      config: INSIDERS,
    },
    async (request, reply) => {
      const { relationship } = request.body
      return sendDone(reply, await note(request, { type: 'correct-relationship', relationship }))
    },
  )

  app.post(
    '/screenings/:id/report',
    {
      schema: {
        operationId: 'reportScreening',
        summary: 'Report a request',
        description:
          'For unpleasant people. The requester is not told; further requests of theirs in this organization are held back until the insider looks.',
        tags: ['insiders'],
        params: ScreeningParams,
        body: ReportScreening,
        response: { 200: Screening, ...problems(...DOORS, 'screening-not-verified', 'already-reported') },
      },
      config: INSIDERS,
    },
    async (request, reply) => {
      const reason = request.body.reason.trim()
      if (reason === '') throw new Refused('invalid', { fields: [{ pointer: '/reason', detail: 'is empty' }] })
      return sendDone(reply, await note(request, { type: 'report', reason }))
    },
  )
}
