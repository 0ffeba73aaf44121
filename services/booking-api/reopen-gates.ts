import { changeAll, changeEach } from './change-each.ts'
import type { Deps, Log } from './deps.ts'
import { heldBackForMissed } from './store/held-back.ts'
import { pendingScreeningIdsOf } from './store/screenings.ts'

const FAILED = 'a gate was not looked at again'

/**
 * Opens the gates that missed meetings had closed, once these no longer count (ADR 0015): a request held back for what is disputed would
 * be weighed by it. Other insiders have it, so that it is done after what led here is written, under the lock of each by itself. Where the
 * process dies before, or it fails, the worker comes by.
 */
export async function reopenGates(deps: Deps, requesterId: string, log: Log): Promise<void> {
  await changeEach(deps, log, await pendingScreeningIdsOf(deps.database, requesterId), { type: 'recheck-gate' }, FAILED)
}

/** The same for everybody's, whatever it is by which a meeting counts no longer: a dispute nobody came to, or the year that ran out. */
export async function reopenAllGates(deps: Deps, log: Log, isOver: () => boolean): Promise<void> {
  const read = (limit: number, past?: { readonly screeningId: string }) => heldBackForMissed(deps.database, limit, past)
  await changeAll(deps, log, read, { type: 'recheck-gate' }, FAILED, isOver)
}
