import type { Entry } from './desk-api.ts'

/** What has an end or waits for the other side; never what was not confirmed yet, which nobody has sent. */
export type Elsewhere = Entry & { state: Exclude<Entry['state'], 'pending' | 'unverified'> }

/**
 * What waits for the insider: first what somebody says to a meeting noted as missed, then the nearest deadline; apart from it what is held
 * back until they look.
 *
 * @param entries those read last come first; one may come more than once
 */
export function waiting(entries: readonly Entry[]): { open: Entry[]; held: Entry[] } {
  const sorted = once(entries)
    .filter(isWaiting)
    .sort((a, b) => (a.deadlineAt ?? '').localeCompare(b.deadlineAt ?? ''))
  return { open: sorted.filter(({ gate }) => !gate), held: sorted.filter(({ gate }) => gate) }
}

/**
 * The rest, newest first (ids ascend with time), each once: the newest page is read again while older ones stay, and what it lets go of
 * at its end must not fall between the two.
 *
 * @param entries those read last come first
 */
export function elsewhere(entries: readonly Entry[]): Elsewhere[] {
  return once(entries)
    .filter((entry): entry is Elsewhere => entry.state !== 'unverified' && !isWaiting(entry))
    .sort((a, b) => (a.id < b.id ? 1 : -1))
}

function once(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.id, entry])).values()]
}

/** A time that was cancelled waits for a fresh yes until its deadline; where the yes lives on, the request is approved again. */
function isWaiting({ state, deadlineAt, answered }: Entry): boolean {
  return answered || state === 'pending' || (state === 'cancelled' && deadlineAt !== null)
}
