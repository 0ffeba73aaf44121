/** A meeting's span, in epoch milliseconds by the server. */
export interface Span {
  readonly startsMs: number
  readonly endsMs: number
}

/** Where a meeting has got to: what the page shows, says and sounds by. `near`: within the hour before it. */
export type Phase = 'ahead' | 'near' | 'running' | 'five' | 'last' | 'over'

const MINUTE_MS = 60_000
const NEAR_MS = 60 * MINUTE_MS
const FIVE_MS = 5 * MINUTE_MS
const LAST_MS = 2 * MINUTE_MS

/** Exact at both ends: at the start it runs, at the end it is over. */
export function phaseAt({ startsMs, endsMs }: Span, nowMs: number): Phase {
  if (nowMs < startsMs - NEAR_MS) return 'ahead'
  if (nowMs < startsMs) return 'near'
  if (nowMs >= endsMs) return 'over'
  const leftMs = endsMs - nowMs
  if (leftMs <= LAST_MS) return 'last'
  return leftMs <= FIVE_MS ? 'five' : 'running'
}

/** Seconds that the face shows, none but at the end itself; null while there is nothing to count. */
export function secondsShown(span: Span, nowMs: number): number | null {
  const phase = phaseAt(span, nowMs)
  if (phase === 'ahead') return null
  const toMs = phase === 'near' ? span.startsMs : span.endsMs
  return Math.max(0, Math.ceil((toMs - nowMs) / 1000))
}

/** In how many milliseconds the face shows something else. */
export function untilNextMs({ startsMs }: Span, nowMs: number): number {
  const intoSecond = (((startsMs - nowMs) % 1000) + 1000) % 1000
  return intoSecond === 0 ? 1000 : intoSecond
}
