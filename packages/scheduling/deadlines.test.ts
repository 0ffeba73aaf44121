import { describe, expect, it } from 'vitest'
import { type Day, dayOf, weekdayOf } from './calendar.ts'
import { approvedUntil, deadlineAfter, MOST_STILL_DAYS, toDecide } from './deadlines.ts'
import { after, DAY_MS } from './instant.ts'
import { DAYS, on, UTC } from './testing/given.ts'
import { at, temporalZone } from './testing/temporal.ts'

const off = (...dates: string[]) => {
  const days = new Set(dates.map(dayOf))
  return (day: Day) => days.has(day)
}
const but = (isOff: (day: Day) => boolean) => (day: Day) => !isOff(day)

describe('a deadline that stands still', () => {
  it.each([
    ['no day off', off(), on(4)],
    ['a day off on its way', off('2026-12-02'), on(5)],
    ['a day off on which it begins', off('2026-12-01'), on(5)],
    ['a day off on which it would end', off('2026-12-04'), on(5)],
    ['days off, one of which it only reaches by the others', off('2026-12-03', '2026-12-04', '2026-12-05'), on(7)],
    ['a day off behind it', off('2026-12-06'), on(4)],
    ['a day off before it', off('2026-11-30'), on(4)],
  ])('for three days from the first, with %s', (_what, isOff, end) => {
    expect(deadlineAfter(on(1), 3, UTC, but(isOff))).toBe(end)
  })

  it('is counted in the days of the zone that is meant', () => {
    const auckland = temporalZone('Pacific/Auckland')
    const evening = at('2026-12-01T12:00Z') // one o'clock on the second, in Auckland
    expect(deadlineAfter(evening, 1, auckland, but(off('2026-12-01')))).toBe(after(evening, DAY_MS))
    expect(deadlineAfter(evening, 1, auckland, but(off('2026-12-02')))).toBe(after(evening, 2 * DAY_MS))
  })

  it('does so for sixty days at most, however long somebody is away', () => {
    expect(deadlineAfter(on(1), 14, UTC, () => false)).toBe(after(on(1), (14 + MOST_STILL_DAYS) * DAY_MS))
  })
})

describe('deciding', () => {
  it('has fourteen days, and reminders on the third and the tenth', () => {
    expect(toDecide(on(1), DAYS)).toEqual({ decideBy: on(15), remindAt: [on(4), on(11)] })
  })

  it('stands still on days off, each reminder as far as there are any before it', () => {
    const isOff = off('2026-12-05', '2026-12-06')
    expect(toDecide(on(1), { ...DAYS, isOff })).toEqual({ decideBy: on(17), remindAt: [on(4), on(13)] })
  })

  it('does not stand still where merely nothing is on offer', () => {
    expect(toDecide(on(1), { ...DAYS, isOffered: () => false }).decideBy).toBe(on(15))
  })
})

describe('a yes', () => {
  it('holds fourteen days on which something is on offer', () => {
    const atWeekends = (day: Day) => weekdayOf(day) > 5
    expect(approvedUntil(on(1), DAYS)).toBe(on(15))
    expect(approvedUntil(on(1), { ...DAYS, isOff: () => true })).toBe(on(15))
    expect(approvedUntil(on(1), { ...DAYS, isOffered: but(atWeekends) })).toBe(on(21))
  })
})
