import { type Instant, instant } from '@vestibule/scheduling/instant.ts'
import type { Texts } from './texts/en.ts'

/** Times in words for one reader: their own zone first, the other person's beside it, both named by their city. */
export interface When {
  /** `Monday 7 December`; of an instant that is a deadline, the last day that is wholly or partly before it. */
  readonly lastDay: (deadline: Instant) => string
  /** `7 Dec`, as `lastDay`. */
  readonly lastDayShort: (deadline: Instant) => string
  /** `Monday 7 December 2026`. */
  readonly date: (at: Instant) => string
  /** `Tue 1 Dec, 10:00`, for subjects. */
  readonly short: (at: Instant) => string
  /** `Monday 7 December, 18:00 in Berlin`. */
  readonly moment: (at: Instant) => string
  /** `Monday 7 December, 0:00 in Lisbon (1:00 in Berlin)`. */
  readonly momentInBoth: (at: Instant) => string
  /** `Monday 7 December` of a date without a zone, 'YYYY-MM-DD'. */
  readonly calendarDay: (date: string) => string
  /** `7 December`, likewise. */
  readonly calendarDate: (date: string) => string
  /** `10:15`. */
  readonly clock: (at: Instant) => string
  /** `10:15 in Berlin (9:15 in Lisbon)`. */
  readonly bothClocks: (at: Instant) => string
  /** `Tuesday 1 December 2026, 10:00 to 10:15 in Berlin (9:00 to 9:15 in Lisbon)`, at the beginning of a line. */
  readonly span: (startsAt: Instant, endsAt: Instant) => string
}

/** @param zone IANA zone of the reader; @param otherZone of the person they meet. Throws RangeError for a name that is no zone. */
export function spokenTimes(texts: Texts, zone: string, otherZone: string): When {
  const format = (at: Instant, timeZone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(texts.locale, { ...options, timeZone, numberingSystem: 'latn' }).format(at)
  const clockIn = (at: Instant, timeZone: string) =>
    format(at, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).replace(/^0(?=\d:)/, '')
  // Weekday and date are put together in the texts: Intl has a comma for some languages where people write none.
  const dated = (at: Instant, timeZone: string, weekday: 'long' | 'short', date: Intl.DateTimeFormatOptions) =>
    texts.weekdayAndDate(format(at, timeZone, { weekday }), texts.written(format(at, timeZone, date)))
  const dayIn = (at: Instant, timeZone: string) => dated(at, timeZone, 'long', { day: 'numeric', month: 'long' })
  const dateIn = (at: Instant, timeZone: string) =>
    dated(at, timeZone, 'long', { day: 'numeric', month: 'long', year: 'numeric' })
  /** What the other clock says; with its date when that is another day there. */
  const there = (at: Instant, said: string) => {
    if (otherZone === zone) return ''
    const elsewhere = texts.inCity(said, cityOf(otherZone))
    return dateIn(at, zone) === dateIn(at, otherZone) ? ` (${elsewhere})` : ` (${dayIn(at, otherZone)}, ${elsewhere})`
  }
  const before = (deadline: Instant) => instant(deadline - 1)
  const noon = (date: string) => instant(Date.parse(`${date}T12:00:00Z`))

  return {
    lastDay: (deadline) => dayIn(before(deadline), zone),
    lastDayShort: (deadline) => texts.written(format(before(deadline), zone, { day: 'numeric', month: 'short' })),
    date: (at) => dateIn(at, zone),
    short: (at) => `${dated(at, zone, 'short', { day: 'numeric', month: 'short' })}, ${clockIn(at, zone)}`,
    moment: (at) => `${dayIn(at, zone)}, ${texts.inCity(clockIn(at, zone), cityOf(zone))}`,
    momentInBoth: (at) =>
      `${dayIn(at, zone)}, ${texts.inCity(clockIn(at, zone), cityOf(zone))}${there(at, clockIn(at, otherZone))}`,
    calendarDay: (date) => dayIn(noon(date), 'UTC'),
    calendarDate: (date) => texts.written(format(noon(date), 'UTC', { day: 'numeric', month: 'long' })),
    clock: (at) => clockIn(at, zone),
    bothClocks: (at) => texts.inCity(clockIn(at, zone), cityOf(zone)) + there(at, clockIn(at, otherZone)),
    span: (startsAt, endsAt) => {
      const here = texts.fromTo(clockIn(startsAt, zone), clockIn(endsAt, zone))
      const elsewhere = texts.fromTo(clockIn(startsAt, otherZone), clockIn(endsAt, otherZone))
      const whole = `${dateIn(startsAt, zone)}, ${texts.inCity(here, cityOf(zone))}${there(startsAt, elsewhere)}`
      return whole.slice(0, 1).toLocaleUpperCase(texts.locale) + whole.slice(1)
    },
  }
}

/** The name people know a zone by: `Europe/Berlin` is Berlin, `America/Argentina/Buenos_Aires` is Buenos Aires, `UTC` is UTC. */
export function cityOf(zone: string): string {
  const last = zone.slice(zone.lastIndexOf('/') + 1)
  return zone.startsWith('Etc/') ? offsetOf(last) : last.replaceAll('_', ' ')
}

/** POSIX zones turn the sign around: `Etc/GMT+5` is five hours behind UTC. */
function offsetOf(name: string): string {
  const [, sign, hours] = /^GMT([+-])(\d+)$/.exec(name) ?? []
  return hours === undefined || hours === '0' ? 'UTC' : `UTC${sign === '+' ? '−' : '+'}${hours}`
}
