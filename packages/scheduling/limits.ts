import type { Relationship } from './facts.ts'
import { DAY_MS, type Instant } from './instant.ts'

/** How much of one insider's time one requester may take, by how they know each other. */
export interface PersonLimit {
  /** One conversation within this long. */
  readonly perMs: number
  /** The longest it may be; null: as long as the meeting type says. */
  readonly mostMinutes: number | null
}

const HALF_A_YEAR_MS = 26 * 7 * DAY_MS
const A_YEAR_MS = 365 * DAY_MS

/** It is easy to get too invested in somebody one knows: there the limit is tighter. */
const LIMITS = {
  stranger: { perMs: HALF_A_YEAR_MS, mostMinutes: null },
  referred: { perMs: HALF_A_YEAR_MS, mostMinutes: null },
  friend: { perMs: A_YEAR_MS, mostMinutes: 30 },
  relative: { perMs: A_YEAR_MS, mostMinutes: 30 },
  'friend-of-a-friend': { perMs: A_YEAR_MS, mostMinutes: 30 },
  'friends-child': { perMs: A_YEAR_MS, mostMinutes: 30 },
} as const satisfies Record<Relationship, PersonLimit>

/** Which limit a yes would go past; a reason is asked for then, and kept. */
export type LimitReached = 'met-recently' | 'too-long'

/**
 * Whether a conversation of `minutes` with somebody goes past what one person may have.
 *
 * @param metAt the start of the last conversation of the two, also one that is still to come; null where there was none
 */
export function limitReached(
  relationship: Relationship,
  metAt: Instant | null,
  minutes: number,
  now: Instant,
): LimitReached | null {
  const limit: PersonLimit = LIMITS[relationship]
  if (metAt !== null && now - metAt < limit.perMs) return 'met-recently'
  return limit.mostMinutes !== null && minutes > limit.mostMinutes ? 'too-long' : null
}
