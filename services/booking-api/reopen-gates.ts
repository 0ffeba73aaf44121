import type { Deps, Log } from './deps.ts'
import { pendingScreeningIdsOf } from './store/screenings.ts'
import { transact } from './transact.ts'

/**
 * Opens the gates that missed meetings had closed, once these no longer count (ADR 0015): a request held back for what is disputed would
 * be weighed by it. Other insiders have it, so that it is done after what led here is written, under the lock of each by itself. Where that
 * fails it stays as it was: one mail a day asks for a look.
 */
export async function reopenGates(deps: Deps, requesterId: string, log: Log): Promise<void> {
  for (const screeningId of await pendingScreeningIdsOf(deps.database, requesterId)) {
    try {
      const intent = { screeningId, by: { actor: 'clock', id: null } } as const
      await transact(deps, intent, { type: 'recheck-gate' }, () => ({ status: 204, body: null }))
    } catch (error) {
      log.warn({ screeningId, error: error instanceof Error ? error.name : 'error' }, 'a gate was not looked at again')
    }
  }
}
