import type { Attendance, Fact } from './facts.ts'
import type { Instant } from './instant.ts'
import { UNDO_MS } from './policy.ts'
import { type Refusal, refuse } from './refusals.ts'
import { type ReturnWindow, returnWindow, weekAfter } from './return-window.ts'
import type { Zone } from './zone.ts'

/** The week in which a requester may come back for a name, after a meeting. Nobody is reminded of it; the press alone keeps it. */
export interface NamesWindow extends ReturnWindow {
  readonly setAt: Instant
  readonly moved: boolean
  /** When they were back; null while they were not, also once it has passed. */
  readonly keptAt: Instant | null
}

/** Whether the two met: else there is nothing that a name could follow. */
export function haveMet(attendance: Attendance): boolean {
  return attendance === 'attended' || attendance === 'late'
}

/** Until when an insider may take the week back: then the requester is told, and it is a promise. */
export function takenBackUntil({ setAt }: NamesWindow): Instant {
  return (setAt + UNDO_MS) as Instant
}

/** "I'm back", after the meeting: the insider may think of somebody. */
export function comeBackForName(names: NamesWindow, bookingId: string, now: Instant): Fact | Refusal {
  if (names.keptAt !== null) return refuse('not-asked-to-return')
  if (now < names.opensAt) return refuse('return-window-not-open')
  return now < names.closesAt ? { type: 'returned-for-a-name', at: now, bookingId } : refuse('screening-lapsed')
}

/** "I can't that week" of it, once, before it opens. */
export function postponeNames(names: NamesWindow, now: Instant, insiderZone: Zone, requesterZone: Zone): Fact | Refusal {
  if (names.moved) return refuse('already-postponed')
  if (now >= names.opensAt) return refuse('return-window-open')
  return { type: 'window-moved', at: now, ...returnWindow(weekAfter(names.weekOf), insiderZone, requesterZone) }
}
