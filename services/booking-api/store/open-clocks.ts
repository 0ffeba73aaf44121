import type { Side } from '@vestibule/scheduling/facts.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, eq, gt, lte } from 'drizzle-orm'
import type { Database, Transaction } from './database.ts'
import { openClock } from './schema.ts'

/** A page that shows one side the clock of a meeting. */
export interface ClockPage {
  readonly bookingId: string
  readonly side: Side
}

/** Notes that this side looks at the clock; unless it is noted again, no longer than to `openUntil`. */
export async function noteOpen(database: Database, page: ClockPage, openUntil: Instant): Promise<void> {
  const target = [openClock.bookingId, openClock.side]
  await database
    .insert(openClock)
    .values({ ...page, openUntil })
    .onConflictDoUpdate({ target, set: { openUntil } })
}

/** A page was closed. Where the same side has another one open, that is noted anew within seconds. */
export async function noteClosed(database: Database, page: ClockPage): Promise<void> {
  await database.delete(openClock).where(of(page))
}

/** Whether this side looks at the clock at `now`. */
export async function isOpen(tx: Transaction, page: ClockPage, now: Instant): Promise<boolean> {
  const rows = await tx
    .select({ side: openClock.side })
    .from(openClock)
    .where(and(of(page), gt(openClock.openUntil, now)))
  return rows.length > 0
}

/** Forgets pages that were not heard of again. */
export async function forgetClosed(database: Database, now: Instant): Promise<void> {
  await database.delete(openClock).where(lte(openClock.openUntil, now))
}

function of({ bookingId, side }: ClockPage) {
  return and(eq(openClock.bookingId, bookingId), eq(openClock.side, side))
}
