import { after, type Instant } from '@vestibule/scheduling/instant.ts'
import { correctableUntil } from '@vestibule/scheduling/missed.ts'
import { courseOf, deadlineOf } from '@vestibule/scheduling/screening.ts'
import type { Deps } from '../deps.ts'
import type { MailOf, OpenRequest } from '../mail/content.ts'
import type { Transaction } from '../store/database.ts'
import { factsOf } from '../store/facts.ts'
import type { Insider } from '../store/insiders.ts'
import { mintLink } from '../store/links.ts'
import { insidersOpenScreenings, requesterOf, type ScreeningRow } from '../store/screenings.ts'
import { READ_ON_MS } from './about.ts'

/** What an insider who lost a mail gets: a link for each request that is open to them, the newest first. Undefined: nothing is. */
export async function insiderLinksContent(
  tx: Transaction,
  deps: Deps,
  insider: Insider,
  now: Instant,
): Promise<MailOf<'insider-links'> | undefined> {
  const requests: OpenRequest[] = []
  for (const row of await insidersOpenScreenings(tx, insider.id)) {
    const open = await openRequest(tx, deps, insider, row, now)
    if (open) requests.push(open)
  }
  return requests.length > 0 ? { kind: 'insider-links', requests } : undefined
}

async function openRequest(
  tx: Transaction,
  deps: Deps,
  { personId }: Insider,
  row: ScreeningRow,
  now: Instant,
): Promise<OpenRequest | undefined> {
  const { screening } = courseOf(await factsOf(tx, row.id), now)
  const requester = await requesterOf(tx, deps.keyring, row)
  if (!requester) return undefined
  const of = { screeningId: row.id, personId }
  const to = (path: string, secret: string) => `${deps.site.publicUrl}${path}#${secret}`
  const requesterName = requester.profile.name
  switch (screening.state) {
    case 'booked':
    case 'concluded': {
      const { bookingId, startsAt } = screening.booking
      const expiresAt = correctableUntil(screening.booking)
      if (now >= expiresAt) return undefined
      const purpose = screening.state === 'booked' ? 'meeting' : 'outcome'
      const secret = await mintLink(tx, { ...of, purpose, bookingId, expiresAt })
      return { what: purpose, requesterName, at: startsAt, link: to(`/${purpose}`, secret) }
    }
    case 'pending':
    case 'cancelled':
    case 'asked':
    case 'deferred':
    case 'approved': {
      const at = deadlineOf(screening) ?? now
      const secret = await mintLink(tx, { ...of, purpose: 'decide', expiresAt: after(at, READ_ON_MS) })
      // Held back: whoever asks is told once the insider looks.
      const gated = screening.state === 'pending' && screening.gate !== null
      return { what: 'request', requesterName: gated ? null : requesterName, at: row.createdAt, link: to('/decide', secret) }
    }
    case 'unverified':
    case 'replied':
    case 'declined':
    case 'expired':
    case 'lapsed':
    case 'withdrawn':
      return undefined
    default:
      return screening satisfies never
  }
}
