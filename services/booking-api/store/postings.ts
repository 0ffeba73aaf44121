import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, eq, inArray, Param, sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import type { MailKind, NotTaken } from '../mail/content.ts'
import type { CalendarNews } from '../mail/meeting.ts'
import type { Transaction } from './database.ts'
import type { Locked } from './insiders.ts'
import { inOneGo, inserting, type Statement, saying } from './one-go.ts'
import { message } from './schema.ts'

/** A mail to be sent: what it is about and when it is due. Its text is made at the first claim. */
export interface Posting {
  readonly kind: MailKind
  readonly recipientId: string
  readonly sealedForId: string
  readonly dueAt: Instant
  readonly screeningId: string | null
  readonly bookingId: string | null
  readonly factId: string | null
  /** Ids and instants the rendering needs, never text. */
  readonly data: MessageData
}

export interface MessageData {
  readonly decisionId?: string
  readonly textId?: string | null
  readonly noteId?: string | null
  readonly codeId?: string
  /** Where the code was asked for. */
  readonly door?: 'link' | 'desk'
  readonly referralId?: string
  /** When an erased request had reached the insider. */
  readonly reachedAt?: Instant
  /** Why an answer by mail was not taken, and which choice to make ready on the page. */
  readonly notTaken?: NotTaken
  /** What had to be said of a calendar's answer. */
  readonly calendarNews?: CalendarNews
  readonly ready?: 'approve' | 'come-back' | 'ask' | 'decline'
  /** After this instant the mail is of no use: it is dropped and noted instead of sent late. */
  readonly uselessFrom?: Instant
}

/** Puts mails into the queue, in order. Only under the insider's lock, which counts `position`. */
export async function postMessages(
  tx: Transaction,
  locked: Locked,
  postings: readonly Posting[],
  now: Instant,
  mailDomain: string,
): Promise<Locked> {
  const { writes, locked: counted } = postingMessages(locked, postings, now, mailDomain)
  await inOneGo(tx, writes)
  return counted
}

const insertingMessage = inserting(message, [
  'id',
  'insiderId',
  'position',
  'kind',
  'recipientId',
  'sealedForId',
  'screeningId',
  'bookingId',
  'factId',
  'messageId',
  'date',
  'dueAt',
  'data',
])

/** The same, said and not yet done. */
export function postingMessages(locked: Locked, postings: readonly Posting[], now: Instant, mailDomain: string) {
  const rows = postings.map((posting, index) => {
    const id = newId()
    return {
      ...posting,
      id,
      insiderId: locked.id,
      position: locked.position + index + 1,
      messageId: `<${id}@${mailDomain}>`,
      date: posting.dueAt > now ? posting.dueAt : now,
    }
  })
  return {
    locked: { ...locked, position: locked.position + rows.length },
    writes: rows.length > 0 ? [insertingMessage(...rows)] : [],
  }
}

/** Drops mails that are no longer true, as far as nobody has begun to send them: one that was tried may have arrived. */
export function droppingMessages(
  screeningId: string,
  kinds: readonly MailKind[],
  finishedAt: Instant,
  reason: string,
): Statement {
  const name = kinds.join()
  const say = dropping.get(name) ?? sayingDropped(kinds)
  dropping.set(name, say)
  return say({ screeningId, finishedAt, reason })
}

/** By which kinds: there are as many sets as there are facts that make mails untrue. */
const dropping = new Map<string, ReturnType<typeof sayingDropped>>()

function sayingDropped(kinds: readonly MailKind[]) {
  return saying<{ screeningId: string; finishedAt: Instant; reason: string }>((given, db) => {
    const which = and(eq(message.screeningId, given.screeningId), inArray(message.kind, [...kinds]), eq(message.state, 'waiting'))
    return db
      .update(message)
      .set({
        state: 'dropped',
        finishedAt: sql`${new Param(given.finishedAt, message.finishedAt)}`,
        reason: sql`${given.reason}`,
      })
      .where(and(which, eq(message.attempts, 0)))
  })
}
