// The server's clock, never this machine's: a phone can be minutes off, and the clock of a trial is moved.
// Between answers performance.now() carries it on; it doesn't jump when somebody sets the phone's clock.
let known: { serverMs: number; monotonicMs: number } | undefined

/** Takes the `Date` header of an answer as the time. Header of one second's resolution; called for every answer. */
export function noteServerTime(dateHeader: string | null): void {
  const serverMs = Date.parse(dateHeader ?? '')
  if (!Number.isNaN(serverMs)) known = { serverMs, monotonicMs: performance.now() }
}

/** Now, by the server, in epoch milliseconds. Undefined before the first answer. */
export function serverNow(): number | undefined {
  return known && known.serverMs + performance.now() - known.monotonicMs
}
