import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, eq, sql } from 'drizzle-orm'
import { equalBytes, type Keyring, sealJson, unsealJson } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { inOneGo, type Statement, saying } from './one-go.ts'
import { idempotencyKey, person } from './schema.ts'

/** A POST that may be repeated: whose it is and what it asks, as hashes. */
export interface Keyed {
  readonly scope: Buffer
  readonly requestHash: Buffer
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/**
 * Takes the key for this transaction. A parallel request with the same key waits here for the first to commit, and is then
 * handed its answer. `mismatch`: the key was used for something else.
 */
export async function claimKey(
  tx: Transaction,
  keyring: Keyring,
  keyed: Keyed,
  now: Instant,
): Promise<'claimed' | 'mismatch' | Answer> {
  const [claimed = []] = await inOneGo(tx, [claimingKey(keyed, now)])
  return claimed.length === 1 ? 'claimed' : earlierAnswer(tx, keyring, keyed)
}

/** One row: it is ours. None: somebody had it before. */
export function claimingKey({ scope, requestHash }: Keyed, createdAt: Instant): Statement {
  return claiming({ scope, requestHash, createdAt: new Date(createdAt).toISOString() })
}

const claiming = saying<{ scope: Buffer; requestHash: Buffer; createdAt: string }>(
  ({ scope, requestHash, createdAt }) => sql`
    insert into idempotency_key (scope, request_hash, created_at) values (${scope}, ${requestHash}, ${createdAt})
      on conflict do nothing returning true as claimed`,
)

/** Gives a key back that this transaction has claimed; another one's stays. */
export function releasingKey({ scope }: Keyed): Statement {
  return releasing({ scope })
}

const releasing = saying<{ scope: Buffer }>((given, db) =>
  db.delete(idempotencyKey).where(and(eq(idempotencyKey.scope, given.scope), sql`xmin = pg_current_xact_id()::xid`)),
)

/** What was answered to the request that had the key before. */
export async function earlierAnswer(
  tx: Transaction,
  keyring: Keyring,
  { scope, requestHash }: Keyed,
): Promise<'mismatch' | Answer> {
  const [row] = await tx
    .select({
      requestHash: idempotencyKey.requestHash,
      status: idempotencyKey.status,
      answer: idempotencyKey.answer,
      dataKey: person.dataKey,
    })
    .from(idempotencyKey)
    .leftJoin(person, eq(person.id, idempotencyKey.personId))
    .where(eq(idempotencyKey.scope, scope))
  if (!row || !equalBytes(row.requestHash, requestHash)) return 'mismatch'
  const body = row.answer && row.dataKey ? unsealJson(keyring.unwrap(row.dataKey), row.answer, answerContext(scope)) : null
  return { status: row.status ?? 200, body }
}

/** Whether a key was used before, as far as is committed. */
export async function isKnownKey(database: Database, { scope }: Keyed): Promise<boolean> {
  const [row] = await database.select({ scope: idempotencyKey.scope }).from(idempotencyKey).where(eq(idempotencyKey.scope, scope))
  return row !== undefined
}

/** Keeps the answer beside its effect, sealed under the requester's key: erasing them reaches it. */
export async function keepAnswer(
  tx: Transaction,
  keyed: Keyed,
  answer: Answer,
  owner: { id: string; dataKey: Buffer },
): Promise<void> {
  await inOneGo(tx, [keepingAnswer(keyed, answer, owner)])
}

/** The same, said and not yet done. */
export function keepingAnswer({ scope }: Keyed, { status, body }: Answer, owner: { id: string; dataKey: Buffer }): Statement {
  return keeping({ scope, status, answer: sealJson(owner.dataKey, body, answerContext(scope)), personId: owner.id })
}

const keeping = saying<{ scope: Buffer; status: number; answer: Buffer; personId: string }>((given, db) =>
  db
    .update(idempotencyKey)
    .set({ status: sql`${given.status}`, answer: sql`${given.answer}`, personId: sql`${given.personId}` })
    .where(eq(idempotencyKey.scope, given.scope)),
)

/** Keys older than 72 hours are forgotten. */
export async function forgetKeys(database: Database, until: Instant): Promise<void> {
  await database.delete(idempotencyKey).where(sql`${idempotencyKey.createdAt} < ${new Date(until).toISOString()}`)
}

function answerContext(scope: Buffer): string {
  return `answer/${scope.toString('hex')}`
}
