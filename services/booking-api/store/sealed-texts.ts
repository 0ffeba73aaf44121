import { eq } from 'drizzle-orm'
import { newId } from '../ids.ts'
import { type Keyring, sealJson, unsealJson } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { inOneGo, inserting } from './one-go.ts'
import { person, sealed } from './schema.ts'

export type TextKind = (typeof sealed.$inferSelect)['kind']

/** Seals something a person said, or that was said to them, under their key; the id goes into a fact. */
export async function keepText(
  tx: Transaction,
  owner: { id: string; dataKey: Buffer },
  screeningId: string,
  kind: TextKind,
  value: unknown,
): Promise<string> {
  const { id, write } = keepingText(owner, screeningId, kind, value)
  await inOneGo(tx, [write])
  return id
}

const insertingSealed = inserting(sealed, ['id', 'personId', 'screeningId', 'kind', 'bytes'])

/** The same, said and not yet done. */
export function keepingText(owner: { id: string; dataKey: Buffer }, screeningId: string, kind: TextKind, value: unknown) {
  const id = newId()
  const bytes = sealJson(owner.dataKey, value, `${kind}/${id}`)
  return { id, write: insertingSealed({ id, personId: owner.id, screeningId, kind, bytes }) }
}

/** What was sealed under an id; undefined once erased. */
export async function readText<T>(tx: Database | Transaction, keyring: Keyring, id: string): Promise<T | undefined> {
  const [row] = await tx
    .select({ kind: sealed.kind, bytes: sealed.bytes, dataKey: person.dataKey })
    .from(sealed)
    .innerJoin(person, eq(person.id, sealed.personId))
    .where(eq(sealed.id, id))
  if (!row?.dataKey) return undefined
  return unsealJson<T>(keyring.unwrap(row.dataKey), row.bytes, `${row.kind}/${id}`)
}
