import { describe, expect, it } from 'vitest'
import { type Availability, fitsPolicy, pauseEnd } from './availability.ts'
import { type Limits, NO_LIMITS, spentBy } from './budget.ts'
import type { WeeklyHours } from './hours.ts'
import { after, HOUR_MS } from './instant.ts'
import { meetingAt } from './meeting.ts'
import { offeredSlots } from './slots.ts'
import { berlin, monday, on, plain, starts } from './testing/monday.ts'
import { available, daily } from './testing/questions.ts'
import { shown, temporalZone } from './testing/temporal.ts'

describe('a pause', () => {
  it.each([
    ['Europe/Berlin', '2026-12-24', '2026-12-24T00:00+01:00'],
    ['Europe/Berlin', '2026-03-29', '2026-03-29T00:00+01:00'],
    ['Africa/Cairo', '2026-04-24', '2026-04-24T01:00+03:00'],
    ['America/Havana', '2026-11-01', '2026-11-01T00:00-04:00'],
    ['Pacific/Apia', '2011-12-30', '2011-12-31T00:00+14:00'],
  ])('in %s until %s ends with the first moment of that date', (name, until, expected) => {
    const zone = temporalZone(name)
    const end = pauseEnd(zone, { until })
    expect(end && shown(zone, end)).toBe(expected)
  })

  it('until it is lifted has no end', () => {
    expect(pauseEnd(berlin, { until: null })).toBeNull()
  })

  it('until a date that does not exist is an error', () => {
    expect(() => pauseEnd(berlin, { until: '2026-02-30' })).toThrow(RangeError)
  })
})

describe('a slot', () => {
  it.each<[string, Partial<Availability>, string[]]>([
    ['is not there before a pause ends', { pause: { until: '2026-12-08' } }, []],
    ['is there again from the date a pause names', { pause: { until: '2026-12-07' } }, ['09:00', '09:15', '09:30', '09:45']],
    ['is not there in a pause without an end', { pause: { until: null } }, []],
    ['is as long as the organization allows', { longestMinutes: 15 }, ['09:00', '09:15', '09:30', '09:45']],
    ['is not longer than the organization allows', { longestMinutes: 14 }, []],
    ['lies in the hours the organization allows', { allowed: daily(550, 590) }, ['09:15', '09:30']],
  ])('%s', (_what, more, expected) => {
    expect(starts({}, daily(540, 600), [], monday, more)).toEqual(expected)
  })

  it.each<[string, Partial<Limits>, number, string[]]>([
    ['with room on its day', { day: { meetings: 2, minutes: 60 } }, 15, ['09:00', '09:15', '09:30', '09:45']],
    ['filling it', { day: { meetings: null, minutes: 60 } }, 45, ['09:00', '09:15', '09:30', '09:45']],
    ['not without', { day: { meetings: null, minutes: 59 } }, 45, []],
    ['nor when the week is full', { week: { meetings: 1, minutes: null } }, 45, []],
    ['nor when the month is', { month: { meetings: 1, minutes: null } }, 45, []],
    ['nor when a limit is shorter than it', { month: { meetings: null, minutes: 14 } }, 0, []],
  ])('is offered within limits: %s', (_what, limits, minutes, expected) => {
    const spent = spentBy([{ day: '2026-12-07', week: '2026-W50', month: '2026-12', minutes }])
    expect(starts({}, daily(540, 600), [], monday, { limits: { ...NO_LIMITS, ...limits } }, spent)).toEqual(expected)
  })

  it('counts in the period in which it starts, though it ends in the next', () => {
    const sundayNight = { startsAt: on('00:00'), endsAt: on('00:01') }
    const asked = { startsAt: after(sundayNight.startsAt, -HOUR_MS), endsAt: sundayNight.endsAt }
    const full = (period: Partial<Record<'day' | 'week', string>>) =>
      offeredSlots(
        { ...plain, minutes: 60, stepMinutes: 30 },
        available(berlin, daily(0, 1440), {
          limits: { ...NO_LIMITS, day: { meetings: 1, minutes: null }, week: { meetings: 1, minutes: null } },
        }),
        spentBy([{ day: '2026-01-01', week: '2026-W01', month: '2026-01', ...period, minutes: 5 }]),
        [],
        asked,
        asked.startsAt,
      ).map(({ startsAt }) => shown(berlin, startsAt).slice(8, 16))
    expect(full({})).toEqual(['06T23:00', '06T23:30', '07T00:00'])
    expect(full({ week: '2026-W49' })).toEqual(['07T00:00'])
    expect(full({ week: '2026-W50' })).toEqual(['06T23:00', '06T23:30'])
    expect(full({ day: '2026-12-06' })).toEqual(['07T00:00'])
  })
})

describe('a time of the insider’s own', () => {
  const evenings: WeeklyHours[] = daily(17 * 60, 20 * 60)
  const takes = (more: Partial<Availability>) => available(berlin, daily(540, 600), more)

  it.each<[string, string, number, Partial<Availability>, boolean]>([
    ['fits, outside the weekly hours', '18:00', 30, {}, true],
    ['fits within a pause', '18:00', 30, { pause: { until: null } }, true],
    ['fits on a day off', '18:00', 30, { overrides: [{ date: '2026-12-07', spans: [] }] }, true],
    ['fits hours the organization allows', '18:00', 30, { allowed: evenings }, true],
    ['may fill them to the minute', '17:00', 180, { allowed: evenings }, true],
    ['does not begin before them', '16:59', 15, { allowed: evenings }, false],
    ['does not end after them', '19:46', 15, { allowed: evenings }, false],
    ['does not lie across a break in them', '12:00', 60, { allowed: [...daily(540, 740), ...daily(750, 900)] }, false],
    ['does not fit where nothing is allowed', '18:00', 30, { allowed: [] }, false],
    [
      'fits hours allowed until that very date',
      '18:00',
      30,
      { allowed: evenings.map((h) => ({ ...h, validUntil: '2026-12-07' })) },
      true,
    ],
    [
      'does not fit hours allowed from the next date on',
      '18:00',
      30,
      { allowed: evenings.map((h) => ({ ...h, validFrom: '2026-12-08' })) },
      false,
    ],
    ['fits at the longest the organization allows', '18:00', 30, { longestMinutes: 30 }, true],
    ['is not longer than that', '18:00', 31, { longestMinutes: 30 }, false],
  ])('%s', (_what, time, minutes, more, expected) => {
    expect(fitsPolicy(meetingAt(on(time), minutes), takes(more))).toBe(expected)
  })
})
