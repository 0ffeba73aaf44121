import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { ProcessSettings } from './service.process.ts'

export interface ServiceProcess {
  readonly url: string
  readonly pid: number
  /** Resolves once the process goes by the new instant. */
  readonly moveClock: (now: Instant) => Promise<void>
  /** `kill -9`; resolves when it is gone. */
  readonly kill: () => Promise<void>
  /** SIGTERM; resolves with the exit code. */
  readonly stop: () => Promise<number | null>
  readonly isAlive: () => boolean
}

const ENTRY = fileURLToPath(new URL('./service.process.ts', import.meta.url))

/** Starts the service in a process of its own and waits until it serves. It ends with us, however we end. */
export async function startProcess(
  settings: Pick<ProcessSettings, 'databaseUrl' | 'secret' | 'now'> & Partial<ProcessSettings>,
): Promise<ServiceProcess> {
  const port = settings.port ?? (await freePort())
  const full: ProcessSettings = { role: 'all', pool: 10, smtpUrl: null, ...settings, port }
  const child = spawn(process.execPath, [ENTRY, JSON.stringify(full)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  await told(child, (message) => 'ready' in message)
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    moveClock: async (now) => {
      const moved = told(child, (message) => message.now === now)
      child.send({ now })
      await moved
    },
    kill: async () => void (await ended(child, 'SIGKILL')),
    stop: () => ended(child, 'SIGTERM'),
    isAlive: () => child.exitCode === null && child.signalCode === null,
  }
}

/** Sends a signal and waits for the end; the exit code, or null when the signal itself ended it. */
export async function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const gone = once(child, 'exit') as Promise<[number | null]>
  child.kill(signal)
  return (await gone)[0]
}

function told(child: ChildProcess, what: (message: { now?: number }) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: { now?: number }) => what(message) && done(resolve)
    const onExit = (code: number | null) => done(() => reject(new Error(`the process ended with ${code}`)))
    const done = (then: () => void) => {
      child.off('message', onMessage).off('exit', onExit)
      then()
    }
    child.on('message', onMessage).on('exit', onExit)
  })
}

/** A port of the loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('the kernel gave no port')
  return address.port
}
