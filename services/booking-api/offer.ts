import { type Availability, fitsPolicy } from '@vestibule/scheduling/availability.ts'
import { NO_LIMITS, NOTHING_SPENT } from '@vestibule/scheduling/budget.ts'
import type { Terms } from '@vestibule/scheduling/facts.ts'
import { after, DAY_MS, type Instant, type Interval, overlaps } from '@vestibule/scheduling/instant.ts'
import { meetingAt } from '@vestibule/scheduling/meeting.ts'
import { held, isOffered, offeredSlots, type Slot } from '@vestibule/scheduling/slots.ts'
import { busyOf } from './store/bookings.ts'
import type { Database, Transaction } from './store/database.ts'
import type { Insider, MeetingType } from './store/insiders.ts'
import { zoneOf } from './zones.ts'

/** When an insider takes meetings, by their settings as they are now. */
export function availabilityOf({ timeZone, weeklyHours, dateOverrides }: Insider): Availability {
  return {
    zone: zoneOf(timeZone),
    weekly: weeklyHours,
    overrides: dateOverrides,
    pause: null,
    allowed: null,
    limits: NO_LIMITS,
    longestMinutes: null,
  }
}

/** The slots of a meeting type within a span, as they stand now: hours, notice, horizon, buffers and what is booked. */
export async function slotsWithin(
  tx: Database | Transaction,
  insider: Insider,
  { rules }: MeetingType,
  within: Interval,
  now: Instant,
): Promise<Slot[]> {
  const margin = 2 * DAY_MS // longer than any meeting with its buffers
  const busy = await busyOf(tx, insider.id, { startsAt: after(within.startsAt, -margin), endsAt: after(within.endsAt, margin) })
  return offeredSlots(rules, availabilityOf(insider), NOTHING_SPENT, busy, within, now)
}

/** Whether a yes lets somebody take this start, busy times and limits left aside: one of the insider's own times, or any of their hours. */
export function isOnOffer(
  insider: Insider,
  { rules }: MeetingType,
  terms: Terms | null,
  startsAt: Instant,
  now: Instant,
): boolean {
  const availability = availabilityOf(insider)
  if (terms?.startsAt.length)
    return startsAt > now && terms.startsAt.includes(startsAt) && fitsPolicy(meetingAt(startsAt, rules.minutes), availability)
  return isOffered(startsAt, rules, { ...availability, limits: NO_LIMITS }, NOTHING_SPENT, [], now)
}

/** The insider's own times that are still ahead and free: all that a yes to these alone offers. */
export async function ownTimesWithin(
  tx: Database | Transaction,
  insider: Insider,
  { rules }: MeetingType,
  startsAt: readonly Instant[],
  within: Interval,
): Promise<Slot[]> {
  const ahead = startsAt.filter((at) => at > within.startsAt && at < within.endsAt)
  const busy = await Promise.all(ahead.map((at) => busyOf(tx, insider.id, held(at, rules))))
  return ahead
    .filter((at, index) => !busy[index]?.some((taken) => overlaps(taken, held(at, rules))))
    .map((at) => meetingAt(at, rules.minutes))
}

/** The end of what a meeting type offers at `now`: no slot starts at or after it. */
export function horizonEnd({ rules }: MeetingType, now: Instant): Instant {
  return after(now, rules.horizonDays * DAY_MS)
}

/** The insider's next free time, for the insider alone; null when nothing is free up to the horizon. */
export async function nextFreeAt(
  tx: Database | Transaction,
  insider: Insider,
  type: MeetingType,
  now: Instant,
): Promise<Instant | null> {
  const [first] = await slotsWithin(tx, insider, type, { startsAt: now, endsAt: horizonEnd(type, now) }, now)
  return first?.startsAt ?? null
}
