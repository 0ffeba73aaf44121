import type { Interval } from '@vestibule/scheduling/instant.ts'
import { and, eq, sql } from 'drizzle-orm'
import { spansFromDatabase } from './columns.ts'
import type { Database, Transaction } from './database.ts'
import { calendar } from './schema.ts'

/**
 * When an insider is taken by their calendars elsewhere, within `within`, in no order. One read by index; the database cuts each set to
 * what is asked, so a long calendar costs no more than the part of it that lies there.
 */
export async function busyElsewhere(tx: Database | Transaction, insiderId: string, within: Interval): Promise<Interval[]> {
  return [...(await busyByCalendar(tx, insiderId, within)).values()].flat()
}

/** The same by calendar, each in order; one that leaves the whole span free is not among them. */
export async function busyByCalendar(
  tx: Database | Transaction,
  insiderId: string,
  within: Interval,
): Promise<Map<string, Interval[]>> {
  const range = sql`int8range(${within.startsAt}::bigint, ${within.endsAt}::bigint)`
  const rows = await tx
    .select({ id: calendar.id, busy: sql<string>`${calendar.busy} * int8multirange(${range})` })
    .from(calendar)
    .where(and(eq(calendar.insiderId, insiderId), sql`${calendar.busy} && ${range}`))
  return new Map(rows.map(({ id, busy }) => [id, spansFromDatabase(busy) as Interval[]])) // cut to the range, every span has an end
}
