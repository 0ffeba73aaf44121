import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { Deps } from './deps.ts'
import { advance, lockInsider } from './store/insiders.ts'
import { postMessages } from './store/messages.ts'
import { personsAt } from './store/people.ts'
import { findScreening, openScreeningIdsOf } from './store/screenings.ts'
import { verificationMailsTo } from './store/verification-mails.ts'
import { withinTransaction } from './transact.ts'

const LIMIT = { gapMs: 10 * MINUTE_MS, aDay: 3, windowMs: DAY_MS }

/** Posts the link of a requester's newest request in each organization that knows the address. Whether it did, nobody learns here. */
export async function resendLinks(deps: Deps, address: string): Promise<void> {
  for (const personId of await personsAt(deps.database, deps.keyring, address)) {
    const newest = (await openScreeningIdsOf(deps.database, personId)).at(-1)
    if (newest) await mailLink(deps, personId, newest)
  }
}

async function mailLink(deps: Deps, personId: string, screeningId: string): Promise<void> {
  await withinTransaction(deps, async (tx) => {
    const row = await findScreening(tx, screeningId)
    const locked = row && (await lockInsider(tx, row.insiderId))
    const now = deps.clock()
    if (!row || !locked || !(await verificationMailsTo(tx, personId, now, LIMIT))) return
    const mail = {
      kind: 'link-again',
      recipientId: personId,
      sealedForId: personId,
      dueAt: now,
      screeningId,
      bookingId: null,
      factId: null,
      data: {},
    } as const
    await advance(tx, await postMessages(tx, locked, [mail], now, deps.site.mailDomain))
  })
  deps.wake()
}
