import { type Instant, instant } from '@vestibule/scheduling/instant.ts'
import { sql } from 'drizzle-orm'
import { hmac, type Keyring } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { tally } from './schema.ts'

/** At most `most` in each window of `windowMs`. */
export interface Limit {
  readonly name: string
  readonly most: number
  readonly windowMs: number
}

export interface Tallied {
  readonly allowed: boolean
  readonly left: number
  readonly resetsAt: Instant
}

/** Counts one more of something and says whether it was still within the limit. What is counted lies here only as a keyed hash. */
export async function count(
  tx: Database | Transaction,
  keyring: Keyring,
  limit: Limit,
  subject: string,
  now: Instant,
): Promise<Tallied> {
  const windowStartsAt = instant(Math.floor(now / limit.windowMs) * limit.windowMs)
  const resetsAt = instant(windowStartsAt + limit.windowMs)
  const [row] = await tx
    .insert(tally)
    .values({ key: hmac(keyring.serviceKey, `${limit.name}/${subject}`), windowStartsAt, count: 1, expiresAt: resetsAt })
    .onConflictDoUpdate({ target: [tally.key, tally.windowStartsAt], set: { count: sql`least(${tally.count} + 1, 1000000)` } })
    .returning({ count: tally.count })
  const n = row?.count ?? limit.most + 1 // unsure: closed
  return { allowed: n <= limit.most, left: Math.max(0, limit.most - n), resetsAt }
}

export async function forgetTallies(database: Database, now: Instant): Promise<void> {
  await database.delete(tally).where(sql`${tally.expiresAt} <= ${new Date(now).toISOString()}`)
}
