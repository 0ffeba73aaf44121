import type { Day } from './calendar.ts'
import type { ToDecide } from './facts.ts'
import { after, DAY_MS, type Instant } from './instant.ts'
import { APPROVAL_DAYS, DECIDE_DAYS, REMIND_DAYS } from './policy.ts'
import { localOf, type Zone } from './zone.ts'

/** What deadlines need to know of the two people's days; looked up by whoever asks, for the moment of asking. */
export interface Days {
  readonly insiderZone: Zone
  readonly requesterZone: Zone
  /** A day off of the insider's: the time they have to decide stands still. */
  readonly isOff: (day: Day) => boolean
  /** Whether somebody with a yes could choose a time on this day: other days do not use the yes up. */
  readonly isOffered: (day: Day) => boolean
  /** Whether there is a time to choose right now. */
  readonly isFree: boolean
}

/** However long somebody is away: no deadline is further off than this many days more. */
export const MOST_STILL_DAYS = 60

/**
 * The instant `days` days of 24 hours after `at`, where a day that does not count is added again.
 *
 * @param zone whose days they are; the days of both ends are looked at too
 * @param counts asked for each day in between, in order
 */
export function deadlineAfter(at: Instant, days: number, zone: Zone, counts: (day: Day) => boolean): Instant {
  let still = 0
  const end = () => after(at, (days + still) * DAY_MS)
  for (let day = localOf(zone, at).day; day <= localOf(zone, end()).day && still < MOST_STILL_DAYS; day++) {
    if (!counts(day)) still++
  }
  return end()
}

/** From `now` on the insider has a request to decide: until when, and when they are reminded of it. */
export function toDecide(now: Instant, { insiderZone, isOff }: Days): ToDecide {
  const counted = (days: number) => deadlineAfter(now, days, insiderZone, (day) => !isOff(day))
  return { decideBy: counted(DECIDE_DAYS), remindAt: REMIND_DAYS.map(counted) }
}

/** Until when a yes holds that takes effect at `from`. */
export function approvedUntil(from: Instant, { insiderZone, isOffered }: Days): Instant {
  return deadlineAfter(from, APPROVAL_DAYS, insiderZone, isOffered)
}
