import { after, DAY_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { LOOK_AHEAD_DAYS, type NextOpening, nextOpening } from '@vestibule/scheduling/next-opening.ts'
import { availabilityOf, horizonEnd, slotsWithin, spentWithin, takenWithin } from './offer.ts'
import type { Database } from './store/database.ts'
import type { Insider } from './store/insiders.ts'
import type { MeetingType } from './store/meeting-types.ts'

/** Where nothing is on offer: the week of the first time beyond what is in view, and when it comes into view. Null where something is, or nothing is to be seen. */
export async function openingBeyond(
  database: Database,
  insider: Insider,
  type: MeetingType,
  now: Instant,
): Promise<NextOpening | null> {
  const horizon = horizonEnd(type, now)
  const inView = await slotsWithin(database, insider, type, { startsAt: now, endsAt: horizon }, now)
  if (inView.length > 0) return null
  const beyond = { startsAt: after(horizon, -2 * DAY_MS), endsAt: after(horizon, (LOOK_AHEAD_DAYS + 2) * DAY_MS) }
  const availability = availabilityOf(insider)
  const [busy, spent] = await Promise.all([
    takenWithin(database, insider.id, beyond),
    spentWithin(database, insider, availability, beyond),
  ])
  return nextOpening(type.rules, availability, spent, busy, now)
}
