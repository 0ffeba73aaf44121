import type { Interval } from '@vestibule/scheduling/instant.ts'
import type { FetchOutside } from '../../fetch-outside.ts'
import type { Account, CalendarVersion, Collection, Login } from '../../store/calendars.ts'
import { type Fetched, troubleOf } from '../feed.ts'
import { CalendarFailed } from '../read-apart.ts'
import { accountAt, collectionId } from './account.ts'
import { logIn } from './log-in.ts'
import { eventsWithin } from './requests.ts'

const MOST_COLLECTIONS = 20
const MOST_BYTES = 20 * 1024 * 1024
/** Servers limit how much one client asks at the same time. */
const AT_ONCE = 4

/**
 * The events of an account's calendars that touch a span, or whether they are still those we know: one request, where nothing changed.
 *
 * @throws CalendarFailed
 */
export async function fetchAccount(
  fetchOutside: FetchOutside,
  { address, login }: { address: string; login: Login },
  { account: known }: CalendarVersion,
  within: Interval,
  signal?: AbortSignal,
): Promise<Fetched | 'unchanged'> {
  const asks = logIn(fetchOutside, login, signal)
  const account = await accountAt(asks, address, known?.home)
  const read = chosenOf(account, login)
  if (read.length === 0) throw new CalendarFailed('no-calendars')
  if (read.length > MOST_COLLECTIONS) throw new CalendarFailed('too-much-in-it')
  if (known && isSame(read, chosenOf(known, login))) return 'unchanged'
  const bytes: Buffer[] = []
  for (let from = 0; from < read.length; from += AT_ONCE) {
    const asked = read.slice(from, from + AT_ONCE).map(({ href }) => asks('REPORT', href, eventsWithin(within), '1'))
    for (const { status, body } of await Promise.all(asked)) {
      if (status !== 207) throw new CalendarFailed(status < 400 ? 'not-caldav' : troubleOf(status))
      bytes.push(body)
    }
    if (bytes.reduce((sum, { length }) => sum + length, 0) > MOST_BYTES) throw new CalendarFailed('too-large')
  }
  return { bytes, wrapping: 'multistatus', version: { account } }
}

/** The calendars of an account that are read: those its insider chose, or all there are. */
export function chosenOf({ collections }: Account, { only }: Pick<Login, 'only'>): readonly Collection[] {
  return only ? collections.filter((one) => only.includes(collectionId(one))) : collections
}

/** One without a tag may have changed. */
function isSame(now: readonly Collection[], known: readonly Collection[]): boolean {
  const tags = new Map(known.map(({ href, tag }) => [href, tag]))
  return now.length === known.length && now.every(({ href, tag }) => tag !== null && tags.get(href) === tag)
}
