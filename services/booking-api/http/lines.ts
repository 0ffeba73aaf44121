import { putLatest } from '../put-latest.ts'
import { sha256 } from '../seal.ts'
import type { LinkRow } from '../store/links.ts'
import { turnstile } from '../turnstile.ts'

/** Of those who want a change from one insider one is looked up at a time, of those by links never seen here four; two thousand wait in line. */
const ofInsider = turnstile(1, 2000)
const ofNobodyKnown = turnstile(4, 2000)

/** Whose link it is, of those that were new here last: that never changes. */
const insiderOf = new Map<string, string>()
const MOST = 5000

/**
 * Looks a link up; for a change, when its turn has come. Finding out who calls is half the work of a booking, and the other half waits in
 * line for the insider's lock: of five hundred who race for one insider it would be done for all before anybody else's next query. Who only
 * reads waits for nobody; and since a page asks for times before it books one, its insider is known by then.
 */
export async function inLine<Found extends Pick<LinkRow, 'hash' | 'insiderId'> | undefined>(
  secret: string,
  { changes }: { readonly changes: boolean },
  look: () => Promise<Found>,
): Promise<Found> {
  const found = await (changes ? inTurn(secret, look) : look())
  if (found && !insiderOf.has(nameOf(found.hash))) putLatest(insiderOf, nameOf(found.hash), found.insiderId, MOST)
  return found
}

function inTurn<Found>(secret: string, look: () => Promise<Found>): Promise<Found> {
  const insiderId = insiderOf.get(nameOf(sha256(secret)))
  return insiderId === undefined ? ofNobodyKnown('', look) : ofInsider(insiderId, look)
}

const nameOf = (hash: Buffer): string => hash.toString('base64')
