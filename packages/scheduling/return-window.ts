import { type Day, dateOf, dayOf, weekdayOf } from './calendar.ts'
import type { Instant } from './instant.ts'
import { firstReading, localOf, wallOf, type Zone } from './zone.ts'

/** When a requester who was told to come back may do so: half-open, a working week of the insider's. */
export interface ReturnWindow {
  /** Its Monday, 'YYYY-MM-DD'. */
  readonly weekOf: string
  readonly opensAt: Instant
  readonly closesAt: Instant
}

/** Whoever is told on a Friday has more than a weekend. */
const LEAST_DAYS = 3
/** "Come back next year" is a no that isn't said. */
const MOST_DAYS = 26 * 7
const FRIDAY_ENDS = 5

/** The Monday of the week that is offered where no other is chosen: the first that is at least three days after `at`. */
export function nextReturnWeek(at: Instant, insiderZone: Zone): string {
  const earliest = localOf(insiderZone, at).day + LEAST_DAYS
  return dateOf(earliest + ((8 - weekdayOf(earliest)) % 7))
}

/**
 * The window of a week: from Monday 00:00 to Saturday 00:00, open as long as it is so for either of the two, wherever they live.
 *
 * @param weekOf a Monday
 */
export function returnWindow(weekOf: string, insiderZone: Zone, requesterZone: Zone): ReturnWindow {
  const monday = dayOf(weekOf)
  const readings = (day: Day) => [insiderZone, requesterZone].map((zone) => firstReading(zone, wallOf(day, 0)))
  return {
    weekOf,
    opensAt: Math.min(...readings(monday)) as Instant,
    closesAt: Math.max(...readings(monday + FRIDAY_ENDS)) as Instant,
  }
}

/** Whether a return can be asked for in the week of this Monday: it lies ahead of `at`, and not further than half a year. */
export function isReturnWeek(weekOf: string, at: Instant, insiderZone: Zone, requesterZone: Zone): boolean {
  const monday = dayOf(weekOf)
  const today = localOf(insiderZone, at).day
  if (weekdayOf(monday) !== 1 || monday - today > MOST_DAYS) return false
  return returnWindow(weekOf, insiderZone, requesterZone).opensAt > at
}

/** The week after, for somebody who can't in the one they were given. */
export function weekAfter(weekOf: string): string {
  return dateOf(dayOf(weekOf) + 7)
}
