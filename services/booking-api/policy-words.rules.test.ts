import { describe, expect, it } from 'vitest'
import { policyFrom, policyLines } from './policy-words.ts'

describe('a policy in words', () => {
  it('is what was said of it and nothing else', () => {
    expect(policyFrom({ 'minutes-per-week': '60', 'longest-minutes': 'none', organization: 'org_1' })).toEqual({
      policy: { minutesPerWeek: 60, longestMinutes: null },
      complaints: [],
    })
    const { policy } = policyFrom({ 'allowed-hours': '1-2 09:00-17:00, 6 10:00-24:00' })
    expect(policy.allowedHours).toEqual([
      { weekday: 1, fromMinute: 540, untilMinute: 1020 },
      { weekday: 2, fromMinute: 540, untilMinute: 1020 },
      { weekday: 6, fromMinute: 600, untilMinute: 1440 },
    ])
    expect(policyFrom({ 'allowed-hours': 'all' }).policy).toEqual({ allowedHours: null })
  })

  it.each([
    ['longest-minutes', '4'],
    ['longest-minutes', '15 minutes'],
    ['minutes-per-week', '-1'],
    ['minutes-per-month', '50001'],
    ['minors', 'perhaps'],
    ['allowed-hours', ''],
    ['allowed-hours', '5-1 09:00-17:00'],
    ['allowed-hours', '1 17:00-09:00'],
    ['allowed-hours', '1 09:00-17:00,'],
    ['allowed-hours', '8 09:00-17:00'],
  ])('is complained of where --%s says %j', (name, text) => {
    const { policy, complaints } = policyFrom({ [name]: text })
    expect(policy).toEqual({})
    expect(complaints).toEqual([expect.stringContaining(`--${name} must be`)])
  })

  it('is told back', () => {
    const minutes = { longestMinutes: 30, minutesPerWeek: 60, minutesPerMonth: null }
    const hours = [{ weekday: 1 as const, fromMinute: 540, untilMinute: 1020 }]
    expect(
      policyLines({ minors: 'not-allowed', ...minutes, allowedHours: hours, standing: 'own-insider', referrals: false }).join(
        ' ',
      ),
    ).toBe(
      'Nobody under 18 can ask. Longest meeting: 30 minutes. Per week: 60 minutes. Per month: no limit. Hours, each insider’s own clock, Monday is 1: 1 09:00-17:00. Who asks: meetings kept and missed with the insider asked are shown. Nobody is passed on to colleagues.',
    )
  })
})
