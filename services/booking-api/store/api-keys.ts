import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { newId, publicId, uuidOf } from '../ids.ts'
import { equalBytes, type Keyring, newSecret, sha256 } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { apiKey } from './schema.ts'

// `vst_live_<id>_<secret><crc>`: the id finds the row, the secret proves it, and six characters of checksum let a scanner or a typo
// be told from a key without asking the database.
const SHAPE = /^vst_live_([0-7][0-9a-hjkmnp-tv-z]{25})_([A-Za-z0-9_-]{43})([0-9a-f]{6})$/

export function isApiKey(bearer: string): boolean {
  return bearer.startsWith('vst_live_')
}

/** Makes a key and returns it for the one time it is shown; only a peppered hash stays. */
export async function makeApiKey(
  tx: Database | Transaction,
  keyring: Keyring,
  { organizationId, name, scopes, now }: { organizationId: string; name: string; scopes: readonly string[]; now: Instant },
): Promise<{ id: string; key: string }> {
  const id = newId()
  const secret = newSecret()
  const suffix = publicId('apiKey', id).slice('key_'.length)
  await tx
    .insert(apiKey)
    .values({ id, organizationId, name, scopes: [...scopes], hash: peppered(keyring, secret)[0] as Buffer, createdAt: now })
  return { id, key: `vst_live_${suffix}_${secret}${checksum(suffix, secret)}` }
}

/** The key a bearer holds; undefined when its checksum, secret or row is not right, or it was revoked. */
export async function findApiKey(
  database: Database,
  keyring: Keyring,
  bearer: string,
): Promise<{ id: string; organizationId: string; scopes: readonly string[] } | undefined> {
  const [, suffix = '', secret = '', check = ''] = SHAPE.exec(bearer) ?? []
  const id = suffix && checksum(suffix, secret) === check ? uuidOf('apiKey', `key_${suffix}`) : undefined
  if (!id) return undefined
  const [row] = await database
    .select()
    .from(apiKey)
    .where(and(eq(apiKey.id, id), isNull(apiKey.revokedAt)))
  if (!row || !peppered(keyring, secret).some((hash) => equalBytes(hash, row.hash))) return undefined
  return { id, organizationId: row.organizationId, scopes: row.scopes }
}

/** Ends a key at once. False when there is none of this organization, or it was revoked before. */
export async function revokeApiKey(database: Database, id: string, now: Instant): Promise<boolean> {
  const revoked = await database
    .update(apiKey)
    .set({ revokedAt: now })
    .where(and(eq(apiKey.id, id), isNull(apiKey.revokedAt)))
    .returning({ id: apiKey.id })
  return revoked.length === 1
}

export async function listApiKeys(database: Database) {
  return database
    .select({ id: apiKey.id, name: apiKey.name, scopes: apiKey.scopes, createdAt: apiKey.createdAt, revokedAt: apiKey.revokedAt })
    .from(apiKey)
    .orderBy(apiKey.id)
}

function peppered(keyring: Keyring, secret: string): Buffer[] {
  return keyring.peppered(`api-key/${secret}`)
}

function checksum(suffix: string, secret: string): string {
  return sha256(`${suffix}_${secret}`).toString('hex').slice(0, 6)
}
