import type { Deps, Log } from './deps.ts'
import { transact } from './transact.ts'
import type { Wish } from './wish.ts'

/**
 * Does the same to several screenings by the clock, each in a transaction of its own: one that fails is told of, with these words, and holds
 * back no other.
 */
export async function changeEach(
  deps: Deps,
  log: Log,
  screeningIds: readonly string[],
  wish: Wish,
  words: string,
): Promise<void> {
  for (const screeningId of screeningIds) {
    try {
      await transact(deps, { screeningId, by: { actor: 'clock', id: null } }, wish, () => ({ status: 204, body: null }))
    } catch (error) {
      log.error({ screeningId, error: error instanceof Error ? error.name : 'error' }, words)
    }
  }
}

const BATCH = 100

/**
 * The same to all there are, however many, a batch at a time. One that stays as it is, or fails, comes up again the next time, and stands in
 * the way of none behind it.
 *
 * @param read those that come after one, in an order that doing it leaves alone; at most `limit`
 * @param isOver asked between two batches: what is left then waits for the next time
 */
export async function changeAll<Found extends { readonly screeningId: string }>(
  deps: Deps,
  log: Log,
  read: (limit: number, past: Found | undefined) => Promise<readonly Found[]>,
  wish: Wish,
  words: string,
  isOver: () => boolean,
): Promise<void> {
  let past: Found | undefined
  do {
    const found = await read(BATCH, past)
    const ids = found.map(({ screeningId }) => screeningId)
    await changeEach(deps, log, ids, wish, words)
    past = found.length === BATCH ? found.at(-1) : undefined
  } while (past && !isOver())
}
