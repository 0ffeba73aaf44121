import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clamdScanner } from './clamd.ts'
import { type Manner, startClamdPeer } from './testing/clamd-peer.ts'
import { EICAR, PDF } from './testing/file-corpus.ts'
import { freePort } from './testing/processes.ts'
import { startService, type TestService } from './testing/service.ts'
import { send } from './testing/upload.ts'
import { call, request } from './testing/walk.ts'

/** Long enough for the peer that answers, short for the one that doesn't. */
const PATIENCE_MS = 500

let service: TestService
let clamd: Awaited<ReturnType<typeof startClamdPeer>>
let place: Parameters<typeof clamdScanner>[0]
const warned: unknown[] = []
let requesters = 0

beforeAll(async () => {
  clamd = await startClamdPeer()
  const log = { warn: (what: unknown) => void warned.push(what) }
  service = await startService({ scanner: () => clamdScanner(place, log, PATIENCE_MS)() })
})
beforeEach(() => {
  place = clamd.place
  clamd.peer.manner = 'scans'
  warned.length = 0
})
afterAll(async () => {
  await service.stop()
  await clamd.stop()
})

const upload = (content: Buffer) => send(service, 'cv.pdf', content, '2001:db8::1')
const rows = () => service.deps.database.execute('select (select count(*) from file), (select count(*) from file_chunk)')

/** What the insider reads of an upload, on the page and in the mail. */
async function asRead({ id, claim }: { id: string; claim: string }) {
  const address = `requester-${++requesters}@example.net`
  const { id: screening, decide } = await request(service, { address, answers: { resumeFile: { id, claim } } })
  const { body } = await call<{ dossier: { files: unknown[] } }>(service, 'GET', `/v1/screenings/${screening}`, {
    bearer: decide,
  })
  return { file: body.dossier.files[0], mail: (await service.mail('dossier')).text }
}

describe('where clamd is', () => {
  it('a file goes to it whole while it comes, and what it finds nothing in is marked as scanned', async () => {
    const content = Buffer.concat([PDF, Buffer.alloc(700_000, 'x')])
    const taken = await upload(content)
    expect(taken.statusCode).toBe(201)
    expect(clamd.scanned.at(-1)?.equals(content)).toBe(true)
    const { file, mail } = await asRead(taken.json())
    expect(file).toMatchObject({ scannedAt: '2026-11-30T09:00:00Z' })
    expect(mail).toContain('cv (PDF, 700 kB, attached)')
    expect(mail).not.toContain('scanned')
  })

  it('a file in which it finds something is refused and leaves nothing', async () => {
    const before = await rows()
    const refused = await upload(Buffer.concat([PDF, EICAR]))
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'file-infected'])
    expect(await rows()).toEqual(before)
  })

  it('a file that is refused anyhow is not waited for', async () => {
    const { left } = clamd.peer
    expect((await upload(Buffer.from('<html>'))).statusCode).toBe(415)
    await expect.poll(() => clamd.peer.left).toBe(left + 1)
  })

  it.each<[string, Manner | 'gone', string]>([
    ['is silent', 'silent', 'silent'],
    ['can’t say', 'too-large', 'INSTREAM size limit exceeded. ERROR'],
    ['hangs up', 'hangs-up', ''],
    ['is not there', 'gone', 'ECONNREFUSED'],
  ])('but %s, the file is taken, fetched from the page and said to be not scanned', async (_what, manner, reason) => {
    if (manner === 'gone') place = { host: '127.0.0.1', port: await freePort() }
    else clamd.peer.manner = manner
    const taken = await upload(Buffer.concat([PDF, Buffer.alloc(900_000, 'x')]))
    expect(taken.statusCode).toBe(201)
    expect(warned).toMatchObject([{ reason: reason || expect.any(String) }])
    const { file, mail } = await asRead(taken.json())
    expect(file).toMatchObject({ scannedAt: null })
    expect(mail).toContain('cv (PDF, 900 kB, on the page)\n')
    expect(mail).toContain('Not scanned for viruses.')
  })
})
