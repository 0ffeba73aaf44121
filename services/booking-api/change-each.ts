import type { Deps, Log } from './deps.ts'
import { transact } from './transact.ts'
import type { Wish } from './wish.ts'

/**
 * Does the same to several screenings by the clock, each in a transaction of its own: one that fails is told of, with these words, and holds
 * back no other. Returns how many failed.
 */
export async function changeEach(
  deps: Deps,
  log: Log,
  screeningIds: readonly string[],
  wish: Wish,
  words: string,
): Promise<number> {
  let failed = 0
  for (const screeningId of screeningIds) {
    try {
      await transact(deps, { screeningId, by: { actor: 'clock', id: null } }, wish, () => ({ status: 204, body: null }))
    } catch (error) {
      failed++
      log.error({ screeningId, error: error instanceof Error ? error.name : 'error' }, words)
    }
  }
  return failed
}
