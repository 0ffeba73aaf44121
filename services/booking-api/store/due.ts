import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { course, message } from './schema.ts'

/** Screenings whose deadline has passed, longest overdue first. */
export async function overdueScreenings(database: Database, now: Instant, limit: number): Promise<string[]> {
  const rows = await database
    .select({ id: course.screeningId })
    .from(course)
    .where(and(isNotNull(course.deadlineAt), sql`${course.deadlineAt} <= ${new Date(now).toISOString()}`))
    .orderBy(asc(course.deadlineAt))
    .limit(limit)
  return rows.map(({ id }) => id)
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
