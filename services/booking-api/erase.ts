import type { Deps } from './deps.ts'
import type { Transaction } from './store/database.ts'
import { eraseScreening } from './store/erasure.ts'
import { type By, factsOf } from './store/facts.ts'
import { advance, lockInsider } from './store/insiders.ts'
import { postMessages } from './store/postings.ts'
import type { ScreeningRow } from './store/screenings.ts'
import { type Loaded, transact } from './transact.ts'

/**
 * Erases a request at its requester's word; an open one is withdrawn first, in the same transaction, so that nobody waits for somebody
 * who is gone. Refused while a meeting is booked. The insider is told, without a name, and asked to delete what was mailed.
 */
export async function erase(deps: Deps, row: ScreeningRow, by: By): Promise<void> {
  await transact(deps, { screeningId: row.id, by }, { type: 'erase' }, async (tx, loaded) => {
    await eraseScreening(tx, row)
    await tellInsider(tx, deps, loaded)
    return { status: 204, body: null }
  })
}

async function tellInsider(tx: Transaction, { site }: Deps, { row, insider, now }: Loaded): Promise<void> {
  const reached = (await factsOf(tx, row.id)).find(({ type }) => type === 'screening-verified')
  const locked = await lockInsider(tx, row.insiderId) // ours already: read for its position
  if (!reached || !locked) return
  const { personId } = insider
  const mail = {
    kind: 'erased',
    recipientId: personId,
    sealedForId: personId,
    dueAt: now,
    screeningId: null, // nothing of the request stays with the mail
    bookingId: null,
    factId: null,
    data: { reachedAt: reached.at },
  } as const
  await advance(tx, await postMessages(tx, locked, [mail], now, site.mailDomain))
}
