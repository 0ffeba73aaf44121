import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import { equalBytes, type Keyring, newKey, newSecret, seal, sha256, unseal } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { course, file, fileChunk, person } from './schema.ts'

// A file lies in chunks of 256 KiB, each sealed under the file's own key; its number and whether it is the last are bound in, so that chunks can
// be neither reordered nor cut off. The file's key is wrapped by the master key until the file is claimed, by the person's afterwards:
// then erasing the person makes it unreadable.

export const CHUNK_BYTES = 256 * 1024
export const MAX_FILE_BYTES = 5 * 1024 * 1024

export interface FileRow {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  /** When a scanner found nothing in it; null: not scanned. */
  readonly scannedAt: Instant | null
  readonly screeningId: string | null
}

/** A place for an upload, not complete yet; whatever never becomes complete is swept when `expiresAt` has passed. */
export async function openFile(
  database: Database,
  keyring: Keyring,
  now: Instant,
  expiresAt: Instant,
): Promise<{ id: string; key: Buffer; claim: string }> {
  const id = newId()
  const key = newKey()
  const claim = newSecret()
  await database.insert(file).values({
    id,
    claimHash: sha256(claim),
    fileKey: keyring.wrap(key),
    name: seal(key, '', `file-name/${id}`),
    mediaType: 'application/octet-stream',
    sizeBytes: 0,
    chunks: 0,
    complete: false,
    createdAt: now,
    expiresAt,
  })
  return { id, key, claim }
}

export async function putChunk(
  database: Database,
  { id, key }: { id: string; key: Buffer },
  number: number,
  last: boolean,
  bytes: Buffer,
): Promise<void> {
  await database.insert(fileChunk).values({ fileId: id, number, bytes: seal(key, bytes, chunkContext(id, number, last)) })
}

export async function completeFile(
  database: Database,
  { id, key }: { id: string; key: Buffer },
  known: Omit<FileRow, 'id' | 'screeningId'> & { chunks: number; expiresAt: Instant },
): Promise<void> {
  await database
    .update(file)
    .set({ ...known, name: seal(key, known.name, `file-name/${id}`), complete: true })
    .where(eq(file.id, id))
}

/** Takes back an upload that failed. */
export async function dropFile(database: Database, id: string): Promise<void> {
  await database.delete(file).where(and(eq(file.id, id), isNull(file.personId)))
}

/**
 * Gives an upload to the screening it was made for, or without one to its owner's settings. Its claim works again as long as that screening's address is not proved: whoever
 * mistyped the address and asks anew keeps their file. False without the right claim, when it ran out, or once it was read.
 */
export async function claimFile(
  tx: Transaction,
  keyring: Keyring,
  { id, claim }: { id: string; claim: string },
  owner: { id: string; dataKey: Buffer },
  screeningId: string | null,
  now: Instant,
): Promise<boolean> {
  const unclaimed = and(isNull(file.personId), sql`${file.expiresAt} > ${new Date(now).toISOString()}`)
  const [row] = await tx
    .select({ claimHash: file.claimHash, fileKey: file.fileKey, holderKey: person.dataKey })
    .from(file)
    .leftJoin(person, eq(person.id, file.personId))
    .leftJoin(course, eq(course.screeningId, file.screeningId))
    .where(and(eq(file.id, id), eq(file.complete, true), or(unclaimed, eq(course.state, 'unverified'))))
    .for('update', { of: file })
  if (!row || !equalBytes(sha256(claim), row.claimHash)) return false
  const key = row.holderKey ? unseal(keyring.unwrap(row.holderKey), row.fileKey, `file-key/${id}`) : keyring.unwrap(row.fileKey)
  const fileKey = seal(owner.dataKey, key, `file-key/${id}`)
  await tx.update(file).set({ personId: owner.id, screeningId, fileKey, expiresAt: null }).where(eq(file.id, id))
  return true
}

/** Files that belong to a screening, oldest first. */
export async function filesOf(tx: Database | Transaction, owner: { dataKey: Buffer }, screeningId: string): Promise<FileRow[]> {
  const rows = await tx.select().from(file).where(eq(file.screeningId, screeningId)).orderBy(asc(file.id))
  return rows.map((row) => toFile(row, owner))
}

/** One file of a person's; somebody else's is as if it were not there. */
export async function findFile(
  tx: Database | Transaction,
  owner: { id: string; dataKey: Buffer },
  id: string,
): Promise<FileRow | undefined> {
  const [row] = await tx
    .select()
    .from(file)
    .where(and(eq(file.id, id), eq(file.personId, owner.id)))
  return row && toFile(row, owner)
}

/** A claimed file's content, chunk by chunk: one chunk in memory at a time. */
export async function* readFile(
  database: Database | Transaction,
  owner: { dataKey: Buffer },
  id: string,
): AsyncGenerator<Buffer> {
  const [row] = await database.select().from(file).where(eq(file.id, id))
  if (!row?.personId) return
  const key = keyOf(row, owner)
  for (let number = 0; number < row.chunks; number++) {
    const [chunk] = await database
      .select({ bytes: fileChunk.bytes })
      .from(fileChunk)
      .where(and(eq(fileChunk.fileId, id), eq(fileChunk.number, number)))
    if (!chunk) throw new Error('a file lacks a chunk')
    yield unseal(key, chunk.bytes, chunkContext(id, number, number === row.chunks - 1))
  }
}

/** How much lies in uploads that nobody has claimed. */
export async function unclaimedBytes(database: Database): Promise<number> {
  const [row] = await database
    .select({ bytes: sql<string>`coalesce(sum(${file.sizeBytes}), 0)` })
    .from(file)
    .where(isNotNull(file.expiresAt))
  return Number(row?.bytes)
}

/** Removes uploads nobody claimed in time. */
export async function sweepFiles(database: Database, now: Instant): Promise<void> {
  await database.delete(file).where(and(isNull(file.personId), sql`${file.expiresAt} <= ${new Date(now).toISOString()}`))
}

function toFile(row: typeof file.$inferSelect, owner: { dataKey: Buffer }): FileRow {
  const { id, mediaType, sizeBytes, scannedAt, screeningId } = row
  return {
    id,
    mediaType,
    sizeBytes,
    scannedAt,
    screeningId,
    name: unseal(keyOf(row, owner), row.name, `file-name/${id}`).toString(),
  }
}

function keyOf(row: typeof file.$inferSelect, owner: { dataKey: Buffer }): Buffer {
  return unseal(owner.dataKey, row.fileKey, `file-key/${row.id}`)
}

function chunkContext(id: string, number: number, last: boolean): string {
  return `file/${id}/${number}/${last ? 'last' : 'more'}`
}
