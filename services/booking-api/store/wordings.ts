import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, eq } from 'drizzle-orm'
import type { Language } from '../mail/languages.ts'
import { sealJson, unsealJson } from '../seal.ts'
import type { WordingKey } from '../wordings/wording-key.ts'
import type { Database, Transaction } from './database.ts'
import { insiderText } from './schema.ts'

/** An insider's own words for something, in a language. */
export interface Wording {
  /** Counts edits, also the ones that went back to ours: an editor who saw an older one is refused. */
  readonly version: number
  /** Null: ours again. */
  readonly texts: readonly string[] | null
}

type Owner = { readonly id: string; readonly dataKey: Buffer }

/** Everything an insider has worded in a language, by key. */
export async function wordingsOf(
  tx: Database | Transaction,
  owner: Owner,
  language: Language,
): Promise<Map<WordingKey, Wording>> {
  const rows = await tx
    .select()
    .from(insiderText)
    .where(and(eq(insiderText.insiderId, owner.id), eq(insiderText.language, language)))
  return new Map(
    rows.map(({ key, version, bytes }) => [
      key as WordingKey,
      { version, texts: bytes && unsealJson<string[]>(owner.dataKey, bytes, context(owner, key, language)) },
    ]),
  )
}

/** Puts a wording in place of the one before; only under the insider's lock. */
export async function saveWording(
  tx: Transaction,
  owner: Owner,
  key: WordingKey,
  language: Language,
  { version, texts }: Wording,
  now: Instant,
): Promise<void> {
  const set = { version, bytes: texts && sealJson(owner.dataKey, texts, context(owner, key, language)), changedAt: now }
  await tx
    .insert(insiderText)
    .values({ insiderId: owner.id, key, language, ...set })
    .onConflictDoUpdate({ target: [insiderText.insiderId, insiderText.key, insiderText.language], set })
}

const context = ({ id }: Owner, key: string, language: string): string => `wording/${id}/${key}/${language}`
