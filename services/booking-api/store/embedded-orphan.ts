import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

/** A name in the server's command line that says whose folder it serves, since `-D` does not always. */
export function mark(cluster: string): string {
  return `vestibule-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`
}

/** What `postmaster.pid` says: line 1 the pid, line 8 the state (PostgreSQL's miscadmin.h). */
export async function postmaster(cluster: string): Promise<{ pid: number; ready: boolean } | undefined> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  return Number.isSafeInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined
}

/**
 * Stops the server that a killed process of ours left behind. Call only while holding the folder.
 *
 * A pid that now belongs to somebody else (or to a zombie nobody reaps, as in a container) would make PostgreSQL refuse to start; it
 * is replaced by one that cannot exist, which leaves PostgreSQL's own check for surviving backends in force.
 */
export async function stopOrphan(cluster: string, say: (line: string) => void): Promise<void> {
  const left = await postmaster(cluster)
  if (!left) return
  if (await isOurs(left.pid, cluster)) {
    say(`Stopping the database that an earlier run left behind (pid ${left.pid})`)
    const gone = (await ended(left.pid, cluster, 'SIGINT')) || (await ended(left.pid, cluster, 'SIGQUIT'))
    if (!gone)
      throw new Error(`A PostgreSQL with pid ${left.pid} still serves ${cluster} and does not stop. End it, then start again.`)
  }
  const file = join(cluster, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text) await writeFile(file, text.replace(/^\d+/, '99999999')) // past every kernel's highest pid
}

async function ended(pid: number, cluster: string, signal: 'SIGINT' | 'SIGQUIT'): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 20) {
    if (!(await isOurs(pid, cluster))) return true
    if (waitedMs === 0) send(pid, signal)
    await wait(20)
  }
  return false
}

function send(pid: number, signal: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, signal)
  } catch {
    // ended between our look and the signal
  }
}

/** Whether this pid is alive and the server of this very cluster. A zombie has no command line, so it counts as gone. */
async function isOurs(pid: number, cluster: string): Promise<boolean> {
  return (await commandLine(pid)).includes(`cluster_name=${mark(cluster)}`)
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const ps = promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
  return ps.then(({ stdout }) => stdout).catch(() => '')
}
