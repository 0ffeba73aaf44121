import { instant } from '@vestibule/scheduling/instant.ts'
import { localOf } from '@vestibule/scheduling/zone.ts'
import { describe, expect, it } from 'vitest'
import { isZone, zoneOf } from './zones.ts'

describe('a zone', () => {
  it('has the offset Temporal says at every change from 2000 to 2040, just before it and between, whatever the name', () => {
    for (const name of Intl.supportedValuesOf('timeZone').filter(isZone)) {
      const { changes } = zoneOf(name)
      for (const [i, { from, offsetMinutes }] of changes.entries()) {
        const end = changes[i + 1]?.from ?? Date.parse('2041-01-01')
        for (const ms of [from, (from + end) / 2, end - 1].map(Math.floor)) {
          const found = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name).offsetNanoseconds / 60e9
          if (found !== offsetMinutes) expect.fail(`${name} at ${new Date(ms).toISOString()}: ${found}, not ${offsetMinutes}`)
        }
      }
    }
  })

  it('has whole minutes, ascending, no change without a change, apart by more than the clock is moved', () => {
    for (const name of Intl.supportedValuesOf('timeZone').filter(isZone)) {
      zoneOf(name).changes.forEach((change, i, changes) => {
        const before = changes[i - 1]
        expect(Number.isInteger(change.offsetMinutes), name).toBe(true)
        if (!before) return
        expect(change.offsetMinutes, name).not.toBe(before.offsetMinutes)
        expect(change.from - before.from, name).toBeGreaterThan(24 * 60 * 60_000)
      })
    }
  })

  it('is read once and kept', () => {
    expect(zoneOf('Europe/Berlin')).toBe(zoneOf('Europe/Berlin'))
  })

  it('works under a link', () => {
    expect(zoneOf('Asia/Calcutta').changes).toEqual(zoneOf('Asia/Kolkata').changes)
    expect(localOf(zoneOf('Asia/Calcutta'), instant(0)).minuteOfDay).toBe(330)
  })

  it('is refused when it is none', () => {
    expect(() => zoneOf('Mars/Olympus')).toThrow(RangeError)
  })
})

describe('the name of a zone', () => {
  it.each(['Europe/Berlin', 'UTC', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'Asia/Calcutta'])(
    'may be %s',
    (name) => {
      expect(isZone(name)).toBe(true)
    },
  )

  it.each([
    ['an offset', '+02:00'],
    ['another case', 'europe/berlin'],
    ['nothing', ''],
    ['a space after', 'Europe/Berlin '],
    ['an instant with a zone', '2026-12-07T09:00[Europe/Berlin]'],
    ['a path', '../Europe/Berlin'],
    ['an unknown place', 'Europe/Atlantis'],
    ['an abbreviation', 'CEST'],
    ['a NUL', 'Europe/Berlin\0'],
    ['the zone of this machine', 'localtime'],
    ['a Windows name', 'W. Europe Standard Time'],
    ['a prototype', 'constructor'],
  ])('may not be %s', (_what, name) => {
    expect(isZone(name)).toBe(false)
  })
})
