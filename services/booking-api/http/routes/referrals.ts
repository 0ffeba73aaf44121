import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ReferralCommand } from '@vestibule/scheduling/referral.ts'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { checkedAddress } from '../../mail/address.ts'
import { Refused } from '../../refused.ts'
import type { Transaction } from '../../store/database.ts'
import { findScreening } from '../../store/screenings.ts'
import { type Loaded, transact } from '../../transact.ts'
import { byOf } from '../callers.ts'
import { keyedOf, sendDone } from '../keyed.ts'
import { listReferrals } from '../list-referrals.ts'
import { Cursor, Limit, listOf, nextLink, pageOf } from '../lists.ts'
import { loadForReading, ownReferral, ownScreening } from '../own.ts'
import { problems } from '../problems.ts'
import { askedView, referralView } from '../referral-view.ts'
import {
  AgreeToReferral,
  AnswerReferral,
  Asked,
  OfferReferral,
  Referral,
  ReferralParams,
  TellReferral,
} from '../schemas/referral.ts'
import { ScreeningParams } from '../schemas/screening.ts'

const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'link-expired', 'idempotency-key-reused'] as const

/** What may follow a meeting: somebody to talk to next. The requester agrees first, then the colleague; nobody is named before. */
export const referrals: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.get(
    '/referrals',
    {
      schema: {
        operationId: 'listReferrals',
        summary: 'Referrals, newest first',
        tags: ['insiders', 'integrations'],
        querystring: Type.Object({ limit: Limit, cursor: Cursor }, { additionalProperties: false }),
        response: { 200: listOf(Referral), ...problems('not-authenticated', 'caller-not-allowed') },
      },
      config: { callers: ['session', 'key:screenings:read'] },
    },
    async (request, reply) => {
      const page = pageOf(request.query)
      return nextLink(reply, deps.site, request, await listReferrals(deps, request.caller, page), page)
    },
  )

  app.post(
    '/screenings/:id/referrals',
    {
      schema: {
        operationId: 'offerReferral',
        summary: 'Think of somebody to talk to next',
        description: 'The requester is asked first whether name and answers may be shown; then the colleague gets your letter.',
        tags: ['insiders'],
        params: ScreeningParams,
        body: OfferReferral,
        response: {
          201: Referral,
          ...problems(
            ...DOORS,
            ...(['browser-not-proved', 'origin-not-allowed', 'referral-needs-meeting', 'referral-needs-return'] as const),
            ...(['referral-needs-reason', 'referrals-not-allowed', 'referrals-used-up', 'asked-enough-this-week'] as const),
            ...(['colleague-asked-enough', 'colleague-not-to-be-asked'] as const),
          ),
        },
      },
      config: { callers: ['link:meeting', 'link:outcome', 'session'], proved: true },
    },
    async (request, reply) => {
      const row = await ownScreening(deps, request, request.params.id)
      const { name, letter, reason } = request.body
      const address = checkedAddress(request.body.address)
      if (!address)
        throw new Refused('invalid', { fields: [{ pointer: '/address', detail: 'is not an email address we can write to' }] })
      const step = { what: 'offer', name: name.trim(), address, letter: letter.trim(), reason: reason?.trim() || null } as const
      if (!step.name || !step.letter)
        throw new Refused('invalid', { fields: [{ pointer: step.name ? '/letter' : '/name', detail: 'is empty' }] })
      const intent = { screeningId: row.id, by: byOf(request.caller), keyed: keyedOf(request, 'optional') }
      const done = await transact(deps, intent, { type: 'refer', step }, async (tx, loaded) => {
        const last = loaded.course.referrals.at(-1)
        if (!last) throw new Error('an offer of nobody')
        return { status: 201, body: await referralView(tx, deps, row.id, last, 'insider', loaded.now) }
      })
      return sendDone(reply, done)
    },
  )

  app.delete(
    '/referrals/:id',
    {
      schema: {
        operationId: 'undoReferral',
        summary: 'Think better of it, before the requester hears',
        description: 'Within ten minutes. Nobody is told, and nothing of it stays.',
        tags: ['insiders'],
        params: ReferralParams,
        response: {
          204: Type.Null({ description: 'There was none' }),
          ...problems('not-authenticated', 'caller-not-allowed', 'not-found', 'link-expired', 'browser-not-proved'),
          ...problems('origin-not-allowed', 'decision-in-effect', 'referral-not-found'),
        },
      },
      config: { callers: ['link:meeting', 'link:outcome', 'session'], proved: true },
    },
    async (request, reply) => {
      const { id: referralId, screeningId } = await ownReferral(deps, request, request.params.id)
      const intent = { screeningId, by: byOf(request.caller) }
      await transact(deps, intent, { type: 'refer', step: { what: 'undo', referralId } }, () => ({ status: 204, body: null }))
      return reply.code(204).send(null)
    },
  )

  const stepped = async (
    request: FastifyRequest<{ Params: { id: string } }>,
    step: (referralId: string) => Exclude<ReferralCommand, { what: 'offer' }>,
    view: (tx: Transaction, loaded: Loaded, referralId: string) => Promise<object>,
  ) => {
    const { id, screeningId } = await ownReferral(deps, request, request.params.id)
    const intent = { screeningId, by: byOf(request.caller), keyed: keyedOf(request, 'optional') }
    return transact(deps, intent, { type: 'refer', step: step(id) }, async (tx, loaded) => ({
      status: 200,
      body: await view(tx, loaded, id),
    }))
  }

  app.post(
    '/referrals/:id/agreement',
    {
      schema: {
        operationId: 'agreeToReferral',
        summary: 'Say whether name and answers may be shown',
        tags: ['requesters'],
        params: ReferralParams,
        body: AgreeToReferral,
        response: { 200: Referral, ...problems(...DOORS, 'already-answered', 'referral-not-found') },
      },
      config: { callers: ['link:status'] },
    },
    async (request, reply) => {
      const { agrees } = request.body
      const done = await stepped(
        request,
        (referralId) => ({ what: 'agree', referralId, agrees }),
        async (tx, { course, row, now }, id) => {
          const referral = course.referrals.find(({ referralId }) => referralId === id)
          if (!referral) throw new Refused('referral-not-found')
          return referralView(tx, deps, row.id, referral, 'requester', now)
        },
      )
      return sendDone(reply, done)
    },
  )

  app.get(
    '/referrals/:id',
    {
      schema: {
        operationId: 'getReferral',
        summary: 'The favour a colleague is asked for',
        tags: ['colleagues'],
        params: ReferralParams,
        response: { 200: Asked, ...problems('not-authenticated', 'caller-not-allowed', 'not-found', 'link-expired') },
      },
      config: { callers: ['link:consent'] },
    },
    async (request, reply) => {
      const { id, screeningId } = await ownReferral(deps, request, request.params.id)
      const row = await findScreening(deps.database, screeningId)
      if (!row) throw new Refused('not-found')
      reply.header('cache-control', 'private, no-store')
      return askedView(deps.database, deps, await loadForReading(deps, row), id)
    },
  )

  app.post(
    '/referrals/:id/consent',
    {
      schema: {
        operationId: 'answerReferral',
        summary: 'Answer whether you would talk to them',
        description:
          'Once, within ten days; silence is a no. Before a yes the requester learns nothing of you, after a no neither.',
        tags: ['colleagues'],
        params: ReferralParams,
        body: AnswerReferral,
        response: { 200: Asked, ...problems(...DOORS, 'already-answered', 'referral-not-found') },
      },
      config: { callers: ['link:consent'] },
    },
    async (request, reply) => {
      const { answer } = request.body
      const view = (tx: Transaction, loaded: Loaded, id: string) => askedView(tx, deps, loaded, id)
      return sendDone(reply, await stepped(request, (referralId) => ({ what: 'answer', referralId, answer }), view))
    },
  )

  app.post(
    '/referrals/:id/outcome',
    {
      schema: {
        operationId: 'tellReferral',
        summary: 'Say how it went',
        description: 'For whoever was introduced by mail: it is told to the insider in one line.',
        tags: ['colleagues'],
        params: ReferralParams,
        body: TellReferral,
        response: { 200: Asked, ...problems(...DOORS, 'already-answered', 'referral-not-found') },
      },
      config: { callers: ['link:consent'] },
    },
    async (request, reply) => {
      const { attendance } = request.body
      const view = (tx: Transaction, loaded: Loaded, id: string) => askedView(tx, deps, loaded, id)
      return sendDone(reply, await stepped(request, (referralId) => ({ what: 'conclude', referralId, attendance }), view))
    },
  )
}
