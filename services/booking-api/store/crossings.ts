import type { Attendance } from '@vestibule/scheduling/facts.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { asc, eq, sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import type { Database, Transaction } from './database.ts'
import type { Statement } from './one-go.ts'
import { crossing } from './schema.ts'

export type Crossing = typeof crossing.$inferSelect

/** A colleague with an account here has consented: their slots are to open. */
export function openingCrossing(tx: Transaction, referralId: string, now: Instant): Statement {
  return tx.insert(crossing).values({ id: newId(), kind: 'opens', referralId, createdAt: now })
}

/** How a meeting went that came of a referral is to be told to whoever made it; of any other this writes nothing. */
export function tellingCrossing(tx: Transaction, screeningId: string, attendance: Attendance, now: Instant): Statement {
  const at = new Date(now).toISOString()
  return tx.insert(crossing).select(
    sql`select ${newId()}::uuid, 'tells', referral_id, ${attendance}::text, ${at}::timestamptz from screening
      where id = ${screeningId} and referral_id is not null`,
  )
}

/** Those that wait, oldest first; of one referral they go in the order they came. */
export async function waitingCrossings(database: Database, limit: number): Promise<Crossing[]> {
  return database.select().from(crossing).orderBy(asc(crossing.createdAt), asc(crossing.id)).limit(limit)
}

/** Takes it away; false where somebody else has. */
export async function removeCrossing(tx: Database | Transaction, id: string): Promise<boolean> {
  const removed = await tx.delete(crossing).where(eq(crossing.id, id)).returning({ id: crossing.id })
  return removed.length === 1
}
