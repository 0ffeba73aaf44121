import { DAY_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import type { CalendarZones } from './calendar-zones.ts'
import { type Component, type Property, propertyNamed, valueIn } from './components.ts'
import { eachValue, instantAt, type Length, lengthIn, type Moment, wallIn } from './wall-time.ts'

/** A VEVENT, as far as it says when somebody is taken. */
export interface Entry {
  readonly uid: string
  readonly sequence: number
  readonly start: Moment
  readonly length: Length
  readonly rules: readonly string[]
  /** Further beginnings, some with an end of their own. */
  readonly besides: readonly { readonly start: Moment; readonly length: Length | null }[]
  readonly except: readonly Moment[]
  /** Which one of a series this stands for, and whether all after it follow. */
  readonly replaces: { readonly moment: Moment; readonly andLater: boolean } | null
  readonly isFree: boolean
  /** Names a zone that nobody explains; it was read in the calendar's own. */
  readonly isGuess: boolean
}

const ONE_DAY: Length = { days: 1, ms: 0 }
const NONE: Length = { days: 0, ms: 0 }

/**
 * Reads a VEVENT. Cancelled, shown as free, or declined by one of these addresses, it takes nobody; tentative, it does.
 *
 * @param own addresses of the insider, in small letters
 * @throws for one without a beginning, or with an end before it
 */
export function entryOf(event: Component, zones: CalendarZones, own: ReadonlySet<string>): Entry {
  let isGuess = false
  const momentOf = (property: Property): Moment => {
    const read = wallIn(property.value)
    if (!read) throw new RangeError('no time')
    const { TZID: tzid } = property.parameters
    const named = tzid === undefined || read.isUtc || read.isDate ? undefined : zones.named(tzid)
    if (tzid !== undefined && !read.isUtc && !read.isDate && !named) isGuess = true
    return { ...read, zone: read.isUtc ? zones.utc : (named ?? zones.floating) }
  }
  const all = (name: string) => event.properties.filter((property) => property.name === name)
  const started = propertyNamed(event.properties, 'DTSTART')
  if (!started) throw new RangeError('no beginning')
  const start = momentOf(started)
  const replaces = propertyNamed(event.properties, 'RECURRENCE-ID')
  return {
    uid: valueIn(event, 'UID') ?? '',
    sequence: Number(valueIn(event, 'SEQUENCE') ?? 0) || 0,
    start,
    length: lengthOf(event, start, momentOf),
    rules: all('RRULE').map(({ value }) => value),
    besides: all('RDATE')
      .flatMap(eachValue)
      .map((property) => periodOf(property, momentOf)),
    except: all('EXDATE')
      .flatMap(eachValue)
      .filter(({ value }) => value !== '')
      .map(momentOf),
    replaces: replaces
      ? { moment: momentOf(replaces), andLater: replaces.parameters.RANGE?.toUpperCase() === 'THISANDFUTURE' }
      : null,
    isFree: isFree(event, own),
    isGuess,
  }
}

function isFree(event: Component, own: ReadonlySet<string>): boolean {
  const is = (name: string) => valueIn(event, name)?.toUpperCase() ?? ''
  if (is('STATUS') === 'CANCELLED' || is('TRANSP') === 'TRANSPARENT') return true
  if (is('X-MICROSOFT-CDO-BUSYSTATUS') === 'FREE') return true
  return event.properties.some(
    ({ name, value, parameters }) =>
      name === 'ATTENDEE' &&
      parameters.PARTSTAT?.toUpperCase() === 'DECLINED' &&
      own.has((parameters.EMAIL ?? value).replace(/^mailto:/i, '').toLowerCase()),
  )
}

/** By DTEND or DURATION; a date alone takes its day, a time alone nothing. What an end says is exact, what a length says goes by the calendar. */
function lengthOf(event: Component, start: Moment, momentOf: (property: Property) => Moment): Length {
  const ended = propertyNamed(event.properties, 'DTEND')
  if (ended) return between(start, momentOf(ended))
  const length = valueIn(event, 'DURATION')
  if (length === undefined) return start.isDate ? ONE_DAY : NONE
  const read = lengthIn(length)
  if (!read || read.days < 0 || read.ms < 0) throw new RangeError('no length')
  return read
}

function between(start: Moment, end: Moment): Length {
  if (start.isDate && end.isDate) {
    const days = (end.wall - start.wall) / DAY_MS
    if (days < 0) throw new RangeError('ends before it begins')
    return { days: Math.max(1, days), ms: 0 } // some write the same day twice and mean it whole
  }
  const ms = instantAt(end) - instantAt(start)
  if (ms < 0) throw new RangeError('ends before it begins')
  return { days: 0, ms }
}

function periodOf(property: Property, momentOf: (property: Property) => Moment): { start: Moment; length: Length | null } {
  const [from = '', to] = property.value.split('/')
  const start = momentOf({ ...property, value: from })
  if (to === undefined) return { start, length: null }
  return { start, length: lengthIn(to) ?? between(start, momentOf({ ...property, value: to })) }
}

/** The moment a time stands for, to compare it with others, whatever zone they are written in. */
export const keyOf = (moment: Moment): Instant => instantAt(moment)
