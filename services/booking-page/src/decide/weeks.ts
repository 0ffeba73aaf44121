import { texts } from '../texts/texts.ts'

// Weeks as dates of a calendar (`2026-12-07`), wherever: a date is read as its midnight in UTC, and never as an instant.

const DAY_MS = 86_400_000
/** Of the API: a return lies at most this far ahead. */
const MOST_DAYS = 26 * 7

/** The Monday of a date's week. */
export const mondayOf = (date: string): string => daysOn(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7))

export const daysOn = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** How many weeks a Monday lies ahead of the week that `today` is in. */
export const weeksAhead = (today: string, monday: string): number =>
  Math.round((Date.parse(monday) - Date.parse(mondayOf(today))) / (7 * DAY_MS))

/** The days among which somebody may look for another week: from next Monday on, for half a year. */
export function weeksToChoose(today: string): { first: string; last: string } {
  return { first: daysOn(mondayOf(today), 7), last: daysOn(mondayOf(daysOn(today, MOST_DAYS)), 6) }
}

/** `Monday 7 – Friday 11 December`, as the language writes a span. */
export function workingWeek(monday: string): string {
  const [from, to] = [monday, daysOn(monday, 4)].map((date) => Date.parse(`${date}T00:00:00Z`))
  const days = new Intl.DateTimeFormat(texts.locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  return days.formatRange(from ?? 0, to ?? 0)
}
