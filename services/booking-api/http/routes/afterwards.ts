import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../refused.ts'
import { renewContact } from '../../renew-contact.ts'
import { transact } from '../../transact.ts'
import type { Wish } from '../../wish.ts'
import { byOf } from '../callers.ts'
import { keyedOf, sendDone } from '../keyed.ts'
import { ownScreening } from '../own.ts'
import { problems } from '../problems.ts'
import { KeepInTouch, SayThanks, Screening, ScreeningParams, TellHelp } from '../schemas/screening.ts'
import { screeningView } from '../screening-view.ts'

const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'link-expired', 'idempotency-key-reused'] as const
const CONFIG = { callers: ['link:status'] as const }
const TAGS = ['requesters']

/** What a requester may say once the two have met: to keep in touch, thanks, and months later whether it helped. */
export const afterwards: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const say = async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply, wish: Wish, status = 201) => {
    const row = await ownScreening(deps, request, request.params.id)
    const intent = { screeningId: row.id, by: byOf(request.caller), keyed: keyedOf(request, 'optional') }
    const done = await transact(deps, intent, wish, async (tx, loaded) => {
      if (wish.type === 'agree-contact') await renewContact(tx, deps, loaded)
      return { status, body: await screeningView(tx, deps, loaded, request.caller) }
    })
    return sendDone(reply, done)
  }

  app.put(
    '/screenings/:id/contact',
    {
      schema: {
        operationId: 'keepInTouch',
        summary: 'Agree to be on the insider’s private list, or take that back',
        description: 'Where the insider offers to keep in touch. Name and address are kept for 24 months after the last contact.',
        tags: TAGS,
        params: ScreeningParams,
        body: KeepInTouch,
        response: { 200: Screening, ...problems(...DOORS, 'contact-not-offered') },
      },
      config: CONFIG,
    },
    (request, reply) => {
      const wish: Wish = request.body.agreed ? { type: 'agree-contact' } : { type: 'end-contact', because: 'requester' }
      return say(request, reply, wish, 200)
    },
  )

  app.post(
    '/screenings/:id/thanks',
    {
      schema: {
        operationId: 'sayThanks',
        summary: 'A word of thanks to the insider, once',
        tags: TAGS,
        params: ScreeningParams,
        body: SayThanks,
        response: { 201: Screening, ...problems(...DOORS, 'nothing-to-thank-for', 'already-said') },
      },
      config: CONFIG,
    },
    (request, reply) => {
      const text = request.body.text.trim()
      if (!text) throw new Refused('invalid', { fields: [{ pointer: '/text', detail: 'is empty' }] })
      return say(request, reply, { type: 'say-thanks', text })
    },
  )

  app.post(
    '/screenings/:id/help',
    {
      schema: {
        operationId: 'tellHelp',
        summary: 'Whether the conversation helped, months later, once',
        description: 'The organization only counts the answers; a line reaches the insider.',
        tags: TAGS,
        params: ScreeningParams,
        body: TellHelp,
        response: { 201: Screening, ...problems(...DOORS, 'not-asked-whether-it-helped', 'already-said') },
      },
      config: CONFIG,
    },
    (request, reply) => {
      const { helped, line } = request.body
      return say(request, reply, { type: 'tell-help', helped, line: line?.trim() || null })
    },
  )
}
