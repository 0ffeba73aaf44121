import { dayOf } from '@vestibule/scheduling/calendar.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { firstReading, wallOf } from '@vestibule/scheduling/zone.ts'
import type { Insider } from './store/insiders.ts'
import { zoneOf } from './zones.ts'

/** Whether an insider takes requests at this moment: no pause, or one whose last day is over in their zone. */
export function isTaking({ pause, timeZone }: Pick<Insider, 'pause' | 'timeZone'>, now: Instant): boolean {
  if (pause === null) return true
  return pause.until !== null && now >= firstReading(zoneOf(timeZone), wallOf(dayOf(pause.until), 0))
}
