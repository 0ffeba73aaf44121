import type { Availability } from './availability.ts'
import type { Spent } from './budget.ts'
import { dateOf, mondayOf } from './calendar.ts'
import { after, DAY_MS, type Instant, type Interval, MINUTE_MS } from './instant.ts'
import { offeredSlots, type SlotRules } from './slots.ts'
import { localOf } from './zone.ts'

export const LOOK_AHEAD_DAYS = 92

/** What somebody hears for whom nothing is on offer now. */
export interface NextOpening {
  /** The Monday of its week on the insider's clock, 'YYYY-MM-DD'. */
  readonly weekOf: string
  /** From when on the slot is on offer, if nobody is quicker. */
  readonly inViewAt: Instant
}

/**
 * The first slot beyond the horizon, within 92 days more, by what is held and limited now; null where there is none, as in a pause without
 * an end.
 */
export function nextOpening(
  rules: SlotRules,
  availability: Availability,
  spent: Spent,
  busy: readonly Interval[],
  now: Instant,
): NextOpening | null {
  const horizonMs = rules.horizonDays * DAY_MS
  // Where notice reaches the horizon, what lies beyond never comes into view.
  if (rules.noticeMinutes * MINUTE_MS >= horizonMs) return null
  const beyond = { startsAt: after(now, horizonMs), endsAt: after(now, horizonMs + LOOK_AHEAD_DAYS * DAY_MS) }
  const farther = { ...rules, horizonDays: rules.horizonDays + LOOK_AHEAD_DAYS }
  const [first] = offeredSlots(farther, availability, spent, busy, beyond, now)
  if (!first) return null
  const { day } = localOf(availability.zone, first.startsAt)
  // A horizon's end is not in it: the slot is in view a millisecond after.
  return { weekOf: dateOf(mondayOf(day)), inViewAt: after(first.startsAt, 1 - horizonMs) }
}
