import type { Availability } from '../availability.ts'
import { NOTHING_SPENT, type Spent } from '../budget.ts'
import type { WeeklyHours } from '../hours.ts'
import { after, DAY_MS, type Instant, type Interval } from '../instant.ts'
import { offeredSlots, type SlotRules } from '../slots.ts'
import { available, daily } from './questions.ts'
import { at, shown, temporalZone } from './temporal.ts'

// The seventh of December 2026 in Berlin, a Monday like any other: what examples are about where no clock is changed.

/** Quarters of an hour, as soon and as far ahead as one likes, with nothing around them. */
export const plain: SlotRules = {
  minutes: 15,
  stepMinutes: 15,
  noticeMinutes: 0,
  horizonDays: 28,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
}

export const berlin = temporalZone('Europe/Berlin')
export const monday = at('2026-12-07T00:00[Europe/Berlin]')

/** A time on that Monday. */
export function on(time: string): Instant {
  return at(`2026-12-07T${time}[Europe/Berlin]`)
}

/** The starts of that Monday as its clocks show them, with hours from nine to ten unless told. */
export function starts(
  rules: Partial<SlotRules>,
  weekly: WeeklyHours[] = daily(540, 600),
  busy: Interval[] = [],
  now = monday,
  more: Partial<Availability> = {},
  spent: Spent = NOTHING_SPENT,
): string[] {
  const within = { startsAt: monday, endsAt: after(monday, DAY_MS) }
  const slots = offeredSlots({ ...plain, ...rules }, available(berlin, weekly, more), spent, busy, within, now)
  return slots.map((slot) => shown(berlin, slot.startsAt).slice(11, 16))
}
