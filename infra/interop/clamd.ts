import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type ClamdPlace, clamdScanner } from '../../services/booking-api/clamd.ts'
import { docx } from '../../services/booking-api/testing/archive.ts'
import { EICAR, PDF } from '../../services/booking-api/testing/file-corpus.ts'
import { freePort } from '../../services/booking-api/testing/processes.ts'
import { whenEnded } from '../when-ended.ts'

const CHUNK_BYTES = 256 * 1024
const MOST_BYTES = 6 * 1024 * 1024
const LOOK_MS = 100

const CASES = [
  ['a PDF', PDF, 'clean'],
  ['5 MiB of text', Buffer.alloc(5 * 1024 * 1024, 'a line\n'), 'clean'],
  ['the test file', EICAR, 'infected'],
  ['the test file packed into a DOCX', docx({ name: 'word/media/a.txt', content: EICAR }), 'infected'],
  ['more than it takes', Buffer.alloc(MOST_BYTES + 1, 'a'), 'unknown'],
] as const

/** Debian's clamd, knowing one virus and that one harmless, scans as it does for uploads: over TCP and over its socket. */
export async function scanWithClamd(): Promise<{ scans: number; found: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'vestibule-clamd-'))
  const clamd = await startClamd(folder).catch(async (error) => {
    await rm(folder, { recursive: true, force: true })
    throw error
  })
  const forget = whenEnded(clamd.stop)
  try {
    const found: string[] = []
    for (const place of clamd.places)
      for (const [what, bytes, meant] of CASES) {
        const verdict = await scan(place, bytes)
        if (verdict !== meant) found.push(`clamd says of ${what}: ${verdict}, not ${meant}`)
      }
    return { scans: clamd.places.length * CASES.length, found }
  } finally {
    forget()
    await clamd.stop()
  }
}

async function scan(place: ClamdPlace, bytes: Buffer) {
  const one = clamdScanner(place, { warn: () => undefined })()
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) await one.look(bytes.subarray(at, at + CHUNK_BYTES))
  return one.verdict()
}

/** With all it has in one folder: settings, socket, log, and signatures of one line instead of the ones that are fetched. */
async function startClamd(folder: string) {
  const at = (name: string) => join(folder, name)
  const port = await freePort()
  await mkdir(at('signatures'))
  await writeFile(at('signatures/test.hdb'), `${createHash('md5').update(EICAR).digest('hex')}:${EICAR.length}:Eicar-Test\n`)
  const settings = [
    `LocalSocket ${at('socket')}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    `DatabaseDirectory ${at('signatures')}`,
    `LogFile ${at('log')}`,
    `StreamMaxLength ${MOST_BYTES}`,
    'Foreground yes',
    'User root',
  ]
  await writeFile(at('clamd.conf'), `${settings.join('\n')}\n`)
  const child = spawn('/usr/sbin/clamd', ['--config-file', at('clamd.conf')], { stdio: 'ignore' })
  const gone = once(child, 'exit')
  const places: ClamdPlace[] = [{ host: '127.0.0.1', port }, { path: at('socket') }]
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
    await rm(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    if ((await scan(places[1] as ClamdPlace, PDF)) === 'clean') return { places, stop }
    await setTimeout(LOOK_MS)
  }
  const said = await readFile(at('log'), 'utf8').catch(() => '')
  await stop()
  throw new Error(`clamd did not start: ${said.slice(-2000)}`)
}
