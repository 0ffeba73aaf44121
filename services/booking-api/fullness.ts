import { dateOf } from '@vestibule/scheduling/calendar.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { MAX_WAITING_OF_INSIDER } from '@vestibule/scheduling/policy.ts'
import { localOf } from '@vestibule/scheduling/zone.ts'
import type { Database } from './store/database.ts'
import type { Insider } from './store/insiders.ts'
import { firstAnswerBy, waitingScreeningsOf } from './store/screenings.ts'
import { zoneOf } from './zones.ts'

/**
 * Whether as many requests wait for an insider as can be read, and about until when: the day, by the insider's calendar, by which the
 * first of them is answered or closed. Null: there is room. Says nothing of when the insider is free.
 */
export async function fullnessOf(database: Database, insider: Insider, now: Instant): Promise<{ until: string | null } | null> {
  if ((await waitingScreeningsOf(database, insider.id)) < MAX_WAITING_OF_INSIDER) return null
  const at = await firstAnswerBy(database, insider.id, now)
  return { until: at === null ? null : dateOf(localOf(zoneOf(insider.timeZone), at).day) }
}
