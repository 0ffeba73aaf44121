import { after, type Instant } from '@vestibule/scheduling/instant.ts'
import { UPLOAD_MS } from '@vestibule/scheduling/policy.ts'
import type { Deps } from './deps.ts'
import { MOST_TO_KNOW_BYTES, mediaTypeOf } from './media-type.ts'
import { Refused } from './refused.ts'
import { CHUNK_BYTES, completeFile, dropFile, openFile, putChunk } from './store/files.ts'

export interface Incoming {
  /** As the sender called it; kept for the reader, never trusted. */
  readonly name: string
  readonly bytes: AsyncIterable<Buffer>
  /** Whether the sender's stream was cut off at the size limit. */
  readonly isTruncated: () => boolean
}

export interface Received {
  readonly id: string
  readonly claim: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly expiresAt: Instant
}

/** Takes a file in: chunk by chunk, sealed as it comes, known by its content at the end. What is refused or breaks off leaves nothing. */
export async function receiveFile(deps: Deps, incoming: Incoming): Promise<Received> {
  const now = deps.clock()
  const expiresAt = after(now, UPLOAD_MS)
  const place = await openFile(deps.database, deps.keyring, now, expiresAt)
  try {
    const { sizeBytes, chunks, head } = await store(deps, place, incoming.bytes)
    if (incoming.isTruncated()) throw new Refused('payload-too-large')
    if (sizeBytes === 0) throw new Refused('invalid', { fields: [{ pointer: '/file', detail: 'is empty' }] })
    const mediaType = await mediaTypeOf(head, sizeBytes)
    if (!mediaType) throw new Refused('media-type-not-supported')
    const name = tidyName(incoming.name)
    await completeFile(deps.database, place, { name, mediaType, sizeBytes, chunks })
    return { id: place.id, claim: place.claim, name, mediaType, sizeBytes, expiresAt }
  } catch (error) {
    await dropFile(deps.database, place.id)
    throw error
  }
}

/** Cuts the stream into chunks and seals each; the last one is only known once the stream has ended, so one is held back. */
async function store({ database }: Deps, place: { id: string; key: Buffer }, bytes: AsyncIterable<Buffer>) {
  let pending = Buffer.alloc(0)
  let chunks = 0
  let sizeBytes = 0
  let head = Buffer.alloc(0)
  for await (const piece of bytes) {
    sizeBytes += piece.length
    if (head.length < MOST_TO_KNOW_BYTES) head = Buffer.concat([head, piece.subarray(0, MOST_TO_KNOW_BYTES - head.length)])
    pending = Buffer.concat([pending, piece])
    while (pending.length > CHUNK_BYTES) {
      await putChunk(database, place, chunks++, false, pending.subarray(0, CHUNK_BYTES))
      pending = pending.subarray(CHUNK_BYTES)
    }
  }
  if (pending.length > 0) await putChunk(database, place, chunks++, true, pending)
  return { sizeBytes, chunks, head }
}

/** The last part of whatever path it came with, without control and direction characters, at most 120 characters. */
function tidyName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"|?*]/gu, '')
    .trim()
    .replace(/^\.+/, '')
  return Array.from(clean).slice(0, 120).join('') || 'file'
}
