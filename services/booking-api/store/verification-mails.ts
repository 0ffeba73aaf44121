import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, eq, gt, inArray } from 'drizzle-orm'
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

/** Whether one more such mail may go to this person, counted over the rows of the queue itself. The person's row is locked by the caller. */
export async function verificationMailsTo(
  tx: Transaction,
  personId: string,
  now: Instant,
  { gapMs, aDay, windowMs }: MailLimit,
): Promise<boolean> {
  const recent = await tx
    .select({ date: message.date })
    .from(message)
    .where(and(eq(message.recipientId, personId), inArray(message.kind, UNASKED), gt(message.date, (now - windowMs) as Instant)))
  return recent.length < aDay && recent.every(({ date }) => date <= now - gapMs)
}
