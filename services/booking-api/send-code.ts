import { after, type Instant } from '@vestibule/scheduling/instant.ts'
import type { Deps } from './deps.ts'
import { Refused } from './refused.ts'
import { advance, findInsider, lockInsider } from './store/insiders.ts'
import { postMessages } from './store/postings.ts'
import { CODE_MS, type Door, openCode } from './store/sessions.ts'
import { withinTransaction } from './transact.ts'

const HOUR_SECONDS = 3600

/** Posts a mail with a fresh six-digit code to the insider; at most three an hour for a door. The digits are chosen when the mail is rendered. */
export async function sendCode(deps: Deps, at: Door): Promise<{ expiresAt: Instant; addressHint: string }> {
  const { insiderId, door } = at
  const sent = await withinTransaction(deps, async (tx) => {
    const locked = await lockInsider(tx, insiderId)
    const insider = locked && (await findInsider(tx, deps.keyring, { id: insiderId }))
    if (!insider) throw new Refused('not-found')
    const now = deps.clock()
    const codeId = await openCode(tx, at, now)
    if (!codeId) throw new Refused('too-many-requests', { retryAfterSeconds: HOUR_SECONDS })
    const expiresAt = after(now, CODE_MS)
    const { personId } = insider
    const mail = {
      kind: 'browser-code',
      recipientId: personId,
      sealedForId: personId,
      dueAt: now,
      screeningId: null,
      bookingId: null,
      factId: null,
      data: { codeId, door, uselessFrom: expiresAt },
    } as const
    await advance(tx, await postMessages(tx, locked, [mail], now, deps.site.mailDomain))
    return { expiresAt, addressHint: addressHint(insider.profile.address) }
  })
  deps.wake()
  return sent
}

/** `a…@example.org`: enough to know which mailbox to open, not an address to write to. */
export function addressHint(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, 1)}…${address.slice(at)}`
}
