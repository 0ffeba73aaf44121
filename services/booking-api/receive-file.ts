import { after, HOUR_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { UPLOAD_MS } from '@vestibule/scheduling/policy.ts'
import type { Deps } from './deps.ts'
import { fileName } from './file-name.ts'
import { fileJudge } from './media-type.ts'
import { Refused } from './refused.ts'
import { CHUNK_BYTES, completeFile, dropFile, openFile, putChunk, unclaimedBytes } from './store/files.ts'

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

/** What is not complete after this, although a request has thirty seconds to arrive, was left by a process that ended meanwhile. */
const RECEIVING_MS = HOUR_MS

/** Whoever has many networks fills this much of the disk in the seven days an upload waits for its request, and no more. */
const MOST_UNCLAIMED_BYTES = 4 * 1024 ** 3

/**
 * Takes a file in: chunk by chunk, sealed as it comes and never more of it in memory, known by its content at the end. What is refused or
 * breaks off leaves nothing.
 */
export async function receiveFile(deps: Deps, { name, bytes, isTruncated }: Incoming): Promise<Received> {
  const now = deps.clock()
  if ((await unclaimedBytes(deps.database)) > MOST_UNCLAIMED_BYTES)
    throw new Refused('busy', { retryAfterSeconds: HOUR_MS / 1000 })
  const place = await openFile(deps.database, deps.keyring, now, after(now, RECEIVING_MS))
  const scan = deps.scanner?.()
  try {
    const judge = fileJudge()
    let chunks = 0
    let sizeBytes = 0
    for await (const { chunk, last } of inChunks(bytes)) {
      judge.look(chunk)
      await Promise.all([putChunk(deps.database, place, chunks++, last, chunk), scan?.look(chunk)])
      sizeBytes += chunk.length
    }
    if (isTruncated()) throw new Refused('payload-too-large')
    if (sizeBytes === 0) throw new Refused('invalid', { fields: [{ pointer: '/file', detail: 'is empty' }] })
    const verdict = await judge.verdict()
    if (!verdict) throw new Refused('media-type-not-supported')
    if ('unsafe' in verdict) throw new Refused('file-unsafe', { fields: [{ pointer: '/file', detail: verdict.unsafe }] })
    const scanned = await scan?.verdict()
    if (scanned === 'infected') throw new Refused('file-infected', { fields: [{ pointer: '/file', detail: 'is infected' }] })
    const { mediaType } = verdict
    const scannedAt = scanned === 'clean' ? now : null
    const known = { name: fileName(name, mediaType), mediaType, sizeBytes, scannedAt, expiresAt: after(now, UPLOAD_MS) }
    await completeFile(deps.database, place, { ...known, chunks })
    return { id: place.id, claim: place.claim, ...known }
  } catch (error) {
    await dropFile(deps.database, place.id)
    throw error
  } finally {
    scan?.abandon()
  }
}

/**
 * Cuts a stream into chunks. The last one is only known once the stream has ended, so a full one is held back; the same memory serves for
 * all, so that a sender of single bytes costs no more copying than any other.
 */
async function* inChunks(bytes: AsyncIterable<Buffer>): AsyncGenerator<{ chunk: Buffer; last: boolean }> {
  const room = Buffer.allocUnsafe(CHUNK_BYTES)
  let filled = 0
  for await (const piece of bytes) {
    for (let from = 0; from < piece.length; ) {
      if (filled === CHUNK_BYTES) {
        yield { chunk: room, last: false }
        filled = 0
      }
      const copied = piece.copy(room, filled, from)
      filled += copied
      from += copied
    }
  }
  if (filled > 0) yield { chunk: room.subarray(0, filled), last: true }
}
