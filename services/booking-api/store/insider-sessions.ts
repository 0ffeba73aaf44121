import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Database } from './database.ts'
import { session } from './schema.ts'

export interface SessionRow {
  readonly id: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
}

/** The browsers that are proved as an insider's now, newest first. Codes are limited, so few ever are; the newest hundred are told. */
export async function sessionsOf(database: Database, insiderId: string, now: Instant): Promise<SessionRow[]> {
  return database
    .select({ id: session.id, createdAt: session.createdAt, expiresAt: session.expiresAt })
    .from(session)
    .where(and(eq(session.insiderId, insiderId), isNull(session.revokedAt), gt(session.expiresAt, now)))
    .orderBy(desc(session.createdAt), desc(session.id))
    .limit(100)
}

/** Ends one of an insider's sessions; false where there is none of theirs under this id, or no longer. */
export async function revokeSession(database: Database, insiderId: string, id: string, now: Instant): Promise<boolean> {
  const revoked = await database
    .update(session)
    .set({ revokedAt: now })
    .where(and(eq(session.id, id), eq(session.insiderId, insiderId), isNull(session.revokedAt)))
    .returning({ id: session.id })
  return revoked.length === 1
}
