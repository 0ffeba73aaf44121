import { describe, expect, it } from 'vitest'
import { type Availability, fitsPolicy, pauseEnd } from './availability.ts'
import type { WeeklyHours } from './hours.ts'
import { meetingAt } from './meeting.ts'
import { available, daily } from './testing/questions.ts'
import { at, shown, temporalZone } from './testing/temporal.ts'

const berlin = temporalZone('Europe/Berlin')

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
    expect(fitsPolicy(meetingAt(at(`2026-12-07T${time}[Europe/Berlin]`), minutes), takes(more))).toBe(expected)
  })
})
