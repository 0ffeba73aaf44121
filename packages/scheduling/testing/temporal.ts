import type { Availability } from '../availability.ts'
import type { PeriodKeys, Spent } from '../budget.ts'
import type { Span, WeeklyHours } from '../hours.ts'
import { type Instant, type Interval, instant, MINUTE_MS } from '../instant.ts'
import type { SlotRules } from '../slots.ts'
import type { Zone } from '../zone.ts'

/** An instant from RFC 3339, or from a wall time with a zone: '2026-12-07T09:00[Europe/Berlin]' (fold: the first; gap: the later). */
export function at(text: string): Instant {
  const epochMs = text.endsWith(']') ? Temporal.ZonedDateTime.from(text).epochMilliseconds : Date.parse(text)
  return instant(epochMs)
}

/** What a wall clock in `zone` shows, offset included: '2026-12-07T09:00+01:00'. For readable expectations. */
export function shown(zone: Zone, moment: Instant): string {
  return reading(zone.name, moment).toString({ timeZoneName: 'never', smallestUnit: 'minute' })
}

/** A zone's offsets between two years, from Temporal. */
export function temporalZone(name: string, fromYear = 2005, untilYear = 2032): Zone {
  const first = Temporal.PlainDate.from({ year: fromYear, month: 1, day: 1 }).toZonedDateTime(name)
  const changes: { from: Instant; offsetMinutes: number }[] = []
  for (
    let turn: Temporal.ZonedDateTime | null = first;
    turn && turn.year < untilYear;
    turn = turn.getTimeZoneTransition('next')
  ) {
    changes.push({ from: instant(turn.epochMilliseconds), offsetMinutes: turn.offsetNanoseconds / 60e9 })
  }
  return { name, changes }
}

/** A clock on the wall, read once a minute over some days, by Temporal: what the oracle looks at instead of at offsets. */
export interface Readings {
  readonly firstAt: Instant
  /** One per minute of real time: minutes since 1970-01-01 00:00 as that clock shows them. */
  readonly shows: Int32Array
}

/** A day more on either side, so that a clock set back, and a meeting of up to a day, are seen whole. */
export function readingsAround(zone: string, within: Interval): Readings {
  const margin = 24 * 60
  const firstAt = instant(within.startsAt - margin * MINUTE_MS)
  const shows = new Int32Array((within.endsAt - within.startsAt) / MINUTE_MS + 2 * margin)
  for (let i = 0; i < shows.length; i++) {
    const moment = reading(zone, firstAt + i * MINUTE_MS)
    shows[i] = Date.UTC(moment.year, moment.month - 1, moment.day, moment.hour, moment.minute) / MINUTE_MS
  }
  return { firstAt, shows }
}

/**
 * The starts that `offeredSlots` must give, found the slow way: every minute is tried, every minute of its meeting looked
 * up, every busy time compared. A minute is open when the latest time the clock has shown so far lies in a span of its
 * date, so a span opens and closes at the first moment the clock shows its time or later; a pause ends so too.
 */
export function oracleStarts(
  rules: SlotRules,
  { firstAt, shows }: Readings,
  { weekly, overrides, allowed, pause, limits, longestMinutes }: Availability,
  spent: Spent,
  busy: readonly Interval[],
  within: Interval,
  now: Instant,
): Instant[] {
  const open = new Uint8Array(shows.length)
  const fresh = new Uint8Array(shows.length)
  const paused = new Uint8Array(shows.length)
  let latest = Number.NEGATIVE_INFINITY
  let date = ''
  let spans: readonly Span[] = []
  let allowedSpans: readonly Span[] | null = null
  let day = Number.NaN
  shows.forEach((minute, i) => {
    if (minute > latest) fresh[i] = 1
    latest = Math.max(latest, minute)
    if (day !== Math.floor(latest / 1440)) {
      day = Math.floor(latest / 1440)
      date = dateOfMinute(latest)
      spans = overrides.findLast((override) => override.date === date)?.spans ?? spansOn(date, weekly)
      allowedSpans = allowed && spansOn(date, allowed)
    }
    const holds = (span: Span) => span.fromMinute <= latest - day * 1440 && latest - day * 1440 < span.untilMinute
    if (spans.some(holds) && (allowedSpans?.some(holds) ?? true)) open[i] = 1
    if (pause && (pause.until === null || date < pause.until)) paused[i] = 1
  })
  const starts: Instant[] = []
  shows.forEach((minute, i) => {
    const startsAt = instant(firstAt + i * MINUTE_MS)
    if (startsAt < within.startsAt || startsAt >= within.endsAt) return
    if (startsAt - now < rules.noticeMinutes * MINUTE_MS || startsAt - now >= rules.horizonDays * 24 * 60 * MINUTE_MS) return
    if (paused[i]) return
    if (!fresh[i] || (minute % 1440) % rules.stepMinutes !== 0) return
    if (!open.subarray(i, i + rules.minutes).every((yes) => yes)) return
    if (longestMinutes !== null && rules.minutes > longestMinutes) return
    const from = startsAt - rules.bufferBeforeMinutes * MINUTE_MS
    const until = startsAt + (rules.minutes + rules.bufferAfterMinutes) * MINUTE_MS
    if (busy.some((taken) => taken.startsAt < until && from < taken.endsAt)) return
    const keys = keysOn(dateOfMinute(minute))
    for (const period of ['day', 'week', 'month'] as const) {
      const { meetings = 0, minutes = 0 } = spent[period].get(keys[period]) ?? {}
      const cap = limits[period]
      if (cap.meetings !== null && meetings >= cap.meetings) return
      if (cap.minutes !== null && minutes + rules.minutes > cap.minutes) return
    }
    starts.push(startsAt)
  })
  return starts
}

/** The day, ISO week and month of a date, as Temporal counts them. */
export function keysOn(date: string): PeriodKeys {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date)
  return { day: date, week: `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`, month: date.slice(0, 7) }
}

function dateOfMinute(minute: number): string {
  return new Date(minute * MINUTE_MS).toISOString().slice(0, 10)
}

function spansOn(date: string, weekly: readonly WeeklyHours[]): readonly Span[] {
  const weekday = Temporal.PlainDate.from(date).dayOfWeek
  return weekly.filter(
    (hours) =>
      hours.weekday === weekday && date >= (hours.validFrom ?? '0000-01-01') && date <= (hours.validUntil ?? '9999-12-31'),
  )
}

function reading(zone: string, moment: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone)
}
