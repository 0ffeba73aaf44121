import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { type Done, transact } from '../../transact.ts'
import type { Wish } from '../../wish.ts'
import { byOf, type CallerWord } from '../callers.ts'
import { keyedOf, sendDone } from '../keyed.ts'
import { ownScreening } from '../own.ts'
import { problems } from '../problems.ts'
import { DecideScreening } from '../schemas/decision.ts'
import { Screening, ScreeningParams } from '../schemas/screening.ts'
import { Nothing } from '../schemas/text.ts'
import { screeningView } from '../screening-view.ts'
import { wishOf } from '../wish-of.ts'

const DECIDERS: { callers: CallerWord[]; proved: true } = {
  callers: ['link:decide', 'session', 'key:decisions:write'],
  proved: true,
}
const DOORS = [
  'not-authenticated',
  'browser-not-proved',
  'caller-not-allowed',
  'not-found',
  'link-expired',
  'origin-not-allowed',
] as const

/** Deciding, and the ten minutes in which it can be undone or sent at once. From a mail's link only in a proved browser. */
export const decisions: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const change = async (
    request: FastifyRequest<{ Params: { id: string } }>,
    wish: Wish,
    status: number,
    more: { spend?: boolean; keyed?: boolean } = {},
  ): Promise<Done> => {
    const row = await ownScreening(deps, request, request.params.id)
    const { caller } = request
    const spend = more.spend && 'link' in caller ? caller.link?.hash : undefined
    const keyed = more.keyed ? keyedOf(request, 'required') : undefined
    return transact(deps, { screeningId: row.id, by: byOf(caller), spend, keyed }, wish, async (tx, loaded) => ({
      status,
      body: await screeningView(tx, deps, loaded, caller),
    }))
  }

  app.post(
    '/screenings/:id/decision',
    {
      schema: {
        operationId: 'decideScreening',
        summary: 'Decide a request',
        description: 'Takes effect ten minutes later, or when it is sent at once; until then nobody but the insider sees it.',
        tags: ['insiders', 'integrations'],
        params: ScreeningParams,
        body: DecideScreening,
        response: {
          201: Screening,
          ...problems(
            ...DOORS,
            'already-decided',
            'screening-gated',
            'nothing-free',
            'person-limit',
            'asked-enough',
            'return-week-not-possible',
            'screening-not-verified',
            'screening-expired',
            'screening-lapsed',
            'screening-closed',
            'link-spent',
            'idempotency-key-missing',
            'idempotency-key-reused',
          ),
        },
      },
      config: DECIDERS,
    },
    async (request, reply) => {
      return sendDone(reply, await change(request, wishOf(request.body), 201, { spend: true, keyed: true }))
    },
  )

  app.delete(
    '/screenings/:id/decision',
    {
      schema: {
        operationId: 'undoDecision',
        summary: 'Undo a decision nobody has heard of yet',
        tags: ['insiders', 'integrations'],
        params: ScreeningParams,
        response: { 200: Screening, ...problems(...DOORS, 'nothing-to-undo', 'decision-in-effect') },
      },
      config: DECIDERS,
    },
    async (request, reply) => sendDone(reply, await change(request, { type: 'undo' }, 200)),
  )

  app.post(
    '/screenings/:id/decision/release',
    {
      schema: {
        operationId: 'releaseDecision',
        summary: 'Send a decision now',
        tags: ['insiders', 'integrations'],
        params: ScreeningParams,
        body: Nothing,
        response: { 200: Screening, ...problems(...DOORS, 'nothing-to-undo', 'decision-in-effect') },
      },
      config: DECIDERS,
    },
    async (request, reply) => sendDone(reply, await change(request, { type: 'release' }, 200)),
  )

  app.delete(
    '/screenings/:id/approval',
    {
      schema: {
        operationId: 'takeBackApproval',
        summary: 'Take a yes back, as long as no slot is booked',
        tags: ['insiders', 'integrations'],
        params: ScreeningParams,
        response: {
          200: Screening,
          ...problems(...DOORS, 'screening-already-booked', 'screening-not-approved', 'screening-lapsed'),
        },
      },
      config: DECIDERS,
    },
    async (request, reply) => sendDone(reply, await change(request, { type: 'take-back' }, 200)),
  )
}
