import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, gt, inArray, sql } from 'drizzle-orm'
import { aliasesOf } from './aliases.ts'
import type { Transaction } from './database.ts'
import { message } from './schema.ts'

export interface MailLimit {
  /** No second mail within this span. */
  readonly gapMs: number
  /** At most this many within `windowMs`. */
  readonly aDay: number
  readonly windowMs: number
}

/** Kinds of mail that anybody can have us send to an address. */
const UNASKED = ['verify-address', 'link-again', 'insider-links']

/**
 * Whether one more such mail may go to this person, whichever spelling of their address it goes to, counted over the rows of the queue
 * itself. The person's row, or the insider's, is locked by the caller.
 */
export async function verificationMailsTo(
  tx: Transaction,
  personId: string,
  now: Instant,
  { gapMs, aDay, windowMs }: MailLimit,
): Promise<boolean> {
  const recent = await tx
    .select({ date: message.date })
    .from(message)
    .where(
      and(
        sql`${message.recipientId} in (${aliasesOf(personId)})`,
        inArray(message.kind, UNASKED),
        gt(message.date, (now - windowMs) as Instant),
      ),
    )
  return recent.length < aDay && recent.every(({ date }) => date <= now - gapMs)
}
