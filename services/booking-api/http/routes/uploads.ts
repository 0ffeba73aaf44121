import type { IncomingMessage } from 'node:http'
import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { HOUR_MS } from '@vestibule/scheduling/instant.ts'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { publicId } from '../../ids.ts'
import { toText } from '../../instants.ts'
import { type Received, receiveFile } from '../../receive-file.ts'
import { Refused } from '../../refused.ts'
import { MAX_FILE_BYTES } from '../../store/files.ts'
import { networkOf, within } from '../limits.ts'
import { problems } from '../problems.ts'
import { Id, InstantText } from '../schemas/text.ts'

const PER_NETWORK = { name: 'uploads-network', most: 40, windowMs: HOUR_MS }

/** A body somewhat too large is read to its end, so that whoever sends it hears why it is refused; one beyond this is cut off. */
const MOST_READ_BYTES = 4 * MAX_FILE_BYTES

/** Of one process. Each has about a megabyte in memory, also when whoever sends it waits between two bytes; a request has thirty seconds. */
const MOST_AT_ONCE = 100

const Upload = Type.Object({
  id: Id('fil'),
  claim: Type.String({ description: 'A secret, shown once; needed to submit the file with a request' }),
  name: Type.String(),
  mediaType: Type.String({ description: 'As its content says, whatever it was called' }),
  sizeBytes: Type.Integer(),
  expiresAt: InstantText,
})

/** `POST /v1/uploads`: a file for a draft. Streamed, sealed chunk by chunk, known by its content. */
export const uploads: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  await app.register(multipart, {
    limits: { files: 1, fields: 0, parts: 1, fileSize: MAX_FILE_BYTES, headerPairs: 20, fieldNameSize: 100 },
    throwFileSizeLimit: false,
  })

  const schema = {
    operationId: 'uploadFile',
    summary: 'Upload a file for a draft',
    description:
      'multipart/form-data with one part named `file`: PDF, DOCX, ODT or TXT, up to 5 MiB. Lives 7 days unless it is submitted.',
    tags: ['requesters'],
    consumes: ['multipart/form-data'],
    response: { 201: Upload, ...problems('payload-too-large', 'media-type-not-supported', 'file-unsafe', 'file-infected') },
  }
  let underWay = 0
  app.post(
    '/uploads',
    {
      schema,
      config: { callers: ['anyone'] },
      // A refused multipart body left unread makes the next request on its connection hang (@fastify/multipart 10.1.9): drain or close.
      onError: async (request, reply) => {
        request.raw.unpipe()
        request.raw.resume()
        reply.header('connection', 'close')
      },
    },
    async (request, reply) => {
      if (!request.isMultipart()) throw new Refused('media-type-not-supported')
      await within(reply, deps, PER_NETWORK, networkOf(request.ip))
      if (Number(request.headers['content-length']) > MOST_READ_BYTES) throw new Refused('payload-too-large')
      if (underWay >= MOST_AT_ONCE) throw new Refused('busy', { retryAfterSeconds: 5 })
      underWay++
      const received = await receivePart(deps, request).finally(() => underWay--)
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...received, id: publicId('file', received.id), expiresAt: toText(received.expiresAt) })
    },
  )
}

type Parts = AsyncIterableIterator<MultipartFile>

/** Takes in the one part of the form. */
async function receivePart(deps: Deps, request: FastifyRequest): Promise<Received> {
  const parts = request.files()
  const part = await nextOf(parts)
  if (part?.fieldname !== 'file') throw new Refused('invalid', { fields: [{ pointer: '/file', detail: 'is missing' }] })
  const { file, filename } = part
  file.once('limit', () => cutOff(request.raw))
  return receiveFile(deps, { name: filename ?? '', bytes: bytesOf(part, parts), isTruncated: () => file.truncated })
}

/** The next file of the form. The parser's complaints are about what was sent; not all of them say so by themselves. */
async function nextOf(parts: Parts): Promise<MultipartFile | undefined> {
  try {
    return (await parts.next()).value
  } catch (error) {
    const limit = error instanceof Error && 'code' in error && /^FST_(PARTS|FILES|FIELDS)_LIMIT$/.test(String(error.code))
    if (limit) throw new Refused('invalid', { fields: [{ pointer: '/file', detail: 'must be a file, and the only part' }] })
    throw new Refused('malformed', { fields: [{ pointer: '/file', detail: 'is not readable as a part of a form' }] })
  }
}

/** The content of the one part; throws when it breaks off, and when another follows it. */
async function* bytesOf({ file }: MultipartFile, parts: Parts): AsyncGenerator<Buffer> {
  try {
    yield* file
  } catch {
    throw new Refused('malformed', { fields: [{ pointer: '/file', detail: 'breaks off' }] })
  }
  await nextOf(parts)
}

/** For a body that did not say how long it is. */
function cutOff(incoming: IncomingMessage): void {
  let readBytes = MAX_FILE_BYTES
  incoming.on('data', (piece: Buffer) => {
    readBytes += piece.length
    if (readBytes > MOST_READ_BYTES) incoming.destroy()
  })
}
