import { DAY_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { newSecret, sha256 } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { linkToken, screening } from './schema.ts'

/** A status link outlives the longest way a request can go; it ends earlier when the request is erased. */
export const STATUS_LINK_MS = 400 * DAY_MS

export type LinkPurpose = (typeof linkToken.$inferSelect)['purpose']
export type LinkRow = typeof linkToken.$inferSelect & { readonly insiderId: string; readonly requesterId: string }

export interface LinkFor {
  readonly purpose: LinkPurpose
  readonly screeningId: string
  readonly personId: string
  readonly bookingId?: string | null
  readonly fileId?: string | null
  readonly referralId?: string | null
  readonly expiresAt: Instant
}

/** A new secret for one purpose and subject; only its SHA-256 stays. */
export async function mintLink(tx: Database | Transaction, link: LinkFor): Promise<string> {
  const secret = newSecret()
  await tx.insert(linkToken).values({ ...link, hash: sha256(secret) })
  return secret
}

/** The link behind a secret, with the two whose screening it is about. */
export async function findLink(tx: Database | Transaction, secret: string): Promise<LinkRow | undefined> {
  const [row] = await tx
    .select({ link: linkToken, insiderId: screening.insiderId, requesterId: screening.requesterId })
    .from(linkToken)
    .innerJoin(screening, eq(screening.id, linkToken.screeningId))
    .where(eq(linkToken.hash, sha256(secret)))
  return row && { ...row.link, insiderId: row.insiderId, requesterId: row.requesterId }
}

/** How a link stands at `now`: what it may still do. */
export function linkStanding(row: LinkRow, now: Instant): 'live' | 'spent' | 'retired' | 'expired' {
  if (now >= row.expiresAt) return 'expired'
  if (row.retiredAt !== null) return 'retired'
  return row.spentAt === null ? 'live' : 'spent'
}

/** Uses up the one effect of an acting link. False when it was used, retired or ran out meanwhile. */
export async function spendLink(tx: Transaction, hash: Buffer, now: Instant): Promise<boolean> {
  const spent = await tx
    .update(linkToken)
    .set({ spentAt: now })
    .where(
      and(
        eq(linkToken.hash, hash),
        isNull(linkToken.spentAt),
        isNull(linkToken.retiredAt),
        sql`${linkToken.expiresAt} > ${new Date(now).toISOString()}`,
      ),
    )
    .returning({ hash: linkToken.hash })
  return spent.length === 1
}

/** Ends every link of a screening: its data goes. */
export async function deleteLinks(tx: Transaction, screeningId: string): Promise<void> {
  await tx.delete(linkToken).where(eq(linkToken.screeningId, screeningId))
}
