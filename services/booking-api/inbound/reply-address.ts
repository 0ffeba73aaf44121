import { publicId, uuidOf } from '../ids.ts'
import { equalBytes, type Keyring } from '../seal.ts'

/** Whose replies an address takes: the two people of a screening have one each. */
export type ReplySide = 'insider' | 'requester'

export interface ReplySubject {
  readonly screeningId: string
  readonly side: ReplySide
}

/** The mailbox behind all reply addresses: bounces come to it bare. */
export const REPLY_MAILBOX = 'reply'

// 80 bits of HMAC-SHA-256 (RFC 2104 §5 asks for half of the hash or 80 bits): local parts end at 64 octets, and a guess costs a mail.
const MAC_BYTES = 10
const LETTER = { insider: 'i', requester: 'r' } as const
const LOCAL = new RegExp(`^${REPLY_MAILBOX}\\+([ir])([0-7][0-9a-z]{25})\\.([0-9a-f]{${2 * MAC_BYTES}})$`)

/** `reply+i01k….9f2c…@domain`: where one person's replies about one screening go. It says who is meant, not who writes. */
export function replyAddress(keyring: Keyring, subject: ReplySubject, domain: string): string {
  const [mac] = macs(keyring, subject)
  const name = publicId('screening', subject.screeningId).replace('scr_', '')
  return `${REPLY_MAILBOX}+${LETTER[subject.side]}${name}.${mac?.toString('hex')}@${domain}`
}

/** What a reply address of ours is about; undefined when it isn't one, whatever is wrong with it. Case does not count (RFC 5321 §2.4 aside). */
export function replySubject(keyring: Keyring, address: string, domain: string): ReplySubject | undefined {
  const [local, host, ...more] = address.trim().toLowerCase().split('@')
  const [, letter, name = '', mac = ''] = LOCAL.exec(local ?? '') ?? []
  if (!letter || host !== domain.toLowerCase() || more.length > 0) return undefined
  const screeningId = uuidOf('screening', `scr_${name}`)
  if (!screeningId) return undefined
  const subject: ReplySubject = { screeningId, side: letter === LETTER.insider ? 'insider' : 'requester' }
  const given = Buffer.from(mac, 'hex')
  return macs(keyring, subject).some((one) => equalBytes(one, given)) ? subject : undefined
}

/** Where the mail server tells of mails it could not deliver. */
export function bounceAddress(domain: string): string {
  return `${REPLY_MAILBOX}@${domain}`
}

function macs(keyring: Keyring, { screeningId, side }: ReplySubject): Buffer[] {
  return keyring.marked(`${side}/${screeningId}`).map((mac) => mac.subarray(0, MAC_BYTES))
}
