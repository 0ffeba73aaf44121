import { createHash } from 'node:crypto'
import type { OutsideAnswer } from '../../fetch-outside.ts'
import type { Account, CalendarTrouble, Collection } from '../../store/calendars.ts'
import { troubleOf } from '../feed.ts'
import { CalendarFailed } from '../read-apart.ts'
import { named, type Resource, resourcesIn } from '../reading/multistatus.ts'
import type { Asks } from './log-in.ts'
import { WHERE_ARE_CALENDARS, WHICH_CALENDARS, WHO_AM_I } from './requests.ts'

const CALDAV = '{urn:ietf:params:xml:ns:caldav}'

/** What somebody typed as their server, as an address to ask. */
export function serverAddress(typed: string): string {
  const address = typed.trim().replace(/^caldavs?:/i, 'https:')
  return /^[a-z][a-z0-9+.-]*:/i.test(address) && !/^[^/]+:\d/.test(address) ? address : `https://${address}`
}

/** What we call a calendar of an account: its address says whose it is. */
export function collectionId({ href }: Pick<Collection, 'href'>): string {
  return createHash('sha256').update(href).digest('base64url').slice(0, 22)
}

/**
 * The calendars of an account that say when somebody is taken, as its server tells whoever logs in (RFC 4791 §6.2, RFC 6764 §6).
 *
 * @param known where they lay the last time; otherwise it is found out from the server's address
 * @throws CalendarFailed
 */
export async function accountAt(asks: Asks, address: string, known?: string): Promise<Account> {
  const home = known ?? (await homeOf(asks, address))
  const answer = await asks('PROPFIND', home, WHICH_CALENDARS, '1')
  return { home, collections: resourcesOf(answer).flatMap((resource) => collectionIn(resource, answer.address)) }
}

async function homeOf(asks: Asks, address: string): Promise<string> {
  const principal = await principalOf(asks, address)
  const home = await hrefAt(asks, principal, WHERE_ARE_CALENDARS, `${CALDAV}calendar-home-set`)
  if (!home) throw new CalendarFailed('no-calendars')
  return home
}

/**
 * Who we are at a server: asked where every server should say so and at the address that was typed, first where it names more than the server;
 * then where Nextcloud and ownCloud say it, which many run below an address of something else.
 */
async function principalOf(asks: Asks, address: string): Promise<string> {
  const wellKnown = new URL('/.well-known/caldav', address).href
  const inNextcloud = new URL('remote.php/dav/', address.endsWith('/') ? address : `${address}/`).href
  const doors = [...(new URL(address).pathname === '/' ? [wellKnown, address] : [address, wellKnown]), inNextcloud]
  let trouble = new CalendarFailed('not-caldav')
  for (const door of doors) {
    try {
      const principal = await hrefAt(asks, door, WHO_AM_I, '{DAV:}current-user-principal')
      if (principal) return principal
    } catch (error) {
      if (!(error instanceof CalendarFailed) || !LEADS_NOWHERE.has(error.reason)) throw error
      if (door === address) trouble = error
    }
  }
  throw trouble
}

/** After these the next door is tried. Not after a locked one: servers count how often somebody comes with the wrong password. */
const LEADS_NOWHERE: ReadonlySet<CalendarTrouble> = new Set(['not-found', 'answered-oddly', 'not-caldav', 'too-large'])

/** An address that a server gives in a property of another. */
async function hrefAt(asks: Asks, address: string, body: string, property: string): Promise<string | undefined> {
  let answer = await asks('PROPFIND', address, body, '0')
  // Sent on to another server, the password stayed behind. It was typed for wherever this one leads, as with iCloud's and Fastmail's.
  if (answer.status === 401 && new URL(answer.address).origin !== new URL(address).origin)
    answer = await asks('PROPFIND', answer.address, body, '0')
  const found = resourcesOf(answer).flatMap(({ properties }) => named(properties, property)?.children ?? [])
  const href = named(found, '{DAV:}href')?.text.trim()
  return href ? URL.parse(href, answer.address)?.href : undefined
}

function resourcesOf({ status, body }: OutsideAnswer): Resource[] {
  if (status !== 207) throw new CalendarFailed(status < 400 || status === 405 ? 'not-caldav' : troubleOf(status))
  try {
    return resourcesIn(new TextDecoder().decode(body))
  } catch {
    throw new CalendarFailed('not-caldav')
  }
}

/** A calendar with events that count; lists of tasks are none, nor are those whose owner set them to count as free (RFC 6638 §9.1). */
function collectionIn({ href, properties }: Resource, address: string): Collection[] {
  const within = (name: string) => named(properties, name)?.children ?? []
  const at = URL.parse(href, address)
  if (!at || !named(within('{DAV:}resourcetype'), `${CALDAV}calendar`)) return []
  const kept = within(`${CALDAV}supported-calendar-component-set`)
  const holdsEvents = kept.length === 0 || kept.some(({ attributes }) => attributes.name?.toUpperCase() === 'VEVENT')
  if (!holdsEvents || named(within(`${CALDAV}schedule-calendar-transp`), `${CALDAV}transparent`)) return []
  const said = (name: string) => named(properties, name)?.text.trim().slice(0, 500) || null
  const name = said('{DAV:}displayname') ?? at.pathname.split('/').findLast(Boolean) ?? at.host
  return [
    { href: at.href, name: name.slice(0, 100), tag: said('{http://calendarserver.org/ns/}getctag') ?? said('{DAV:}sync-token') },
  ]
}
