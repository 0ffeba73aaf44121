import type { Fact } from '@vestibule/scheduling/facts.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { type Course, courseOf } from '@vestibule/scheduling/screening.ts'
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { instantFromDatabase } from './columns.ts'
import type { Database } from './database.ts'
import { toFact } from './facts.ts'
import { booking, fact, insider, screening } from './schema.ts'

/** Whose rows: an insider's own, or all of an organization's. */
export type Whose = { readonly insiderId: string } | { readonly organizationId: string }

export interface ScreeningListed {
  readonly id: string
  readonly slug: string
  readonly requesterId: string
  readonly createdAt: Instant
  readonly course: Course
}

/**
 * Screenings below `beforeId`, newest first, each as it stands at `now`: two reads for a page. Ids ascend with time, so a
 * page stays where it is while rows come.
 */
export async function screeningsBefore(
  database: Database,
  whose: Whose,
  beforeId: string | null,
  limit: number,
  now: Instant,
): Promise<ScreeningListed[]> {
  const rows = await database
    .select({ id: screening.id, slug: insider.slug, requesterId: screening.requesterId, createdAt: screening.createdAt })
    .from(screening)
    .innerJoin(insider, eq(insider.id, screening.insiderId))
    .where(
      and(
        'insiderId' in whose ? eq(screening.insiderId, whose.insiderId) : eq(insider.organizationId, whose.organizationId),
        beforeId === null ? undefined : lt(screening.id, beforeId),
      ),
    )
    .orderBy(desc(screening.id))
    .limit(limit)
  const facts = await factsByScreening(
    database,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, course: courseOf(facts.get(row.id) ?? [], now) }))
}

/** Bookings below `beforeId`, newest first, each with the course of its screening at `now`. */
export async function bookingsBefore(
  database: Database,
  whose: Whose,
  beforeId: string | null,
  limit: number,
  now: Instant,
): Promise<{ id: string; screeningId: string; requesterId: string; course: Course }[]> {
  const rows = await database
    .select({ id: booking.id, screeningId: booking.screeningId, requesterId: screening.requesterId })
    .from(booking)
    .innerJoin(screening, eq(screening.id, booking.screeningId))
    .innerJoin(insider, eq(insider.id, booking.insiderId))
    .where(
      and(
        'insiderId' in whose ? eq(booking.insiderId, whose.insiderId) : eq(insider.organizationId, whose.organizationId),
        beforeId === null ? undefined : lt(booking.id, beforeId),
      ),
    )
    .orderBy(desc(booking.id))
    .limit(limit)
  const facts = await factsByScreening(database, [...new Set(rows.map(({ screeningId }) => screeningId))])
  return rows.map((row) => ({ ...row, course: courseOf(facts.get(row.screeningId) ?? [], now) }))
}

export async function factsByScreening(database: Database, ids: string[]): Promise<Map<string, Fact[]>> {
  const byId = new Map<string, Fact[]>()
  if (ids.length === 0) return byId
  const rows = await database
    .select({ screeningId: fact.screeningId, type: fact.type, at: fact.at, data: fact.data })
    .from(fact)
    .where(inArray(fact.screeningId, ids))
    .orderBy(asc(fact.sequence))
  for (const row of rows) byId.set(row.screeningId, [...(byId.get(row.screeningId) ?? []), toFact(row)])
  return byId
}

export interface FactListed {
  readonly id: string
  readonly transaction: string
  readonly sequence: number
  readonly screeningId: string
  readonly type: string
  readonly at: Instant
  readonly data: Record<string, unknown>
}

/**
 * The organization's facts after a cursor, in the order of (transaction, feed sequence), and only such as are older than every
 * running transaction: a transaction that commits late can't slip in behind a cursor that was handed out.
 */
export async function factsAfter(
  database: Database,
  organizationId: string,
  after: { transaction: string; sequence: number } | null,
  since: Instant,
  limit: number,
): Promise<FactListed[]> {
  const rows = (await database.execute(sql`
    select f.id, f.transaction::text as transaction, f.feed_sequence as sequence, f.screening_id, f.type, f.at, f.data
      from fact f join insider i on i.id = f.insider_id
     where i.organization_id = ${organizationId}
       and f.transaction < pg_snapshot_xmin(pg_current_snapshot())
       and f.feed_sequence is not null
       and f.at > ${new Date(since).toISOString()}
       ${after ? sql`and (f.transaction, f.feed_sequence) > (${after.transaction}::xid8, ${after.sequence})` : sql``}
     order by f.transaction, f.feed_sequence limit ${limit}`)) as unknown as (Record<string, unknown> & { data: unknown })[]
  return rows.map((row) => ({
    id: String(row.id),
    transaction: String(row.transaction),
    sequence: Number(row.sequence),
    screeningId: String(row.screening_id),
    type: String(row.type),
    at: instantFromDatabase(row.at),
    data: (typeof row.data === 'string' ? JSON.parse(row.data) : row.data) as Record<string, unknown>,
  }))
}
