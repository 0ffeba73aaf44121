import { DAY_MS, type Instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { Deps } from './deps.ts'
import { advance, findInsider, insidersAt, lockInsider } from './store/insiders.ts'
import { personsAt } from './store/people.ts'
import { type Posting, postMessages } from './store/postings.ts'
import { findScreening, insidersOpenScreenings, openScreeningIdsOf } from './store/screenings.ts'
import { verificationMailsTo } from './store/verification-mails.ts'
import { withinTransaction } from './transact.ts'

const LIMIT = { gapMs: 10 * MINUTE_MS, aDay: 3, windowMs: DAY_MS }

/**
 * Posts the link of a requester's newest request in each organization that knows the address, and to an insider the links of what is open
 * to them. Whether it did, nobody learns here.
 */
export async function resendLinks(deps: Deps, address: string): Promise<void> {
  for (const personId of await personsAt(deps.database, deps.keyring, address)) {
    const newest = (await openScreeningIdsOf(deps.database, personId)).at(-1)
    if (newest) await mailLink(deps, newest)
  }
  for (const insiderId of await insidersAt(deps.database, deps.keyring, address)) await mailInsider(deps, insiderId)
}

async function mailInsider(deps: Deps, insiderId: string): Promise<void> {
  await withinTransaction(deps, async (tx) => {
    const locked = await lockInsider(tx, insiderId)
    const insider = locked && (await findInsider(tx, deps.keyring, { id: insiderId }))
    const now = deps.clock()
    if (!insider || !(await verificationMailsTo(tx, insider.personId, now, LIMIT))) return
    if ((await insidersOpenScreenings(tx, insiderId)).length === 0) return
    await advance(
      tx,
      await postMessages(tx, locked, [mailOf('insider-links', insider.personId, null, now)], now, deps.site.mailDomain),
    )
  })
  deps.wake()
}

async function mailLink(deps: Deps, screeningId: string): Promise<void> {
  await withinTransaction(deps, async (tx) => {
    const row = await findScreening(tx, screeningId)
    const locked = row && (await lockInsider(tx, row.insiderId))
    const now = deps.clock()
    if (!row || !locked || !(await verificationMailsTo(tx, row.requesterId, now, LIMIT))) return
    await advance(
      tx,
      await postMessages(tx, locked, [mailOf('link-again', row.requesterId, screeningId, now)], now, deps.site.mailDomain),
    )
  })
  deps.wake()
}

function mailOf(kind: 'link-again' | 'insider-links', personId: string, screeningId: string | null, now: Instant): Posting {
  const nothing = { bookingId: null, factId: null, data: {} }
  return { kind, recipientId: personId, sealedForId: personId, dueAt: now, screeningId, ...nothing }
}
