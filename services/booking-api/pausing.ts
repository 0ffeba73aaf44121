import { pauseEnd } from '@vestibule/scheduling/availability.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { Insider } from './store/insiders.ts'
import { zoneOf } from './zones.ts'

/** Whether an insider takes requests at this moment: they are not paused, or no longer. */
export function isTaking({ pause, timeZone }: Pick<Insider, 'pause' | 'timeZone'>, now: Instant): boolean {
  const end = pause && pauseEnd(zoneOf(timeZone), pause)
  return pause === null || (end !== null && now >= end)
}
