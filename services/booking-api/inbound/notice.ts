import { DAY_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import type { Deps } from '../deps.ts'
import type { MailKind } from '../mail/content.ts'
import type { Transaction } from '../store/database.ts'
import { claimKey, type Keyed } from '../store/idempotency.ts'
import { advance, lockInsider } from '../store/insiders.ts'
import { type MessageData, postMessages } from '../store/postings.ts'
import type { ScreeningRow } from '../store/screenings.ts'
import { count, type Limit } from '../store/tallies.ts'
import { withinTransaction } from '../transact.ts'

export interface Notice {
  readonly kind: MailKind
  readonly recipientId: string
  /** The meeting it is about; left out where it is about none. */
  readonly bookingId?: string
  readonly data: MessageData
}

/** To one person about one request: whoever knows a reply address can have us write that often, and two programs can't go on for ever. */
const NOTICES: Limit = { name: 'reply-notice', most: 3, windowMs: DAY_MS }

/** Says by mail what became of a mail, once, however often that one comes in. */
export async function postNotice(
  deps: Deps,
  row: ScreeningRow,
  keyed: Keyed,
  notice: Notice,
): Promise<'posted' | 'repeated' | 'enough'> {
  const became = await withinTransaction(deps, async (tx) => {
    const now = deps.clock()
    if ((await claimKey(tx, deps.keyring, keyed, now)) !== 'claimed') return 'repeated'
    const { allowed } = await count(tx, deps.keyring, NOTICES, `${row.id}/${notice.recipientId}`, now)
    if (!allowed) return 'enough'
    await post(tx, deps, row, notice, now)
    return 'posted'
  })
  deps.wake()
  return became
}

/** Puts one mail about a screening into the queue, behind those that are there. */
export async function post(tx: Transaction, { site }: Deps, row: ScreeningRow, notice: Notice, now: Instant): Promise<void> {
  const locked = await lockInsider(tx, row.insiderId)
  if (!locked) return
  const about = { screeningId: row.id, bookingId: notice.bookingId ?? null, factId: null }
  const mail = { ...notice, ...about, sealedForId: row.requesterId, dueAt: now }
  await advance(tx, await postMessages(tx, locked, [mail], now, site.mailDomain))
}
