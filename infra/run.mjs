import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** npm passes on a Ctrl-C that the terminal has already sent to everybody; a second one within this time is the same one. */
const SAME_PRESS_MS = 1_000
/** How often we look whether whoever started us is still there. */
const PARENT_MS = 1_000

export function say(line) {
  console.error(`vestibule: ${line}`)
}

/** Somebody asked us to stop: nothing further is done. Carries the exit code a shell expects. */
export class Stopped {
  constructor(signal) {
    this.exitCode = 128 + constants.signals[signal]
  }
}

/**
 * Runs one program to its end, in the repository's root, and gives its exit code. Throws `Stopped` when we were asked to stop.
 *
 * The program gets a process group of its own, so that it hears of Ctrl-C once and from us: the terminal tells everybody in ours, npm
 * tells us again. It ends with us when we are asked to stop, when the terminal closes and when npm is killed.
 *
 * @param tether true: a channel that closes when we die, however; the program listens for `disconnect`
 */
export async function run(file, args, { environment = process.env, folder = ROOT, tether = false } = {}) {
  const stdio = ['inherit', 'inherit', 'inherit', ...(tether ? ['ipc'] : [])]
  const child = spawn(file, args, { cwd: folder, env: environment, stdio, detached: true })
  let asked
  const askedAt = new Map() // by signal: of two that wait together, Linux may hand over the later one first
  const pass = (signal) => {
    const again = performance.now() - (askedAt.get(signal) ?? Number.NEGATIVE_INFINITY) < SAME_PRESS_MS
    if (again) return
    asked = signal
    askedAt.set(signal, performance.now())
    stop(child, signal === 'SIGHUP' ? 'SIGTERM' : signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, pass)
  const parent = process.ppid
  const watch = setInterval(() => process.ppid !== parent && pass('SIGTERM'), PARENT_MS)
  try {
    const [code, signal] = await new Promise((resolve, reject) => {
      child.once('error', (error) => reject(new Error(`${file} cannot be run: ${error.message}`)))
      child.once('exit', (...how) => resolve(how))
    })
    if (asked && !tether) throw new Stopped(asked)
    return code ?? 128 + constants.signals[signal]
  } finally {
    clearInterval(watch)
    for (const signal of signals) process.off(signal, pass)
  }
}

/** The whole group: a package manager or a test runner has children of its own. */
function stop(child, signal) {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {
    // it ended just now
  }
}
