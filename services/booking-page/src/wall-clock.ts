// What a clock on the wall of a zone shows, from Intl alone: not every browser has Temporal yet, and a page needs two functions of it.

const DAY_MS = 86_400_000

/** `2026-12-07`, the day it is in a zone. */
export const dateIn = (zone: string, at: number): string => wallAt(zone, at).slice(0, 10)

/**
 * The instant at which a zone's clock shows a day (`2026-12-07`) and a time (`09:30`): the first one, where it shows it twice. Undefined
 * where it never does, since the clocks are put forward over it.
 */
export function instantOf(date: string, clock: string, zone: string): number | undefined {
  const asUtc = Date.parse(`${date}T${clock}:00Z`)
  if (Number.isNaN(asUtc)) return undefined
  // An offset changes at most once within a day of it, so what holds before and after are all that can hold then.
  const candidates = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => asUtc - offsetAt(zone, near))
  return candidates.filter((at) => wallAt(zone, at) === `${date}T${clock}`).sort((a, b) => a - b)[0]
}

const offsetAt = (zone: string, at: number): number => Date.parse(`${wallAt(zone, at)}:00Z`) - Math.floor(at / 60_000) * 60_000

/** `2026-12-07T09:30`. */
function wallAt(zone: string, at: number): string {
  const parts = formatter(zone).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

const made = new Map<string, Intl.DateTimeFormat>()
function formatter(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit'
  const options = { timeZone, year: 'numeric', month: two, day: two, hour: two, minute: two, hourCycle: 'h23' } as const
  const found = made.get(timeZone) ?? new Intl.DateTimeFormat('en', options)
  made.set(timeZone, found)
  return found
}
