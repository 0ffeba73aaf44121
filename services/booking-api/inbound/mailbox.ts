import { ImapFlow } from 'imapflow'
import type { Log } from '../deps.ts'
import { type Inbound, mayBePlain } from '../inbound-setting.ts'
import { LARGEST_MAIL_BYTES } from './inbound-mail.ts'
import type { InboundDoor } from './open-inbound.ts'
import type { Arrived } from './receive.ts'

const MOST_A_RUN = 50
/** Looked at this often even when the server tells of nothing. */
const LOOK_EVERY_MS = 60_000
/** The library waits 15 seconds before it listens for news: an answer would take that long. */
const IDLE_AFTER_MS = 100
const TIMEOUT_MS = 30_000
/** Waits after a connection failed; the last one repeats. */
const WAITS_MS = [1_000, 5_000, 30_000, 2 * 60_000, 5 * 60_000]

/**
 * Reads a mailbox over IMAP: everything unseen is handed on, oldest first, and then marked as seen. A mail that could not be dealt with stays
 * unseen and is tried again behind the others, so nothing is lost and nothing is held up; handing one on twice does no harm. The server
 * tells of new mail (IDLE, RFC 2177). Lost connections come back by themselves.
 */
export function readMailbox(
  settings: Extract<Inbound, { over: 'imap' }>,
  handle: (arrived: Arrived) => Promise<unknown>,
  log: Log,
): InboundDoor {
  const failed = new Set<number>()
  let stopping = false
  let endRest = () => {}
  let client: ImapFlow | undefined

  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      endRest = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  /** True when there may be more at once. */
  async function look(open: ImapFlow): Promise<boolean> {
    const unseen = (await open.search({ seen: false, deleted: false }, { uid: true })) || []
    const untried = unseen.filter((uid) => !failed.has(uid))
    const run = [...untried, ...unseen.filter((uid) => failed.has(uid))].slice(0, MOST_A_RUN)
    for (const uid of run) {
      if (stopping) return false
      // Cut where it is too long: what is cut proves nothing, so its writer hears that it was not taken.
      const found = await open.fetchOne(String(uid), { source: { start: 0, maxLength: LARGEST_MAIL_BYTES } }, { uid: true })
      const bytes = found ? found.source : undefined
      try {
        if (bytes) await handle({ bytes, sender: null, recipients: null })
      } catch (error) {
        failed.add(uid)
        log.error({ uid, error: error instanceof Error ? error.name : 'error' }, 'a mail that came in is tried again later')
        continue
      }
      failed.delete(uid)
      await open.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
    }
    return untried.length > MOST_A_RUN
  }

  async function session(onOpen: () => void): Promise<void> {
    const open = connection(settings)
    client = open
    let lost = false
    let news = false
    open.on('error', () => undefined) // follows in 'close'
    open.on('close', () => {
      lost = true
      endRest()
    })
    open.on('exists', () => {
      news = true
      endRest()
    })
    try {
      await open.connect()
      await open.mailboxOpen(settings.mailbox)
      onOpen()
      while (!stopping && !lost) {
        news = false
        const more = await look(open)
        if (!more && !news && !lost && !stopping) await rest(LOOK_EVERY_MS)
      }
      if (lost && !stopping) throw new Error('the connection was lost')
    } finally {
      open.close()
    }
  }

  const running = (async () => {
    for (let failures = 0; !stopping; failures++) {
      try {
        await session(() => {
          failures = 0
          log.info({ mailbox: settings.mailbox }, 'reading answers by mail')
        })
      } catch (error) {
        if (stopping) return
        const code = (error as { code?: unknown }).code
        log.warn(
          { failures, reason: typeof code === 'string' ? code : 'error' },
          'the mailbox for answers cannot be read; trying again',
        )
        await rest(WAITS_MS[Math.min(failures, WAITS_MS.length - 1)] ?? 0)
      }
    }
  })()

  return {
    stop: async () => {
      stopping = true
      endRest()
      client?.close() // a mail under way is dealt with to its end; unmarked, it comes once more, which does no harm
      await running
    },
  }
}

function connection(settings: Extract<Inbound, { over: 'imap' }>): ImapFlow {
  const { host, port, secure, user, password } = settings
  return new ImapFlow({
    host,
    port,
    secure,
    // Without TLS from the first byte it is demanded before the password is said, but where nobody else can listen.
    ...(secure || mayBePlain(settings) ? {} : { doSTARTTLS: true }),
    auth: { user, pass: password },
    logger: false,
    autoIdleDelay: IDLE_AFTER_MS,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: 4 * LOOK_EVERY_MS,
    maxLiteralSize: 2 * LARGEST_MAIL_BYTES,
  })
}
