import { sha256 } from '../seal.ts'
import { turnstile } from '../turnstile.ts'

/** Of those who want a change from one insider one is looked up at a time, and two thousand wait in line. */
const pass = turnstile(1, 2000)

/** Whose link it is, of those that came last: that never changes. */
const insiderOf = new Map<string, string>()
const MOST = 5000

/**
 * Looks a link up; for a change, when its insider's turn has come. Finding out who calls is half the work of a booking, and the other half
 * waits in line for the insider's lock: of five hundred who race for one insider it would be done for all before anybody else's next query.
 * A link never seen here waits for nobody: but a page asks for times before it books one.
 */
export async function inLine<Found extends { readonly insiderId: string } | undefined>(
  secret: string,
  { changes }: { readonly changes: boolean },
  look: () => Promise<Found>,
): Promise<Found> {
  const name = sha256(secret).toString('base64')
  const insiderId = insiderOf.get(name)
  if (insiderId !== undefined) return changes ? pass(insiderId, look) : look()
  const found = await look()
  if (found) {
    insiderOf.set(name, found.insiderId)
    const [oldest] = insiderOf.keys()
    if (insiderOf.size > MOST && oldest !== undefined) insiderOf.delete(oldest)
  }
  return found
}
