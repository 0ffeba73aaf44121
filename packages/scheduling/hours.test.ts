import { describe, expect, it } from 'vitest'
import { type DateOverride, openIntervals, type Span, type WeeklyHours } from './hours.ts'
import { after, DAY_MS, type Instant } from './instant.ts'
import { berlin, monday } from './testing/monday.ts'
import { available, daily } from './testing/questions.ts'
import { at, shown, temporalZone } from './testing/temporal.ts'
import type { Zone } from './zone.ts'

/** Intervals as the clock in the zone shows them: '2026-12-07T09:00+01:00 2026-12-07T17:00+01:00'. */
function opened(zone: Zone, weekly: WeeklyHours[], overrides: DateOverride[], startsAt: Instant, endsAt: Instant): string[] {
  return openIntervals(available(zone, weekly, { overrides }), { startsAt, endsAt }).map(
    (i) => `${shown(zone, i.startsAt)} ${shown(zone, i.endsAt)}`,
  )
}

function everyDay(...spans: Span[]): WeeklyHours[] {
  return spans.flatMap((span) => daily(span.fromMinute, span.untilMinute))
}

describe('open hours', () => {
  it('are those of the weekday, in the zone of the insider', () => {
    const weekly: WeeklyHours[] = [
      { weekday: 1, fromMinute: 540, untilMinute: 720 },
      { weekday: 2, fromMinute: 780, untilMinute: 1020 },
    ]
    expect(opened(berlin, weekly, [], monday, after(monday, 7 * DAY_MS))).toEqual([
      '2026-12-07T09:00+01:00 2026-12-07T12:00+01:00',
      '2026-12-08T13:00+01:00 2026-12-08T17:00+01:00',
    ])
  })

  it.each<[string, Span[], string[]]>([
    [
      'join where they touch',
      [
        { fromMinute: 720, untilMinute: 1020 },
        { fromMinute: 540, untilMinute: 720 },
      ],
      ['09:00 17:00'],
    ],
    [
      'join where they overlap',
      [
        { fromMinute: 540, untilMinute: 900 },
        { fromMinute: 600, untilMinute: 660 },
      ],
      ['09:00 15:00'],
    ],
    [
      'stay apart by a minute',
      [
        { fromMinute: 540, untilMinute: 719 },
        { fromMinute: 720, untilMinute: 1020 },
      ],
      ['09:00 11:59', '12:00 17:00'],
    ],
    ['are none for an empty span', [{ fromMinute: 540, untilMinute: 540 }], []],
    ['are none for a span that ends before it begins', [{ fromMinute: 540, untilMinute: 500 }], []],
  ])('%s', (_what, spans, expected) => {
    const times = openIntervals(available(berlin, everyDay(...spans)), { startsAt: monday, endsAt: after(monday, DAY_MS) })
    expect(times.map((i) => `${shown(berlin, i.startsAt).slice(11, 16)} ${shown(berlin, i.endsAt).slice(11, 16)}`)).toEqual(
      expected,
    )
  })

  it('join over midnight', () => {
    const week = openIntervals(available(berlin, daily(0, 1440)), { startsAt: monday, endsAt: after(monday, 7 * DAY_MS) })
    expect(week).toEqual([{ startsAt: monday, endsAt: after(monday, 7 * DAY_MS) }])
  })

  it('are cut to what is asked', () => {
    expect(
      opened(berlin, daily(540, 1020), [], at('2026-12-07T10:00[Europe/Berlin]'), at('2026-12-08T09:00[Europe/Berlin]')),
    ).toEqual(['2026-12-07T10:00+01:00 2026-12-07T17:00+01:00'])
  })

  it('are none in no time', () => {
    expect(opened(berlin, daily(0, 1440), [], monday, monday)).toEqual([])
    expect(opened(berlin, daily(0, 1440), [], monday, after(monday, -1))).toEqual([])
  })

  it.each<[string, DateOverride[], string[]]>([
    ['gives way to a day off', [{ date: '2026-12-07', spans: [] }], []],
    [
      'gives way to other hours',
      [{ date: '2026-12-07', spans: [{ fromMinute: 1080, untilMinute: 1140 }] }],
      ['2026-12-07T18:00+01:00 2026-12-07T19:00+01:00'],
    ],
    ['is left alone by another date', [{ date: '2026-12-08', spans: [] }], ['2026-12-07T09:00+01:00 2026-12-07T17:00+01:00']],
    [
      'takes the last word on a date that was set twice',
      [
        { date: '2026-12-07', spans: [{ fromMinute: 0, untilMinute: 1440 }] },
        { date: '2026-12-07', spans: [] },
      ],
      [],
    ],
  ])('of a weekday %s', (_what, overrides, expected) => {
    expect(opened(berlin, daily(540, 1020), overrides, monday, after(monday, DAY_MS))).toEqual(expected)
  })

  it.each<[string, Partial<WeeklyHours>, string[]]>([
    ['hold from their first date on', { validFrom: '2026-12-08' }, ['08', '09']],
    ['hold until their last date', { validUntil: '2026-12-08' }, ['07', '08']],
    ['hold on a single date', { validFrom: '2026-12-08', validUntil: '2026-12-08' }, ['08']],
    ['hold always where both are open', { validFrom: null, validUntil: null }, ['07', '08', '09']],
    ['never hold where they end before they begin', { validFrom: '2026-12-09', validUntil: '2026-12-07' }, []],
  ])('%s', (_what, validity, days) => {
    const weekly = daily(540, 600).map((hours) => ({ ...hours, ...validity }))
    expect(opened(berlin, weekly, [], monday, after(monday, 3 * DAY_MS))).toEqual(
      days.map((day) => `2026-12-${day}T09:00+01:00 2026-12-${day}T10:00+01:00`),
    )
  })

  it('change over at a midnight they are open on', () => {
    const weekly = [
      ...daily(0, 1440).map((hours) => ({ ...hours, validUntil: '2026-12-07' })),
      ...daily(0, 60).map((hours) => ({ ...hours, validFrom: '2026-12-08' })),
    ]
    expect(opened(berlin, weekly, [], after(monday, DAY_MS / 2), after(monday, 2 * DAY_MS))).toEqual([
      '2026-12-07T12:00+01:00 2026-12-08T01:00+01:00',
    ])
  })

  it.each<[string, WeeklyHours[] | null, string[]]>([
    ['any hours', null, ['09:00 12:00', '13:00 17:00']],
    ['more', daily(0, 1440), ['09:00 12:00', '13:00 17:00']],
    ['fewer', daily(600, 840), ['10:00 12:00', '13:00 14:00']],
    ['several spans', [...daily(0, 570), ...daily(600, 630), ...daily(1020, 1440)], ['09:00 09:30', '10:00 10:30']],
    ['none', [], []],
    ['other weekdays', [{ weekday: 2, fromMinute: 0, untilMinute: 1440 }], []],
    ['only what only touches', daily(720, 780), []],
    ['what holds from the day after', daily(0, 1440).map((hours) => ({ ...hours, validFrom: '2026-12-08' })), []],
  ])('are cut to those of the organization that allows %s', (_what, allowed, expected) => {
    const weekly = [...daily(540, 720), ...daily(780, 1020)]
    const times = openIntervals(available(berlin, weekly, { allowed }), { startsAt: monday, endsAt: after(monday, DAY_MS) })
    expect(times.map((i) => `${shown(berlin, i.startsAt).slice(11, 16)} ${shown(berlin, i.endsAt).slice(11, 16)}`)).toEqual(
      expected,
    )
  })

  it('of a date are cut to those of the organization too', () => {
    const overrides = [{ date: '2026-12-07', spans: [{ fromMinute: 1000, untilMinute: 1200 }] }]
    const times = openIntervals(available(berlin, [], { overrides, allowed: daily(540, 1020) }), {
      startsAt: monday,
      endsAt: after(monday, DAY_MS),
    })
    expect(times.map((i) => shown(berlin, i.endsAt))).toEqual(['2026-12-07T17:00+01:00'])
  })

  it('refuse a date that does not exist', () => {
    const february = at('2026-02-15T00:00:00Z')
    const overrides = [{ date: '2026-02-30', spans: [] }]
    expect(() => opened(berlin, [], overrides, february, after(february, 28 * DAY_MS))).toThrow(RangeError)
  })

  it.each<[string, string, string, number, number, string[]]>([
    ['lose the hour that is skipped', 'Europe/Berlin', '2026-03-29', 0, 360, ['2026-03-29T00:00+01:00 2026-03-29T06:00+02:00']],
    [
      'begin after the gap they begin in',
      'Europe/Berlin',
      '2026-03-29',
      150,
      360,
      ['2026-03-29T03:00+02:00 2026-03-29T06:00+02:00'],
    ],
    ['end before the gap they end in', 'Europe/Berlin', '2026-03-29', 0, 150, ['2026-03-29T00:00+01:00 2026-03-29T03:00+02:00']],
    ['are none when they lie in the gap', 'Europe/Berlin', '2026-03-29', 120, 180, []],
    ['keep the hour that comes twice', 'Europe/Berlin', '2026-10-25', 0, 360, ['2026-10-25T00:00+02:00 2026-10-25T06:00+01:00']],
    ['begin at the first of two', 'Europe/Berlin', '2026-10-25', 150, 360, ['2026-10-25T02:30+02:00 2026-10-25T06:00+01:00']],
    ['end at the first of two', 'Europe/Berlin', '2026-10-25', 0, 150, ['2026-10-25T00:00+02:00 2026-10-25T02:30+02:00']],
    ['are a day of 25 hours', 'Africa/Cairo', '2026-10-29', 0, 1440, ['2026-10-29T00:00+03:00 2026-10-30T00:00+02:00']],
    ['are a day that begins at one', 'Africa/Cairo', '2026-04-24', 0, 1440, ['2026-04-24T01:00+03:00 2026-04-25T00:00+03:00']],
    ['are none on a day that is skipped', 'Pacific/Apia', '2011-12-30', 0, 1440, []],
  ])('%s: %s on %s', (_what, name, date, fromMinute, untilMinute, expected) => {
    const zone = temporalZone(name)
    const noon = at(`${date}T12:00[${name}]`)
    const only = { date, spans: [{ fromMinute, untilMinute }] }
    expect(opened(zone, [], [only], after(noon, -2 * DAY_MS), after(noon, 2 * DAY_MS))).toEqual(expected)
  })

  it('that began before the clock went back over midnight go on while it is yesterday again', () => {
    const zone = temporalZone('America/St_Johns') // 7 November 2010, 00:01 became 6 November, 23:01
    const sunday: DateOverride = { date: '2010-11-07', spans: [{ fromMinute: 0, untilMinute: 60 }] }
    const asked = [at('2010-11-07T02:40:00Z'), at('2010-11-07T03:00:00Z')] as const
    expect(opened(zone, [], [sunday], ...asked)).toEqual(['2010-11-06T23:10-03:30 2010-11-06T23:30-03:30'])
  })
})
