import { describe, expect, it } from 'vitest'
import { dateOf, dayOf, isoWeekOfDay, monthOfDay, weekdayOf } from './calendar.ts'

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

  it.each(['2026-02-29', '2026-00-10', '2026-13-01', '2026-1-1', '', '2026-12-07T00:00', '02026-12-07', '２０２６-12-07'])(
    'is refused for %j',
    (text) => {
      expect(() => dayOf(text)).toThrow(RangeError)
    },
  )
})
