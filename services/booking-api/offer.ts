import { type Availability, fitsPolicy } from '@vestibule/scheduling/availability.ts'
import {
  hasRoom,
  isLimited,
  NO_LIMITS,
  NOTHING_SPENT,
  periodsOf,
  type Spent,
  tighter,
  usedIn,
} from '@vestibule/scheduling/budget.ts'
import type { Terms } from '@vestibule/scheduling/facts.ts'
import { after, DAY_MS, type Instant, type Interval, overlaps } from '@vestibule/scheduling/instant.ts'
import { meetingAt } from '@vestibule/scheduling/meeting.ts'
import { held, isOffered, offeredSlots, type Slot } from '@vestibule/scheduling/slots.ts'
import { busyOf, spentOf } from './store/bookings.ts'
import { busyElsewhere } from './store/busy-elsewhere.ts'
import type { Database, Transaction } from './store/database.ts'
import type { Insider } from './store/insiders.ts'
import type { MeetingType } from './store/meeting-types.ts'
import { limitsOf } from './store/organizations.ts'
import type { Situation } from './store/situation.ts'
import { zoneOf } from './zones.ts'

/** When an insider is taken: holds of what is booked here, and what their calendars elsewhere said when they were last read. In no order. */
export async function takenWithin(
  tx: Database | Transaction,
  insiderId: string,
  within: Interval,
  asideId: string | null = null,
): Promise<Interval[]> {
  const [here, elsewhere] = await Promise.all([busyOf(tx, insiderId, within, asideId), busyElsewhere(tx, insiderId, within)])
  return [...here, ...elsewhere]
}

/** When an insider takes meetings and how many, by their settings and the organization's policy as they are now. */
export function availabilityOf({ timeZone, weeklyHours, dateOverrides, pause, limits, policy }: Insider): Availability {
  return {
    zone: zoneOf(timeZone),
    weekly: weeklyHours,
    overrides: dateOverrides,
    pause,
    allowed: policy.allowedHours,
    limits: tighter(limits, limitsOf(policy)),
    longestMinutes: policy.longestMinutes,
  }
}

/**
 * What is held already in the days, weeks and months of a span. Asked only of an insider who has limits.
 *
 * @param asideId here and below: a booking that would be given up for another time, left aside
 */
export async function spentWithin(
  tx: Database | Transaction,
  insider: Insider,
  { limits }: Availability,
  within: Interval,
  asideId: string | null = null,
): Promise<Spent> {
  return isLimited(limits) ? spentOf(tx, insider.id, within, asideId) : NOTHING_SPENT
}

/** The slots of a meeting type within a span, as they stand now: hours, notice, horizon, buffers, limits and when the insider is taken. */
export async function slotsWithin(
  tx: Database | Transaction,
  insider: Insider,
  { rules }: MeetingType,
  within: Interval,
  now: Instant,
  asideId: string | null = null,
): Promise<Slot[]> {
  const margin = 2 * DAY_MS // longer than any meeting with its buffers
  const around = { startsAt: after(within.startsAt, -margin), endsAt: after(within.endsAt, margin) }
  const busy = await takenWithin(tx, insider.id, around, asideId)
  const spent = await spentWithin(tx, insider, availabilityOf(insider), within, asideId)
  return slotsAmong(insider, { rules }, { holds: busy, elsewhere: [], spent }, within, now)
}

/** The same, where what is taken has been read already. */
export function slotsAmong(
  insider: Insider,
  { rules }: Pick<MeetingType, 'rules'>,
  { holds, elsewhere, spent }: Pick<Situation, 'holds' | 'elsewhere' | 'spent'>,
  within: Interval,
  now: Instant,
): Slot[] {
  const busy = elsewhere.length > 0 ? [...holds, ...elsewhere] : holds
  return offeredSlots(rules, availabilityOf(insider), spent, busy, within, now)
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

/** The insider's own times that are still ahead, free and within policy and limits: all that a yes to these alone offers. */
export async function ownTimesWithin(
  tx: Database | Transaction,
  insider: Insider,
  { rules }: MeetingType,
  startsAt: readonly Instant[],
  within: Interval,
  asideId: string | null = null,
): Promise<Slot[]> {
  const ahead = startsAt.filter((at) => at > within.startsAt && at < within.endsAt)
  const busy = await Promise.all(ahead.map((at) => takenWithin(tx, insider.id, held(at, rules), asideId)))
  const availability = availabilityOf(insider)
  const spent = await spentWithin(tx, insider, availability, within, asideId)
  const hasRoomAt = (at: Instant) => hasRoom(availability.limits, usedIn(spent, periodsOf(availability.zone, at)), rules.minutes)
  return ahead
    .filter((at, index) => !busy[index]?.some((taken) => overlaps(taken, held(at, rules))) && hasRoomAt(at))
    .map((at) => meetingAt(at, rules.minutes))
    .filter((meeting) => fitsPolicy(meeting, availability))
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
