import { describe, expect, it } from 'vitest'
import { offers, standing, type Told } from './told.ts'

const at = (time: string) => `2026-12-07T${time}Z`
const said = (side: Told['side'], presence: Told['presence'], minutesLate: number | null = null): Told => ({
  ...{ side, presence, minutesLate },
  at: at('09:00:00'),
})
const clock = (told: Told[]) => ({
  told,
  side: 'requester' as const,
  ...{ startsAt: at('09:00:00'), endsAt: at('09:15:00') },
  tellable: [
    { presence: 'here' as const, startsAt: at('08:00:00'), endsAt: at('09:15:00') },
    { presence: 'late' as const, startsAt: at('08:00:00'), endsAt: at('09:15:00') },
    { presence: 'nobody-here' as const, startsAt: at('09:05:00'), endsAt: at('09:15:00') },
  ],
})
const offered = (time: string, told: Told[] = []) =>
  offers(clock(told), Date.parse(at(time))).map(({ presence, minutesLate }) => `${presence}${minutesLate ?? ''}`)

describe('what is offered at the door', () => {
  it.each([
    ['an hour before', '07:59:59', []],
    ['before the start', '08:58:00', ['here', 'late5', 'late10']],
    ['in the fifth minute', '09:05:00', ['here', 'late10', 'nobody-here']],
    ['near the end', '09:14:00', ['here', 'nobody-here']],
    ['at the end', '09:15:00', []],
  ])('%s', (_when, time, expected) => expect(offered(time)).toEqual(expected))

  it('is not what was told already, and nobody who is there is late', () => {
    expect(offered('08:58:00', [said('requester', 'late', 5)])).toEqual(['here', 'late10'])
    expect(offered('09:06:00', [said('requester', 'here'), said('requester', 'nobody-here')])).toEqual([])
    expect(offered('08:58:00', [said('insider', 'here')])).toEqual(['here', 'late5', 'late10'])
  })
})

describe('what was told', () => {
  const stands = (told: Told[], time: string) =>
    standing(clock(told), 'insider', Date.parse(at(time))).map(({ presence }) => presence)

  it('of coming late holds until that moment', () => {
    expect(stands([said('insider', 'late', 5)], '09:04:59')).toEqual(['late'])
    expect(stands([said('insider', 'late', 5)], '09:05:00')).toEqual([])
  })

  it('stands as the last word of where somebody is, and what else they said', () => {
    const told = [said('insider', 'late', 5), said('requester', 'here'), said('insider', 'here'), said('insider', 'may-go')]
    expect(stands(told, '09:11:00')).toEqual(['here', 'may-go'])
  })
})
