import type { Deps } from '../deps.ts'
import { findInsider } from '../store/insiders.ts'
import { begunMail } from '../store/messages.ts'
import { noteBounce, personById } from '../store/people.ts'
import type { Bounce } from './bounce.ts'

/**
 * Notes that a requester's address gives our mail back, when the report carries the Message-ID of a mail we did send there: nobody else
 * can know it. An insider's address is the organization's own; that one is told of and goes on being written to, or an hour's fault of
 * their mail server would swallow every later request.
 */
export async function noteBounceOf(
  deps: Deps,
  bounce: Bounce,
): Promise<'bounce-noted' | 'bounce-of-insider' | 'bounce-not-believed'> {
  const { database, keyring, clock } = deps
  const sent = await begunMail(database, bounce.messageId)
  if (!sent) return 'bounce-not-believed'
  const person = await personById(database, keyring, sent.recipientId)
  if (!person || !bounce.recipients.includes(person.profile.address.toLowerCase())) return 'bounce-not-believed'
  const insider = await findInsider(database, keyring, { id: sent.insiderId })
  if (insider?.personId === sent.recipientId) return 'bounce-of-insider'
  await noteBounce(database, sent.recipientId, bounce.status, clock())
  return 'bounce-noted'
}
