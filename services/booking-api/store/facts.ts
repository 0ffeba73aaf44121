import type { Actor, Fact, FactType } from '@vestibule/scheduling/facts.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, asc, count, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import { sha256 } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { chainStart, type Locked } from './insiders.ts'
import { inOneGo, inserting } from './one-go.ts'
import { fact, insider } from './schema.ts'

/** By whom a fact came about; `byId` is the session, token or key, for the audit. */
export interface By {
  readonly actor: Actor
  readonly id: string | null
}

export interface Recorded {
  readonly id: string
  readonly fact: Fact
}

/** Facts that stay inside: a decision is heard of when it takes effect, as a fact of its own; what the insider notes of a person never is,
 * nor what the two tell each other at the door or their calendars answer, nor what they say and agree to afterwards. */
const INSIDE: ReadonlySet<FactType> = new Set([
  'decision-made',
  'decision-undone',
  'decision-released',
  'relationship-corrected',
  'requester-reported',
  'presence-told',
  'calendar-answered',
  // Whether the requester agreed to be named is between the two.
  'referral-agreed',
  'referral-dropped',
  'contact-agreed',
  'contact-ended',
  'thanks-said',
  'help-told',
])

/** Writes facts down, in order, as the next links of the insider's chain. Only under the insider's lock. */
export async function appendFacts(
  tx: Transaction,
  locked: Locked,
  screeningId: string,
  facts: readonly (readonly [Fact, By])[],
): Promise<{ recorded: Recorded[]; locked: Locked }> {
  const { writes, ...appended } = appendingFacts(locked, screeningId, facts)
  await inOneGo(tx, writes)
  return appended
}

const insertingFact = inserting(fact, [
  'id',
  'insiderId',
  'sequence',
  'feedSequence',
  'screeningId',
  'type',
  'at',
  'by',
  'byId',
  'data',
  'previousHash',
  'hash',
])

/** The same, said and not yet done. */
export function appendingFacts(locked: Locked, screeningId: string, facts: readonly (readonly [Fact, By])[]) {
  let head = locked
  const rows = facts.map(([said, by]) => {
    const { type, at, ...data } = said
    const link = { insiderId: locked.id, sequence: head.sequence + 1, screeningId, type, at, by: by.actor, byId: by.id, data }
    const hash = chained(head.chainHead, link)
    const heard = !INSIDE.has(type)
    const feedSequence = head.feedSequence + (heard ? 1 : 0)
    const row = { id: newId(), ...link, feedSequence: heard ? feedSequence : null, previousHash: head.chainHead, hash }
    head = { ...head, sequence: row.sequence, feedSequence, chainHead: hash }
    return row
  })
  return {
    recorded: rows.map(({ id }, index): Recorded => ({ id, fact: (facts[index] as readonly [Fact, By])[0] })),
    locked: head,
    writes: rows.length > 0 ? [insertingFact(...rows)] : [],
  }
}

/** All facts of a screening, in the order of their writing. */
export async function factsOf(tx: Database | Transaction, screeningId: string): Promise<Fact[]> {
  const rows = await tx
    .select({ type: fact.type, at: fact.at, data: fact.data })
    .from(fact)
    .where(eq(fact.screeningId, screeningId))
    .orderBy(asc(fact.sequence))
  return rows.map(toFact)
}

/**
 * How many facts of each of these screenings both who meet may know of: the number rises with whatever happens to it. A decision that can
 * still be undone is not counted: the requester could tell from the number that something was decided.
 */
export async function countFacts(
  tx: Database | Transaction,
  screeningIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .select({ screeningId: fact.screeningId, facts: count() })
    .from(fact)
    .where(
      and(
        inArray(fact.screeningId, [...screeningIds]),
        or(isNotNull(fact.feedSequence), eq(fact.type, 'presence-told' satisfies FactType)),
      ),
    )
    .groupBy(fact.screeningId)
  return new Map(rows.map(({ screeningId, facts }) => [screeningId, facts]))
}

/** Who made a decision; undefined where there is none of that id. */
export async function deciderOf(tx: Database | Transaction, screeningId: string, decisionId: string): Promise<By | undefined> {
  const [row] = await tx
    .select({ actor: fact.by, id: fact.byId })
    .from(fact)
    .where(
      and(eq(fact.screeningId, screeningId), eq(fact.type, 'decision-made'), sql`${fact.data}->>'decisionId' = ${decisionId}`),
    )
  return row
}

/** One fact by its id. */
export async function factById(tx: Database | Transaction, id: string): Promise<Fact | undefined> {
  const [row] = await tx.select({ type: fact.type, at: fact.at, data: fact.data }).from(fact).where(eq(fact.id, id))
  return row && toFact(row)
}

export function toFact(row: { type: string; at: Instant; data: unknown }): Fact {
  return { type: row.type, at: row.at, ...(row.data as object) } as Fact
}

type Link = Omit<typeof fact.$inferSelect, 'id' | 'transaction' | 'feedSequence' | 'previousHash' | 'hash'>

/** Hash of one link: the one before it, and everything this one says, keys in order. */
function chained(previous: Buffer, link: Link): Buffer {
  return sha256(Buffer.concat([previous, Buffer.from(canonical(link))]))
}

/** JSON with sorted keys: the same fact always reads the same, whatever the database does with key order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

/**
 * Whether an insider's chain is whole; else the sequence at which it first breaks. The insider's row says where the chain ends, so that
 * facts cut off its end are missed too. Read in one snapshot: a fact that is being written meanwhile breaks nothing.
 */
export async function brokenAt(database: Database, insiderId: string): Promise<number | null> {
  return database.transaction(
    async (tx) => {
      const [end] = await tx
        .select({ sequence: insider.lastSequence, head: insider.chainHead })
        .from(insider)
        .where(eq(insider.id, insiderId))
      const rows = await tx.select().from(fact).where(eq(fact.insiderId, insiderId)).orderBy(asc(fact.sequence))
      let head = chainStart(insiderId)
      for (const [index, row] of rows.entries()) {
        const { id: _, transaction: __, feedSequence: ___, previousHash, hash, ...link } = row
        if (row.sequence !== index + 1 || !previousHash.equals(head) || !chained(head, link).equals(hash)) return index + 1
        head = hash
      }
      return end?.sequence === rows.length && end.head.equals(head) ? null : Math.min(rows.length, end?.sequence ?? 0) + 1
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}
