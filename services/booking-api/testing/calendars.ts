import { after, DAY_MS } from '@vestibule/scheduling/instant.ts'
import { addCalendar, type CalendarAccess, type Taken } from '../store/calendars.ts'
import { findInsider } from '../store/insiders.ts'
import type { TestService } from './service.ts'

/** A calendar of an insider's as if it had just been read, and is not read again for years. Gives its id. */
export async function keepCalendar(
  { deps: { database, keyring, clock } }: TestService,
  insiderId: string,
  access: CalendarAccess = { address: 'https://calendars.example.org/secret.ics', label: 'Secret' },
  busy: Taken['busy'] = [],
): Promise<string> {
  const insider = await findInsider(database, keyring, { id: insiderId })
  if (!insider) throw new Error('no such insider')
  const now = clock()
  const taken = { busy, knownUntil: after(now, 400 * DAY_MS), unreadable: 0, version: {} }
  const row = { kind: access.login ? 'caldav' : 'feed', access, taken, dueAt: after(now, 1000 * DAY_MS) } as const
  return database.transaction((tx) => addCalendar(tx, insider, row, now))
}
