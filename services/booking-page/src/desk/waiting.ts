import type { Entry } from './desk-api.ts'

/** What has an end or waits for the other side; never what was not confirmed yet, which nobody has sent. */
export type Elsewhere = Entry & { state: Exclude<Entry['state'], 'pending' | 'unverified'> }

/** What waits for the insider, the nearest deadline first; apart from it what is held back until they look. */
export function waiting(entries: readonly Entry[]): { open: Entry[]; held: Entry[] } {
  const sorted = entries.filter(isWaiting).toSorted((a, b) => (a.deadlineAt ?? '').localeCompare(b.deadlineAt ?? ''))
  return { open: sorted.filter(({ gate }) => !gate), held: sorted.filter(({ gate }) => gate) }
}

/**
 * The rest, newest first (ids ascend with time), each once: the newest page is read again while older ones stay, and what it lets go of
 * at its end must not fall between the two.
 *
 * @param entries those read last come first
 */
export function elsewhere(entries: readonly Entry[]): Elsewhere[] {
  const byId = new Map(entries.toReversed().map((entry) => [entry.id, entry]))
  return [...byId.values()]
    .filter((entry): entry is Elsewhere => entry.state !== 'unverified' && !isWaiting(entry))
    .sort((a, b) => (a.id < b.id ? 1 : -1))
}

/** A time that was cancelled waits for a fresh yes until its deadline; where the yes lives on, the request is approved again. */
function isWaiting({ state, deadlineAt }: Entry): boolean {
  return state === 'pending' || (state === 'cancelled' && deadlineAt !== null)
}
