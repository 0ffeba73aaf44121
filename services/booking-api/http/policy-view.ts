import { clockOf } from '../clock-text.ts'
import type { Policy } from '../store/organizations.ts'

/** What an organization allows, of what an insider's hours and meetings can be. */
export function allowedView({ allowedHours, longestMinutes, minutesPerWeek, minutesPerMonth }: Policy) {
  const hours = allowedHours?.map(({ weekday, fromMinute, untilMinute }) => ({
    weekday,
    from: clockOf(fromMinute),
    until: clockOf(untilMinute),
  }))
  return { allowedHours: hours ?? null, longestMinutes, minutesPerWeek, minutesPerMonth }
}
