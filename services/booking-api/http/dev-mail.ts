import { readFile } from 'node:fs/promises'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Deps } from '../deps.ts'
import { type DevClock, forwardBy, forwardTo } from '../dev-clock.ts'
import { fromText, toText, toTextOrNull } from '../instants.ts'
import { parts } from '../mail/parts.ts'
import { Refused } from '../refused.ts'
import { nextDueAt } from '../store/due.ts'
import { inboxBytes, inboxMail, inboxMails } from '../store/inbox.ts'
import { InstantText } from './schemas/text.ts'

export interface InboxDeps extends Deps {
  /** Null where time only passes by itself. */
  readonly devClock: DevClock | null
  /** Host names with port under which this machine alone reaches us. */
  readonly loopbackHosts: ReadonlySet<string>
  /** Waits until everything that is due has been done. */
  readonly settle: () => Promise<void>
}

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'"
const FOLDER = new URL('./inbox-page/', import.meta.url)
const FILES = {
  '/': ['index.html', 'text/html'],
  '/inbox.css': ['inbox.css', 'text/css'],
  '/inbox.js': ['inbox.js', 'text/javascript'],
} as const

const MailNumber = Type.Object({ n: Type.String({ pattern: '^[1-9][0-9]{0,8}$' }) })
const Listed = Type.Object(
  { kind: Type.Optional(Type.String({ pattern: '^[a-z][a-z-]{0,39}$' })) }, // for scripts: all mails of a long trial are megabytes
  { additionalProperties: false },
)
const FURTHEST_MINUTES = 400 * 24 * 60
const MoveClock = Type.Union([
  Type.Object({ advanceMinutes: Type.Integer({ minimum: 1, maximum: FURTHEST_MINUTES }) }, { additionalProperties: false }),
  Type.Object({ toNextDue: Type.Literal(true) }, { additionalProperties: false }),
  Type.Object({ to: InstantText }, { additionalProperties: false, description: 'Never back' }),
])

/**
 * The trial's inbox: every mail we sent or hold back, and a clock that moves. It shows secrets, so it answers only this machine:
 * a Host that is not loopback with our port, or any trace of a proxy, finds nothing here (DNS rebinding, a forgotten tunnel).
 */
export const devMail: FastifyPluginAsyncTypebox<InboxDeps> = async (app, deps) => {
  onlyLoopback(app, deps.loopbackHosts)

  for (const [path, [file, type]] of Object.entries(FILES)) {
    const bytes = await readFile(new URL(file, FOLDER))
    const send = async (_request: FastifyRequest, reply: FastifyReply) =>
      reply
        .type(`${type}; charset=utf-8`)
        .headers({ 'content-security-policy': PAGE_POLICY, 'cache-control': 'no-store' })
        .send(bytes)
    app.get(`/dev/mail${path === '/' ? '' : path}`, { schema: { hide: true } }, send)
  }

  /** A sent mail never changes, so it is read once; what the list no longer holds, as after an erasure, is forgotten with it. */
  let known = new Map<string, ReturnType<typeof parts>>()
  app.get('/dev/mail/messages', { schema: { hide: true, querystring: Listed } }, async (request, reply) => {
    const { kind } = request.query
    const all = await inboxMails(deps.database, deps.keyring)
    const mails = kind ? all.filter((mail) => mail.kind === kind) : all
    const readable = new Set(all.filter((mail) => mail.readable).map(({ id }) => id))
    const fresh = mails.map(({ id }) => id).filter((id) => readable.has(id) && !known.has(id))
    const bytes = await inboxBytes(deps.database, deps.keyring, fresh)
    known = new Map([...known].filter(([id]) => readable.has(id)))
    for (const id of fresh) known.set(id, parts(bytes.get(id) ?? Buffer.alloc(0)))
    const messages = await Promise.all(
      mails.map(async ({ id, n, kind, to, messageId, sentAt, heldUntil }) => {
        const shown = await known.get(id)
        return {
          n,
          kind,
          to,
          subject: shown?.subject ?? null,
          messageId,
          sentAt: toTextOrNull(sentAt),
          heldUntil: toTextOrNull(heldUntil),
          text: shown?.text ?? null,
          html: shown?.html ?? null,
          calendar: shown?.calendar ?? null,
          headers: shown ? shown.headers : null,
          links: shown?.links ?? [],
        }
      }),
    )
    return reply.header('cache-control', 'no-store').send({ now: toText(deps.clock()), messages })
  })

  app.get('/dev/mail/messages/:n/html', { schema: { hide: true, params: MailNumber } }, async (request, reply) => {
    const { html } = await parts(await bytesOf(deps, request.params.n))
    return reply
      .type('text/html; charset=utf-8')
      .headers({ 'content-security-policy': MAIL_POLICY, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      .send((html ?? '').replace(/<head>/i, '<head><base target="_blank">'))
  })

  app.get('/dev/mail/messages/:n/raw', { schema: { hide: true, params: MailNumber } }, async (request, reply) =>
    reply
      .type('message/rfc822')
      .header('content-disposition', `attachment; filename="mail-${request.params.n}.eml"`)
      .header('cache-control', 'no-store')
      .send(await bytesOf(deps, request.params.n)),
  )

  app.post('/dev/clock', { schema: { hide: true, body: MoveClock } }, async (request, reply) => {
    const { devClock, clock, database } = deps
    if (!devClock) throw new Refused('not-found')
    if ('advanceMinutes' in request.body) await forwardBy(devClock, request.body.advanceMinutes * MINUTE_MS)
    else if ('to' in request.body) await forwardTo(devClock, within(fromText(request.body.to, '/to'), clock()))
    else {
      const next = await nextDueAt(database, clock())
      if (next !== null) await forwardTo(devClock, next)
    }
    await deps.settle()
    return reply.send({ now: toText(clock()) })
  })
}

function within(at: Instant, now: Instant): Instant {
  if (at - now <= FURTHEST_MINUTES * MINUTE_MS) return at
  throw new Refused('invalid', { fields: [{ pointer: '/to', detail: 'is more than 400 days ahead' }] })
}

async function bytesOf({ database, keyring }: Deps, n: string): Promise<Buffer> {
  const bytes = await inboxMail(database, keyring, Number(n))
  if (!bytes) throw new Refused('not-found')
  return bytes
}

const TRACES_OF_A_PROXY = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via']

function onlyLoopback(app: FastifyInstance, hosts: ReadonlySet<string>): void {
  app.addHook('onRequest', async ({ headers, raw }) => {
    const ours = headers.host !== undefined && hosts.has(headers.host.toLowerCase())
    if (!ours || TRACES_OF_A_PROXY.some((name) => raw.headers[name] !== undefined)) throw new Refused('not-found')
  })
}
