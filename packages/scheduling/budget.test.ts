import { describe, expect, it } from 'vitest'
import {
  budgetAt,
  type Cap,
  hasRoom,
  type Limits,
  NO_LIMITS,
  NOTHING_SPENT,
  periodsOf,
  spentBy,
  tighter,
  usedIn,
} from './budget.ts'
import { at, temporalZone } from './testing/temporal.ts'

const MONDAY = { day: '2026-12-07', week: '2026-W50', month: '2026-12' }
const TUESDAY = { ...MONDAY, day: '2026-12-08' }

function limited(limits: { [P in keyof Limits]?: Partial<Cap> }): Limits {
  return tighter(NO_LIMITS, {
    day: { ...NO_LIMITS.day, ...limits.day },
    week: { ...NO_LIMITS.week, ...limits.week },
    month: { ...NO_LIMITS.month, ...limits.month },
  })
}

describe('the periods of a meeting', () => {
  it.each([
    ['Sunday night in Berlin', 'Europe/Berlin', '2026-12-06T22:59:59.999Z', '2026-12-06', '2026-W49', '2026-12'],
    ['the first instant of Monday in Berlin', 'Europe/Berlin', '2026-12-06T23:00:00Z', '2026-12-07', '2026-W50', '2026-12'],
    ['the same instant in New York', 'America/New_York', '2026-12-06T23:00:00Z', '2026-12-06', '2026-W49', '2026-12'],
    [
      'New Year in Kiritimati, still the old ISO year',
      'Pacific/Kiritimati',
      '2026-12-31T10:00:00Z',
      '2027-01-01',
      '2026-W53',
      '2027-01',
    ],
    ['the last instant of the year there', 'Pacific/Kiritimati', '2026-12-31T09:59:59.999Z', '2026-12-31', '2026-W53', '2026-12'],
    ['29 December that belongs to the next ISO year', 'UTC', '2025-12-29T00:00:00Z', '2025-12-29', '2026-W01', '2025-12'],
  ])('on %s', (_when, name, moment, day, week, month) => {
    expect(periodsOf(temporalZone(name), at(moment))).toEqual({ day, week, month })
  })
})

describe('what is spent', () => {
  const spent = spentBy([
    { ...MONDAY, minutes: 30 },
    { ...MONDAY, minutes: 15 },
    { ...TUESDAY, minutes: 60 },
  ])

  it('is the sum over holds, by the keys they were booked with', () => {
    expect(usedIn(spent, MONDAY)).toEqual({
      day: { meetings: 2, minutes: 45 },
      week: { meetings: 3, minutes: 105 },
      month: { meetings: 3, minutes: 105 },
    })
  })

  it('is nothing where nothing is held', () => {
    const none = { meetings: 0, minutes: 0 }
    expect(usedIn(spent, { day: '2026-12-09', week: '2026-W51', month: '2027-01' })).toEqual({
      day: none,
      week: none,
      month: none,
    })
  })

  it('is said beside what may be, for the periods of a moment', () => {
    const limits = limited({ week: { minutes: 120 } })
    const budget = budgetAt(temporalZone('Europe/Berlin'), limits, spent, at('2026-12-07T00:00[Europe/Berlin]'))
    expect(budget.week).toEqual({ key: '2026-W50', used: { meetings: 3, minutes: 105 }, cap: { meetings: null, minutes: 120 } })
    expect(budget.day).toEqual({ key: '2026-12-07', used: { meetings: 2, minutes: 45 }, cap: { meetings: null, minutes: null } })
  })
})

describe('one more meeting', () => {
  const used = usedIn(spentBy([{ ...MONDAY, minutes: 45 }]), MONDAY)

  it.each<[string, Limits, number, boolean]>([
    ['fits without limits', NO_LIMITS, 1440, true],
    ['may fill a limit to the minute', limited({ week: { minutes: 60 } }), 15, true],
    ['may not pass it by one', limited({ week: { minutes: 60 } }), 16, false],
    ['may be the last one', limited({ day: { meetings: 2 } }), 15, true],
    ['may not be one too many', limited({ day: { meetings: 1 } }), 15, false],
    ['is stopped by the month alone', limited({ month: { minutes: 45 } }), 1, false],
    ['is stopped by a cap lowered beneath what is held', limited({ week: { minutes: 30 } }), 15, false],
    ['is stopped by nought', limited({ day: { meetings: 0 } }), 15, false],
  ])('%s', (_what, limits, minutes, expected) => {
    expect(hasRoom(limits, used, minutes)).toBe(expected)
  })

  it('of minutes beyond the limit fits into no period, however empty', () => {
    expect(hasRoom(limited({ month: { minutes: 14 } }), usedIn(NOTHING_SPENT, MONDAY), 15)).toBe(false)
  })
})

describe('the tighter of two limits', () => {
  it('is the lower figure of each, a figure before none', () => {
    const own = limited({ day: { meetings: 3, minutes: 60 }, week: { minutes: 120 } })
    const organization = limited({ day: { meetings: 2, minutes: 90 }, month: { minutes: 0 } })
    expect(tighter(own, organization)).toEqual({
      day: { meetings: 2, minutes: 60 },
      week: { meetings: null, minutes: 120 },
      month: { meetings: null, minutes: 0 },
    })
    expect(tighter(organization, own)).toEqual(tighter(own, organization))
  })
})
