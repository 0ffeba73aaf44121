import { instant } from '@vestibule/scheduling/instant.ts'
import type { Zone } from '@vestibule/scheduling/zone.ts'
import { putLatest } from './put-latest.ts'

// The rules get a zone as data. Bookings lie a year around now at most; the rest is room for the years the service lives,
// and zones beyond it keep their last offset. 418 zones have 12 000 changes in this span, read in 30 ms all together.
const FIRST_YEAR = 2000
const LAST_YEAR = 2040

// Names come from requesters too, so what is kept is bounded; there are about 600 names, links included.
const KEPT = 600
const kept = new Map<string, Zone>()

/**
 * The offsets of an IANA zone from 2000 to 2040, from Temporal's zone data.
 *
 * @throws RangeError when `isZone(name)` is false
 */
export function zoneOf(name: string): Zone {
  const zone = kept.get(name) ?? read(name)
  putLatest(kept, name, zone, KEPT)
  return zone
}

/** Whether this is an IANA name as Temporal writes it: 'Europe/Berlin', links such as 'Asia/Calcutta' too; no '+02:00', no 'europe/berlin'. */
export function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Temporal.ZonedDateTime(0n, name).timeZoneId === name
  } catch {
    return false
  }
}

function read(name: string): Zone {
  if (!isZone(name)) throw new RangeError('not a time zone')
  const first = Temporal.PlainDate.from({ year: FIRST_YEAR, month: 1, day: 1 }).toZonedDateTime(name)
  const changes = [change(first)]
  for (let at = first.getTimeZoneTransition('next'); at && at.year <= LAST_YEAR; at = at.getTimeZoneTransition('next')) {
    changes.push(change(at))
  }
  return { name, changes }
}

function change(at: Temporal.ZonedDateTime): Zone['changes'][number] {
  return { from: instant(at.epochMilliseconds), offsetMinutes: at.offsetNanoseconds / 60e9 }
}
