import { type FetchOutside, OutsideFailed } from '../fetch-outside.ts'
import type { CalendarAccess, CalendarVersion } from '../store/calendars.ts'
import { CalendarFailed } from './read-apart.ts'
import type { Wrapping } from './reading/read.worker.ts'

const REDIRECTS = 3

/** What a calendar's server gave, not read yet. */
export interface Fetched {
  readonly bytes: readonly Buffer[]
  readonly wrapping: Wrapping
  /** By what its server knows this version. */
  readonly version: CalendarVersion
}

/** What somebody pasted, as an address to ask: `webcal:` is what Apple calls https. */
export function feedAddress(pasted: string): string {
  return pasted.trim().replace(/^webcals?:/i, 'https:')
}

/**
 * Asks for a calendar file, or whether it is still the version we know.
 *
 * @throws CalendarFailed
 */
export async function fetchFeed(
  fetchOutside: FetchOutside,
  { address }: Pick<CalendarAccess, 'address'>,
  { etag, lastModified }: CalendarVersion,
  signal?: AbortSignal,
): Promise<Fetched | 'unchanged'> {
  const answer = await failing(
    fetchOutside({
      address,
      redirects: REDIRECTS,
      headers: {
        accept: 'text/calendar, */*;q=0.1',
        ...(etag && { 'if-none-match': etag }),
        ...(lastModified && { 'if-modified-since': lastModified }),
      },
      ...(signal && { signal }),
    }),
  )
  if (answer.status === 304 && (etag || lastModified)) return 'unchanged'
  if (answer.status !== 200) throw new CalendarFailed(troubleOf(answer.status))
  const { etag: newEtag, 'last-modified': modified } = answer.headers
  const version = { ...(newEtag && { etag: newEtag }), ...(modified && { lastModified: modified }) }
  return { bytes: [answer.body], wrapping: 'files', version }
}

export function troubleOf(status: number): 'not-allowed-in' | 'not-found' | 'answered-oddly' {
  if (status === 401 || status === 403) return 'not-allowed-in'
  return status === 404 || status === 410 ? 'not-found' : 'answered-oddly'
}

/** A failure outside, as one of a calendar. */
export async function failing<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    throw error instanceof OutsideFailed ? new CalendarFailed(error.reason) : error
  }
}
