/** How far the server's clock is ahead of one of this page's, and by how much that may be wrong. */
export interface Ahead {
  readonly aheadMs: number
  readonly offByMs: number
}

/** Two quartzes drift apart by some milliseconds a minute: what was measured long ago is a little less sure. */
const AGES_MS = 5
/** Less than this is no jump: answers are not built in the same time always. */
const QUIET_MS = 100

/**
 * What one round trip tells: the server said its time half-way, give or take the half.
 *
 * @param sentMs by the page's clock; `receivedMs` likewise
 * @param serverMs what the server said in between
 */
export function measured(sentMs: number, receivedMs: number, serverMs: number): Ahead {
  return { aheadMs: serverMs - (sentMs + receivedMs) / 2, offByMs: (receivedMs - sentMs) / 2 }
}

/** Of several round trips the shortest is believed. One that can't be true beside it says that the server's clock was set: it holds. */
export function truer(known: Ahead | undefined, next: Ahead): Ahead {
  if (!known) return next
  const jumped = Math.abs(next.aheadMs - known.aheadMs) > next.offByMs + known.offByMs + QUIET_MS
  return jumped || next.offByMs <= known.offByMs ? next : { ...known, offByMs: known.offByMs + AGES_MS }
}
