import type { Deps } from '../deps.ts'
import { bounceAddress, replyAddress } from '../inbound/reply-address.ts'
import type { MailKind } from '../mail/content.ts'
import type { Insider } from '../store/insiders.ts'
import type { MessageRow } from '../store/messages.ts'

/** To the insider, where a reply decides something; the others are not to be answered. */
const DECIDED_BY_REPLY: ReadonlySet<string> = new Set<MailKind>([
  'dossier',
  'answers',
  'decide-reminder',
  'answer-taken',
  'answer-not-taken',
])

/** Where a reply to this mail goes, when replies are read; null where MAIL_FROM gets it. Nobody learns one before their address is proved. */
export function replyToOf({ site, keyring }: Pick<Deps, 'site' | 'keyring'>, row: MessageRow, insider: Insider): string | null {
  if (!site.repliesRead || !row.screeningId || row.kind === 'verify-address') return null
  const side = row.recipientId === insider.personId ? 'insider' : 'requester'
  // Nor does a reply of a colleague's do what one of the requester's would.
  if (side === 'requester' && row.recipientId !== row.sealedForId) return null
  if (side === 'insider' && !DECIDED_BY_REPLY.has(row.kind)) return null
  return replyAddress(keyring, { screeningId: row.screeningId, side }, site.mailDomain)
}

/** The envelope's sender: where mail servers tell of what they could not deliver. */
export function senderOf({ repliesRead, mailDomain, mailFrom }: Deps['site']): string {
  return repliesRead ? bounceAddress(mailDomain) : mailFrom.address
}
