import { DAY_MS } from '../instant.ts'

// Everybody lives by UTC here, so that days are whole divisions. Days off are days of December.

const dayAt = (at: number) => Math.floor(at / DAY_MS)
const FIRST_OF_DECEMBER = dayAt(Date.UTC(2026, 11, 1))

/** On the day after each day off there is nothing on offer: two sets of days that are not the same. */
export const notOffered = (daysOff: readonly number[]): number[] => daysOff.map((day) => day + 1)

/** So many days later, days off not counted. */
export function counted(from: number, days: number, off: readonly number[]): number {
  let end = from + days * DAY_MS
  for (let day = dayAt(from); day <= dayAt(end); day++) if (off.includes(day - FIRST_OF_DECEMBER + 1)) end += DAY_MS
  return end
}

/** The next Monday, 00:00. The first of January 1970 was a Thursday. */
export function mondayAfter(at: number): number {
  const today = dayAt(at)
  return (today + 7 - ((today + 3) % 7)) * DAY_MS
}
