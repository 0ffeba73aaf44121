import type { Deps } from '../deps.ts'
import { Refused } from '../refused.ts'
import { accessOf, addCalendar, type CalendarRow, type CalendarTrouble, calendarsOf, MOST_CALENDARS } from '../store/calendars.ts'
import { type Insider, lockInsider } from '../store/insiders.ts'
import { withinTransaction } from '../transact.ts'
import { feedAddress } from './feed.ts'
import { CalendarFailed } from './read-apart.ts'
import { nextRead, takeFrom } from './read-calendar.ts'

/**
 * Adds a calendar once it was read: one that cannot be would leave somebody to believe that it counts. An address that was added before
 * gives the calendar there is.
 *
 * @throws Refused `calendar-not-read` with why, `too-many-calendars`
 */
export async function addCalendarFor(
  deps: Deps,
  insider: Insider,
  { address: pasted, label }: { address: string; label?: string | undefined },
): Promise<{ row: CalendarRow; isNew: boolean }> {
  const address = feedAddress(pasted)
  if (!URL.parse(address)?.hostname) throw notRead('address-not-allowed')
  const known = await calendarsOf(deps.database, insider.id)
  const same = known.find((row) => accessOf(insider, row).address === address)
  if (same) return { row: same, isNew: false }
  if (known.length >= MOST_CALENDARS) throw new Refused('too-many-calendars')
  const now = deps.clock()
  const { taken, name } = await firstReading(deps, insider, address)
  const access = { address, label: label?.trim() || name || (URL.parse(address)?.hostname ?? '') }
  const row = await withinTransaction(deps, async (tx) => {
    await lockInsider(tx, insider.id)
    if ((await calendarsOf(tx, insider.id)).length >= MOST_CALENDARS) throw new Refused('too-many-calendars')
    const id = await addCalendar(tx, insider, { kind: 'feed', access, taken, dueAt: nextRead(now, 0) }, now)
    return (await calendarsOf(tx, insider.id)).find((one) => one.id === id)
  })
  if (!row) throw new Error('a calendar vanished between two statements')
  return { row, isNew: true }
}

async function firstReading(deps: Deps, insider: Insider, address: string) {
  try {
    const read = await takeFrom(deps, insider, { access: { address, label: '' }, known: {} }, deps.clock())
    if (!read) throw new CalendarFailed('answered-oddly')
    const { name, ...taken } = read
    return { taken, name }
  } catch (error) {
    throw error instanceof CalendarFailed ? notRead(error.reason) : error
  }
}

function notRead(reason: CalendarTrouble): Refused {
  return new Refused('calendar-not-read', { fields: [{ pointer: '/address', detail: WHY[reason] }], more: { reason } })
}

/** For programs; people read it in their language. */
const WHY = {
  'address-not-allowed': 'is not an https address that leads to a public server',
  'not-reachable': 'leads to a server that cannot be reached',
  'too-many-redirects': 'sends us on more than three times',
  'not-found': 'leads to nothing: the server knows no calendar there',
  'not-allowed-in': 'lets us in only with a name and a password, or no longer',
  'answered-oddly': 'leads to a server that answers with an error',
  'too-large': 'leads to more than 5 MiB',
  'too-slow': 'took longer than ten seconds',
  'not-a-calendar': 'leads to something else than a calendar file (iCalendar)',
  'too-much-in-it': 'holds more than can be read in three seconds',
} as const satisfies Record<CalendarTrouble, string>
