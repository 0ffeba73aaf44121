import { once } from 'node:events'
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { after, HOUR_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiveFile } from './receive-file.ts'
import { PDF } from './testing/file-corpus.ts'
import { startService, type TestService } from './testing/service.ts'
import { formAround, MULTIPART, send } from './testing/upload.ts'
import { sweep } from './worker/tidy.ts'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await service.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => service.stop())

const { before, behind } = formAround('cv.pdf')
const PIECE = Buffer.alloc(64 * 1024, 'a')
const MIB = 1024 * 1024

function begin(headers: Record<string, string | number>, agent?: Agent): ClientRequest {
  const { port } = service.app.server.address() as AddressInfo
  return request({
    port,
    method: 'POST',
    path: '/v1/uploads',
    headers: { 'content-type': MULTIPART, ...headers },
    ...(agent && { agent }),
  })
}

async function answerOf(asked: ClientRequest) {
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const pieces: Buffer[] = []
  for await (const piece of answer) pieces.push(piece)
  return { status: answer.statusCode, ...JSON.parse(Buffer.concat(pieces).toString()) }
}

/** A form of so many MiB, made while it is sent; `sent` says how much of it was asked for so far. */
function long(mib: number) {
  let sent = 0
  const body = Readable.from(
    (function* () {
      yield before
      for (; sent < mib * MIB; sent += PIECE.length) yield PIECE
      yield behind
    })(),
    { objectMode: false },
  )
  return { body, bytes: before.length + mib * MIB + behind.length, sent: () => sent }
}

const rows = async (): Promise<{ files: number; chunks: number }> =>
  (
    await service.deps.database.execute<{ files: number; chunks: number }>(
      'select (select count(*)::int from file) as files, (select count(*)::int from file_chunk) as chunks',
    )
  )[0] ?? { files: 0, chunks: 0 }

describe('an upload over a connection', () => {
  it('is written chunk by chunk while it comes, and leaves nothing when it is cut off', async () => {
    const at = await rows()
    const asked = begin({ 'transfer-encoding': 'chunked' })
    asked.on('error', () => undefined)
    asked.write(Buffer.concat([before, PDF, Buffer.alloc(600_000, 'x')]))
    // Two chunks lie in the database and nobody has sent the rest yet.
    await expect.poll(rows, { timeout: 20_000 }).toEqual({ files: at.files + 1, chunks: at.chunks + 2 })
    asked.destroy()
    await expect.poll(rows, { timeout: 20_000 }).toEqual(at)
  })

  it('that a process left when it ended is swept after an hour', async () => {
    const at = await rows()
    let goOn = () => {}
    async function* stuck() {
      yield Buffer.alloc(600_000, 'x')
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
    }
    const now = service.deps.clock()
    const received = receiveFile(service.deps, { name: 'cv.txt', bytes: stuck(), isTruncated: () => false })
    await expect.poll(rows, { timeout: 20_000 }).toEqual({ files: at.files + 1, chunks: at.chunks + 2 })
    await sweep(service.deps, after(now, HOUR_MS - 1), true, service.app.log)
    expect((await rows()).files).toBe(at.files + 1)
    await sweep(service.deps, after(now, HOUR_MS), true, service.app.log)
    expect(await rows()).toEqual(at)
    goOn()
    await expect(received).rejects.toThrow() // it had not ended after all: whoever sent it hears that it failed
    expect(await rows()).toEqual(at)
  })

  it('is refused at once when it says that it is 100 MB', async () => {
    const at = await rows()
    const { body, bytes, sent } = long(100)
    const asked = begin({ 'content-length': bytes })
    asked.on('error', () => body.destroy()) // the rest is not read
    body.pipe(asked)
    expect(await answerOf(asked)).toMatchObject({ status: 413, code: 'payload-too-large' })
    body.destroy()
    expect(sent()).toBeLessThan(100 * MIB)
    expect(await rows()).toEqual(at)
  })

  it('is cut off when it goes on for 100 MB without saying so', async () => {
    const at = await rows()
    const { body, sent } = long(100)
    const asked = begin({ 'transfer-encoding': 'chunked' })
    body.pipe(asked)
    await expect(answerOf(asked)).rejects.toThrow()
    body.destroy()
    expect(sent()).toBeLessThan(100 * MIB)
    await expect.poll(rows, { timeout: 20_000 }).toEqual(at)
  })

  it.each<[string, Record<string, string>, number, number]>([
    ['its boundary is no boundary', { 'content-type': `multipart/form-data; boundary=${'b'.repeat(300)}` }, 1, 400],
    ['it is no form', { 'content-type': 'application/pdf' }, 1, 415],
    ['it is somewhat too large', {}, 7, 413],
  ])('leaves the next request on its agent unharmed, when %s', async (_what, headers, mib, status) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const { body, bytes } = long(mib)
    const asked = begin({ 'content-length': bytes, ...headers }, agent)
    body.pipe(asked)
    expect(await answerOf(asked)).toMatchObject({ status })
    const next = begin({ 'content-length': before.length + PDF.length + behind.length }, agent)
    next.end(Buffer.concat([before, PDF, behind]))
    expect(await answerOf(next)).toMatchObject({ status: 201, mediaType: 'application/pdf' })
    agent.destroy()
  })

  it('is put off while a hundred others are under way', async () => {
    const at = await rows()
    const head = Buffer.concat([before, PDF])
    const others = Array.from({ length: 100 }, (_, i) => {
      const other = begin({ 'transfer-encoding': 'chunked', 'x-forwarded-for': `192.0.2.${i}` })
      other.on('error', () => undefined)
      other.write(head)
      return other
    })
    await expect.poll(rows, { timeout: 20_000 }).toEqual({ ...at, files: at.files + 100 })
    expect(await answerOf(begin({ 'content-length': 4 }).end('late'))).toMatchObject({ status: 503, code: 'busy' })
    for (const other of others) other.destroy()
    await expect.poll(rows, { timeout: 20_000 }).toEqual(at)
    expect((await send(service, 'cv.pdf', PDF, '198.51.100.9')).statusCode).toBe(201)
  })

  it('is refused unread when the forty of an hour are spent, and taken from elsewhere', async () => {
    const from = (network: string) => send(service, 'cv.pdf', PDF, network)
    const answers = []
    for (let i = 0; i < 41; i++) answers.push((await from('198.51.100.7')).statusCode)
    expect(answers).toEqual([...Array(40).fill(201), 429])
    expect((await from('198.51.100.8')).statusCode).toBe(201)
    await service.forward(HOUR_MS)
    expect((await from('198.51.100.7')).statusCode).toBe(201)
  })
})
