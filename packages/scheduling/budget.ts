import { type Day, dateOf, daysOf, isoWeekOfDay, monthOfDay } from './calendar.ts'
import type { Instant } from './instant.ts'
import { localOf, type Zone } from './zone.ts'

/** What is counted apart, each on the insider's clock: the day, the ISO week, the month in which a meeting starts. */
export const PERIODS = ['day', 'week', 'month'] as const
export type Period = (typeof PERIODS)[number]

/** The names of the periods a meeting counts in: '2026-12-07', '2026-W50', '2026-12'. Kept with its hold, whatever the zone is later. */
export type PeriodKeys = Readonly<Record<Period, string>>

/** Meetings and their minutes, buffers not among them. */
export interface Use {
  readonly meetings: number
  readonly minutes: number
}

/** The most there may be in one period; null: as many as come. */
export interface Cap {
  readonly meetings: number | null
  readonly minutes: number | null
}

/** How much an insider gives, over all meeting types. */
export type Limits = Readonly<Record<Period, Cap>>

/** What is held already, by the keys that were kept; a period without a key has nothing in it. */
export type Spent = Readonly<Record<Period, ReadonlyMap<string, Use>>>

const NONE: Use = { meetings: 0, minutes: 0 }
const NO_CAP: Cap = { meetings: null, minutes: null }
export const NO_LIMITS: Limits = { day: NO_CAP, week: NO_CAP, month: NO_CAP }
export const NOTHING_SPENT: Spent = { day: new Map(), week: new Map(), month: new Map() }

/** The periods in which a meeting counts that starts at `startsAt`. */
export function periodsOf(zone: Zone, startsAt: Instant): PeriodKeys {
  const { day } = localOf(zone, startsAt)
  return { day: dateOf(day), week: isoWeekOfDay(day), month: monthOfDay(day) }
}

/** Sums up holds, each under the keys it was booked with, and what was spent before. */
export function spentBy(holds: Iterable<PeriodKeys & { readonly minutes: number }>, before = NOTHING_SPENT): Spent {
  const spent = { day: new Map(before.day), week: new Map(before.week), month: new Map(before.month) }
  for (const hold of holds) {
    for (const period of PERIODS) {
      const { meetings, minutes } = spent[period].get(hold[period]) ?? NONE
      spent[period].set(hold[period], { meetings: meetings + 1, minutes: minutes + hold.minutes })
    }
  }
  return spent
}

/** What is held in each of these periods. */
export function usedIn(spent: Spent, keys: PeriodKeys): Readonly<Record<Period, Use>> {
  return {
    day: spent.day.get(keys.day) ?? NONE,
    week: spent.week.get(keys.week) ?? NONE,
    month: spent.month.get(keys.month) ?? NONE,
  }
}

/** Whether one more meeting of `minutes` stays within every limit. */
export function hasRoom(limits: Limits, used: Readonly<Record<Period, Use>>, minutes: number): boolean {
  return PERIODS.every((period) => fits(limits[period], used[period], minutes))
}

/** Whether anything is capped at all. */
export function isLimited(limits: Limits): boolean {
  return PERIODS.some((period) => limits[period].meetings !== null || limits[period].minutes !== null)
}

/** The tighter of two, limit by limit: the insider's own and the organization's. */
export function tighter(a: Limits, b: Limits): Limits {
  const cap = (period: Period): Cap => ({
    meetings: lower(a[period].meetings, b[period].meetings),
    minutes: lower(a[period].minutes, b[period].minutes),
  })
  return { day: cap('day'), week: cap('week'), month: cap('month') }
}

/** "45 of 60 min used": each period that holds `at`, by its key, with what is held in it and what it may hold. */
export function budgetAt(
  zone: Zone,
  limits: Limits,
  spent: Spent,
  at: Instant,
): Readonly<Record<Period, { readonly key: string; readonly used: Use; readonly cap: Cap }>> {
  const keys = periodsOf(zone, at)
  const used = usedIn(spent, keys)
  const line = (period: Period) => ({ key: keys[period], used: used[period], cap: limits[period] })
  return { day: line('day'), week: line('week'), month: line('month') }
}

/**
 * Tells of a day whether one more meeting of `minutes` may start on it. What is full is spread over its days beforehand, so
 * that to ask is to look up a number.
 */
export function roomOn(limits: Limits, spent: Spent, minutes: number): (day: Day) => boolean {
  if (!PERIODS.every((period) => fits(limits[period], NONE, minutes))) return () => false
  const full = new Set<Day>()
  for (const period of PERIODS) {
    for (const [key, use] of spent[period]) {
      if (fits(limits[period], use, minutes)) continue
      const { first, end } = daysOf(key)
      for (let day = first; day < end; day++) full.add(day)
    }
  }
  return (day) => !full.has(day)
}

function fits(cap: Cap, used: Use, minutes: number): boolean {
  return used.meetings + 1 <= (cap.meetings ?? Infinity) && used.minutes + minutes <= (cap.minutes ?? Infinity)
}

function lower(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}
