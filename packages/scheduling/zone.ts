import { type Day, type Weekday, weekdayOf } from './calendar.ts'
import { DAY_MS, type Instant, MINUTE_MS } from './instant.ts'

/**
 * The offsets of one IANA zone over a span of years, ascending. The first entry also holds for everything before it, the
 * last for everything after. Offsets are whole minutes, which is true of every zone since 1972.
 */
export interface Zone {
  readonly name: string
  readonly changes: readonly { readonly from: Instant; readonly offsetMinutes: number }[]
}

/**
 * What a clock on the wall shows: milliseconds since 1970-01-01 00:00 on that clock. `wall / DAY_MS` is the day, the rest
 * the time of day. Not an instant: an hour may be missing from it, or come twice.
 */
export type Wall = number

/** A wall reading taken apart; seconds are dropped. */
export interface Local {
  readonly day: Day
  readonly minuteOfDay: number
  readonly weekday: Weekday
}

export function wallOf(day: Day, minuteOfDay: number): Wall {
  return day * DAY_MS + minuteOfDay * MINUTE_MS
}

/** The instant at which clocks of `zone` show this date and time; the first of two in a fold, undefined in a gap. */
export function instantOf(zone: Zone, day: Day, minuteOfDay: number): Instant | undefined {
  const wall = wallOf(day, minuteOfDay)
  const at = firstReading(zone, wall)
  return wallAt(zone, at) === wall ? at : undefined
}

/** What clocks of `zone` show at an instant. */
export function localOf(zone: Zone, at: Instant): Local {
  const wall = wallAt(zone, at)
  const day = Math.floor(wall / DAY_MS)
  return { day, minuteOfDay: Math.floor((wall - day * DAY_MS) / MINUTE_MS), weekday: weekdayOf(day) }
}

export function wallAt(zone: Zone, at: Instant): Wall {
  return at + offsetMs(zone, stretchAt(zone, at))
}

/**
 * The first instant at which clocks of `zone` show `wall` or later. So a time in the gap becomes the moment of the change
 * and one in the fold its first occurrence, and an earlier wall time never comes after a later one: spans whose ends are
 * mapped by this keep their order, and spans that touch on the wall still touch.
 *
 * @param since the stretch from which on to look: for many readings, `earliestShowing` the first of them
 */
export function firstReading(zone: Zone, wall: Wall, since = earliestShowing(zone, wall)): Instant {
  for (let i = since; ; i++) {
    const at = Math.max(stretchStart(zone, i), wall - offsetMs(zone, i))
    if (at < stretchEnd(zone, i)) return at as Instant
  }
}

// A stretch is the time between two changes: clocks run evenly in it. It is named by its index in `zone.changes`.

/** A stretch before which no clock has shown `wall`: none is 16 hours ahead of UTC, so every one before it has ended by then. */
export function earliestShowing(zone: Zone, wall: Wall): number {
  return stretchAt(zone, wall - 16 * 60 * MINUTE_MS)
}

/** The stretch an instant lies in, by halving. */
export function stretchAt(zone: Zone, at: number): number {
  let low = 0
  let high = zone.changes.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (changeAt(zone, middle).from <= at) low = middle
    else high = middle - 1
  }
  return low
}

export function stretchStart(zone: Zone, stretch: number): number {
  return stretch === 0 ? Number.NEGATIVE_INFINITY : changeAt(zone, stretch).from
}

export function stretchEnd(zone: Zone, stretch: number): number {
  return zone.changes[stretch + 1]?.from ?? Number.POSITIVE_INFINITY
}

export function offsetMs(zone: Zone, stretch: number): number {
  return changeAt(zone, stretch).offsetMinutes * MINUTE_MS
}

function changeAt(zone: Zone, stretch: number): Zone['changes'][number] {
  const change = zone.changes[stretch]
  if (!change) throw new RangeError(`a zone has at least one offset: ${zone.name}`)
  return change
}
