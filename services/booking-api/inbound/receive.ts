import type { Deps } from '../deps.ts'
import { hmac, sha256 } from '../seal.ts'
import type { Keyed } from '../store/idempotency.ts'
import { findInsider, type Insider } from '../store/insiders.ts'
import { begunMail } from '../store/messages.ts'
import { findScreening, requesterOf, type ScreeningRow } from '../store/screenings.ts'
import { doubtAbout, type Resolver } from './authentic.ts'
import { isAutomatic } from './auto-reply.ts'
import { bounceIn } from './bounce.ts'
import { takeCalendarAnswer } from './calendar-answer.ts'
import { calendarReplyIn } from './calendar-reply.ts'
import { type InboundMail, LARGEST_MAIL_BYTES, readMail } from './inbound-mail.ts'
import { takeAnswer } from './insider-reply.ts'
import { noteBounceOf } from './note-bounce.ts'
import { type ReplySubject, replyAddress, replySubject } from './reply-address.ts'
import { takeReply } from './requester-reply.ts'

/** A mail as it came in. */
export interface Arrived {
  readonly bytes: Buffer
  /** Envelope sender; empty for automatic mail, null where it isn't known. */
  readonly sender: string | null
  /** Envelope recipients; null where they aren't known and the headers have to say. */
  readonly recipients: readonly string[] | null
}

/** What became of a mail, for the log: nothing of the mail itself is in it. */
export type Became =
  | 'too-large'
  | 'unreadable'
  | 'not-for-us'
  | 'automatic'
  | 'bounce-noted'
  | 'bounce-of-insider'
  | 'bounce-not-believed'
  | 'taken'
  | 'returned'
  | 'not-taken'
  | 'not-passed-on'
  | 'answered'
  | 'outdated'
  | 'counter-answered'
  | 'not-believed'
  | 'repeated'
  | 'enough'

/** A reply to one person's address about one screening, and whether that person is proved to have written it. */
export interface Reply {
  readonly mail: InboundMail
  readonly row: ScreeningRow
  readonly insider: Insider
  readonly proved: boolean
  /** By which a repeat of this mail is known. */
  readonly keyed: Keyed
}

/**
 * Deals with one mail that came in: a bounce is noted, an answer taken, anything else said to be neither. Harmless to repeat. Throws only for
 * what another try may mend, such as a database that is away: the mail must then be kept and tried again.
 */
export async function receive(deps: Deps, resolver: Resolver, arrived: Arrived): Promise<Became> {
  const { bytes, sender } = arrived
  if (bytes.length > LARGEST_MAIL_BYTES) return 'too-large'
  const mail = await readMail(bytes).catch(() => undefined)
  if (!mail) return 'unreadable'
  const bounce = bounceIn(mail)
  if (bounce) return noteBounceOf(deps, bounce)
  // Before holiday notes are sorted out: calendars answer by themselves, and say so.
  const answer = mail.calendar === null ? undefined : calendarReplyIn(mail.calendar)
  if (answer) {
    const prove = async (from: string) => (await doubtAbout(bytes, mail, { from, to: null }, resolver, deps.clock())) === null
    return takeCalendarAnswer(deps, mail, answer, prove, ({ row, side }, proved) =>
      keyedBy(deps, bytes, mail, { screeningId: row.id, side }, proved),
    )
  }
  if (isAutomatic(mail, sender)) return 'automatic'

  const subject = subjectOf(deps, arrived.recipients ?? [...mail.to, ...mail.cc, ...mail.deliveredTo])
  const row = subject && (await findScreening(deps.database, subject.screeningId))
  const insider = row && (await findInsider(deps.database, deps.keyring, { id: row.insiderId }))
  const requester = row && (await requesterOf(deps.database, deps.keyring, row))
  if (!subject || !row || !insider || !requester) return 'not-for-us'
  const person =
    subject.side === 'insider'
      ? { id: insider.personId, address: insider.profile.address }
      : { id: requester.id, address: requester.profile.address }
  const proved = await isProved(deps, resolver, arrived, mail, subject, person)
  const reply = { mail, row, insider, proved, keyed: keyedBy(deps, bytes, mail, subject, proved) }
  return subject.side === 'insider' ? takeAnswer(deps, reply) : takeReply(deps, reply)
}

function subjectOf({ keyring, site }: Deps, addresses: readonly string[]): ReplySubject | undefined {
  for (const address of addresses) {
    const subject = replySubject(keyring, address, site.mailDomain)
    if (subject) return subject
  }
  return undefined
}

/** Written by this person, and in answer to a mail of ours: an answer lured to us by another mail's Reply-To is none. */
async function isProved(
  { database, keyring, site, clock }: Deps,
  resolver: Resolver,
  { bytes }: Arrived,
  mail: InboundMail,
  subject: ReplySubject,
  person: { id: string; address: string },
): Promise<boolean> {
  const answered = await Promise.all(mail.answers.map((id) => begunMail(database, id)))
  if (!answered.some((one) => one?.screeningId === subject.screeningId && one.recipientId === person.id)) return false
  const expected = { from: person.address, to: replyAddress(keyring, subject, site.mailDomain) }
  return (await doubtAbout(bytes, mail, expected, resolver, clock())) === null
}

/** A forged mail with the Message-ID of a real one must not pass for it: what is proved counts apart. */
function keyedBy(
  { keyring }: Deps,
  bytes: Buffer,
  mail: InboundMail,
  { screeningId, side }: ReplySubject,
  proved: boolean,
): Keyed {
  const name = mail.messageId ?? sha256(bytes).toString('hex')
  return {
    scope: hmac(keyring.serviceKey, `inbound/${proved ? 'proved' : 'not'}/${side}/${screeningId}/${name}`),
    requestHash: sha256('inbound'),
  }
}
