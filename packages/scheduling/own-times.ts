import type { Terms } from './facts.ts'
import type { Instant } from './instant.ts'

/** Of a yes to the insider's own times alone, those to come, but for one that is given up; null for a yes to whatever is free. */
export function ownTimesLeft(terms: Terms | null, now: Instant, givenUp?: Instant): Instant[] | null {
  const own = terms?.startsAt ?? []
  return own.length === 0 ? null : own.filter((at) => at > now && at !== givenUp)
}

/** A yes to own times alone holds until the last of them at most. */
export function untilLast(own: readonly Instant[] | null, until: Instant): Instant {
  return Math.min(own?.at(-1) ?? until, until) as Instant
}
