import { serverNow } from './server-time.ts'
import { texts } from './texts/texts.ts'

/** The zone this browser is set to: a first guess, always changeable. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

/** `Europe/Berlin` → `Berlin`. */
export const city = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** `9:15`, of an RFC 3339 instant in a zone. */
export function clock(at: string, zone: string): string {
  const parts = formatter(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(at))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${Number(part('hour'))}:${part('minute')}`
}

/** `Monday 7 December`, with the year where it isn't this one (by the server). */
export function day(at: string, zone: string): string {
  const year = (ms: number) => formatter(zone, { year: 'numeric' }).format(new Date(ms))
  const thisYear = year(Date.parse(at)) === year(serverNow() ?? Date.parse(at))
  const date = formatter(zone, { day: 'numeric', month: 'long', ...(thisYear ? {} : { year: 'numeric' }) })
  const weekday = formatter(zone, { weekday: 'long' })
  return texts.weekdayAndDate(weekday.format(new Date(at)), texts.written(date.format(new Date(at))))
}

/** `Monday 7 December` of a date alone (`2026-12-07`): a day of the calendar, wherever. */
export const dayOf = (date: string): string => day(`${date}T00:00:00Z`, 'UTC')

/** `Monday` of 1, `Sunday` of 7. */
export const weekdayName = (weekday: number): string =>
  formatter('UTC', { weekday: 'long' }).format(new Date(Date.UTC(2024, 0, weekday))) // that year began on a Monday

/** `Monday 7 December, 9:15 in Berlin`. */
export const dayAndClock = (at: string, zone: string): string =>
  texts.time.onDay(day(at, zone), texts.time.one(clock(at, zone), city(zone)))

/** `10:15 your time (Lisbon) · 11:15 in Berlin`; the weekday is added where it differs, one clock where both are the same. */
export function bothClocks(at: string, mine: string, theirs: string): string {
  if (mine === theirs) return texts.time.one(clock(at, mine), city(mine))
  const sameDay = day(at, mine) === day(at, theirs)
  const weekday = formatter(theirs, { weekday: 'short' }).format(new Date(at))
  const over = sameDay ? clock(at, theirs) : `${weekday} ${clock(at, theirs)}`
  return texts.time.both(clock(at, mine), city(mine), over, city(theirs))
}

/** Every zone this browser knows, and the given ones besides. */
export const zones = (...besides: string[]): string[] => [...new Set([...besides, ...Intl.supportedValuesOf('timeZone')])].sort()

// Intl.DateTimeFormat costs 40 µs to make and a list of slots needs thousands of formats.
const made = new Map<string, Intl.DateTimeFormat>()
function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options)
  const found = made.get(key) ?? new Intl.DateTimeFormat(texts.locale, { ...options, timeZone: zone })
  made.set(key, found)
  return found
}
