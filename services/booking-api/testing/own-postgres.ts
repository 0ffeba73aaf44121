import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { migrate } from '../store/database.ts'
import { startEmbedded } from '../store/embedded.ts'
import { account } from '../store/embedded-account.ts'
import { nativeFolder } from '../store/embedded-binaries.ts'
import { mark, postmaster } from '../store/embedded-orphan.ts'
import { addressOf } from './database-address.ts'
import { freePort } from './processes.ts'

const LOOK_MS = 20

export interface OwnPostgres {
  /** Stays the same over restarts. */
  readonly url: string
  /** Another migrated database on it; resolves with its address. */
  readonly another: () => Promise<string>
  /** `fast` ends sessions and writes everything out; `crash` lets go at once, and the start recovers from the log. */
  readonly restart: (how: 'fast' | 'crash') => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * A migrated PostgreSQL of one's own, on a port that it keeps: for tests that restart it. Everything of it goes at the end.
 *
 * @param parent the scratch folder of a test run: what a killed run leaves in it, the next one ends and removes
 */
export async function startOwnPostgres(parent = tmpdir()): Promise<OwnPostgres> {
  const folder = await realpath(await mkdtemp(join(parent, 'vestibule-own-')))
  const embedded = await startEmbedded(folder, () => undefined) // makes the cluster
  await migrate({ url: embedded.url })
  await embedded.stop()

  const cluster = join(folder, 'postgres')
  const runAs = await account(cluster, await nativeFolder(folder))
  const port = await freePort()
  const settings = {
    ...{ listen_addresses: '127.0.0.1', port, unix_socket_directories: '' },
    ...{ cluster_name: mark(cluster), max_connections: 100, timezone: 'UTC' },
  }
  const start = async () => {
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const program = join(runAs.native, 'bin', 'postgres')
    const child = runAs.run(program, ['-D', runAs.named(cluster), ...options], cluster, ['ignore', 'ignore', 'ignore'])
    for (let ready = false; !ready; ) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error('PostgreSQL did not start')
      const at = await postmaster(cluster)
      ready = at?.pid === child.pid && at?.ready === true
      if (!ready) await wait(LOOK_MS)
    }
    return child
  }
  const end = async (child: ChildProcess, signal: 'SIGINT' | 'SIGQUIT') => {
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  let server = await start()
  const withUs = () => void server.kill('SIGQUIT')
  process.once('exit', withUs)
  const url = new URL(embedded.url)
  url.port = String(port)
  let clones = 0
  return {
    url: url.href,
    another: async () => {
      const name = `clone_${++clones}`
      const sql = postgres(addressOf('postgres', url.href), { max: 1, fetch_types: false })
      await sql.unsafe(`create database ${name} template ${url.pathname.slice(1)}`).finally(() => sql.end())
      return addressOf(name, url.href)
    },
    restart: async (how) => {
      await end(server, how === 'fast' ? 'SIGINT' : 'SIGQUIT')
      server = await start()
    },
    stop: async () => {
      process.off('exit', withUs)
      await end(server, 'SIGINT')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
