import type { FactOf, GateReason } from '@vestibule/scheduling/facts.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database, Transaction } from './database.ts'
import { course, fact } from './schema.ts'

/** The fact that somebody looked, where there is one. */
const looked = alias(fact, 'looked')
/** The request is as it was delivered, and nobody has looked. */
const AWAITS_LOOK = and(eq(course.state, 'pending'), eq(fact.type, 'screening-verified'), isNull(looked.id))

/** Requests that wait for a look of this insider's, oldest first. */
export async function heldBackOf(
  tx: Transaction,
  insiderId: string,
): Promise<{ screeningId: string; reason: GateReason; since: Instant; decideBy: Instant }[]> {
  const rows = await tx
    .select({ screeningId: fact.screeningId, at: fact.at, data: fact.data })
    .from(fact)
    .innerJoin(course, eq(course.screeningId, fact.screeningId))
    .leftJoin(looked, and(eq(looked.screeningId, fact.screeningId), eq(looked.type, 'gate-opened')))
    .where(and(eq(course.insiderId, insiderId), sql`${fact.data}->>'gate' is not null`, AWAITS_LOOK))
    .orderBy(fact.sequence)
  return rows.flatMap(({ screeningId, at, data }) => {
    const { gate, decideBy } = data as FactOf<'screening-verified'>
    return gate ? [{ screeningId, reason: gate, since: at, decideBy }] : []
  })
}

/** Requests held back for missed meetings, the longest first; those after one of them, or from the first on. What closed their gate may count no longer. */
export async function heldBackForMissed(
  database: Database,
  limit: number,
  past?: { readonly screeningId: string },
): Promise<{ readonly screeningId: string }[]> {
  return database
    .select({ screeningId: course.screeningId })
    .from(course)
    .innerJoin(fact, eq(fact.screeningId, course.screeningId))
    .leftJoin(looked, and(eq(looked.screeningId, course.screeningId), eq(looked.type, 'gate-opened')))
    .where(and(sql`${fact.data}->>'gate' = 'two-missed'`, AWAITS_LOOK, past && gt(course.screeningId, past.screeningId)))
    .orderBy(asc(course.screeningId))
    .limit(limit)
}
