import type { Limits } from './budget.ts'
import { dayOf } from './calendar.ts'
import { type Hours, openIntervals } from './hours.ts'
import { type Instant, type Interval, MINUTE_MS } from './instant.ts'
import { firstReading, wallOf, type Zone } from './zone.ts'

/** When an insider takes meetings and how many: what slots are computed from besides meeting type and busy times. */
export interface Availability extends Hours {
  readonly pause: Pause | null
  /** The tighter of the insider's own and the organization's. */
  readonly limits: Limits
  /** The longest meeting the organization allows; null: any. */
  readonly longestMinutes: number | null
}

/** Nothing is offered until this date ('YYYY-MM-DD') begins in the insider's zone; null: until it is lifted. */
export interface Pause {
  readonly until: string | null
}

/** The first instant after a pause; null where it has no end. */
export function pauseEnd(zone: Zone, { until }: Pause): Instant | null {
  return until === null ? null : firstReading(zone, wallOf(dayOf(until), 0))
}

/**
 * Whether the organization allows a meeting at a time the insider names, outside their hours or within a pause too: not longer than it lets
 * be, and wholly in the hours it allows. Limits are apart: `hasRoom`.
 */
export function fitsPolicy({ startsAt, endsAt }: Interval, { zone, allowed, longestMinutes }: Availability): boolean {
  if (longestMinutes !== null && endsAt - startsAt > longestMinutes * MINUTE_MS) return false
  if (allowed === null) return true
  const [open] = openIntervals({ zone, weekly: allowed, overrides: [], allowed: null }, { startsAt, endsAt })
  return open !== undefined && open.startsAt === startsAt && open.endsAt === endsAt
}
