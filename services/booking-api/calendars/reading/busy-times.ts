import { type Instant, type Interval, instant } from '@vestibule/scheduling/instant.ts'
import { type ExplainedZones, zonesOf } from './calendar-zones.ts'
import { type Component, calendarsIn, valueIn } from './components.ts'
import { type Entry, entryOf } from './entry.ts'
import { freeBusyOf } from './free-busy.ts'
import { spansOf } from './series.ts'

/** Whose calendar it is, and for when it is read. */
export interface Reader {
  /** Whole days are the insider's. */
  readonly timeZone: string
  readonly within: Interval
  /** Their addresses, in small letters: what these declined is free. */
  readonly addresses: readonly string[]
  /** Of our own invitations, which are held here anyway. */
  readonly ownUids: readonly string[]
}

export interface Reading {
  /** In order; none touches or overlaps another. */
  readonly busy: readonly Interval[]
  /** Entries that made no sense, or only some. */
  readonly unreadable: number
  /** What the calendar calls itself. */
  readonly name: string | null
}

/** Thrown where a calendar says more than we keep. */
export class TooMuch extends Error {}

/** Spans kept of one calendar: 25 a day for thirteen months. */
export const MOST_SPANS = 10_000

/**
 * When a calendar file says that somebody is taken.
 *
 * @throws NotACalendar, TooMuch
 */
export function busyTimes(texts: readonly string[], reader: Reader): Reading {
  return busyIn(texts.flatMap(calendarsIn), reader)
}

/**
 * The same of calendars that were taken apart already. An entry that makes no sense is counted and told, never silently taken for free time.
 *
 * @throws TooMuch
 */
export function busyIn(calendars: readonly Component[], { timeZone, within, addresses, ownUids }: Reader): Reading {
  const name = calendars.map((calendar) => valueIn(calendar, 'X-WR-CALNAME')).find(Boolean) ?? null
  // A calendar that Google publishes is called by its owner's address.
  const own = new Set([...addresses, ...(name?.includes('@') ? [name.toLowerCase()] : [])])
  const skipped = new Set(ownUids)
  const found: Interval[] = []
  const explained: ExplainedZones = new Map()
  let unreadable = 0
  for (const calendar of calendars) {
    const zones = zonesOf(calendar, timeZone, explained)
    const byUid = new Map<string, Entry[]>()
    for (const [index, event] of parts(calendar, 'VEVENT').entries()) {
      const uid = valueIn(event, 'UID') || `nameless ${index}`
      if (skipped.has(uid)) continue
      try {
        const entry = entryOf(event, zones, own)
        if (entry.isGuess) unreadable++
        const same = byUid.get(uid)
        if (same) same.push(entry)
        else byUid.set(uid, [entry])
      } catch {
        unreadable++
      }
    }
    for (const entries of byUid.values()) {
      try {
        for (const span of spansOf(entries, within)) found.push(span)
      } catch {
        // The rule alone makes no sense: the events themselves do.
        unreadable++
        for (const span of spansOf(
          entries.map((entry) => ({ ...entry, rules: [] })),
          within,
        ))
          found.push(span)
      }
      if (found.length > MOST_SPANS * 10) throw new TooMuch()
    }
    for (const component of parts(calendar, 'VFREEBUSY')) found.push(...freeBusyOf(component, within))
  }
  const busy = merged(found, within)
  if (busy.length > MOST_SPANS) throw new TooMuch()
  return { busy, unreadable, name: name?.trim().slice(0, 100) || null }
}

const parts = ({ components }: Component, name: string): Component[] => components.filter((part) => part.name === name)

/** Cut to the span that is read, in order, and what touches or overlaps as one. */
function merged(spans: readonly Interval[], within: Interval): Interval[] {
  const busy: { startsAt: Instant; endsAt: Instant }[] = []
  for (const { startsAt, endsAt } of [...spans].sort((a, b) => a.startsAt - b.startsAt)) {
    const last = busy.at(-1)
    const span = {
      startsAt: instant(Math.max(startsAt, within.startsAt)),
      endsAt: instant(Math.min(endsAt, within.endsAt)),
    }
    if (span.startsAt >= span.endsAt) continue
    if (last && span.startsAt <= last.endsAt) {
      if (span.endsAt > last.endsAt) last.endsAt = span.endsAt
    } else busy.push(span)
  }
  return busy
}
