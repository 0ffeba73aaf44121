import { TooMuch } from './busy-times.ts'
import { type Component, calendarsIn } from './components.ts'
import { named, resourcesIn } from './multistatus.ts'

/** What a server keeps in its calendars, each a calendar file of its own. */
export interface Objects {
  readonly calendars: readonly Component[]
  /** Those that came without a file, or with something else. */
  readonly unreadable: number
}

/**
 * The calendar files in a server's answers to a calendar-query (RFC 4791 §7.8).
 *
 * @throws NotDav, TooMuch where it left some out
 */
export function objectsIn(answers: readonly string[]): Objects {
  const calendars: Component[] = []
  let unreadable = 0
  for (const { href, status, properties } of answers.flatMap(resourcesIn)) {
    // RFC 6578 §3.6: the collection itself with 507 says that there would be more.
    if (status === 507) throw new TooMuch()
    // Gone since it was looked for; or the collection, which some list with what is in it.
    if (status === 404 || href.endsWith('/')) continue
    const file = named(properties, '{urn:ietf:params:xml:ns:caldav}calendar-data')?.text
    try {
      calendars.push(...calendarsIn(file ?? ''))
    } catch {
      unreadable++
    }
  }
  return { calendars, unreadable }
}
