import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../services/booking-api/testing/processes.ts'
import { npmStart, type Started } from './testing/npm-start.ts'
import { isAlive } from './testing/process-tree.ts'

let folder: string
const started: Started[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vestibule-start-'))
})
afterEach(async () => {
  for (const one of started.splice(0)) await killed(one) // after a failure only: else nothing is left
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function start(port: number, dataDir = 'data'): Started {
  const one = npmStart({ PORT: String(port), DATA_DIR: join(folder, dataDir), LOG_LEVEL: 'warn' })
  started.push(one)
  return one
}

describe('npm start', () => {
  it('prints links that work, says what is in the way of a second one, and leaves no process after Ctrl-C', async () => {
    const port = await freePort()
    const first = start(port)
    const output = await first.said('Ctrl-C stops it.')
    const links = [...output.matchAll(/(Booking page|Desk|Inbox|API docs) +(http:\S+)/g)].map(([, name, link]) => ({
      name,
      link,
    }))
    expect(links.map(({ name }) => name)).toEqual(['Booking page', 'Desk', 'Inbox', 'API docs'])
    for (const { link } of links) {
      expect(link).toMatch(`http://localhost:${port}/`)
      const page = await fetch(link ?? '')
      expect(page.status).toBe(200)
      expect(page.headers.get('content-type')).toContain('text/html')
    }
    const docs = await (await fetch(links.at(-1)?.link ?? '')).text()
    const parts = [...docs.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path)
    expect(parts.length).toBeGreaterThan(3)
    for (const path of [...parts, '/openapi.json']) expect((await fetch(`http://localhost:${port}${path}`)).status).toBe(200)

    const [sameFolder, samePort] = await Promise.all([start(await freePort()).ended(), start(port, 'other').ended()])
    expect(sameFolder.code).toBe(1)
    const holder = /is in use by the process with pid (\d+)\. Stop that one first, or set DATA_DIR/.exec(sameFolder.output)?.[1]
    const tree = await first.tree()
    expect(tree).toContain(Number(holder))
    expect(samePort.code).toBe(1)
    expect(samePort.output).toContain(`Port ${port} is taken. Set PORT to another one`)
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200)

    expect(tree.length).toBeGreaterThan(3) // npm, the launcher, the service, PostgreSQL with its own
    await first.interrupt()
    await expect.poll(() => survivors(tree), { timeout: 20_000 }).toEqual([])
    expect((await first.ended()).output).toContain('Stopping …')
  })

  it('starts again after everything of it was killed', async () => {
    const port = await freePort()
    const before = start(port)
    await before.said('Ctrl-C stops it.')
    await killed(before)
    const again = start(port)
    await again.said('Ctrl-C stops it.')
    expect((await fetch(`http://localhost:${port}/v1/insiders/demo`)).status).toBe(200)
    const tree = await again.tree()
    await again.interrupt()
    await expect.poll(() => survivors(tree), { timeout: 20_000 }).toEqual([])
  })
})

/** `kill -9` for all of it at once. */
async function killed(one: Started): Promise<void> {
  for (const pid of await one.tree()) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // it had ended
    }
  }
  await one.ended()
}

async function survivors(pids: readonly number[]): Promise<number[]> {
  const alive = await Promise.all(pids.map(isAlive))
  return pids.filter((_pid, at) => alive[at])
}
