import { type Day, dateOf, dayOf, type Weekday, weekdayOf } from './calendar.ts'
import type { Instant, Interval } from './instant.ts'
import { earliestShowing, firstReading, localOf, wallOf, type Zone } from './zone.ts'

/** Minutes on the wall clock, half-open: 540 to 1020 is nine to five; until at most 1440, the next midnight. */
export interface Span {
  readonly fromMinute: number
  readonly untilMinute: number
}

/** Hours that come back every week, in the insider's zone. A weekday may have several. */
export interface WeeklyHours extends Span {
  readonly weekday: Weekday
  /** The first and the last date ('YYYY-MM-DD') on which they hold; null or absent: open. */
  readonly validFrom?: string | null
  readonly validUntil?: string | null
}

/** One date's own hours ('YYYY-MM-DD') instead of the weekly ones; no span is a day off. Of two for one date the last counts. */
export interface DateOverride {
  readonly date: string
  readonly spans: readonly Span[]
}

/** An insider's hours on their clock: the weekly ones, or a date's own; of these only what the organization allows. All in any order. */
export interface Hours {
  readonly zone: Zone
  readonly weekly: readonly WeeklyHours[]
  readonly overrides: readonly DateOverride[]
  /** The organization's hours, on the insider's clock; null: any. */
  readonly allowed: readonly WeeklyHours[] | null
}

/**
 * When the insider takes meetings: ascending, half-open, apart from each other, cut to `within`. Spans that touch or
 * overlap become one, over midnight too. A span opens and closes at the first moment the clock shows its time or later,
 * so it loses the hour that is skipped and keeps the one that comes twice.
 *
 * @throws RangeError when a date of a validity, or of an override in reach, does not exist
 */
export function openIntervals({ zone, weekly, overrides, allowed }: Hours, within: Interval): Interval[] {
  const own = intervalsOf(zone, weekly, overrides, within)
  return allowed === null ? own : common(own, intervalsOf(zone, allowed, [], within))
}

function intervalsOf(
  zone: Zone,
  weekly: readonly WeeklyHours[],
  overrides: readonly DateOverride[],
  within: Interval,
): Interval[] {
  if (within.startsAt >= within.endsAt) return []
  const first = localOf(zone, within.startsAt).day
  // A day more: where clocks go back over midnight, the day that had just begun is interrupted by the one before.
  const last = localOf(zone, within.endsAt).day + 1
  const since = earliestShowing(zone, wallOf(first, 0))
  const spansOf = timetable(weekly, overrides, first, last)
  const open: Interval[] = []
  let startsAt = within.startsAt
  let endsAt = within.startsAt
  for (let day = first; day <= last; day++) {
    for (const { fromMinute, untilMinute, firstDay, lastDay } of spansOf(day)) {
      if (day < firstDay || lastDay < day) continue
      const opensAt = later(firstReading(zone, wallOf(day, fromMinute), since), within.startsAt)
      const closesAt = earlier(firstReading(zone, wallOf(day, untilMinute), since), within.endsAt)
      if (opensAt >= closesAt) continue
      if (opensAt > endsAt) {
        if (startsAt < endsAt) open.push({ startsAt, endsAt })
        startsAt = opensAt
      }
      endsAt = later(endsAt, closesAt)
    }
  }
  if (startsAt < endsAt) open.push({ startsAt, endsAt })
  return open
}

/** What two ascending lists share. */
function common(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const both: Interval[] = []
  let next = 0
  for (const { startsAt, endsAt } of a) {
    for (let i = next; i < b.length; i++) {
      const other = b[i] as Interval
      if (other.startsAt >= endsAt) break
      if (other.endsAt <= startsAt) next = i + 1
      else both.push({ startsAt: later(startsAt, other.startsAt), endsAt: earlier(endsAt, other.endsAt) })
    }
  }
  return both
}

/** A span on the days on which it holds, both of them too. */
interface Holding extends Span {
  readonly firstDay: Day
  readonly lastDay: Day
}

/** Which spans may hold on a day, in order of their beginning. */
function timetable(
  weekly: readonly WeeklyHours[],
  overrides: readonly DateOverride[],
  first: Day,
  last: Day,
): (day: Day) => readonly Holding[] {
  const week: Holding[][] = [[], [], [], [], [], [], []]
  for (const { weekday, fromMinute, untilMinute, validFrom, validUntil } of [...weekly].sort(byBeginning)) {
    const firstDay = validFrom ? dayOf(validFrom) : first
    const lastDay = validUntil ? dayOf(validUntil) : last
    week[weekday - 1]?.push({ fromMinute, untilMinute, firstDay, lastDay })
  }
  // Years of overrides may have gathered: dates compare as text, so only those in reach are read.
  const [firstDate, lastDate] = [dateOf(first), dateOf(last)]
  const own = new Map<Day, Holding[]>()
  for (const { date, spans } of overrides) {
    if (date < firstDate || lastDate < date) continue
    const day = dayOf(date)
    own.set(day, spans.map((span) => ({ ...span, firstDay: day, lastDay: day })).sort(byBeginning))
  }
  return (day) => own.get(day) ?? week[weekdayOf(day) - 1] ?? []
}

function byBeginning(a: Span, b: Span): number {
  return a.fromMinute - b.fromMinute
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b
}
