import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, eq, gt, lte, sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import { keyFromSecret, newSecret, seal, sha256, unseal } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { draft } from './schema.ts'

// A draft is sealed under a key that is derived from its secret, and only the secret's SHA-256 stays here: with the database and the
// master key together nobody reads a form that was not sent.

/** A draft by its id, and the secret that only its link has. A wrong one is as if there were no such draft. */
export interface DraftPlace {
  readonly id: string
  readonly key: string
}

export interface Times {
  readonly revision: number
  readonly savedAt: Instant
  readonly expiresAt: Instant
}

const TIMES = { revision: draft.revision, savedAt: draft.savedAt, expiresAt: draft.expiresAt }

export async function makeDraft(
  database: Database,
  content: string,
  times: Pick<Times, 'savedAt' | 'expiresAt'>,
): Promise<DraftPlace & Times> {
  const place = { id: newId(), key: newSecret() }
  const row = { id: place.id, keyHash: sha256(place.key), bytes: sealed(place, content), revision: 1, ...times }
  await database.insert(draft).values(row)
  return { ...place, revision: 1, ...times }
}

export async function readDraft(
  database: Database,
  place: DraftPlace,
  now: Instant,
): Promise<(Times & { content: string }) | undefined> {
  const [row] = await database
    .select({ ...TIMES, bytes: draft.bytes })
    .from(draft)
    .where(and(is(place), gt(draft.expiresAt, now)))
  return row && { ...row, content: unseal(keyOf(place), row.bytes, contextOf(place)).toString() }
}

/** Saves over the revision that was seen; undefined when another device saved meanwhile, or there is no such draft. */
export async function saveDraft(
  database: Database,
  place: DraftPlace,
  content: string,
  seen: number,
  times: Pick<Times, 'savedAt' | 'expiresAt'>,
): Promise<Times | undefined> {
  const [row] = await database
    .update(draft)
    .set({ bytes: sealed(place, content), revision: sql`${draft.revision} + 1`, ...times })
    .where(and(is(place), eq(draft.revision, seen), gt(draft.expiresAt, times.savedAt)))
    .returning(TIMES)
  return row
}

export async function deleteDraft(database: Database | Transaction, place: DraftPlace): Promise<boolean> {
  const gone = await database.delete(draft).where(is(place)).returning({ id: draft.id })
  return gone.length > 0
}

/** How many wait to be gone on with. */
export async function countDrafts(database: Database): Promise<number> {
  return database.$count(draft)
}

/** Removes what nobody went on with. */
export async function sweepDrafts(database: Database, now: Instant): Promise<void> {
  await database.delete(draft).where(lte(draft.expiresAt, now))
}

const is = ({ id, key }: DraftPlace) => and(eq(draft.id, id), eq(draft.keyHash, sha256(key)))
const keyOf = ({ key }: DraftPlace): Buffer => keyFromSecret(key, 'draft')
const contextOf = ({ id }: DraftPlace): string => `draft/${id}`
const sealed = (place: DraftPlace, content: string): Buffer => seal(keyOf(place), content, contextOf(place))
