import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ended, freePort } from '../../booking-api/testing/processes.ts'
import { neverWaitForDisk } from '../../booking-api/testing/throwaway.ts'

export interface Mail {
  readonly n: number
  readonly kind: string
  readonly to: { readonly name: string; readonly address: string }
  /** Null while the mail is held back. */
  readonly subject: string | null
  readonly text: string | null
  readonly links: readonly { readonly text: string; readonly href: string }[]
}

export interface Service {
  /** An origin, under the name that the mails' links have. */
  readonly url: string
  /** The embedded database itself, past every rule of ours. */
  readonly databaseUrl: string
  /** What the inbox lists, newest first: of one kind or all, which grow to megabytes. */
  readonly mails: (kind?: string) => Promise<Mail[]>
  /** Moves the trial's clock as the inbox's buttons do, and does what became due. */
  readonly moveClock: (step: { advanceMinutes: number } | { toNextDue: true } | { to: string }) => Promise<void>
  /** SIGTERM; fails when the service does not end well. */
  readonly stop: () => Promise<void>
}

const MAIN = fileURLToPath(new URL('../../booking-api/dist/main.js', import.meta.url))

/** Starts the bundle of the service as `npm start` does, with the built page, on a folder and a port of its own. It ends with us, however we end. */
export async function startService(settings: { OUTGOING_ALLOW?: string } = {}): Promise<Service> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vestibule-whole-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, [MAIN], {
    env: { ...ownSettings(), PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  if (!child.stdout) throw new Error('the service has no output to read')
  const lines = createInterface({ input: child.stdout })
  const running = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => line.startsWith('Vestibule is running') && resolve())
    child.once('exit', (code) => reject(new Error(`the service ended with ${code} before it was running`)))
  })
  await running
  const database = await databaseUrl(dataDir)
  await neverWaitForDisk(database)
  return {
    url,
    databaseUrl: database,
    mails: async (kind) => {
      const answer = await fetch(`${url}/dev/mail/messages${kind ? `?kind=${kind}` : ''}`)
      return (await answered<{ messages: Mail[] }>(answer)).messages
    },
    moveClock: async (step) => {
      const headers = { 'content-type': 'application/json' }
      await answered(await fetch(`${url}/dev/clock`, { method: 'POST', headers, body: JSON.stringify(step) }))
    },
    stop: async () => {
      const code = await ended(child, 'SIGTERM')
      if (child.connected) await once(child, 'disconnect')
      await rm(dataDir, { recursive: true, force: true })
      if (code !== 0) throw new Error(`the service ended with ${code}`)
    },
  }
}

/** Our environment without the service's settings: what somebody has exported for real use must not reach a test. */
function ownSettings(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, SMTP_URL: _mail, PUBLIC_URL: _url, HOST: _host, ROLE: _role, ...rest } = process.env
  return rest
}

/** `postmaster.pid`, line 4: the port (PostgreSQL's miscadmin.h). */
async function databaseUrl(dataDir: string): Promise<string> {
  const port = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[3]
  const password = (await readFile(join(dataDir, 'postgres.password'), 'utf8')).trim()
  return `postgres://vestibule:${password}@127.0.0.1:${port}/vestibule`
}

async function answered<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
