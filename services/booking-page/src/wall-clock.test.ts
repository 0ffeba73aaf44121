import { describe, expect, it } from 'vitest'
import { dateIn, instantOf } from './wall-clock.ts'

const ZONES = [
  'Europe/Berlin',
  'Europe/Lisbon',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
]
/** A quarter of an hour's steps over the days on which some zone changes its clocks, and a plain one. */
const DAYS = [
  '2026-02-15',
  '2026-03-08',
  '2026-03-22',
  '2026-03-29',
  '2026-04-05',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
  '2026-12-07',
]
const CLOCKS = Array.from(
  { length: 96 },
  (_, n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`,
)

describe('a wall clock', () => {
  it.each(ZONES)('agrees with Temporal about every quarter of an hour, those that do not exist or come twice too: %s', (zone) => {
    for (const date of DAYS)
      for (const clock of CLOCKS) expect(instantOf(date, clock, zone), `${date} ${clock}`).toBe(byTemporal(date, clock, zone))
  })

  it('shows the day that it is in its zone', () => {
    const at = Date.parse('2026-12-06T23:30:00Z')
    expect(['Europe/Berlin', 'Europe/Lisbon', 'Pacific/Apia'].map((zone) => dateIn(zone, at))).toEqual([
      '2026-12-07',
      '2026-12-06',
      '2026-12-07',
    ])
  })

  it.each(['', '2026-12', '2026-13-01'])('shows no “%s”', (date) => {
    expect(instantOf(date, '09:00', 'Europe/Berlin')).toBeUndefined()
  })
})

function byTemporal(date: string, clock: string, zone: string): number | undefined {
  const wall = Temporal.PlainDateTime.from(`${date}T${clock}`)
  const at = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  return at.toPlainDateTime().equals(wall) ? at.epochMilliseconds : undefined
}
