import { approvedUntil, type Days } from './deadlines.ts'
import type { Fact } from './facts.ts'
import type { Instant } from './instant.ts'
import { comeBackForName, postponeNames } from './names.ts'
import { type Refusal, refuse } from './refusals.ts'
import { returnWindow, weekAfter } from './return-window.ts'
import type { Course } from './screening.ts'

/** "I'm back": pressed within the window it is the approval. */
export function comeBack({ screening, window, names }: Course, approvalId: string, now: Instant, days: Days): Fact | Refusal {
  if (screening.state === 'deferred') {
    if (now < screening.opensAt) return refuse('return-window-not-open')
    return { type: 'window-kept', at: now, approvalId, approvedUntil: approvedUntil(now, days) }
  }
  if (screening.state === 'concluded' && names) return comeBackForName(names, screening.booking.bookingId, now)
  return refuse(screening.state === 'lapsed' && window === 'missed' ? 'screening-lapsed' : 'not-asked-to-return')
}

/** "I can't that week": before it opens, and once, the week after it is. */
export function postpone({ screening, names }: Course, now: Instant, { insiderZone, requesterZone }: Days): Fact | Refusal {
  if (screening.state === 'concluded' && names) return postponeNames(names, now, insiderZone, requesterZone)
  if (screening.state !== 'deferred') return refuse('not-asked-to-return')
  if (screening.moved) return refuse('already-postponed')
  if (now >= screening.opensAt) return refuse('return-window-open')
  return { type: 'window-moved', at: now, ...returnWindow(weekAfter(screening.weekOf), insiderZone, requesterZone) }
}
