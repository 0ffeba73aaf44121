import type { Entry } from './desk-api.ts'

/** What has an end or waits for the other side; never what was not confirmed yet, which nobody has sent. */
export type Elsewhere = Entry & { state: Exclude<Entry['state'], 'pending' | 'unverified'> }

/** What waits for the insider, the nearest deadline first; apart from it what is held back until they look. */
export function waiting(entries: readonly Entry[]): { open: Entry[]; held: Entry[] } {
  const sorted = entries.filter(isWaiting).toSorted((a, b) => (a.deadlineAt ?? '').localeCompare(b.deadlineAt ?? ''))
  return { open: sorted.filter(({ gate }) => !gate), held: sorted.filter(({ gate }) => gate) }
}

export const elsewhere = (entries: readonly Entry[]): Elsewhere[] =>
  entries.filter((entry): entry is Elsewhere => entry.state !== 'unverified' && !isWaiting(entry))

/** A time that was cancelled waits for a fresh yes until its deadline; where the yes lives on, the request is approved again. */
function isWaiting({ state, deadlineAt }: Entry): boolean {
  return state === 'pending' || (state === 'cancelled' && deadlineAt !== null)
}
