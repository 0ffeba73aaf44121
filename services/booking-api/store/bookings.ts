import { type Spent, spentBy } from '@vestibule/scheduling/budget.ts'
import { after, DAY_MS, type Instant, type Interval } from '@vestibule/scheduling/instant.ts'
import { and, asc, eq, gt, lt, ne, or, sql } from 'drizzle-orm'
import type { Keyring } from '../seal.ts'
import { aliasesOf } from './aliases.ts'
import { instantFromDatabase } from './columns.ts'
import type { Database, Transaction } from './database.ts'
import { booking, hold, screening } from './schema.ts'
import { readText } from './sealed-texts.ts'

/** As it was booked: where it was moved to since, its facts say. */
export interface BookingRow {
  readonly id: string
  readonly screeningId: string
  readonly insiderId: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly bookedAt: Instant
  readonly detailsId: string | null
}

/** Said at booking, for the insider alone. */
export interface BookingDetails {
  readonly phone: string | null
  readonly needs: string | null
}

export async function findBooking(tx: Database | Transaction, id: string): Promise<BookingRow | undefined> {
  const [row] = await tx.select().from(booking).where(eq(booking.id, id))
  return row
}

export async function detailsOf(
  tx: Database | Transaction,
  keyring: Keyring,
  row: Pick<BookingRow, 'detailsId'>,
): Promise<BookingDetails> {
  const details = row.detailsId && (await readText<BookingDetails>(tx, keyring, row.detailsId))
  return details || { phone: null, needs: null }
}

/** No hold lasts longer, buffers included: so far before a span one may begin that reaches into it. */
export const LONGEST_HOLD_MS = 2 * DAY_MS

/**
 * Spans that this insider's bookings block within `within`, buffers included, earliest first: one read by index.
 *
 * @param asideId a booking whose own span is left aside, since it would be given up
 */
export async function busyOf(
  tx: Database | Transaction,
  insiderId: string,
  within: Interval,
  asideId: string | null = null,
): Promise<Interval[]> {
  const begun = after(within.startsAt, -LONGEST_HOLD_MS)
  return tx
    .select({ startsAt: hold.heldFrom, endsAt: hold.heldUntil })
    .from(hold)
    .where(
      and(
        eq(hold.insiderId, insiderId),
        gt(hold.heldFrom, begun),
        lt(hold.heldFrom, within.endsAt),
        gt(hold.heldUntil, within.startsAt),
        butFor(asideId),
      ),
    )
    .orderBy(asc(hold.heldFrom))
}

/** No month, and no week, reaches further from a moment in it, a day more for another zone. */
const PERIOD_MS = 33 * DAY_MS

/** What this insider's bookings hold in the days, weeks and months of a span, by the keys they were booked with: one read by index. */
export async function spentOf(
  tx: Database | Transaction,
  insiderId: string,
  { startsAt, endsAt }: Interval,
  asideId: string | null = null,
): Promise<Spent> {
  const [from, until] = [after(startsAt, -PERIOD_MS), after(endsAt, PERIOD_MS)]
  const rows = await tx
    .select({ minutes: hold.minutes, day: hold.day, week: hold.week, month: hold.month })
    .from(hold)
    .where(and(eq(hold.insiderId, insiderId), gt(hold.heldFrom, from), lt(hold.heldFrom, until), butFor(asideId)))
  return spentBy(rows)
}

/** An insider's bookings that ended, as they were booked, after `since`, cancelled ones too, and those that were moved on since. */
export async function bookingIdsOf(database: Database, insiderId: string, since: Instant): Promise<string[]> {
  const rows = await database
    .select({ id: booking.id })
    .from(screening)
    .innerJoin(booking, eq(booking.screeningId, screening.id)) // each by index
    .leftJoin(hold, eq(hold.bookingId, booking.id))
    .where(and(eq(screening.insiderId, insiderId), or(gt(booking.endsAt, since), gt(hold.heldUntil, since))))
  return rows.map(({ id }) => id)
}

/** Every hold but this booking's own. */
function butFor(asideId: string | null) {
  return asideId === null ? undefined : ne(hold.bookingId, asideId)
}

/**
 * The start of the last conversation of these two, also one to come; null where there was none. What was cancelled does not count, nor
 * what failed for no fault of the requester's.
 */
export async function lastMeetingOf(
  tx: Database | Transaction,
  { id, requesterId, insiderId }: { id: string; requesterId: string; insiderId: string },
): Promise<Instant | null> {
  const [last] = (await tx.execute(sql`
    select coalesce(moved.at, b.starts_at) as at
      from booking b join screening s on s.id = b.screening_id
      left join lateral (
        select to_timestamp((f.data->>'startsAt')::bigint / 1000.0) as at from fact f
         where f.screening_id = s.id and f.type = 'booking-moved' and f.data->>'bookingId' = b.id::text
         order by f.sequence desc limit 1) moved on true
     where s.requester_id in (${aliasesOf(requesterId)}) and s.insider_id = ${insiderId} and s.id <> ${id}
       and coalesce((
         select case f.type when 'booking-cancelled' then 'cancelled' else f.data->>'attendance' end
           from fact f
          where f.screening_id = s.id and f.data->>'bookingId' = b.id::text
            and f.type in ('booking-cancelled', 'decline-undone', 'outcome-recorded')
          order by f.sequence desc limit 1), 'unrecorded') not in ('cancelled', 'failed', 'excused', 'insider-absent')
     order by 1 desc limit 1`)) as unknown as { at: unknown }[]
  return last ? instantFromDatabase(last.at) : null
}
