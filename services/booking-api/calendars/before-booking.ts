import { after } from '@vestibule/scheduling/instant.ts'
import type { Deps } from '../deps.ts'
import { calendarsOf } from '../store/calendars.ts'
import { findInsider } from '../store/insiders.ts'
import { readAgain } from './read-calendar.ts'

/** How long somebody who books waits for the insider's calendars. */
const PATIENCE_MS = 1_000
/** Read so lately is fresh: five hundred who race for one slot ask once. */
const FRESH_MS = 10_000

/** By insider: who comes while their calendars are being read waits for that reading. */
const underWay = new Map<string, Promise<void>>()

/**
 * Reads an insider's calendars elsewhere just before a time is taken, for a second at most; those that did not answer by then hold as they
 * were read last. Never under a lock. Throws nothing of theirs.
 */
export async function refreshBeforeBooking(deps: Deps, insiderId: string): Promise<void> {
  const reading = underWay.get(insiderId) ?? refresh(deps, insiderId).finally(() => underWay.delete(insiderId))
  underWay.set(insiderId, reading)
  await reading
}

async function refresh(deps: Deps, insiderId: string): Promise<void> {
  const now = deps.clock()
  const rows = (await calendarsOf(deps.database, insiderId)).filter(
    // Where we are not let in any more, each further try brings somebody's account closer to being locked.
    ({ readAt, reason }) => readAt <= after(now, -FRESH_MS) && reason !== 'not-allowed-in',
  )
  const insider = rows.length > 0 && (await findInsider(deps.database, deps.keyring, { id: insiderId }))
  if (!insider) return
  const late = AbortSignal.timeout(PATIENCE_MS)
  await Promise.all(rows.map((row) => readAgain(deps, insider, row, late)))
}
