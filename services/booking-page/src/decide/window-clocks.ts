import { texts } from '../texts/texts.ts'
import { bothClocks, day } from '../times.ts'

/** When a week of coming back opens and closes, each by the clocks of both. Its end is a midnight, told as the day that it ends. */
export function windowClocks(window: { opensAt: string; closesAt: string }, zone: string, theirZone: string): [string, string] {
  const at = (instant: string) => texts.time.onDay(day(instant, zone), bothClocks(instant, zone, theirZone))
  return [at(window.opensAt), at(window.closesAt)]
}
