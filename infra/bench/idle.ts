import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { BareSettings } from '../../services/booking-api/testing/bare.process.ts'
import { ended, freePort } from '../../services/booking-api/testing/processes.ts'
import { BARE_ENTRY } from './bare.ts'
import { inTurn, median } from './rounds.ts'
import { figure, table, times } from './table.ts'

const MAIN = fileURLToPath(new URL('../../services/booking-api/dist/main.js', import.meta.url))
const ROUNDS = 3
const IDLE_MS = 1_500

/**
 * Time from starting the process to the first answer that needed the database, and resident memory a while after it, of the whole service
 * (its bundle, as `npm start` runs it; HTTP and worker, database given and migrated) and of bare Fastify with postgres.js.
 */
export async function benchIdle(databaseUrl: string): Promise<string> {
  const memory: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] }
  const start = async (who: 'ours' | 'bare', round: number) => {
    const port = await freePort()
    const began = performance.now()
    const child = who === 'ours' ? startMain(databaseUrl, port) : startBareMain(databaseUrl, port)
    try {
      const path = who === 'ours' ? '/readyz' : '/one-select/00000000-0000-0000-0000-000000000000'
      await answered(`http://127.0.0.1:${port}${path}`, () => child.exitCode !== null)
      const readyMs = performance.now() - began
      await setTimeout(IDLE_MS)
      if (round > 0) memory[who].push(await residentMiB(child.pid ?? 0))
      return readyMs
    } finally {
      await ended(child, 'SIGTERM')
    }
  }
  const ready = await inTurn(ROUNDS, { ours: (round) => start('ours', round), bare: (round) => start('bare', round) })
  const row = (name: string, ours: number, bare: number) => [name, figure(ours), figure(bare), times(ours / bare)]
  return table(
    ['', 'Vestibule', 'bare Fastify with postgres.js', 'ratio'],
    [
      row('memory when idle, MiB', median(memory.ours), median(memory.bare)),
      row('ready, ms after the start', median(ready.ours), median(ready.bare)),
    ],
  )
}

function startMain(databaseUrl: string, port: number) {
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    SMTP_URL: 'smtp://127.0.0.1:9', // nobody: nothing is due
    MAIL_FROM: 'Vestibule <vestibule@example.org>',
    SECRET_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'fatal',
  }
  return spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

function startBareMain(databaseUrl: string, port: number) {
  const settings: BareSettings = { port, databaseUrl, pool: 10, body: '{}' }
  return spawn(process.execPath, [BARE_ENTRY, JSON.stringify(settings)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
}

async function answered(url: string, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const response = await fetch(url).catch(() => undefined)
    await response?.arrayBuffer()
    if (response?.ok) return
    await setTimeout(2)
  }
  throw new Error('the process ended before it was ready')
}

async function residentMiB(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(stdout) / 1024
}
