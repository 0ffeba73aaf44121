import type { WeeklyHours } from '@vestibule/scheduling/hours.ts'
import type { Deps } from './deps.ts'
import { findInsider } from './store/insiders.ts'
import { setUp } from './store/set-up.ts'

export const DEMO_SLUG = 'demo'

const WEEKDAYS = [1, 2, 3, 4, 5] as const
const HOURS: WeeklyHours[] = WEEKDAYS.flatMap((weekday) => [
  { weekday, fromMinute: 9 * 60, untilMinute: 12 * 60 },
  { weekday, fromMinute: 13 * 60 + 30, untilMinute: 17 * 60 },
])

/** A plainly-demo organization with one insider, made once: so that a newcomer can walk the whole way at once. */
export async function makeDemo(deps: Deps): Promise<void> {
  if (await findInsider(deps.database, deps.keyring, { slug: DEMO_SLUG })) return
  await deps.database.transaction((tx) =>
    setUp(
      tx,
      deps.keyring,
      'Demo Organization',
      {
        slug: DEMO_SLUG,
        profile: {
          name: 'Demo Insider',
          address: 'demo.insider@example.org',
          timeZone: 'Europe/Berlin',
          language: 'en',
          headline: 'A made-up person who works on made-up things, so that you can try Vestibule.',
        },
        weeklyHours: HOURS,
      },
      deps.clock(),
    ),
  )
}
