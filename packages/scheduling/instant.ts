declare const instantBrand: unique symbol

/** A moment: whole milliseconds since 1970-01-01T00:00:00Z. Branded, so that a length is never taken for a moment. */
export type Instant = number & { readonly [instantBrand]: true }

/** A half-open span of time: `startsAt` belongs to it, `endsAt` does not. */
export interface Interval {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** An instant from epoch milliseconds; a fraction or a value that is not finite is a programming error. */
export function instant(epochMs: number): Instant {
  if (!Number.isSafeInteger(epochMs)) throw new RangeError(`not an instant: ${epochMs}`)
  return epochMs as Instant
}

/** The instant `ms` after `at` (before it, when negative). */
export function after(at: Instant, ms: number): Instant {
  return instant(at + ms)
}

/** Whether two half-open spans share a moment; touching ends do not. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt
}
