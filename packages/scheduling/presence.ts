import type { Command } from './commands.ts'
import type { Fact, Presence, Side } from './facts.ts'
import { after, HOUR_MS, type Instant, type Interval, MINUTE_MS } from './instant.ts'
import { type Refusal, refuse } from './refusals.ts'
import type { Course } from './screening.ts'

/** Presence is about the meeting at hand: whoever knows a day before that it can't be moves or cancels. */
const FROM_MS = -HOUR_MS
const NOBODY_HERE_FROM_MS = 5 * MINUTE_MS
const MAY_GO_FROM_MS = 10 * MINUTE_MS
/** Each tells the other at once, so a third word on it is the last. */
export const MOST_LATE = 3

/** What was said at the door of one meeting. */
export interface Told {
  readonly at: Instant
  readonly side: Side
  readonly presence: Presence
  /** After the start; with `late` alone. */
  readonly minutesLate: number | null
}

/** What a side may tell of a meeting, and when: none of it after the hard end. */
export interface Tellable extends Interval {
  readonly presence: Presence
}

/** Everything a side may tell of a meeting. Where it would come after the end (minute ten of a short one), it is not there. */
export function tellable(side: Side, { startsAt, endsAt }: Interval): Tellable[] {
  const from = (presence: Presence, ms: number): Tellable => ({ presence, startsAt: after(startsAt, ms), endsAt })
  return [
    from('here', FROM_MS),
    from('late', FROM_MS),
    side === 'insider' ? from('may-go', MAY_GO_FROM_MS) : from('nobody-here', NOBODY_HERE_FROM_MS),
  ].filter((span) => span.startsAt < span.endsAt)
}

/** Telling the other side where one is. What was said already adds nothing: null. */
export function tellPresence(
  { screening, booking }: Course,
  { bookingId, side, presence, minutesLate }: Extract<Command, { type: 'tell-presence' }>,
  now: Instant,
): Fact | Refusal | null {
  if (booking?.bookingId !== bookingId) return refuse(booking ? 'booking-cancelled' : 'booking-not-found')
  if (screening.state === 'concluded') return refuse('meeting-over')
  if (screening.state !== 'booked') return refuse('booking-cancelled')
  const span = tellable(side, booking).find((one) => one.presence === presence)
  if (!span) return refuse('not-for-this-side')
  if (now < span.startsAt) return refuse('too-early-to-tell')
  const mine = booking.told.filter((one) => one.side === side)
  const same = (one: Told | undefined) => one?.presence === presence && one.minutesLate === minutesLate
  if (presence === 'here' || presence === 'late') {
    if (same(mine.findLast((one) => one.presence === 'here' || one.presence === 'late'))) return null
  } else if (mine.some(same)) return null
  if (presence === 'late') {
    const comesAt = after(booking.startsAt, (minutesLate ?? 0) * MINUTE_MS)
    if (comesAt <= now || comesAt >= booking.endsAt) return refuse('late-not-ahead')
    if (mine.filter((one) => one.presence === 'late').length >= MOST_LATE) return refuse('late-told-enough')
  }
  return { type: 'presence-told', at: now, bookingId, side, presence, minutesLate }
}
