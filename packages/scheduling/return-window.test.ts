import { describe, expect, it } from 'vitest'
import { isReturnWeek, nextReturnWeek, returnWindow, weekAfter } from './return-window.ts'
import { on, UTC } from './testing/given.ts'
import { at, temporalZone } from './testing/temporal.ts'

const berlin = temporalZone('Europe/Berlin')
const lisbon = temporalZone('Europe/Lisbon')
const honolulu = temporalZone('Pacific/Honolulu')
const auckland = temporalZone('Pacific/Auckland')

describe('the week to come back in, where no other is chosen', () => {
  it.each([
    ['Tuesday', '2026-12-01T09:00[Europe/Berlin]', '2026-12-07'],
    ['Friday, three days before', '2026-12-04T23:59[Europe/Berlin]', '2026-12-07'],
    ['Saturday, for which Monday comes too soon', '2026-12-05T00:00[Europe/Berlin]', '2026-12-14'],
    ['Sunday', '2026-12-06T12:00[Europe/Berlin]', '2026-12-14'],
    ['Monday', '2026-12-07T00:00[Europe/Berlin]', '2026-12-14'],
  ])('is, on a %s', (_day, now, week) => expect(nextReturnWeek(at(now), berlin)).toBe(week))

  it('goes by the day that the insider has', () => {
    const now = at('2026-12-05T09:00Z') // still Friday evening in Honolulu
    expect(nextReturnWeek(now, honolulu)).toBe('2026-12-07')
    expect(nextReturnWeek(now, berlin)).toBe('2026-12-14')
  })
})

describe('a return window', () => {
  it('is a working week on the insider’s clock', () => {
    expect(returnWindow('2026-12-07', berlin, berlin)).toEqual({
      weekOf: '2026-12-07',
      opensAt: at('2026-12-07T00:00[Europe/Berlin]'),
      closesAt: at('2026-12-12T00:00[Europe/Berlin]'),
    })
  })

  it.each([
    [berlin, lisbon, '2026-12-07T00:00[Europe/Berlin]', '2026-12-12T00:00[Europe/Lisbon]'],
    [lisbon, berlin, '2026-12-07T00:00[Europe/Berlin]', '2026-12-12T00:00[Europe/Lisbon]'],
    [honolulu, auckland, '2026-12-07T00:00[Pacific/Auckland]', '2026-12-12T00:00[Pacific/Honolulu]'],
  ])('is open as long as it is so for either of the two', (insider, requester, opensAt, closesAt) => {
    expect(returnWindow('2026-12-07', insider, requester)).toMatchObject({ opensAt: at(opensAt), closesAt: at(closesAt) })
  })

  it('has its hour more or less in the week in which clocks change', () => {
    const { opensAt, closesAt } = returnWindow('2026-10-19', berlin, berlin) // changes on Sunday the 25th: five whole days
    expect(closesAt - opensAt).toBe(5 * 24 * 3_600_000)
    const cairo = temporalZone('Africa/Cairo') // sets its clocks on Fridays
    const april = returnWindow('2026-04-20', cairo, cairo)
    expect(april.closesAt - april.opensAt).toBe((5 * 24 - 1) * 3_600_000)
  })
})

describe('a week that is chosen', () => {
  it.each<[string, string, boolean]>([
    ['2026-12-14', 'ahead', true],
    ['2026-12-07', 'about to begin', true],
    ['2026-11-30', 'begun already', false],
    ['2026-12-15', 'from a Tuesday on', false],
    ['2027-05-31', 'half a year ahead', true],
    ['2027-06-07', 'further ahead than that', false],
  ])('%s, %s: %s', (weekOf, _what, possible) => expect(isReturnWeek(weekOf, on(1), UTC, UTC)).toBe(possible))

  it('has not begun for either of the two', () => {
    const sunday = at('2026-12-06T12:00Z') // Monday in Auckland
    expect(isReturnWeek('2026-12-07', sunday, berlin, berlin)).toBe(true)
    expect(isReturnWeek('2026-12-07', sunday, berlin, auckland)).toBe(false)
  })

  it('is followed by the next', () => {
    expect(weekAfter('2026-12-28')).toBe('2027-01-04')
  })
})
