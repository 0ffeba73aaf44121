import fc from 'fast-check'
import type { Availability } from '../availability.ts'
import { NO_LIMITS, NOTHING_SPENT, type Spent, spentBy } from '../budget.ts'
import { dateOf } from '../calendar.ts'
import type { WeeklyHours } from '../hours.ts'
import { DAY_MS, type Instant, type Interval, instant, MINUTE_MS } from '../instant.ts'
import { isOffered, offeredSlots, type SlotRules } from '../slots.ts'
import { localOf, type Zone } from '../zone.ts'
import { keysOn, oracleStarts, type Readings, readingsAround, temporalZone } from './temporal.ts'

/** Some days of one zone, with what its clocks show: read by Temporal once, asked about often. */
export interface Stretch {
  readonly zone: Zone
  readonly within: Interval
  readonly readings: Readings
}

/** One thing to ask the engine about a stretch. */
export interface Question {
  readonly rules: SlotRules
  readonly availability: Availability
  readonly spent: Spent
  readonly busy: readonly Interval[]
  readonly within: Interval
  readonly now: Instant
  readonly probes: readonly Instant[]
}

/** The windows of which the engines measured before this one were exact in 35 of 70. */
export const WINDOWS: readonly (readonly [fromHour: number, untilHour: number])[] = [
  [9, 17],
  [13, 18],
  [0, 6],
  [0, 24],
  [4, 12],
]

/** Where right and wrong show: a day skipped, half an hour, two hours, twice a year by the moon, changes at midnight. */
export const HARD: readonly (readonly [zone: string, date: string])[] = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Pacific/Apia', '2011-12-30'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-29'],
  ['America/Santiago', '2026-04-04'],
  ['America/Santiago', '2026-09-06'],
  ['Antarctica/Troll', '2026-03-29'],
  ['Antarctica/Troll', '2026-10-25'],
  ['America/St_Johns', '2010-11-07'],
  ['America/Havana', '2026-11-01'],
]

/** The days within two of an instant, in a zone. */
export function stretchAround(zoneName: string, epochMs: number, zone = temporalZone(zoneName)): Stretch {
  const minute = Math.floor(epochMs / MINUTE_MS) * MINUTE_MS
  const within = { startsAt: instant(minute - 2 * DAY_MS), endsAt: instant(minute + 3 * DAY_MS) }
  return { zone, within, readings: readingsAround(zoneName, within) }
}

/** Quarters of an hour all over a stretch, with nothing but hours in the way. */
export function plainQuestion(stretch: Stretch, weekly: readonly WeeklyHours[]): Question {
  const { zone, within } = stretch
  const rules = { minutes: 15, stepMinutes: 15, noticeMinutes: 0, horizonDays: 28, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }
  const availability = available(zone, weekly)
  return { rules, availability, spent: NOTHING_SPENT, busy: [], within, now: within.startsAt, probes: [] }
}

/** Rules, availability, what is spent, busy times and the moment of asking, all anyhow, about a stretch. */
export function questionsAbout({ zone, within }: Stretch): fc.Arbitrary<Question> {
  const minuteOfDay = fc.oneof(
    fc.integer({ min: 0, max: 96 }).map((quarter) => quarter * 15),
    fc.integer({ min: 0, max: 1440 }),
  )
  const span = fc
    .oneof(
      { weight: 5, arbitrary: fc.tuple(minuteOfDay, minuteOfDay) },
      { weight: 1, arbitrary: fc.constant([0, 1440] as const) },
    )
    .map(([a, b]) => ({ fromMinute: Math.min(a, b), untilMinute: Math.max(a, b) }))
  const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7 as const)
  const firstDay = localOf(zone, within.startsAt).day
  const date = fc.integer({ min: -1, max: 7 }).map((days) => dateOf(firstDay + days))
  const weeklyHours = fc
    .record({ weekday, span, validFrom: seldom(date), validUntil: seldom(date) })
    .map(({ span: hours, ...rest }): WeeklyHours => ({ ...rest, ...hours }))
  const weekly = fc.oneof(
    span.map((hours) => daily(hours.fromMinute, hours.untilMinute)),
    fc.array(weeklyHours, { maxLength: 20 }),
  )
  const cap = fc.record({ meetings: seldom(fc.integer({ min: 0, max: 6 })), minutes: seldom(fc.integer({ min: 0, max: 600 })) })
  // Keys as they were kept: where the zone is another one since, they need not belong together.
  const held = fc
    .record({ on: date, weekOf: date, monthOf: date, asOne: fc.boolean(), minutes: fc.integer({ min: 1, max: 120 }) })
    .map(({ on, weekOf, monthOf, asOne, minutes }) =>
      asOne ? { ...keysOn(on), minutes } : { day: on, week: keysOn(weekOf).week, month: keysOn(monthOf).month, minutes },
    )
  const moment = fc
    .oneof(
      fc.integer({ min: -96, max: 6 * 96 }).map((quarter) => quarter * 15 * MINUTE_MS),
      fc.integer({ min: -DAY_MS, max: 6 * DAY_MS }),
    )
    .map((ms) => instant(within.startsAt + ms))
  const busy = fc
    .tuple(
      moment,
      fc.oneof(
        fc.integer({ min: 0, max: 240 }).map((m) => m * MINUTE_MS),
        fc.integer({ min: 0, max: DAY_MS }),
      ),
    )
    .map(([startsAt, ms]) => ({ startsAt, endsAt: instant(startsAt + ms) }))
  return fc.record({
    rules: fc.record({
      minutes: fc.oneof(fc.constantFrom(15, 30, 60), fc.integer({ min: 1, max: 300 })),
      stepMinutes: fc.oneof(fc.constantFrom(5, 15, 30, 60), fc.integer({ min: 1, max: 400 })),
      noticeMinutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3000 })),
      horizonDays: fc.integer({ min: 0, max: 9 }),
      bufferBeforeMinutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 })),
      bufferAfterMinutes: fc.oneof(fc.constantFrom(0, 5), fc.integer({ min: 0, max: 90 })),
    }),
    availability: fc.record({
      zone: fc.constant(zone),
      weekly,
      overrides: fc.array(fc.record({ date, spans: fc.array(span, { maxLength: 3 }) }), { maxLength: 3 }),
      pause: seldom(fc.record({ until: fc.oneof({ weight: 7, arbitrary: date }, { weight: 1, arbitrary: fc.constant(null) }) })),
      allowed: seldom(weekly),
      limits: fc.record({ day: cap, week: cap, month: cap }),
      longestMinutes: seldom(fc.integer({ min: 15, max: 300 })),
    }),
    spent: fc.array(held, { maxLength: 6 }).map(spentBy),
    busy: fc.array(busy, { maxLength: 12 }),
    within: fc.oneof(
      fc.constant(within),
      fc.tuple(moment, moment).map(([a, b]) => ({
        startsAt: instant(Math.max(within.startsAt, Math.min(a, b))),
        endsAt: instant(Math.min(within.endsAt, Math.max(a, b))),
      })),
    ),
    now: fc.oneof(fc.constant(within.startsAt), moment),
    probes: fc.array(moment, { maxLength: 8 }),
  })
}

/**
 * How many slots engine and oracle agree on; throws where they don't. Each start the engine offers is the oracle's and the
 * other way round, once, in order; `isOffered` agrees about some of them and about others.
 */
export function agreedSlots(stretch: Stretch, question: Question): number {
  const { rules, availability, spent, busy, within, now, probes } = question
  const { zone, readings } = stretch
  const expected = oracleStarts(rules, readings, availability, spent, busy, within, now)
  const slots = offeredSlots(rules, availability, spent, busy, within, now)
  const starts = slots.map((slot) => slot.startsAt)
  if (starts.join() !== expected.join()) {
    const missing = expected.filter((at) => !starts.includes(at)).map((at) => new Date(at).toISOString())
    const extra = starts.filter((at) => !expected.includes(at)).map((at) => new Date(at).toISOString())
    throw new Error(`${zone.name}: missing [${missing}], extra [${extra}], ${starts.length} of ${expected.length}`)
  }
  const wrongEnd = slots.find((slot) => slot.endsAt - slot.startsAt !== rules.minutes * MINUTE_MS)
  if (wrongEnd) throw new Error(`${zone.name}: ends wrong ${new Date(wrongEnd.startsAt).toISOString()}`)
  for (const at of new Set([...probes, ...starts.slice(0, 8), ...starts.slice(-4)])) {
    if (at < within.startsAt || at >= within.endsAt) continue
    const alone = isOffered(at, rules, availability, spent, busy, now)
    if (alone !== expected.includes(at)) throw new Error(`${zone.name}: isOffered(${new Date(at).toISOString()}) is ${alone}`)
  }
  return starts.length
}

/** Set in one case of five, else null. */
function seldom<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })
}

/** The same hours every day of the week. */
export function daily(fromMinute: number, untilMinute: number): WeeklyHours[] {
  return ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, fromMinute, untilMinute }))
}

/** Hours with nothing else set: no pause, no limits, whatever the organization. */
export function available(zone: Zone, weekly: readonly WeeklyHours[], more: Partial<Availability> = {}): Availability {
  return { zone, weekly, overrides: [], pause: null, allowed: null, limits: NO_LIMITS, longestMinutes: null, ...more }
}
