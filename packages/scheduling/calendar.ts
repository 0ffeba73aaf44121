/**
 * A date as days since 1970-01-01, with no zone: dates compare, step and fall into weeks by plain arithmetic.
 * 2026-12-07 is 20794.
 */
export type Day = number

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The day of 'YYYY-MM-DD'; a RangeError for anything else, 30 February included. */
export function dayOf(date: string): Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError(`not a date: ${date}`)
  const [month, dayOfMonth] = [Number(date.slice(5, 7)), Number(date.slice(8))]
  const day = dayFrom(Number(date.slice(0, 4)), month, dayOfMonth)
  // What does not exist, such as 30 February, comes back as another day.
  const found = civil(day)
  if (found.month !== month || found.dayOfMonth !== dayOfMonth) throw new RangeError(`not a date: ${date}`)
  return day
}

/** 'YYYY-MM-DD' of a day; years 0000 to 9999. */
export function dateOf(day: Day): string {
  const { year, month, dayOfMonth } = civil(day)
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`
}

export function weekdayOf(day: Day): Weekday {
  const sinceMonday = (day + 3) % 7 // day 0 was a Thursday
  return (sinceMonday < 0 ? sinceMonday + 8 : sinceMonday + 1) as Weekday
}

/** The Monday of its week. */
export function mondayOf(day: Day): Day {
  return day + 1 - weekdayOf(day)
}

/** '2026-W53': the week belongs to the year that holds its Thursday (ISO 8601), so the year may differ from the date's. */
export function isoWeekOfDay(day: Day): string {
  const thursday = day - weekdayOf(day) + 4
  const { year } = civil(thursday)
  return `${digits(year, 4)}-W${digits(Math.floor((thursday - dayFrom(year, 1, 1)) / 7) + 1, 2)}`
}

/** '2026-12'. */
export function monthOfDay(day: Day): string {
  return dateOf(day).slice(0, 7)
}

/** The days of 'YYYY-MM-DD', of an ISO week 'YYYY-Www' or a month 'YYYY-MM', half-open; a RangeError for anything else. */
export function daysOf(period: string): { first: Day; end: Day } {
  if (period.length === 10) {
    const first = dayOf(period)
    return { first, end: first + 1 }
  }
  if (period.length === 7) {
    const first = dayOf(`${period}-01`)
    const { year, month } = civil(first + 31) // a day of the next one
    return { first, end: dayFrom(year, month, 1) }
  }
  const firstWeek = mondayOf(dayFrom(Number(period.slice(0, 4)), 1, 4)) // 4 January always lies in it
  const first = firstWeek + (Number(period.slice(6)) - 1) * 7
  if (isoWeekOfDay(first) !== period) throw new RangeError(`not a period: ${period}`)
  return { first, end: first + 7 }
}

// Days and dates by Howard Hinnant's "chrono-compatible low-level date algorithms": years begin in March, so that
// the leap day is the last one, and repeat every 400 years (146 097 days). No Date: this package has no clock to ask.

const DAYS_FROM_0000_03_01_TO_1970 = 719_468

function dayFrom(year: number, month: number, dayOfMonth: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - DAYS_FROM_0000_03_01_TO_1970
}

function civil(day: Day): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + DAYS_FROM_0000_03_01_TO_1970
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth }
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
