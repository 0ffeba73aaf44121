import { describe, expect, it } from 'vitest'
import { newRow, sameOnWorkdays } from './hours-draft.ts'

const hours = (weekday: number, from: string, until: string) =>
  newRow({ weekday, from, until, validFrom: null, validUntil: null })

describe('the hours of Tuesday on every working day', () => {
  const [monday, early, late, saturday] = [
    hours(1, '07:00', '08:00'),
    hours(2, '09:00', '12:00'),
    hours(2, '14:00', '16:00'),
    hours(6, '10:00', '11:00'),
  ]
  const same = sameOnWorkdays([saturday, late, monday, early], 2)

  it('take the place of theirs, and leave the weekend alone', () => {
    const spoken = same.map(({ weekday, from, until }) => `${weekday} ${from}-${until}`)
    expect(spoken).toEqual([...[1, 2, 3, 4, 5].flatMap((day) => [`${day} 14:00-16:00`, `${day} 09:00-12:00`]), '6 10:00-11:00'])
  })

  it('stay the rows they were on Tuesday, and are rows of their own elsewhere', () => {
    expect(same.filter(({ weekday }) => weekday === 2)).toEqual([late, early])
    expect(new Set(same.map(({ key }) => key)).size).toBe(same.length)
  })
})
