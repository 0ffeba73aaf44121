import { DAY_MS, type Instant, instant } from '@vestibule/scheduling/instant.ts'
import { Refused } from './refused.ts'

const TWO_DIGITS = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'))

/** The day written last: a list of slots comes in order, and asking Date for each of its 1 300 instants was 40 % of the whole route. */
let written = { midnight: Number.NaN, date: '' }

/** An Instant as RFC 3339 in UTC, without a fraction where there is none. */
export function toText(at: Instant): string {
  const midnight = Math.floor(at / DAY_MS) * DAY_MS
  const second = (at - midnight) / 1000
  if (!Number.isInteger(second)) return new Date(at).toISOString()
  if (midnight !== written.midnight) {
    const text = new Date(midnight).toISOString()
    written = { midnight, date: text.slice(0, text.indexOf('T') + 1) }
  }
  const minute = Math.floor(second / 60)
  return `${written.date}${TWO_DIGITS[Math.floor(minute / 60)]}:${TWO_DIGITS[minute % 60]}:${TWO_DIGITS[second % 60]}Z`
}

export function toTextOrNull(at: Instant | null): string | null {
  return at === null ? null : toText(at)
}

/** The Instant a checked text says; a 30 February passes the pattern and ends here, with its field. */
export function fromText(text: string, pointer: string): Instant {
  const epochMs = Date.parse(text)
  const same = Number.isFinite(epochMs) && new Date(epochMs).toISOString().slice(0, 19) === text.slice(0, 19)
  if (!same) throw new Refused('invalid', { fields: [{ pointer, detail: 'is not a date that exists' }] })
  return instant(epochMs)
}
