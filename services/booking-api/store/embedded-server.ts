import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Account } from './embedded-account.ts'
import { mark, postmaster } from './embedded-orphan.ts'

/** How often we look whether the server is ready. */
const LOOK_MS = 20
/** Recovery after a crash reads at most `max_wal_size`: seconds, unless the disk is very slow. */
const START_MS = 120_000
/** A fast shutdown waits for nobody; past this the server may go without writing out, which the next start recovers. */
const STOP_MS = 10_000

export type Server = { port: number; stop(): Promise<void> }

/** Starts PostgreSQL on a free loopback port and waits until it takes connections. Throws with the end of its log when it does not. */
export async function startServer(dataFolder: string, runAs: Account, say: (line: string) => void): Promise<Server> {
  const cluster = join(dataFolder, 'postgres')
  const log = join(dataFolder, 'postgres.log')
  await rename(log, join(dataFolder, 'postgres.previous.log')).catch(() => undefined) // none at the first start
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const child = launch(cluster, log, port, runAs)
    const problem = await untilReady(child, cluster)
    if (!problem) return serving(child, port, log, say)
    const lines = await readFile(log, 'utf8').catch(() => '')
    // Somebody took the port since we looked, or the backends of a killed server are still on their way out.
    const passing = /could not bind|could not create any TCP|shared memory block .* is still in use/i.test(lines)
    if (!passing || attempt === 20)
      throw new Error(`PostgreSQL did not start: ${problem}. ${log} ends with:\n${lines.trim().slice(-1500)}`)
    await wait(200)
  }
}

function launch(cluster: string, log: string, port: number, runAs: Account): ChildProcess {
  const settings = {
    ...{ listen_addresses: '127.0.0.1', port, unix_socket_directories: '' }, // a socket's path may not pass 107 bytes
    cluster_name: mark(cluster),
    ...{ max_connections: 200, shared_buffers: '64MB', max_wal_size: '256MB' },
    ...{ timezone: 'UTC', log_timezone: 'UTC' },
    // A failing statement and the DETAIL of an error carry what people wrote; the log is not sealed.
    ...{ log_error_verbosity: 'terse', log_min_error_statement: 'panic', log_parameter_max_length_on_error: 0 },
  }
  const arguments_ = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const file = openSync(log, 'w', 0o600)
  try {
    const program = join(runAs.native, 'bin', 'postgres')
    return runAs.run(program, ['-D', runAs.named(cluster), ...arguments_], cluster, ['ignore', file, file])
  } finally {
    closeSync(file) // the child has its own
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('the kernel gave no port')
  return address.port
}

/** Undefined once the server is ready, else why it never will be. */
async function untilReady(child: ChildProcess, cluster: string): Promise<string | undefined> {
  let ended: string | undefined
  child.once('exit', (code, signal) => {
    ended = `it ended with ${signal ?? `code ${code}`}`
  })
  child.once('error', (error) => {
    ended = error.message
  })
  for (let waited = 0; waited < START_MS; waited += LOOK_MS) {
    if (ended) return ended
    const at = await postmaster(cluster)
    if (at?.pid === child.pid && at?.ready) return undefined
    await wait(LOOK_MS)
  }
  child.kill('SIGQUIT')
  await once(child, 'exit')
  return `not ready after ${START_MS / 1000} s`
}

function serving(child: ChildProcess, port: number, log: string, say: (line: string) => void): Server {
  let stopping: Promise<void> | undefined
  const withUs = () => child.kill('SIGINT') // the last word on process.exit and on an uncaught error
  process.once('exit', withUs)
  child.once('exit', () => {
    process.removeListener('exit', withUs)
    if (!stopping) say(`PostgreSQL ended by itself; ${log} says why`)
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGINT') // "fast": ends sessions, writes a checkpoint
    const late = setTimeout(() => child.kill('SIGQUIT'), STOP_MS)
    await gone
    clearTimeout(late)
  }
  return {
    port,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}
