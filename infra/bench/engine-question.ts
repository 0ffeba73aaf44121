import type { Availability } from '../../packages/scheduling/availability.ts'
import { type Limits, periodsOf, type Spent, spentBy } from '../../packages/scheduling/budget.ts'
import { dayOf, weekdayOf } from '../../packages/scheduling/calendar.ts'
import { DAY_MS, type Instant, type Interval, instant, MINUTE_MS } from '../../packages/scheduling/instant.ts'
import { offeredSlots, type SlotRules } from '../../packages/scheduling/slots.ts'
import type { Zone } from '../../packages/scheduling/zone.ts'

/** One question to the engine, with a busy calendar of a given size. */
export interface EngineQuestion {
  readonly rules: SlotRules
  readonly availability: Availability
  readonly spent: Spent
  readonly busy: readonly Interval[]
  readonly within: Interval
  readonly now: Instant
}

const LIMITS: Limits = {
  day: { meetings: 4, minutes: 120 },
  week: { meetings: 20, minutes: 240 },
  month: { meetings: 80, minutes: null },
}

const NOW = instant(Date.parse('2026-03-02T08:00:00Z'))

/**
 * Quarter-hours on weekdays from nine to five, with notice, buffers on both sides, a few dates of their own and limits that every Thursday has
 * reached, over a change of the clocks. The busy times lie on two days of three, sorted, however many they are: there is always something left to write.
 */
export function engineQuestion(zone: Zone, days: number, busy: number): EngineQuestion {
  return {
    rules: {
      minutes: 15,
      stepMinutes: 15,
      noticeMinutes: 1440,
      horizonDays: days,
      bufferBeforeMinutes: 5,
      bufferAfterMinutes: 5,
    },
    availability: {
      zone,
      weekly: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, fromMinute: 540, untilMinute: 1020 })),
      overrides: [
        { date: '2026-03-10', spans: [] },
        { date: '2026-03-14', spans: [{ fromMinute: 600, untilMinute: 720 }] },
        {
          date: '2026-03-17',
          spans: [
            { fromMinute: 480, untilMinute: 600 },
            { fromMinute: 840, untilMinute: 900 },
          ],
        },
      ],
      pause: null,
      allowed: null,
      limits: LIMITS,
      longestMinutes: null,
    },
    spent: spentOver(zone, days),
    busy: busyTimes(days, busy),
    within: { startsAt: NOW, endsAt: instant(NOW + days * DAY_MS) },
    now: NOW,
  }
}

export function ask({ rules, availability, spent, busy, within, now }: EngineQuestion) {
  return offeredSlots(rules, availability, spent, busy, within, now)
}

/** A quarter of an hour a day, and four on each Thursday. */
function spentOver(zone: Zone, days: number): Spent {
  const held = Array.from({ length: days + 1 }, (_, day) => periodsOf(zone, instant(NOW + day * DAY_MS)))
  const thursdays = held.filter(({ day }) => weekdayOf(dayOf(day)) === 4)
  return spentBy([...held, ...thursdays, ...thursdays, ...thursdays].map((periods) => ({ ...periods, minutes: 15 })))
}

function busyTimes(days: number, count: number): Interval[] {
  const random = sequence(20_260_302)
  const spans = Array.from({ length: count }, () => {
    const day = Math.floor(random() * days)
    const startsAt = instant(NOW + (day - (day % 3 === 2 ? 1 : 0)) * DAY_MS + Math.floor(random() * 1440) * MINUTE_MS)
    return { startsAt, endsAt: instant(startsAt + (5 + Math.floor(random() * 55)) * MINUTE_MS) }
  })
  return spans.sort((a, b) => a.startsAt - b.startsAt)
}

/** Numbers from 0 to 1, the same in every run (Park and Miller, 1988). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
