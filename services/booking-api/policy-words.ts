import type { WeeklyHours } from '@vestibule/scheduling/hours.ts'
import { clockOf, minuteOf } from './clock-text.ts'
import { MINORS, type Policy, STANDINGS } from './store/organizations.ts'

/** A policy, or part of it, from the words of a command; what is not said is not in it. */
export function policyFrom(values: Readonly<Record<string, string | undefined>>): {
  policy: Partial<Policy>
  complaints: string[]
} {
  const complaints: string[] = []
  const said = <T>(name: string, read: (text: string) => T | undefined, wanted: string): T | undefined => {
    const text = values[name]
    const value = text === undefined ? undefined : read(text.trim())
    if (text !== undefined && value === undefined) complaints.push(`--${name} must be ${wanted}.`)
    return value
  }
  const cap = (name: string, least: number, most: number) =>
    said(name, (text) => capOf(text, least, most), `a whole number from ${least} to ${most}, or none`)
  const policy = {
    minors: said('minors', (text) => MINORS.find((one) => one === text), `one of ${MINORS.join(', ')}`),
    standing: said('standing', (text) => STANDINGS.find((one) => one === text), `one of ${STANDINGS.join(', ')}`),
    referrals: said('referrals', (text) => ({ yes: true, no: false })[text], 'yes or no'),
    longestMinutes: cap('longest-minutes', 5, 240),
    minutesPerWeek: cap('minutes-per-week', 1, 10_000),
    minutesPerMonth: cap('minutes-per-month', 1, 50_000),
    allowedHours: said('allowed-hours', hoursOf, 'all, or weekdays with hours such as: 1-5 09:00-17:00, 6 10:00-12:00'),
  }
  return { policy: Object.fromEntries(Object.entries(policy).filter(([, value]) => value !== undefined)), complaints }
}

/** A policy in words for the operator, a line each. */
export function policyLines(policy: Policy): string[] {
  const { minors, longestMinutes, minutesPerWeek, minutesPerMonth, allowedHours, standing, referrals } = policy
  const most = (cap: number | null) => (cap === null ? 'no limit' : `${cap} minutes`)
  const hours = allowedHours?.map(
    ({ weekday, fromMinute, untilMinute }) => `${weekday} ${clockOf(fromMinute)}-${clockOf(untilMinute)}`,
  )
  return [
    minors === 'not-allowed' ? 'Nobody under 18 can ask.' : 'Under 18, one can ask with a guardian’s consent.',
    `Longest meeting: ${most(longestMinutes)}. Per week: ${most(minutesPerWeek)}. Per month: ${most(minutesPerMonth)}.`,
    `Hours, each insider’s own clock, Monday is 1: ${hours?.join(', ') ?? 'all'}.`,
    STANDING_WORDS[standing],
    referrals ? 'Insiders may pass people on to colleagues.' : 'Nobody is passed on to colleagues.',
  ]
}

const STANDING_WORDS = {
  organization: 'Who asks: meetings kept and missed with any insider here are shown.',
  'own-insider': 'Who asks: meetings kept and missed with the insider asked are shown.',
  off: 'Who asks: no meetings kept or missed are shown, and none holds a request back.',
} as const satisfies Record<Policy['standing'], string>

function capOf(text: string, least: number, most: number): number | null | undefined {
  if (text === 'none') return null
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

/** `1-5 09:00-17:00, 6 10:00-12:00`: Monday is 1. */
function hoursOf(text: string): WeeklyHours[] | null | undefined {
  if (text === 'all') return null
  const hours = text.split(',').map((part) => spansOf(part.trim()))
  return hours.includes(undefined) ? undefined : hours.flatMap((spans) => spans ?? [])
}

const SPAN = /^([1-7])(?:-([1-7]))? ((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/

function spansOf(part: string): WeeklyHours[] | undefined {
  const [, first, last = first, from, until] = SPAN.exec(part) ?? []
  if (!first || !last || !from || !until || first > last) return undefined
  const span = { fromMinute: minuteOf(from), untilMinute: minuteOf(until) }
  if (span.untilMinute <= span.fromMinute) return undefined
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, day) => ({ weekday: (Number(first) + day) as 1, ...span }))
}
