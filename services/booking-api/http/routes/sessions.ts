import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { after, DAY_MS, HOUR_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { sendDeskCodes, signIn } from '../../desk-sign-in.ts'
import { toText } from '../../instants.ts'
import { checkedAddress } from '../../mail/address.ts'
import { pageProof } from '../../page-proof.ts'
import { Refused } from '../../refused.ts'
import { addressHint, sendCode } from '../../send-code.ts'
import { normalAddress } from '../../store/normal-address.ts'
import { CODE_MS, CODES_PER_HOUR, type Made, SESSION_MS, tryCode } from '../../store/sessions.ts'
import { withinTransaction } from '../../transact.ts'
import { type Caller, type CallerWord, SESSION_COOKIE } from '../callers.ts'
import { networkOf, within } from '../limits.ts'
import { problems } from '../problems.ts'
import { BrowserProved, ProveBrowser, SendCode } from '../schemas/booking.ts'
import { InstantText } from '../schemas/text.ts'

const CALLERS: CallerWord[] = ['link:decide', 'link:meeting', 'link:outcome', 'anyone']
const DOORS = ['not-authenticated', 'caller-not-allowed', 'link-expired'] as const
const TRIES = { name: 'code-tries-insider', most: 20, windowMs: 30 * MINUTE_MS }

// At the desk anybody may type any address, so each limit counts what was typed, known or not, and answers alike.
const DESK_CODES = [
  { name: 'desk-codes-address', most: CODES_PER_HOUR, windowMs: HOUR_MS },
  { name: 'desk-codes-day', most: 10, windowMs: DAY_MS },
]
const DESK_CODES_OF_NETWORK = { name: 'desk-codes-network', most: 20, windowMs: HOUR_MS }
const DESK_TRIES = { name: 'desk-tries-address', most: 15, windowMs: 30 * MINUTE_MS }
const DESK_TRIES_OF_NETWORK = { name: 'desk-tries-network', most: 60, windowMs: HOUR_MS }

/**
 * Proving a browser to be the insider's, once: a six-digit code goes to their mailbox, not to whoever holds the link. At the desk the
 * address that was typed stands for the link, and the answers are the same for every address.
 */
export const sessions: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  /** Where a link says whose code it is, what is wrong with it may be said too. */
  const proved = async (reply: FastifyReply, insiderId: string, code: string): Promise<Made> => {
    await within(reply, deps, TRIES, insiderId)
    const door = { insiderId, door: 'link' } as const
    const tried = await withinTransaction(deps, (tx) => tryCode(tx, deps.keyring, door, code, deps.clock()))
    if (tried === 'no-code') throw new Refused('code-expired')
    if (!tried.proved) throw new Refused('code-wrong', { more: { triesLeft: tried.triesLeft } })
    return tried
  }

  app.post(
    '/codes',
    {
      schema: {
        operationId: 'sendCode',
        summary: 'Mail a six-digit code to the insider',
        description:
          'From a mail’s link, or, without one, for an address: then the answer is the same whether anybody has it here.',
        tags: ['insiders'],
        body: SendCode,
        response: {
          202: Type.Object({ expiresAt: InstantText, addressHint: Type.String() }),
          ...problems(...DOORS, 'not-found'),
        },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const address = addressOf(request.caller, request.body?.address)
      if (address !== undefined) {
        await within(reply, deps, DESK_CODES_OF_NETWORK, networkOf(request.ip))
        for (const limit of DESK_CODES) await within(reply, deps, limit, normalAddress(address))
        await sendDeskCodes(deps, address)
      }
      const sent =
        address === undefined
          ? await sendCode(deps, { insiderId: insiderOf(request.caller), door: 'link' })
          : { expiresAt: after(deps.clock(), CODE_MS), addressHint: addressHint(address) }
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
          'Sets a cookie that holds for 180 days. Five tries a code. A page whose browser keeps no cookies sends `pageProof` as the header `Vestibule-Proof`, for an hour. Without a link, with the address the code was asked for.',
        tags: ['insiders'],
        body: ProveBrowser,
        response: { 200: BrowserProved, ...problems(...DOORS, 'code-wrong', 'code-expired') },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const { code } = request.body
      const address = addressOf(request.caller, request.body.address)
      if (address !== undefined) {
        await within(reply, deps, DESK_TRIES_OF_NETWORK, networkOf(request.ip))
        await within(reply, deps, DESK_TRIES, normalAddress(address))
      }
      const made =
        address === undefined ? await proved(reply, insiderOf(request.caller), code) : await signIn(deps, address, code)
      if (!made) throw new Refused('code-wrong')
      const { publicUrl } = deps.site
      reply.setCookie(SESSION_COOKIE(publicUrl), made.secret, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: publicUrl.startsWith('https:'),
        maxAge: SESSION_MS / 1000,
      })
      const proof = pageProof(deps.keyring, made.id, deps.clock())
      return reply.header('cache-control', 'no-store').send({ pageProof: proof })
    },
  )
}

/** The address that was typed at the desk; undefined where a link calls, which says whose it is. */
function addressOf(caller: Caller, typed: string | undefined): string | undefined {
  const refused = (detail: string) => new Refused('invalid', { fields: [{ pointer: '/address', detail }] })
  if (caller.kind !== 'anyone') {
    if (typed !== undefined) throw refused('does not go with a link, which says whose code it is')
    return undefined
  }
  if (typed === undefined) throw new Refused('not-authenticated')
  const address = checkedAddress(typed)
  if (!address) throw refused('is not an email address we can write to')
  return address
}

function insiderOf(caller: Caller): string {
  if (caller.kind !== 'insider' || !caller.link) throw new Refused('caller-not-allowed')
  return caller.link.insiderId
}
