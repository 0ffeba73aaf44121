import type { Availability, EditAvailability } from './desk-api.ts'

/** A row that keeps its place on the page, with what is half typed in it, while others come and go. */
type Row<T> = T & { readonly key: number }

export type WeeklyRow = Row<EditAvailability['weekly'][number]>
export type SpanRow = Row<EditAvailability['overrides'][number]['spans'][number]>
export type DateRow = Row<{ readonly date: string; readonly spans: readonly SpanRow[] }>

/** Availability as it is typed: dates with hours of their own apart from days off, which have a page of their own. */
export interface HoursDraft extends Omit<EditAvailability, 'weekly' | 'overrides'> {
  readonly weekly: readonly WeeklyRow[]
  readonly dates: readonly DateRow[]
  readonly daysOff: readonly string[]
}

let rows = 0
export function newRow<T extends object>(row: T): Row<T> {
  return { ...row, key: ++rows }
}

export function hoursDraft({ timeZone, weekly, overrides, pause, limits }: Availability): HoursDraft {
  const own = overrides.filter(({ spans }) => spans.length > 0)
  return {
    timeZone,
    pause,
    limits,
    weekly: weekly.map(newRow),
    dates: own.map(({ date, spans }) => newRow({ date, spans: spans.map(newRow) })),
    daysOff: overrides.filter(({ spans }) => spans.length === 0).map(({ date }) => date),
  }
}

/** What is kept of it. A day off that has hours now is none any more; dates come first, so that a refusal points at the row on the page. */
export function editOfHours({ weekly, dates, daysOff, ...rest }: HoursDraft): EditAvailability {
  const off = daysOff.filter((day) => !dates.some(({ date }) => date === day))
  return {
    ...rest,
    weekly: weekly.map(withoutKey),
    overrides: [
      ...dates.map(({ date, spans }) => ({ date, spans: spans.map(withoutKey) })),
      ...off.map((date) => ({ date, spans: [] })),
    ],
  }
}

/** A working week with the hours of one of its days on each of them; those of the weekend stay. */
export function sameOnWorkdays(weekly: HoursDraft['weekly'], like: number): HoursDraft['weekly'] {
  const own = weekly.filter(({ weekday }) => weekday === like)
  return [
    ...WORKDAYS.flatMap((weekday) => (weekday === like ? own : own.map((hours) => newRow({ ...hours, weekday })))),
    ...weekly.filter(({ weekday }) => !WORKDAYS.includes(weekday)),
  ]
}

/** The same span on each day of a working week. */
export function everyWorkday(span: Pick<WeeklyRow, 'from' | 'until'>): WeeklyRow[] {
  return WORKDAYS.map((weekday) => newRow({ weekday, ...span, validFrom: null, validUntil: null }))
}

export const WORKDAYS: readonly number[] = [1, 2, 3, 4, 5]

function withoutKey<T extends object>({ key: _, ...row }: Row<T>): Omit<Row<T>, 'key'> {
  return row
}
