import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, asc, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import type { MailKind } from '../mail/content.ts'
import { seal, unseal } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { message } from './schema.ts'

export type MessageRow = typeof message.$inferSelect

/**
 * Whether a worker has begun to send, or has sent, a mail of this decision. Asked after those not begun were dropped: a claim that came
 * before that is seen here, and none can come after it.
 */
export async function hasLeft(tx: Transaction, screeningId: string, decisionId: string): Promise<boolean> {
  const [begun] = await tx
    .select({ id: message.id })
    .from(message)
    .where(
      and(
        eq(message.screeningId, screeningId),
        sql`${message.data}->>'decisionId' = ${decisionId}`,
        sql`${message.attempts} > 0`,
      ),
    )
    .limit(1)
  return begun !== undefined
}

/** Whether somebody has begun to send another mail of this kind about the same booking: its reader may have it. */
export async function hasBegun(
  tx: Transaction,
  { id, screeningId, recipientId, bookingId }: MessageRow,
  kind: MailKind,
): Promise<boolean> {
  if (screeningId === null || bookingId === null) return false
  const others = and(eq(message.screeningId, screeningId), eq(message.recipientId, recipientId))
  const [begun] = await tx
    .select({ id: message.id })
    .from(message)
    .where(
      and(others, ne(message.id, id), eq(message.bookingId, bookingId), eq(message.kind, kind), sql`${message.attempts} > 0`),
    )
    .limit(1)
  return begun !== undefined
}

/** How long a claimed mail belongs to its sender; one killed amid sending leaves it to the next after this. */
const LEASE_MS = 2 * 60_000

/**
 * Takes the next mail that is due, under a fresh lease, or undefined when there is none. Of one screening and recipient only
 * the lowest unfinished position may go: a cancel never overtakes its request. `skip locked` lets many workers ask at once.
 */
export async function claimMessage(database: Database, now: Instant): Promise<MessageRow | undefined> {
  const lease = newId()
  const at = iso(now)
  return database.transaction(async (tx) => {
    const free = sql`(m.lease_until is null or m.lease_until <= ${at})`
    const [next] = (await tx.execute(sql`
      select m.id from message m
       where m.state = 'waiting' and m.due_at <= ${at} and ${free}
         and not exists (
           select 1 from message earlier
            where earlier.screening_id = m.screening_id and earlier.recipient_id = m.recipient_id
              and earlier.position < m.position and earlier.state = 'waiting' and earlier.due_at <= ${at})
       order by m.due_at, m.position
       limit 1 for update of m skip locked`)) as unknown as { id: string }[]
    if (!next) return undefined
    const [claimed] = await tx
      .update(message)
      .set({ lease, leaseUntil: (now + LEASE_MS) as Instant, attempts: sql`${message.attempts} + 1` })
      .where(eq(message.id, next.id))
      .returning()
    return claimed
  })
}

/** Freezes the rendered mail: from now on every try sends these bytes. False when the lease is somebody else's by now. */
export async function freezeMessage(tx: Transaction, row: MessageRow, key: Buffer, bytes: Buffer): Promise<boolean> {
  const frozen = await tx
    .update(message)
    .set({ bytes: seal(key, bytes, `mail/${row.id}`) })
    .where(and(mine(row), isNull(message.bytes)))
    .returning({ id: message.id })
  return frozen.length === 1
}

/** The frozen bytes of a mail. */
export function frozenBytes(row: MessageRow, key: Buffer): Buffer | null {
  return row.bytes && unseal(key, row.bytes, `mail/${row.id}`)
}

/** Notes that a mail was taken by the mail server, refused for good, or dropped. */
export async function finishMessage(
  tx: Database | Transaction,
  row: MessageRow,
  state: 'sent' | 'refused' | 'dropped',
  now: Instant,
  reason: string | null,
): Promise<void> {
  await tx.update(message).set({ state, finishedAt: now, lease: null, leaseUntil: null, reason }).where(mine(row))
}

/** Notes that a try failed: the next one not before `until`. */
export async function retryMessage(database: Database, row: MessageRow, until: Instant, reason: string): Promise<void> {
  await database.update(message).set({ lease: null, leaseUntil: until, reason }).where(mine(row))
}

/** Whether this claim still holds, asked under the insider's lock before rendering. */
export async function stillMine(tx: Transaction, row: MessageRow): Promise<boolean> {
  const [found] = await tx.select({ id: message.id }).from(message).where(mine(row))
  return found !== undefined
}

/** Message-IDs of earlier mails of one screening to one recipient, oldest first: they thread. */
export async function threadOf(
  tx: Database | Transaction,
  row: Pick<MessageRow, 'screeningId' | 'recipientId' | 'position'>,
): Promise<string[]> {
  if (!row.screeningId) return []
  const rows = await tx
    .select({ messageId: message.messageId })
    .from(message)
    .where(
      and(
        eq(message.screeningId, row.screeningId),
        eq(message.recipientId, row.recipientId),
        sql`${message.position} < ${row.position}`,
        or(eq(message.state, 'sent'), sql`${message.attempts} > 0`),
      ),
    )
    .orderBy(asc(message.position))
  return rows.map(({ messageId }) => messageId)
}

/** The mail of ours that carries this Message-ID, once somebody has begun to send it. */
export async function begunMail(database: Database, messageId: string): Promise<MessageRow | undefined> {
  const [, id] = /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/.exec(messageId) ?? []
  if (id === undefined) return undefined
  const [row] = await database
    .select()
    .from(message)
    .where(and(eq(message.id, id), eq(message.messageId, messageId)))
  return row && row.attempts > 0 ? row : undefined
}

/** Whether another mail of this kind has gone to the same person since. */
export async function sentSince(tx: Transaction, { id, kind, recipientId }: MessageRow, since: Instant): Promise<boolean> {
  const others = and(eq(message.recipientId, recipientId), eq(message.kind, kind), ne(message.id, id))
  const begun = or(sql`${message.finishedAt} > ${iso(since)}`, isNotNull(message.bytes))
  const rows = await tx
    .select({ id: message.id })
    .from(message)
    .where(and(others, inArray(message.state, ['sent', 'waiting']), begun, sql`${message.dueAt} > ${iso(since)}`))
    .limit(1)
  return rows.length > 0
}

/** Deletes the frozen bytes of mails sent before `until`; the row stays as a log. */
export async function forgetBytes(database: Database, until: Instant): Promise<void> {
  await database
    .update(message)
    .set({ bytes: null })
    .where(and(sql`${message.bytes} is not null`, sql`${message.finishedAt} < ${iso(until)}`))
}

function mine(row: MessageRow) {
  return and(eq(message.id, row.id), eq(message.state, 'waiting'), row.lease ? eq(message.lease, row.lease) : sql`false`)
}

function iso(at: Instant): string {
  return new Date(at).toISOString()
}
