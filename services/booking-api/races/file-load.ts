import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { Readable } from 'node:stream'
import { after, DAY_MS } from '@vestibule/scheduling/instant.ts'
import { uuidOf } from '../ids.ts'
import { closeDatabase } from '../store/database.ts'
import { claimFile, MAX_FILE_BYTES } from '../store/files.ts'
import { mintLink } from '../store/links.ts'
import { personById } from '../store/people.ts'
import { findScreening } from '../store/screenings.ts'
import { type ServiceProcess, startProcess } from '../testing/processes.ts'
import { formAround, MULTIPART } from '../testing/upload.ts'
import { crowd, type Ground, MONDAY, openGround } from './ground.ts'

const HUGE_BYTES = 100_000_000
const LOOK_MS = 20

/** What was answered how often, and the most memory the process had of the machine meanwhile, MiB. */
export interface FileLoad {
  readonly answers: Readonly<Record<string, number>>
  readonly peakMiB: number
}

/**
 * A process of the service under files of 5 MiB: `times` of each, `atOnce` at a time, uploaded, read back and compared, and as many bodies of
 * 100 MB that are refused, every other one without saying how long it is. Linux alone tells another process's memory this way.
 */
export async function loadWithFiles(databaseUrl: string, { atOnce, times }: { atOnce: number; times: number }) {
  const ground = await openGround(databaseUrl)
  const service = await startProcess({ databaseUrl, secret: ground.secret, now: MONDAY, role: 'api' })
  try {
    const file = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(MAX_FILE_BYTES - 9)])
    const put = () => upload(service, file)
    const first = await put()
    if (first.status !== 201) throw new Error(`the first upload: ${first.status}`)
    const path = await downloadPath(ground, JSON.parse(first.body.toString()))
    const digest = sha256(file)
    const get = async () => {
      const { status, body } = await answerOf(request(`${service.url}${path}`).end())
      return { status, body: Buffer.from(sha256(body) === digest ? 'whole' : 'other bytes') }
    }
    let huge = 0
    const under = (ask: () => Promise<{ status: number | string; body: Buffer }>, n = times) =>
      watched(service, async () => {
        const answers: Record<string, number> = {}
        let left = n
        const one = async () => {
          while (left-- > 0) {
            const { status, body } = await ask()
            const said = body.toString() === 'whole' ? `${status}, whole` : String(status)
            answers[said] = (answers[said] ?? 0) + 1
          }
        }
        await Promise.all(Array.from({ length: atOnce }, one))
        return answers
      })
    return {
      uploads: await under(put),
      downloads: await under(get),
      refused: await under(() => endless(service, huge++ % 2 === 0), atOnce),
      isAlive: service.isAlive(),
    }
  } finally {
    await service.stop()
    await closeDatabase(ground.deps.database)
  }
}

let network = 0
/** The networks of the loopback are many, and each has its limit. */
const elsewhere = () => `127.${(network >> 8) & 255}.${network++ & 255}.7`

function upload(service: ServiceProcess, file: Buffer) {
  const { before, behind } = formAround('cv.pdf')
  const headers = { 'content-type': MULTIPART, 'content-length': before.length + file.length + behind.length }
  const asked = request(`${service.url}/v1/uploads`, { method: 'POST', headers, localAddress: elsewhere() })
  asked.write(before)
  asked.write(file)
  asked.end(behind)
  return answerOf(asked)
}

/** 100 MB that nobody will take; `says` whether they are announced. */
async function endless(service: ServiceProcess, says: boolean) {
  const piece = Buffer.alloc(64 * 1024, 'a')
  const { before } = formAround('cv.txt')
  const headers = { 'content-type': MULTIPART, ...(says && { 'content-length': HUGE_BYTES }) }
  const asked = request(`${service.url}/v1/uploads`, { method: 'POST', headers, localAddress: elsewhere() })
  const body = Readable.from(
    (function* () {
      yield before
      for (let sent = before.length; sent < HUGE_BYTES; sent += piece.length) yield piece.subarray(0, HUGE_BYTES - sent)
    })(),
    { objectMode: false },
  )
  body.pipe(asked)
  const answer = await answerOf(asked).catch(() => ({ status: 'cut off', body: Buffer.alloc(0) }))
  body.destroy()
  return answer
}

async function answerOf(asked: ReturnType<typeof request>) {
  const failed = once(asked, 'error').then(([error]) => Promise.reject(error))
  const [answer] = (await Promise.race([once(asked, 'response'), failed])) as [IncomingMessage]
  failed.catch(() => undefined) // it had been answered
  const pieces: Buffer[] = []
  for await (const piece of answer) pieces.push(piece)
  return { status: answer.statusCode ?? 0, body: Buffer.concat(pieces) }
}

/** Gives an upload to a request and makes the address it is fetched from. */
async function downloadPath({ deps, insiderId }: Ground, { id, claim }: { id: string; claim: string }): Promise<string> {
  const { database, keyring, clock } = deps
  const [someone] = await crowd({ deps, insiderId }, 1, 'pending')
  const screening = await findScreening(database, someone?.screeningId ?? '')
  const person = screening && (await personById(database, keyring, screening.requesterId))
  const fileId = uuidOf('file', id) ?? ''
  if (!screening || !person) throw new Error('nobody asks')
  const claimed = await database.transaction((tx) => claimFile(tx, keyring, { id: fileId, claim }, person, screening.id, clock()))
  if (!claimed) throw new Error('the upload was not claimed')
  const link = { purpose: 'download', screeningId: screening.id, personId: person.id, fileId } as const
  return `/v1/downloads/${await mintLink(database, { ...link, expiresAt: after(clock(), DAY_MS) })}`
}

/** Looks at the process's resident memory again and again while something is done. */
async function watched(service: ServiceProcess, work: () => Promise<FileLoad['answers']>): Promise<FileLoad> {
  let peakMiB = 0
  const look = async () => {
    const status = await readFile(`/proc/${service.pid}/status`, 'utf8')
    peakMiB = Math.max(peakMiB, Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024))
  }
  await look()
  const looking = setInterval(look, LOOK_MS)
  try {
    return { answers: await work(), peakMiB }
  } finally {
    clearInterval(looking)
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
