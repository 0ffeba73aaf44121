import { describe, expect, it } from 'vitest'
import type { Availability } from './availability.ts'
import { type Limits, NO_LIMITS, NOTHING_SPENT, type Spent, spentBy } from './budget.ts'
import { after, DAY_MS, type Instant, type Interval } from './instant.ts'
import { nextOpening } from './next-opening.ts'
import { isOffered, type SlotRules } from './slots.ts'
import { berlin } from './testing/monday.ts'
import { available, daily } from './testing/questions.ts'
import { at, shown } from './testing/temporal.ts'

const thursday = at('2026-12-03T12:00[Europe/Berlin]')
const rules: SlotRules = {
  minutes: 15,
  stepMinutes: 15,
  noticeMinutes: 24 * 60,
  horizonDays: 28,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 5,
}

function opening(
  more: Partial<Availability> = {},
  spent: Spent = NOTHING_SPENT,
  busy: readonly Interval[] = [],
  change: Partial<SlotRules> = {},
) {
  return nextOpening({ ...rules, ...change }, available(berlin, daily(540, 600), more), spent, busy, thursday)
}

function said(next: ReturnType<typeof opening>): string | null {
  return next && `${next.weekOf}, in view ${shown(berlin, next.inViewAt)}`
}

describe('the next opening', () => {
  const onceAMonth: Limits = { ...NO_LIMITS, month: { meetings: 1, minutes: null } }
  const busyUntil = (text: string): Interval[] => [{ startsAt: thursday, endsAt: at(text) }]

  it.each<[string, ReturnType<typeof opening>, string | null]>([
    ['is the first slot beyond the horizon, by its Monday', opening(), '2026-12-28, in view 2026-12-04T09:00+01:00'],
    [
      'comes after what is booked',
      opening({}, NOTHING_SPENT, busyUntil('2027-01-04T09:20+01:00')),
      '2027-01-04, in view 2026-12-07T09:30+01:00',
    ],
    [
      'comes in the first month with room',
      opening(
        { limits: onceAMonth },
        spentBy(['2026-12', '2027-01'].map((month) => ({ day: '', week: '', month, minutes: 15 }))),
      ),
      '2027-02-01, in view 2027-01-04T09:00+01:00',
    ],
    ['comes after a pause', opening({ pause: { until: '2027-01-20' } }), '2027-01-18, in view 2026-12-23T09:00+01:00'],
    ['is not known in a pause without an end', opening({ pause: { until: null } }), null],
    ['is not looked for beyond three months more', opening({ pause: { until: '2027-04-04' } }), null],
    ['is found within them', opening({ pause: { until: '2027-04-02' } }), '2027-03-29, in view 2027-03-05T08:00+01:00'],
    ['is none without hours', opening({ weekly: [] }), null],
    ['is none where no limit leaves room', opening({ limits: { ...NO_LIMITS, day: { meetings: 0, minutes: null } } }), null],
    ['never comes into view where notice reaches the horizon', opening({}, NOTHING_SPENT, [], { horizonDays: 1 }), null],
  ])('%s', (_what, next, expected) => expect(said(next)).toBe(expected))

  it('is on offer from the instant it names, not before', () => {
    const next = opening({ pause: { until: '2027-01-20' } })
    const startsAt = at('2027-01-20T09:00[Europe/Berlin]')
    const offeredAt = (now: Instant) =>
      isOffered(startsAt, rules, available(berlin, daily(540, 600), { pause: { until: '2027-01-20' } }), NOTHING_SPENT, [], now)
    if (!next) throw new Error('nothing opens')
    expect(next.inViewAt).toBe(after(startsAt, 1 - 28 * DAY_MS))
    expect([offeredAt(after(next.inViewAt, -1)), offeredAt(next.inViewAt)]).toEqual([false, true])
  })
})
