import { randomInt } from 'node:crypto'
import { after, DAY_MS, type Instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { Deps } from '../deps.ts'
import { uidOf } from '../meeting-of.ts'
import { bookingIdsOf } from '../store/bookings.ts'
import {
  accessOf,
  type CalendarAccess,
  type CalendarRow,
  type CalendarTrouble,
  type CalendarVersion,
  noteRead,
  noteTrouble,
  type Taken,
  versionOf,
} from '../store/calendars.ts'
import type { Insider } from '../store/insiders.ts'
import { fetchAccount } from './caldav/fetch-account.ts'
import { fetchFeed } from './feed.ts'
import { CalendarFailed, readApart } from './read-apart.ts'

/** How far ahead a calendar is read. Beyond it the insider counts as taken, which nobody sees: no meeting type looks that far. */
const AHEAD_DAYS = 400
const EVERY_MS = 10 * MINUTE_MS
const JITTER_MS = MINUTE_MS
const LONGEST_REST_MS = 60 * MINUTE_MS
/** However often a server says that nothing changed: days come up that were too far ahead the last time. */
const ANEW_AFTER_MS = DAY_MS

/**
 * Reads a calendar as it is now; null when its server says that nothing changed since `known`.
 *
 * @throws CalendarFailed
 */
export async function takeFrom(
  deps: Deps,
  insider: Insider,
  { access, known }: { access: CalendarAccess; known: CalendarVersion },
  now: Instant,
  signal?: AbortSignal,
): Promise<(Taken & { readonly name: string | null }) | null> {
  const { address, login } = access
  const within = { startsAt: after(now, -DAY_MS), endsAt: after(now, AHEAD_DAYS * DAY_MS) }
  const fetched = login
    ? await fetchAccount(deps.fetchOutside, { address, login }, known, within, signal)
    : await fetchFeed(deps.fetchOutside, { address }, known, signal)
  if (fetched === 'unchanged') return null
  const bookingIds = await bookingIdsOf(deps.database, insider.id, within.startsAt)
  const reader = {
    timeZone: insider.timeZone,
    within,
    addresses: [insider.profile.address.toLowerCase()],
    ownUids: bookingIds.map((id) => uidOf(deps.site, id)),
  }
  const { busy, unreadable, name } = await readApart(fetched.bytes, reader, { wrapping: fetched.wrapping, signal })
  return { busy, unreadable, name, knownUntil: within.endsAt, version: fetched.version }
}

/** Reads a calendar again, notes what came of it and says what went wrong. What it said before holds until it says something else. */
export async function readAgain(
  deps: Deps,
  insider: Insider,
  row: CalendarRow,
  signal?: AbortSignal,
): Promise<CalendarTrouble | null> {
  const now = deps.clock()
  const known = now - row.takenAt < ANEW_AFTER_MS ? versionOf(insider, row) : {}
  try {
    const taken = await takeFrom(deps, insider, { access: accessOf(insider, row), known }, now, signal)
    await noteRead(deps.database, insider, row, taken, now, nextRead(now, 0))
    return null
  } catch (error) {
    if (!(error instanceof CalendarFailed)) throw error
    // Whoever was in a hurry learned nothing about the calendar.
    if (signal?.aborted) return null
    await noteTrouble(deps.database, row, error.reason, now, nextRead(now, row.failures + 1))
    return error.reason
  }
}

/** About ten minutes on, later with every failure; not all of them at the same time. */
export function nextRead(now: Instant, failures: number): Instant {
  const rest = Math.min(EVERY_MS * 2 ** Math.min(failures, 10), LONGEST_REST_MS)
  return after(now, rest + randomInt(JITTER_MS))
}
