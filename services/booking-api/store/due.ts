import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import { comesAfter } from './columns.ts'
import type { Database } from './database.ts'
import { course, message } from './schema.ts'

export interface Overdue {
  readonly screeningId: string
  readonly deadlineAt: Instant
}

/** Screenings whose deadline has passed, longest overdue first; those after one of them, or from the first on. */
export async function overdueScreenings(
  database: Database,
  now: Instant,
  limit: number,
  past?: Overdue,
): Promise<readonly Overdue[]> {
  const rows = await database
    .select({ screeningId: course.screeningId, deadlineAt: course.deadlineAt })
    .from(course)
    .where(
      and(
        lte(course.deadlineAt, now),
        past && comesAfter(course.deadlineAt, past.deadlineAt, course.screeningId, past.screeningId),
      ),
    )
    .orderBy(asc(course.deadlineAt), asc(course.screeningId))
    .limit(limit)
  return rows.map(({ screeningId, deadlineAt }) => ({ screeningId, deadlineAt: deadlineAt as Instant }))
}

/** The next instant after `now` at which something is due by itself: a mail or a deadline. Null when nothing waits. */
export async function nextDueAt(database: Database, now: Instant): Promise<Instant | null> {
  const later = sql`> ${new Date(now).toISOString()}`
  const [deadlines, mails] = await Promise.all([
    database
      .select({ at: course.deadlineAt })
      .from(course)
      .where(sql`${course.deadlineAt} ${later}`)
      .orderBy(asc(course.deadlineAt))
      .limit(1),
    database
      .select({ at: message.dueAt })
      .from(message)
      .where(and(eq(message.state, 'waiting'), sql`${message.dueAt} ${later}`))
      .orderBy(asc(message.dueAt))
      .limit(1),
  ])
  const instants = [deadlines[0]?.at, mails[0]?.at].filter((at) => at !== undefined && at !== null)
  return instants.length === 0 ? null : (Math.min(...instants) as Instant)
}
