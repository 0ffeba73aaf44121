import { describe, expect, it } from 'vitest'
import { NOTHING_SPENT } from './budget.ts'
import type { WeeklyHours } from './hours.ts'
import { after, DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from './instant.ts'
import { held, isOffered, offeredSlots, type SlotRules } from './slots.ts'
import { berlin, monday, on, plain, starts } from './testing/monday.ts'
import { available, daily } from './testing/questions.ts'
import { at, shown, temporalZone } from './testing/temporal.ts'

describe('a slot', () => {
  it('is the meeting alone, with its end', () => {
    const within = { startsAt: monday, endsAt: after(monday, DAY_MS) }
    const rules = { ...plain, minutes: 30, bufferBeforeMinutes: 10, bufferAfterMinutes: 5 }
    expect(offeredSlots(rules, available(berlin, daily(540, 570)), NOTHING_SPENT, [], within, monday)).toEqual([
      { startsAt: on('09:00'), endsAt: on('09:30') },
    ])
    expect(held(on('09:00'), rules)).toEqual({ startsAt: on('08:50'), endsAt: on('09:35') })
  })

  it.each<[string, Partial<SlotRules>, WeeklyHours[], string[]]>([
    ['ends by the end of the hours', { minutes: 30 }, daily(540, 600), ['09:00', '09:15', '09:30']],
    ['may fill the hours to the minute', { minutes: 60 }, daily(540, 600), ['09:00']],
    ['does not fit hours a minute short', { minutes: 60 }, daily(540, 599), []],
    [
      'lets its buffers reach outside the hours',
      { bufferBeforeMinutes: 60, bufferAfterMinutes: 60, minutes: 60 },
      daily(540, 600),
      ['09:00'],
    ],
    ['starts on the quarters of the clock, not of the span', {}, daily(547, 600), ['09:15', '09:30', '09:45']],
    ['counts its steps from midnight', { stepMinutes: 25 }, daily(540, 600), ['09:10', '09:35']],
    [
      'starts anew at midnight when the step does not divide the day',
      { stepMinutes: 700 },
      daily(0, 1440),
      ['00:00', '11:40', '23:20'],
    ],
    ['crosses from one span into the next that touches it', { minutes: 60 }, [...daily(540, 580), ...daily(580, 600)], ['09:00']],
    ['does not cross a break', { minutes: 30 }, [...daily(540, 570), ...daily(571, 600)], ['09:00']],
  ])('%s', (_what, rules, weekly, expected) => {
    expect(starts(rules, weekly)).toEqual(expected)
  })

  it('counts its steps anew at a midnight amid open hours, where the step does not divide the day', () => {
    const within = { startsAt: monday, endsAt: after(monday, 2 * DAY_MS) }
    const slots = offeredSlots(
      { ...plain, stepMinutes: 700 },
      available(berlin, daily(0, 1440)),
      NOTHING_SPENT,
      [],
      within,
      monday,
    )
    expect(slots.map((slot) => shown(berlin, slot.startsAt).slice(8, 16))).toEqual([
      '07T00:00',
      '07T11:40',
      '07T23:20',
      '08T00:00',
      '08T11:40',
      '08T23:20',
    ])
  })

  it.each([{ stepMinutes: 0 }, { stepMinutes: -15 }, { minutes: 0 }, { stepMinutes: Number.NaN }])(
    'is refused with %j',
    (rules) => {
      expect(() => starts(rules)).toThrow(RangeError)
    },
  )

  it('may end after the time that was asked about, and starts before its end', () => {
    const within = { startsAt: on('09:00'), endsAt: on('09:30') }
    const slots = offeredSlots({ ...plain, minutes: 60 }, available(berlin, daily(540, 1020)), NOTHING_SPENT, [], within, monday)
    expect(slots.map((slot) => slot.startsAt)).toEqual([on('09:00'), on('09:15')])
  })

  it.each<[string, Instant, Partial<SlotRules>, string[]]>([
    ['keeps notice: exactly at its end is in time', on('08:15'), { noticeMinutes: 60 }, ['09:15', '09:30', '09:45']],
    ['keeps notice: a millisecond less is not', after(on('08:15'), 1), { noticeMinutes: 60 }, ['09:30', '09:45']],
    ['lies before the horizon, not at it', after(on('09:30'), -DAY_MS), { horizonDays: 1 }, ['09:00', '09:15']],
    ['lies before the horizon by a millisecond', after(on('09:30'), 1 - DAY_MS), { horizonDays: 1 }, ['09:00', '09:15', '09:30']],
    ['is not in the past', on('09:31'), {}, ['09:45']],
    ['is nowhere when notice reaches past the horizon', monday, { noticeMinutes: 2880, horizonDays: 1 }, []],
  ])('%s', (_what, now, rules, expected) => {
    expect(starts(rules, daily(540, 600), [], now)).toEqual(expected)
  })

  it.each<[string, Partial<SlotRules>, [string, string][], string[]]>([
    [
      'may touch what is taken on both sides',
      {},
      [
        ['09:00', '09:15'],
        ['09:30', '09:45'],
      ],
      ['09:15', '09:45'],
    ],
    ['does not share a minute with it', {}, [['09:14', '09:31']], ['09:45']],
    ['keeps its own buffer before', { bufferBeforeMinutes: 5 }, [['09:00', '09:15']], ['09:30', '09:45']],
    ['keeps its own buffer after', { bufferAfterMinutes: 5 }, [['09:30', '09:45']], ['09:00', '09:45']],
    [
      'may touch with its buffers',
      { bufferBeforeMinutes: 15, bufferAfterMinutes: 15 },
      [
        ['08:00', '08:45'],
        ['09:30', '09:31'],
      ],
      ['09:00'],
    ],
    [
      'minds a long one that began before others',
      {},
      [
        ['08:00', '09:30'],
        ['08:10', '08:20'],
        ['09:00', '09:05'],
      ],
      ['09:30', '09:45'],
    ],
    [
      'minds them in any order',
      {},
      [
        ['09:45', '10:00'],
        ['08:00', '09:15'],
      ],
      ['09:15', '09:30'],
    ],
    ['is offered beside an end that is off the step', { minutes: 10 }, [['09:00', '09:16']], ['09:30', '09:45']],
  ])('%s', (_what, rules, taken, expected) => {
    const busy = taken.map(([from, until]) => ({ startsAt: on(from), endsAt: on(until) }))
    expect(starts(rules, daily(540, 600), busy)).toEqual(expected)
  })

  it('leaves both buffers between two meetings', () => {
    const rules = { ...plain, bufferBeforeMinutes: 10, bufferAfterMinutes: 5 }
    expect(starts({ ...rules, stepMinutes: 5 }, daily(540, 600), [held(on('09:00'), rules)])).toEqual([
      '09:30',
      '09:35',
      '09:40',
      '09:45',
    ])
  })

  it.each<[string, string, string, string[]]>([
    [
      'skips the hour that is skipped',
      '2026-03-29',
      'Europe/Berlin',
      ['01:00+01:00', '01:30+01:00', '03:00+02:00', '03:30+02:00'],
    ],
    [
      'takes the first of an hour that comes twice',
      '2026-10-25',
      'Europe/Berlin',
      ['01:00+02:00', '01:30+02:00', '02:00+02:00', '02:30+02:00', '03:00+01:00', '03:30+01:00'],
    ],
    [
      'stays on the clock where it moves by half an hour',
      '2026-10-04',
      'Australia/Lord_Howe',
      ['01:00+10:30', '01:30+10:30', '02:30+11:00', '03:00+11:00', '03:30+11:00'],
    ],
  ])('%s', (_what, date, name, expected) => {
    const zone = temporalZone(name)
    const startsAt = at(`${date}T00:00[${name}]`)
    const slots = offeredSlots(
      { ...plain, minutes: 30, stepMinutes: 30 },
      available(zone, daily(60, 240)),
      NOTHING_SPENT,
      [],
      { startsAt, endsAt: after(startsAt, DAY_MS) },
      startsAt,
    )
    expect(slots.map((slot) => shown(zone, slot.startsAt).slice(11))).toEqual(expected)
    expect(slots.every((slot) => slot.endsAt - slot.startsAt === 30 * MINUTE_MS)).toBe(true)
  })

  it('keeps to the clock where it was changed twice since the last open hour', () => {
    const overrides = ['2026-03-02', '2026-11-02'].map((date) => ({ date, spans: [{ fromMinute: 540, untilMinute: 555 }] }))
    const within = { startsAt: at('2026-03-01T00:00Z'), endsAt: at('2026-12-01T00:00Z') }
    const rules = { ...plain, horizonDays: 366 }
    const slots = offeredSlots(rules, available(berlin, [], { overrides }), NOTHING_SPENT, [], within, within.startsAt)
    expect(slots.map((slot) => shown(berlin, slot.startsAt))).toEqual(['2026-03-02T09:00+01:00', '2026-11-02T09:00+01:00'])
  })

  it('that is long loses real time to the gap, and the hours with it', () => {
    const startsAt = at('2026-03-29T00:00[Europe/Berlin]')
    const within = { startsAt, endsAt: after(startsAt, 23 * HOUR_MS) }
    const rules = { ...plain, minutes: 5 * 60, stepMinutes: 30 }
    expect(
      offeredSlots(rules, available(berlin, daily(0, 360)), NOTHING_SPENT, [], within, startsAt).map((slot) =>
        shown(berlin, slot.endsAt),
      ),
    ).toEqual(['2026-03-29T06:00+02:00'])
  })
})

describe('one start, asked about alone', () => {
  it.each<[string, Instant, boolean]>([
    ['is offered when aligned', on('09:15'), true],
    ['is not off the step', on('09:10'), false],
    ['is not off the minute', after(on('09:15'), 1), false],
    ['is not where it is taken', on('09:30'), false],
    ['is not where it would end after the hours', on('11:00'), false],
  ])('%s', (_what, startsAt, expected) => {
    const busy = [{ startsAt: on('09:30'), endsAt: on('09:45') }]
    expect(isOffered(startsAt, plain, available(berlin, daily(500, 660)), NOTHING_SPENT, busy, monday)).toBe(expected)
  })
})
