import { DAY_MS, HOUR_MS, type Instant, instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { firstReading, offsetMs, stretchAt, type Wall, wallAt, type Zone } from '@vestibule/scheduling/zone.ts'
import type { Property } from './components.ts'

/** A date, or a time on the clocks of a zone. */
export interface Moment {
  readonly wall: Wall
  readonly zone: Zone
  readonly isDate: boolean
}

/** How long something takes: whole days by the calendar, and what comes on top. */
export interface Length {
  readonly days: number
  readonly ms: number
}

/** What `20261207`, `20261207T090000` or `20261207T090000Z` say; undefined for anything else, as 30 February. */
export function wallIn(text: string): { readonly wall: Wall; readonly isDate: boolean; readonly isUtc: boolean } | undefined {
  const [, y, mo, d, time, h, mi, s, z] = /^(\d{4})(\d\d)(\d\d)(T(\d\d)(\d\d)(\d\d)?(Z)?)?$/i.exec(text.trim()) ?? []
  if (y === undefined) return undefined
  const date = new Date(Date.UTC(Number(y), Number(mo) - 1, Number(d)))
  if (date.getUTCMonth() !== Number(mo) - 1 || Number(y) < 100) return undefined
  // 24:00 and the leap second are the moment after.
  if (Number(h ?? 0) > 24 || Number(mi ?? 0) > 59 || Number(s ?? 0) > 60) return undefined
  const ofDay = Number(h ?? 0) * HOUR_MS + Number(mi ?? 0) * MINUTE_MS + Number(s ?? 0) * 1000
  return { wall: date.getTime() + ofDay, isDate: time === undefined, isUtc: z !== undefined }
}

/** The instant a moment stands for. A time in the gap is read with the offset before it, one in the fold is the first (RFC 5545 §3.3.5). */
export function instantAt({ wall, zone }: Pick<Moment, 'wall' | 'zone'>): Instant {
  const at = firstReading(zone, wall)
  if (wallAt(zone, at) === wall) return at
  return instant(wall - offsetMs(zone, Math.max(0, stretchAt(zone, at) - 1)))
}

/** `P1DT2H`, `-P1W`; undefined for anything else (RFC 5545 §3.3.6). */
export function lengthIn(text: string): Length | undefined {
  const [, sign, w, d, time, h, m, s] =
    /^([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(T(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:(\d{1,7})S)?)?$/i.exec(text.trim()) ?? []
  if (sign === undefined || (w ?? d ?? time) === undefined) return undefined
  const way = sign === '-' ? -1 : 1
  const ms = Number(h ?? 0) * HOUR_MS + Number(m ?? 0) * MINUTE_MS + Number(s ?? 0) * 1000
  return { days: way * (Number(w ?? 0) * 7 + Number(d ?? 0)), ms: way * ms }
}

/** When something that begins then, and takes so long, ends: days go by the clock on the wall, the rest by the one that never jumps. */
export function endOf(from: Moment, { days, ms }: Length): Instant {
  return instant(instantAt({ ...from, wall: from.wall + days * DAY_MS }) + ms)
}

/** The several values of a property (EXDATE, RDATE), each as if it stood alone. */
export function eachValue(property: Property): Property[] {
  return property.value.split(',').map((value) => ({ ...property, value: value.trim() }))
}
