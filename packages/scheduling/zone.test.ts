import { describe, expect, it } from 'vitest'
import { dateOf, dayOf } from './calendar.ts'
import { HOUR_MS, instant, MINUTE_MS } from './instant.ts'
import { HARD } from './testing/questions.ts'
import { at, shown, temporalZone } from './testing/temporal.ts'
import { firstReading, instantOf, localOf, wallAt, wallOf } from './zone.ts'

/** What Temporal makes of a wall time: nothing in a gap, the first of two in a fold. */
function byTemporal(zoneName: string, date: string, minuteOfDay: number): number | undefined {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minuteOfDay })
  const found = wall.toZonedDateTime(zoneName, { disambiguation: 'earlier' })
  return found.toPlainDateTime().equals(wall) ? found.epochMilliseconds : undefined
}

describe('a wall time', () => {
  it.each(HARD)('in %s is the instant Temporal says, for the minutes around %s', (name, date) => {
    const zone = temporalZone(name)
    for (let day = dayOf(date) - 1; day <= dayOf(date) + 1; day++) {
      for (let minute = 0; minute < 1440; minute++) {
        if (minute % 5 > 0 && minute % 5 < 4) continue // every edge lies between a 4 or 9 and a 5 or 0
        const expected = byTemporal(name, dateOf(day), minute)
        if (instantOf(zone, day, minute) !== expected) expect.fail(`${dateOf(day)} minute ${minute}: not ${expected}`)
      }
    }
  })

  it.each<[string, string, string, number, string | undefined]>([
    ['before the gap', 'Europe/Berlin', '2026-03-29', 119, '2026-03-29T00:59:00Z'],
    ['at the first minute of the gap', 'Europe/Berlin', '2026-03-29', 120, undefined],
    ['at the last minute of the gap', 'Europe/Berlin', '2026-03-29', 179, undefined],
    ['after the gap', 'Europe/Berlin', '2026-03-29', 180, '2026-03-29T01:00:00Z'],
    ['at the first minute of the fold', 'Europe/Berlin', '2026-10-25', 120, '2026-10-25T00:00:00Z'],
    ['at the last minute of the fold', 'Europe/Berlin', '2026-10-25', 179, '2026-10-25T00:59:00Z'],
    ['after the fold', 'Europe/Berlin', '2026-10-25', 180, '2026-10-25T02:00:00Z'],
    ['at a midnight that is skipped', 'Africa/Cairo', '2026-04-24', 0, undefined],
    ['in a fold before midnight', 'Africa/Cairo', '2026-10-29', 23 * 60, '2026-10-29T20:00:00Z'],
    ['in a fold over midnight', 'America/St_Johns', '2010-11-07', 0, '2010-11-07T02:30:00Z'],
    ['in half an hour that comes twice', 'Australia/Lord_Howe', '2026-04-05', 105, '2026-04-04T14:45:00Z'],
    ['in two hours that are skipped', 'Antarctica/Troll', '2026-03-29', 170, undefined],
    ['on a day that is skipped', 'Pacific/Apia', '2011-12-30', 720, undefined],
    ['on the day after it', 'Pacific/Apia', '2011-12-31', 0, '2011-12-30T10:00:00Z'],
    ['at the end of a day, as the next midnight', 'Europe/Berlin', '2026-12-07', 1440, '2026-12-07T23:00:00Z'],
  ])('%s in %s', (_where, name, date, minute, expected) => {
    expect(instantOf(temporalZone(name), dayOf(date), minute)).toBe(expected && at(expected))
  })

  it('has a first moment at which the clock shows it or later: the change for a gap, the first for a fold', () => {
    const berlin = temporalZone('Europe/Berlin')
    expect(shown(berlin, firstReading(berlin, wallOf(dayOf('2026-03-29'), 150)))).toBe('2026-03-29T03:00+02:00')
    expect(shown(berlin, firstReading(berlin, wallOf(dayOf('2026-10-25'), 150)))).toBe('2026-10-25T02:30+02:00')
    const apia = temporalZone('Pacific/Apia')
    expect(shown(apia, firstReading(apia, wallOf(dayOf('2011-12-30'), 600)))).toBe('2011-12-31T00:00+14:00')
  })

  it.each(HARD)('never comes after a later one: %s around %s', (name, date) => {
    const zone = temporalZone(name)
    const start = wallOf(dayOf(date) - 2, 0)
    for (let minute = 1; minute < 4 * 1440; minute++) {
      const earlier = firstReading(zone, start + (minute - 1) * MINUTE_MS)
      const later = firstReading(zone, start + minute * MINUTE_MS)
      if (earlier > later || wallAt(zone, later) < start + minute * MINUTE_MS) expect.fail(`minute ${minute}`)
    }
  })
})

describe('a clock on the wall', () => {
  it.each(HARD)('in %s shows what Temporal says, every minute around %s', (name, date) => {
    const zone = temporalZone(name)
    for (let ms = Date.parse(date) - 30 * HOUR_MS; ms < Date.parse(date) + 30 * HOUR_MS; ms += MINUTE_MS) {
      const shows = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name)
      const local = localOf(zone, instant(ms + 59_999))
      const same = local.day === dayOf(shows.toPlainDate().toString()) && local.minuteOfDay === shows.hour * 60 + shows.minute
      if (!same || local.weekday !== shows.dayOfWeek) expect.fail(`${shows}: ${JSON.stringify(local)}`)
    }
  })

  it('keeps its first offset before the span it was given, and its last after it', () => {
    const zone = temporalZone('Europe/Berlin', 2026, 2027)
    expect(localOf(zone, at('1999-07-01T00:00:00Z')).minuteOfDay).toBe(60)
    expect(localOf(zone, at('2050-07-01T00:00:00Z')).minuteOfDay).toBe(60)
  })

  it('works with a zone that never changes', () => {
    const zone = { name: 'UTC', changes: [{ from: instant(0), offsetMinutes: 0 }] }
    expect(instantOf(zone, dayOf('1969-12-31'), 1439)).toBe(-60_000)
    expect(localOf(zone, instant(-60_000))).toEqual({ day: -1, minuteOfDay: 1439, weekday: 3 })
  })
})
