import type { WeeklyHours } from '@vestibule/scheduling/hours.ts'
import { after, type Instant, instant } from '@vestibule/scheduling/instant.ts'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { buildApi } from '../api.ts'
import type { Scanner } from '../clamd.ts'
import type { Deps } from '../deps.ts'
import { openOutside } from '../fetch-outside.ts'
import { parts } from '../mail/parts.ts'
import { INBOX_TRANSPORT, type Transport } from '../mail/transport.ts'
import { keyring, newKey } from '../seal.ts'
import { closeDatabase, openDatabase } from '../store/database.ts'
import { type InboxMail, inboxBytes, inboxMails } from '../store/inbox.ts'
import { setUp } from '../store/set-up.ts'
import { makeWorker, type Worker } from '../worker/worker.ts'
import { COMPILED_ONCE } from './compiled-once.ts'
import { cloneDatabase } from './database.ts'

const WORKING_HOURS = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, fromMinute: 9 * 60, untilMinute: 17 * 60 }))

/** A Monday, ten o'clock in Berlin. */
export const MONDAY = instant(Date.parse('2026-11-30T09:00:00Z'))

export interface TestMail {
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar: string | null
  readonly headers: readonly (readonly [string, string])[]
  readonly messageId: string
  readonly links: readonly { readonly text: string; readonly href: string }[]
}

export interface TestService {
  readonly deps: Deps
  readonly app: FastifyInstance
  readonly worker: Worker
  readonly url: string
  readonly organizationId: string
  readonly insiderId: string
  /** Moves the clock forward and does what became due. */
  readonly forward: (ms: number) => Promise<void>
  readonly settle: () => Promise<void>
  /** Mails sent so far, oldest first. */
  readonly mails: () => Promise<TestMail[]>
  /** The newest mail of a kind. */
  readonly mail: (kind: string) => Promise<TestMail>
  readonly stop: () => Promise<void>
}

export interface TestOptions {
  readonly place?: { readonly place: 'phone' | 'video' | 'in-person'; readonly placeDetail: string | null }
  /** Monday to Friday, nine to five, unless told. */
  readonly weeklyHours?: readonly WeeklyHours[]
  readonly transport?: Transport
  readonly startsAt?: Instant
  readonly pool?: number
  readonly database?: { url: string; drop(): Promise<void> }
  readonly secret?: Buffer
  readonly scanner?: Scanner
  readonly onLog?: (line: string) => void
  /** Mails carry reply addresses, as where answers by mail are read. */
  readonly repliesRead?: true
  /** `host:port` of servers on this machine that may be asked for calendars. */
  readonly outgoingAllow?: readonly string[]
}

/** The whole service on a database of its own, with a clock the test moves. Nothing runs by itself: `settle` does what is due. */
export async function startService(options: TestOptions = {}): Promise<TestService> {
  const database = options.database ?? (await cloneDatabase())
  const secret = options.secret ?? newKey()
  let now = options.startsAt ?? MONDAY
  const db = openDatabase({ url: database.url, pool: options.pool ?? 10 })
  const logger = pino({ level: options.onLog ? 'info' : 'silent' }, { write: (line: string) => options.onLog?.(line) })
  const outside = openOutside(new Set(options.outgoingAllow))
  const deps: Deps = {
    database: db,
    keyring: keyring([secret]),
    clock: () => now,
    site: {
      publicUrl: 'http://localhost:3000',
      mailFrom: { name: 'Vestibule', address: 'vestibule@example.org' },
      mailDomain: 'example.org',
      ...(options.repliesRead && { repliesRead: true }),
    },
    scanner: options.scanner ?? null,
    fetchOutside: outside.fetchOutside,
    wake: () => {},
  }
  const worker = makeWorker(deps, { transport: options.transport ?? INBOX_TRANSPORT, keepMailBytes: true, restMs: 1000 }, logger)
  const app = await buildApi(deps, {
    loggerInstance: logger,
    trustProxy: ['127.0.0.1'],
    compiled: COMPILED_ONCE,
    inbox: null,
  })
  const made = await db.transaction((tx) =>
    setUp(
      tx,
      deps.keyring,
      'Example Works',
      {
        slug: 'ines',
        profile: {
          name: 'Ines Insider',
          address: 'ines@example.org',
          timeZone: 'Europe/Berlin',
          language: 'en',
          headline: 'Builds bridges',
        },
        weeklyHours: options.weeklyHours ?? WORKING_HOURS,
        meeting: options.place ?? {},
      },
      now,
    ),
  )
  const sent = async () => (await inboxMails(db, deps.keyring)).filter(({ readable }) => readable).reverse()
  const read = async (mails: readonly InboxMail[]) => {
    const ids = mails.map(({ id }) => id)
    const bytes = await inboxBytes(db, deps.keyring, ids)
    return Promise.all(mails.map((mail) => takenApart(mail, bytes.get(mail.id) ?? Buffer.alloc(0))))
  }
  return {
    deps,
    app,
    worker,
    url: database.url,
    ...made,
    settle: worker.runUntilIdle,
    forward: async (ms) => {
      now = after(now, ms)
      await worker.runUntilIdle()
    },
    mails: async () => read(await sent()),
    mail: async (kind) => {
      const found = (await sent()).findLast((one) => one.kind === kind)
      const [mail] = found ? await read([found]) : []
      if (!mail) throw new Error(`no ${kind} mail was sent`)
      return mail
    },
    stop: async () => {
      await app.close()
      await worker.stop()
      await outside.close()
      await closeDatabase(db)
      if (!options.database) await database.drop()
    },
  }
}

/** Takes a mail apart; reading all of them to find one takes longer than anything else a test does. */
async function takenApart({ kind, to, messageId }: InboxMail, bytes: Buffer): Promise<TestMail> {
  const { subject, headers, text, html, calendar, links } = await parts(bytes)
  return { kind, to: to.address, subject, text: text ?? '', html: html ?? '', calendar, headers, messageId, links }
}
