import type { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'

/** What became of one message. `reason` names the step and the server's code, never an address. */
export type Delivery =
  | { readonly accepted: true }
  | {
      readonly accepted: false
      /** Whether another try would get the same answer: the address is refused for good (RFC 5321 §4.2.1). */
      readonly permanent: boolean
      readonly reason: string
    }

/** Hands the bytes of a message on. `send` never throws for what a mail server or the network does. */
export interface Transport {
  readonly send: (bytes: Buffer | Readable, envelope: { readonly from: string; readonly to: string }) => Promise<Delivery>
  /** Ends idle connections; a delivery under way is finished first. */
  readonly close: () => void
}

export interface SmtpOptions {
  /** For the connection, the greeting and every silence after them. */
  readonly timeoutMs?: number
  readonly maxConnections?: number
  readonly dkim?: { readonly domainName: string; readonly keySelector: string; readonly privateKey: string }
}

const TIMEOUT_MS = 30_000

/**
 * Over SMTP: `smtp://` (TLS when the server offers it) or `smtps://`, with user and password in the URL. The envelope is given, not
 * read from the message. A refusal for good counts as permanent only when it is about this recipient or message; a refused login
 * or sender is our own setting and is tried again, or one wrong password would finish every mail.
 */
export function smtpTransport(url: string, options: SmtpOptions = {}): Transport {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS
  const smtp = createTransport({
    url,
    pool: true,
    maxConnections: options.maxConnections ?? 4,
    // One message at a time is retried by the queue, with the same bytes; the pool must not do it beside.
    maxRequeues: 0,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    dkim: options.dkim,
  })
  return {
    async send(bytes, { from, to }) {
      try {
        await smtp.sendMail({ raw: bytes, envelope: { from, to: [to] } })
        return { accepted: true }
      } catch (error) {
        return refusal(error)
      }
    },
    close: () => smtp.close(),
  }
}

/** For the inbox at `/dev/mail`, which shows what the store keeps: everything arrives at once. */
export const INBOX_TRANSPORT: Transport = { send: async () => ({ accepted: true }), close: () => {} }

function refusal(error: unknown): Delivery {
  const { code, responseCode, command } = (error ?? {}) as { code?: unknown; responseCode?: unknown; command?: unknown }
  const step = typeof command === 'string' ? (/^[A-Z]+/.exec(command)?.[0] ?? '') : ''
  const answer = typeof responseCode === 'number' ? String(responseCode) : typeof code === 'string' ? code : 'unknown'
  const about = step === 'RCPT' || step === 'DATA'
  // 503: the session was in the wrong state, which says nothing about the message.
  const permanent = about && typeof responseCode === 'number' && responseCode >= 500 && responseCode !== 503
  return { accepted: false, permanent, reason: step === '' ? answer : `${step} ${answer}` }
}
