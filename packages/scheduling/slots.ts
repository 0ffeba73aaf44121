import { type Availability, pauseEnd } from './availability.ts'
import { roomOn, type Spent } from './budget.ts'
import type { Day } from './calendar.ts'
import { openIntervals } from './hours.ts'
import { after, DAY_MS, type Instant, type Interval, MINUTE_MS } from './instant.ts'
import { offsetMs, stretchAt, stretchEnd, stretchStart, type Zone } from './zone.ts'

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
 * The slots a requester may take, earliest first.
 *
 * A start is a minute of the insider's clock that the step divides, counted from midnight, at its first occurrence. The
 * meeting lies wholly in open hours; its hold, buffers included, overlaps nothing busy, while touching ends are fine.
 * Limits count it in the day, week and month in which it starts.
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
  const { zone, limits, longestMinutes } = availability
  if (longestMinutes !== null && rules.minutes > longestMinutes) return []
  const inView = startable(rules, availability, within, now)
  const open = openIntervals(availability, { startsAt: inView.startsAt, endsAt: after(inView.endsAt, rules.minutes * MINUTE_MS) })
  const hasRoom = roomOn(limits, spent, rules.minutes)
  const runs = alignedRuns(open, inView.endsAt, rules, zone).filter(({ day }) => hasRoom(day))
  return notTaken(runs, ascending(busy), rules)
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

/** Where a slot may start: from the end of notice and pause to the horizon. Empty where it ends before it begins. */
function startable(rules: SlotRules, { zone, pause }: Availability, within: Interval, now: Instant): Interval {
  const noticed = now + rules.noticeMinutes * MINUTE_MS
  const resumesAt = pause ? pauseEnd(zone, pause) : now
  return {
    startsAt: Math.max(within.startsAt, noticed, resumesAt ?? within.endsAt) as Instant,
    endsAt: Math.min(within.endsAt, now + rules.horizonDays * DAY_MS) as Instant,
  }
}

/** Starts of one day at equal steps: from `first` on, before `end`. */
interface Run {
  readonly day: Day
  readonly first: number
  readonly end: number
}

/**
 * The starts whose meeting fits into an open interval, as runs of equal steps: within a run the clock is neither changed
 * nor at midnight, from where the steps are counted anew. What the clock shows a second time is left out.
 */
function alignedRuns(open: readonly Interval[], until: Instant, rules: SlotRules, zone: Zone): Run[] {
  const stepMs = rules.stepMinutes * MINUTE_MS
  const runs: Run[] = []
  let stretch = open[0] ? stretchAt(zone, open[0].startsAt) : 0
  for (const { startsAt, endsAt } of open) {
    const last = Math.min(endsAt - rules.minutes * MINUTE_MS + 1, until)
    let at: number = startsAt
    while (at < last) {
      while (at >= stretchEnd(zone, stretch)) stretch++
      const offset = offsetMs(zone, stretch)
      const repeatedMs = stretch === 0 ? 0 : offsetMs(zone, stretch - 1) - offset
      at = Math.max(at, stretchStart(zone, stretch) + repeatedMs)
      const day = Math.floor((at + offset) / DAY_MS)
      const midnight = day * DAY_MS - offset
      const end = Math.min(midnight + DAY_MS, stretchEnd(zone, stretch), last)
      runs.push({ day, first: midnight + Math.ceil((at - midnight) / stepMs) * stepMs, end })
      at = end
    }
  }
  return runs
}

/**
 * The starts whose hold meets nothing busy. One pass: runs and busy times ascend, so each is looked at once, and a start
 * that is taken jumps past what takes it.
 */
function notTaken(runs: readonly Run[], busy: readonly Interval[], rules: SlotRules): Slot[] {
  const stepMs = rules.stepMinutes * MINUTE_MS
  const meetingMs = rules.minutes * MINUTE_MS
  const beforeMs = rules.bufferBeforeMinutes * MINUTE_MS
  const holdEndMs = meetingMs + rules.bufferAfterMinutes * MINUTE_MS
  const slots: Slot[] = []
  let nextBusy = 0
  let takenUntil = Number.NEGATIVE_INFINITY
  for (const { first, end } of runs) {
    let at = first
    while (at < end) {
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
  return slots
}

function ascending(busy: readonly Interval[]): readonly Interval[] {
  for (let i = 1; i < busy.length; i++) {
    if ((busy[i] as Interval).startsAt < (busy[i - 1] as Interval).startsAt) {
      return [...busy].sort((a, b) => a.startsAt - b.startsAt)
    }
  }
  return busy
}
