import { after, HOUR_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import type { CalendarRow } from '../store/calendars.ts'

/** What comes right by itself is no news. */
const WORTH_TELLING_MS = HOUR_MS

/** Since when one of these calendars could not be read, of several the longest; null where all could, or failed a moment ago only. */
export function staleSince(calendars: readonly Pick<CalendarRow, 'readAt' | 'reason'>[], now: Instant): Instant | null {
  const stale = calendars.filter(({ reason, readAt }) => reason !== null && readAt < after(now, -WORTH_TELLING_MS))
  return stale.map(({ readAt }) => readAt).sort((a, b) => a - b)[0] ?? null
}
