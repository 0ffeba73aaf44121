import { HOUR_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { evaluateDmarc } from 'mailauth/lib/dmarc/index.js'
import type { InboundMail } from './inbound-mail.ts'

/** Asks the DNS, as `dns.promises.resolve` does; handed in, so that tests publish keys of their own. */
export type Resolver = (name: string, type: string) => Promise<string[][] | string[]>

export interface Expected {
  /** The known address of the person who may write. */
  readonly from: string
  /** The reply address it came to; null: the signed body says what it answers, as a calendar's does by its UID. */
  readonly to: string | null
}

/** Why a mail does not prove who wrote it. */
export type Doubt = 'sender' | 'date' | 'headers' | 'signature' | 'addressee' | 'policy'

/** Each may ask the DNS for another key. */
const MOST_SIGNATURES = 10

/** For all that is asked of the DNS about one mail: ten servers that are silent for ten seconds each would keep every other answer waiting. */
const PATIENCE_MS = 15_000

/** A mail is believed for two days: a repeat of it is known for three (idempotency keys), so no old yes can be said again. */
export const BELIEVED_MS = 48 * HOUR_MS
const AHEAD_MS = HOUR_MS

/** Without each of these exactly once, one can be added above the signed one and be the one that is read. */
const ONCE = ['from', 'date', 'message-id']
const AT_MOST_ONCE = ['to', 'cc', 'sender', 'subject', 'mime-version', 'content-type', 'content-transfer-encoding']

/**
 * Whether this person wrote this mail to this reply address, as far as mail can prove it: DKIM (RFC 6376) by their own domain, over the
 * whole body, the sender, the date and the Message-ID; DMARC where their domain has a policy (RFC 9989). The reply address must be signed
 * too, as To or Cc or, since Exchange signs neither, within the body, where programs quote it: else a yes written to somebody else could
 * be sent on to us.
 *
 * @returns null when it is proved
 */
export async function doubtAbout(
  bytes: Buffer,
  mail: InboundMail,
  expected: Expected,
  dns: Resolver,
  now: Instant,
  patienceMs = PATIENCE_MS,
): Promise<Doubt | null> {
  const times = (name: string) => mail.headers.filter(([one]) => one === name).length
  if (ONCE.some((name) => times(name) !== 1) || AT_MOST_ONCE.some((name) => times(name) > 1) || mail.messageId === null)
    return 'headers'
  if (times('dkim-signature') > MOST_SIGNATURES) return 'headers'
  const writtenAt = Date.parse(mail.headers.find(([name]) => name === 'date')?.[1] ?? '')
  if (!(writtenAt > now - BELIEVED_MS && writtenAt < now + AHEAD_MS)) return 'date'

  const resolver = patient(dns, patienceMs)
  const checked = await dkimVerify(bytes, { resolver, rejectRsaSha1: true, curTime: new Date(now) })
  const [from, ...others] = checked.headerFrom
  if (from?.toLowerCase() !== expected.from.toLowerCase() || others.length > 0 || checked.fromFields !== 1) return 'sender'
  const passed = checked.results.filter(
    ({ status, canonBodyLengthLimited }) =>
      status.result === 'pass' && status.aligned && !status.testing && !canonBodyLengthLimited,
  )
  const proofs = passed
    .map(({ signingDomain, signingHeaders }) => ({
      signingDomain,
      signed: (signingHeaders?.keys ?? '').toLowerCase().split(': '),
    }))
    .filter(({ signed }) => ONCE.every((name) => signed.includes(name)))
  if (proofs.length === 0) return 'signature'

  const bound =
    expected.to === null ? proofs : proofs.filter(({ signed }) => isBound(mail, expected.to?.toLowerCase() ?? '', signed))
  if (bound.length === 0) return 'addressee'

  const { response } = await evaluateDmarc({
    headerFrom: checked.headerFrom,
    fromFields: checked.fromFields,
    dkimDomains: bound.flatMap(({ signingDomain }) => (signingDomain ? { domain: signingDomain } : [])),
    resolver,
  })
  return response && ['pass', 'none'].includes(response.status.result) ? null : 'policy'
}

/** Whether the signed part of a mail names the address it was written to. */
function isBound(mail: InboundMail, to: string, signed: readonly string[]): boolean {
  return (
    mail.text.toLowerCase().includes(to) ||
    (['to', 'cc'] as const).some((name) => mail[name].includes(to) && signed.includes(name))
  )
}

/** A resolver that answers for so long altogether; afterwards it fails at once, as one does whose server is away. */
function patient(dns: Resolver, ms: number): Resolver {
  const over = AbortSignal.timeout(ms)
  return (name, type) =>
    new Promise((resolve, reject) => {
      const giveUp = () => reject(Object.assign(new Error('the DNS is silent'), { code: 'ETIMEOUT' }))
      if (over.aborted) return giveUp()
      over.addEventListener('abort', giveUp, { once: true })
      dns(name, type).then(resolve, reject)
    })
}
