import { type Availability, pauseEnd } from './availability.ts'
import { roomOn, type Spent } from './budget.ts'
import { openIntervals } from './hours.ts'
import { after, DAY_MS, type Instant, type Interval, MINUTE_MS } from './instant.ts'
import { localOf, offsetMs, stretchAt, stretchEnd, stretchStart, type Zone } from './zone.ts'

/** What a meeting type says about its slots; all whole, minutes and step at least 1. */
export interface SlotRules {
  readonly minutes: number
  readonly stepMinutes: number
  readonly noticeMinutes: number
  readonly horizonDays: number
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
}

/** A time on offer: the meeting alone, without its buffers. */
export type Slot = Interval

/** The span a meeting from `startsAt` blocks: itself and its buffers. */
export function held(startsAt: Instant, rules: SlotRules): Interval {
  return {
    startsAt: after(startsAt, -rules.bufferBeforeMinutes * MINUTE_MS),
    endsAt: after(startsAt, (rules.minutes + rules.bufferAfterMinutes) * MINUTE_MS),
  }
}

/**
 * The slots a requester may take, earliest first: hours, cut to where a start is allowed, cut into aligned starts, minus
 * what is taken, minus the days on which a limit leaves no room.
 *
 * A start is a minute of the insider's clock that the step divides, counted from midnight, at its first occurrence. The
 * meeting lies wholly in open hours; its hold, buffers included, overlaps nothing busy, while touching ends are fine.
 *
 * @param spent what counts in each day, week and month that has a start within
 * @param busy holds with their buffers, and other busy times; in any order, fastest when ascending by start
 * @param within where slots may start: half-open; a meeting may end after it
 * @param now notice is counted from here (a start exactly at its end is allowed), and so is the horizon, in days of 24
 *   hours (a start exactly at its end is not)
 * @throws RangeError when the rules have no step or no length, which would never come to an end
 */
export function offeredSlots(
  rules: SlotRules,
  availability: Availability,
  spent: Spent,
  busy: readonly Interval[],
  within: Interval,
  now: Instant,
): Slot[] {
  if (!(rules.stepMinutes >= 1 && rules.minutes >= 1)) throw new RangeError('a slot needs a step and a length')
  const { zone, pause, limits, longestMinutes } = availability
  const resumesAt = pause ? pauseEnd(zone, pause) : now
  if (resumesAt === null || rules.minutes > (longestMinutes ?? Number.POSITIVE_INFINITY)) return []
  const from = Math.max(within.startsAt, now + rules.noticeMinutes * MINUTE_MS, resumesAt) as Instant
  const until = Math.min(within.endsAt, now + rules.horizonDays * DAY_MS) as Instant
  if (from >= until) return []
  const open = openIntervals(availability, { startsAt: from, endsAt: after(until, rules.minutes * MINUTE_MS) })
  const hasRoom = roomOn(limits, spent, rules.minutes)
  return cut(open, until, rules, zone, ascending(busy)).filter(({ startsAt }) => hasRoom(localOf(zone, startsAt).day))
}

/** Whether `offeredSlots`, asked about any time around it, would hold a slot from `startsAt`. */
export function isOffered(
  startsAt: Instant,
  rules: SlotRules,
  availability: Availability,
  spent: Spent,
  busy: readonly Interval[],
  now: Instant,
): boolean {
  const moment = { startsAt, endsAt: after(startsAt, 1) }
  return offeredSlots(rules, availability, spent, busy, moment, now).length === 1
}

/**
 * Every aligned start before `until` whose meeting fits into an open interval and whose hold meets nothing busy. One pass:
 * starts, open intervals, offsets and busy times all ascend, so each is looked at once, and a start that is taken
 * jumps past what takes it.
 */
function cut(open: readonly Interval[], until: Instant, rules: SlotRules, zone: Zone, busy: readonly Interval[]): Slot[] {
  const stepMs = rules.stepMinutes * MINUTE_MS
  const meetingMs = rules.minutes * MINUTE_MS
  const beforeMs = rules.bufferBeforeMinutes * MINUTE_MS
  const holdEndMs = meetingMs + rules.bufferAfterMinutes * MINUTE_MS
  const slots: Slot[] = []
  let nextBusy = 0
  let takenUntil = Number.NEGATIVE_INFINITY
  for (const interval of open) {
    const end = Math.min(interval.endsAt - meetingMs + 1, until)
    for (const run of alignedRuns(zone, interval.startsAt, end, stepMs)) {
      let at = run.first
      while (at < run.end) {
        while (nextBusy < busy.length) {
          const taken = busy[nextBusy] as Interval
          if (taken.startsAt >= at + holdEndMs) break
          if (taken.endsAt > takenUntil) takenUntil = taken.endsAt
          nextBusy++
        }
        const behindMs = takenUntil - (at - beforeMs)
        if (behindMs > 0) {
          at += Math.ceil(behindMs / stepMs) * stepMs
          continue
        }
        slots.push({ startsAt: at as Instant, endsAt: (at + meetingMs) as Instant })
        at += stepMs
      }
    }
  }
  return slots
}

/**
 * The starts between two instants as runs of equal steps: within a run the clock is neither changed nor at midnight,
 * from where the steps are counted anew. What the clock shows a second time is left out.
 */
function alignedRuns(zone: Zone, from: number, until: number, stepMs: number): { first: number; end: number }[] {
  const runs: { first: number; end: number }[] = []
  let at = from
  for (let stretch = stretchAt(zone, from); at < until; ) {
    const offset = offsetMs(zone, stretch)
    const end = stretchEnd(zone, stretch)
    const repeatedMs = stretch === 0 ? 0 : offsetMs(zone, stretch - 1) - offset
    at = Math.max(at, stretchStart(zone, stretch) + repeatedMs)
    while (at < end && at < until) {
      const midnight = Math.floor((at + offset) / DAY_MS) * DAY_MS - offset
      const dayEnd = Math.min(midnight + DAY_MS, end, until)
      runs.push({ first: midnight + Math.ceil((at - midnight) / stepMs) * stepMs, end: dayEnd })
      at = dayEnd
    }
    stretch++
  }
  return runs
}

function ascending(busy: readonly Interval[]): readonly Interval[] {
  for (let i = 1; i < busy.length; i++) {
    if ((busy[i] as Interval).startsAt < (busy[i - 1] as Interval).startsAt) {
      return [...busy].sort((a, b) => a.startsAt - b.startsAt)
    }
  }
  return busy
}
