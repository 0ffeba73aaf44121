import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { lstat, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { startEmbedded } from './embedded.ts'

let made: string // a stopped database for the tests that need no new one: making one takes a second or two
let parent: string
let folder: string
let children: ChildProcess[]

beforeAll(async () => {
  made = await mkdtemp(join(inject('scratch'), 'embedded-'))
  await (await startEmbedded(made, () => undefined)).stop()
})

afterAll(() => rm(made, { recursive: true, force: true }))

beforeEach(async () => {
  parent = await mkdtemp(join(inject('scratch'), 'embedded-')) // 0700, as a home folder
  folder = join(parent, 'deeper', 'data')
  children = []
})

afterEach(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) await end(child, 'SIGTERM')
  await rm(parent, { recursive: true, force: true })
})

describe('the embedded database', () => {
  it('keeps what was written from one start to the next, for its owner alone', async () => {
    const said: string[] = []
    const first = await startEmbedded(folder, (line) => said.push(line))
    await query(first.url, 'create table kept as select 1 as id')
    await first.stop()
    await first.stop()
    const second = await startEmbedded(folder, (line) => said.push(line))
    expect(await query(second.url, 'select id from kept')).toEqual([{ id: 1 }])
    await second.stop()
    expect(said).toEqual([`Creating a database in ${join(folder, 'postgres')}`, 'Starting PostgreSQL', 'Starting PostgreSQL'])
    for (const name of ['.', 'postgres', 'postgres.password', 'postgres.log']) {
      expect((await lstat(join(folder, name))).mode & 0o077).toBe(0)
    }
  })

  it('writes to the disk before it answers, stores UTF-8 and sorts the same everywhere', async () => {
    folder = made
    const embedded = await startEmbedded(folder, () => undefined)
    const settings = `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listen,
      (select datlocprovider::text || datlocale from pg_database where datname = current_database()) as locale`
    expect(await query(embedded.url, settings)).toEqual([
      { fsync: 'on', commit: 'on', encoding: 'UTF8', listen: '127.0.0.1', locale: 'bC.UTF-8' },
    ])
    await embedded.stop()
  })

  it('refuses a wrong password, though the port is open to every user of the machine', async () => {
    folder = made
    const embedded = await startEmbedded(folder, () => undefined)
    const wrong = new URL(embedded.url)
    wrong.password = 'guess'
    await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
    await embedded.stop()
  })

  it('keeps statements and values out of its log', async () => {
    folder = made
    const embedded = await startEmbedded(folder, () => undefined)
    await query(embedded.url, 'create table person (address text unique)')
    await query(embedded.url, `insert into person values ('canary@example.org')`)
    await expect(query(embedded.url, `insert into person values ('canary@example.org')`)).rejects.toThrow('duplicate key')
    await embedded.stop()
    const log = await readFile(join(folder, 'postgres.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('canary')
  })

  it('refuses a second start and says who holds the folder', async () => {
    folder = made
    const { child } = await start()
    await expect(startEmbedded(folder, () => undefined)).rejects.toThrow(
      `${folder} is in use by the process with pid ${child.pid}. Stop that one first, or set DATA_DIR to another folder.`,
    )
    await end(child, 'SIGTERM')
    await (await startEmbedded(folder, () => undefined)).stop()
  })

  it('starts again after kill -9 of its process, with what was acknowledged, and no second server', async () => {
    folder = made
    const { child, url } = await start()
    await query(url, 'create table kept as select 1 as id')
    const orphan = await serverPid()
    await end(child, 'SIGKILL')
    const said: string[] = []
    const again = await startEmbedded(folder, (line) => said.push(line))
    expect(said[0]).toBe(`Stopping the database that an earlier run left behind (pid ${orphan})`)
    expect(await query(again.url, 'select id from kept')).toEqual([{ id: 1 }])
    expect(await serverPid()).not.toBe(orphan)
    await again.stop()
  })

  it('starts again after kill -9 of everything at once, as after a power cut', async () => {
    folder = made
    const { child, url } = await start()
    await query(url, 'create table kept_too as select 1 as id')
    const server = await serverPid()
    child.kill('SIGKILL')
    process.kill(server, 'SIGKILL')
    await once(child, 'exit')
    const again = await startEmbedded(folder, () => undefined)
    expect(await query(again.url, 'select id from kept_too')).toEqual([{ id: 1 }])
    await again.stop()
  })

  it('starts when the pid in a left-behind postmaster.pid is now somebody else', async () => {
    folder = made
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(folder, 'postgres')}\n1\n1\n\n\n\n`)
    await (await startEmbedded(folder, () => undefined)).stop()
  })

  it('starts after an interrupted first start', async () => {
    const { child } = await start({}, 'Creating')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const again = await startEmbedded(folder, () => undefined)
    expect(await query(again.url, 'select 1 as id')).toEqual([{ id: 1 }])
    await again.stop()
  })

  it('refuses a cluster of another PostgreSQL, names the dump command and changes nothing', async () => {
    folder = made
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n')
    await expect(startEmbedded(folder, () => undefined)).rejects.toThrow(
      /made by PostgreSQL 17, and this release brings 18.*pg_dump/,
    )
    expect(await readFile(join(folder, 'postgres', 'PG_VERSION'), 'utf8')).toBe('17\n')
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '18\n')
    await (await startEmbedded(folder, () => undefined)).stop() // and the folder was let go
  })

  it('works where user namespaces do not, also as root under a closed folder', async () => {
    const { child, url } = await start({ PATH: '/nonexistent' }) // no unshare to be found
    expect(await query(url, 'select 1 as id')).toEqual([{ id: 1 }])
    await end(child, 'SIGTERM')
    // the cluster keeps its owner, now that namespaces are there again
    const again = await startEmbedded(folder, () => undefined)
    expect(await query(again.url, 'select 1 as id')).toEqual([{ id: 1 }])
    await again.stop()
  })

  it('says when it ends without being asked', async () => {
    folder = made
    const said: string[] = []
    const embedded = await startEmbedded(folder, (line) => said.push(line))
    process.kill(await serverPid(), 'SIGINT')
    await expect.poll(() => said.at(-1), { timeout: 20_000 }).toMatch(/PostgreSQL ended by itself; .*postgres\.log says why/)
    await embedded.stop()
  })
})

async function query(url: string, statement: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1 })
  try {
    return [...(await sql.unsafe(statement))]
  } finally {
    await sql.end()
  }
}

async function serverPid(): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10)
}

/** Runs the service's side in a process of its own, until it says a line that begins as given: by default the address. */
async function start(env: NodeJS.ProcessEnv = {}, until = 'postgres://'): Promise<{ child: ChildProcess; url: string }> {
  const program = fileURLToPath(new URL('../testing/embedded.process.ts', import.meta.url))
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  children.push(child)
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith(until)) return { child, url: line }
  throw new Error('the process ended before it said so')
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
