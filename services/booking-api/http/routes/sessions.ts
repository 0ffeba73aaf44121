import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { toText } from '../../instants.ts'
import { pageProof } from '../../page-proof.ts'
import { Refused } from '../../refused.ts'
import { sendCode } from '../../send-code.ts'
import { SESSION_MS, tryCode } from '../../store/sessions.ts'
import { withinTransaction } from '../../transact.ts'
import { type Caller, type CallerWord, SESSION_COOKIE } from '../callers.ts'
import { within } from '../limits.ts'
import { problems } from '../problems.ts'
import { BrowserProved, ProveBrowser } from '../schemas/booking.ts'
import { InstantText, Nothing } from '../schemas/text.ts'

const INSIDER_LINKS: CallerWord[] = ['link:decide', 'link:meeting', 'link:outcome']
const DOORS = ['not-authenticated', 'caller-not-allowed', 'link-expired'] as const
const TRIES = { name: 'code-tries-insider', most: 20, windowMs: 30 * MINUTE_MS }

/** Proving a browser to be the insider's, once: a six-digit code goes to their mailbox, not to whoever holds the link. */
export const sessions: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.post(
    '/codes',
    {
      schema: {
        operationId: 'sendCode',
        summary: 'Mail a six-digit code to the insider',
        tags: ['insiders'],
        body: Nothing,
        response: {
          202: Type.Object({ expiresAt: InstantText, addressHint: Type.String() }),
          ...problems(...DOORS, 'not-found'),
        },
      },
      config: { callers: INSIDER_LINKS },
    },
    async (request, reply) => {
      const sent = await sendCode(deps, insiderOf(request.caller))
      return reply
        .code(202)
        .header('cache-control', 'no-store')
        .send({ expiresAt: toText(sent.expiresAt), addressHint: sent.addressHint })
    },
  )

  app.post(
    '/sessions',
    {
      schema: {
        operationId: 'proveBrowser',
        summary: 'Prove this browser with the mailed code',
        description:
          'Sets a cookie that holds for 180 days. Five tries a code. A page whose browser keeps no cookies sends `pageProof` as the header `Vestibule-Proof`, for an hour.',
        tags: ['insiders'],
        body: ProveBrowser,
        response: { 200: BrowserProved, ...problems(...DOORS, 'code-wrong', 'code-expired') },
      },
      config: { callers: INSIDER_LINKS },
    },
    async (request, reply) => {
      const insiderId = insiderOf(request.caller)
      await within(reply, deps, TRIES, insiderId)
      const tried = await withinTransaction(deps, (tx) => tryCode(tx, deps.keyring, insiderId, request.body.code, deps.clock()))
      if (tried === 'no-code') throw new Refused('code-expired')
      if (!tried.proved) throw new Refused('code-wrong', { more: { triesLeft: tried.triesLeft } })
      const { publicUrl } = deps.site
      reply.setCookie(SESSION_COOKIE(publicUrl), tried.secret, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: publicUrl.startsWith('https:'),
        maxAge: SESSION_MS / 1000,
      })
      const proof = pageProof(deps.keyring, tried.id, deps.clock())
      return reply.header('cache-control', 'no-store').send({ pageProof: proof })
    },
  )
}

function insiderOf(caller: Caller): string {
  if (caller.kind !== 'insider' || !caller.link) throw new Refused('caller-not-allowed')
  return caller.link.insiderId
}
