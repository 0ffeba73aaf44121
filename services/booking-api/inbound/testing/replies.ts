import { randomUUID } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { Screening } from '../../http/schemas/screening.ts'
import { inboxMails } from '../../store/inbox.ts'
import { startService, type TestMail } from '../../testing/service.ts'
import { call, prove, type Requested, request } from '../../testing/walk.ts'
import { listenForMail } from '../listener.ts'
import { type Became, receive } from '../receive.ts'
import { CLIENTS } from './client-replies.ts'
import { dnsOf, signingDomain } from './signing-domain.ts'

/** Signs for everybody at the insider's organization. */
export const insiders = signingDomain('example.org')
/** Signs for who asks. */
export const requesters = signingDomain('example.net')
/** Signs too, but for nobody known here. */
export const strangers = signingDomain('elsewhere.example')

/** A request whose mail to the insider can be answered. */
export interface Asked extends Requested {
  /** Reply address of the mail. */
  readonly to: string
  /** Its Message-ID. */
  readonly answers: string
}

export interface Written {
  readonly to: string
  readonly answers: string
  readonly from?: string
  readonly domain?: typeof insiders | null
  readonly client?: string
}

/** The service with its door for mail open, and mail programs at the other end. */
export async function startReplies() {
  const service = await startService({ repliesRead: true })
  const became: Became[] = []
  const resolver = dnsOf(insiders.records, requesters.records, strangers.records)
  const door = await listenForMail(service.deps, { host: '127.0.0.1', port: 0 }, async (arrived) => {
    became.push(await receive(service.deps, resolver, arrived))
  })
  /** The insider's browser, proved once. */
  const cookie = await prove(service, (await request(service)).decide)
  return {
    service,
    cookie,

    /** A mail comes to our door as a mail server brings it; resolves to what became of it, or to the code it was refused with. */
    bring: async (
      bytes: Buffer,
      to: string,
      from = 'ines@example.org',
      port = door.port,
    ): Promise<Became | number | undefined> => {
      const smtp = createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
      try {
        await smtp.sendMail({ raw: bytes, envelope: { from, to: [to] } })
        return became.at(-1)
      } catch (error) {
        return (error as { responseCode?: number }).responseCode
      } finally {
        smtp.close()
      }
    },

    /** A reply as a mail program writes it, signed by the writer's domain. */
    written: async (words: readonly string[], { to, answers, from, domain, client }: Written): Promise<Buffer> => {
      const write = CLIENTS[client ?? 'Gmail in a browser']
      if (!write) throw new Error(`no such client: ${client}`)
      const bytes = write(words, {
        from: from ?? 'Ines Insider <ines@example.org>',
        to,
        answers,
        messageId: `<${randomUUID()}@mail.example.org>`,
        date: new Date(service.deps.clock()).toUTCString(),
      })
      return domain === null ? bytes : (domain ?? insiders).sign(bytes)
    },

    asked: async (): Promise<Asked> => {
      const requested = await request(service, { address: `r-${randomUUID()}@example.net` })
      const dossier = await service.mail('dossier')
      return { ...requested, to: replyTo(dossier), answers: dossier.messageId }
    },

    seenBy: async ({ id }: Requested, bearer: string) =>
      (await call<Screening>(service, 'GET', `/v1/screenings/${id}`, { bearer })).body,

    kindsOf: async (kinds: readonly string[]) => {
      const all = await inboxMails(service.deps.database, service.deps.keyring)
      return all.filter(({ kind, readable }) => readable && kinds.includes(kind)).length
    },

    stop: async () => {
      await door.stop()
      await service.stop()
    },
  }
}

export type Replies = Awaited<ReturnType<typeof startReplies>>

/** The address in Reply-To; empty where there is none. */
export function replyTo({ headers }: Pick<TestMail, 'headers'>): string {
  const value = headers.find(([name]) => name.toLowerCase() === 'reply-to')?.[1] ?? ''
  return /<?([^\s<>]+)>?$/.exec(value)?.[1] ?? ''
}
