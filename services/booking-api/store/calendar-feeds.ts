import type { Instant } from '@vestibule/scheduling/instant.ts'
import { eq } from 'drizzle-orm'
import { newSecret, sha256 } from '../seal.ts'
import type { Database } from './database.ts'
import { calendarFeed } from './schema.ts'

/** A new secret for the address of an insider's feed; the one there was opens nothing from now on. Only its SHA-256 stays. */
export async function openFeed(database: Database, insiderId: string, now: Instant): Promise<string> {
  const secret = newSecret()
  const opened = { hash: sha256(secret), createdAt: now }
  await database
    .insert(calendarFeed)
    .values({ insiderId, ...opened })
    .onConflictDoUpdate({ target: calendarFeed.insiderId, set: opened })
  return secret
}

export async function closeFeed(database: Database, insiderId: string): Promise<void> {
  await database.delete(calendarFeed).where(eq(calendarFeed.insiderId, insiderId))
}

/** Since when there is an address; null: there is none. */
export async function feedSince(database: Database, insiderId: string): Promise<Instant | null> {
  const [row] = await database.select().from(calendarFeed).where(eq(calendarFeed.insiderId, insiderId))
  return row?.createdAt ?? null
}

/** Whose meetings a secret opens. */
export async function insiderOfFeed(database: Database, secret: string): Promise<string | undefined> {
  const [row] = await database
    .select()
    .from(calendarFeed)
    .where(eq(calendarFeed.hash, sha256(secret)))
  return row?.insiderId
}
