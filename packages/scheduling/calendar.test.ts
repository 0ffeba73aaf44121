import { describe, expect, it } from 'vitest'
import { dateOf, dayOf, daysOf, isoWeekOfDay, mondayOf, monthOfDay, weekdayOf } from './calendar.ts'

describe('a day number', () => {
  it('agrees with Temporal about date, weekday, ISO week and month, every day from 1968 to 2072', () => {
    let date = Temporal.PlainDate.from('1968-01-01')
    for (let day = dayOf('1968-01-01'); date.year < 2072; day++, date = date.add({ days: 1 })) {
      const text = date.toString()
      const week = `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`
      const expected = [text, date.dayOfWeek, week, text.slice(0, 7), day].join()
      const found = [dateOf(day), weekdayOf(day), isoWeekOfDay(day), monthOfDay(day), dayOf(text)].join()
      if (found !== expected) expect.fail(`${found} instead of ${expected}`)
    }
  })

  it.each([
    ['0000-03-01', -719_468],
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['9999-12-31', 2_932_896],
  ])('of %s is %i', (date, day) => {
    expect(dayOf(date)).toBe(day)
    expect(dateOf(day)).toBe(date)
  })

  it('lies in its day, its ISO week from its Monday on, and its month, every day from 1999 to 2029', () => {
    for (let day = dayOf('1999-01-01'); day < dayOf('2030-01-01'); day++) {
      const [date, week, month] = [daysOf(dateOf(day)), daysOf(isoWeekOfDay(day)), daysOf(monthOfDay(day))]
      const firstOfMonth = Temporal.PlainDate.from(dateOf(day)).with({ day: 1 })
      const expected = [day, day + 1, day + 1 - weekdayOf(day), day + 8 - weekdayOf(day)].concat(
        [firstOfMonth, firstOfMonth.add({ months: 1 })].map((date) => dayOf(date.toString())),
      )
      const found = [date.first, date.end, week.first, week.end, month.first, month.end]
      if (found.join() !== expected.join() || mondayOf(day) !== week.first) expect.fail(`${dateOf(day)}: ${found}`)
    }
  })

  it.each(['2026-W00', '2026-W54', '2025-W53', '2026-13', '2026-00', '2026', '2026-02-30', 'W50-2026', '2026-w01', ''])(
    'is in no period called %j',
    (key) => {
      expect(() => daysOf(key)).toThrow(RangeError)
    },
  )

  it.each(['2026-02-29', '2026-00-10', '2026-13-01', '2026-1-1', '', '2026-12-07T00:00', '02026-12-07', '２０２６-12-07'])(
    'is refused for %j',
    (text) => {
      expect(() => dayOf(text)).toThrow(RangeError)
    },
  )
})
