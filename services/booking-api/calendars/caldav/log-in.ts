import type { FetchOutside, OutsideAnswer } from '../../fetch-outside.ts'
import type { Login } from '../../store/calendars.ts'
import { failing } from '../feed.ts'

const REDIRECTS = 3
/** Of what is read in place and not in a thread apart: a hundred calendars' worth, which takes some milliseconds. */
const MOST_LISTED_BYTES = 256 * 1024
/** For all that is asked in one go. */
const IN_ALL_MS = 30_000

/** Asks a CalDAV server something about an address: alone, or with what lies right below it. Throws CalendarFailed. */
export type Asks = (method: 'PROPFIND' | 'REPORT', address: string, body: string, depth: '0' | '1') => Promise<OutsideAnswer>

/** How a server is asked by somebody, for half a minute in all. */
export function logIn(
  fetchOutside: FetchOutside,
  { user, password }: Pick<Login, 'user' | 'password'>,
  sooner?: AbortSignal,
): Asks {
  const late = AbortSignal.timeout(IN_ALL_MS)
  const signal = sooner ? AbortSignal.any([late, sooner]) : late
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  return (method, address, body, depth) =>
    failing(
      fetchOutside({
        address,
        method,
        body,
        redirects: REDIRECTS,
        headers: { authorization, 'content-type': 'application/xml; charset=utf-8', depth },
        ...(method === 'PROPFIND' && { mostBytes: MOST_LISTED_BYTES }),
        signal,
      }),
    )
}
