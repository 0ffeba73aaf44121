import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** A process and all that came of it, itself first; what its parent left behind is no longer found. */
export async function treeOf(root: number): Promise<number[]> {
  const all = await parents()
  const tree = [root]
  for (const pid of tree) tree.push(...all.filter(({ parent }) => parent === pid).map((child) => child.pid))
  return tree
}

/** Whether a process is still there. A zombie is not: it waits only for somebody to ask how it ended. */
export async function isAlive(pid: number): Promise<boolean> {
  return (await parents()).some((one) => one.pid === pid)
}

/** Linux without procps has no `ps`; macOS has no `/proc`. */
async function parents(): Promise<{ pid: number; parent: number }[]> {
  if (process.platform === 'linux') {
    const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0)
    const found = await Promise.all(
      pids.map(async (pid) => fromStat(pid, await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''))),
    )
    return found.flat()
  }
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,stat='])
  return stdout.split('\n').flatMap((line) => {
    const [pid, parent, state] = line.trim().split(/\s+/)
    return pid && parent && !state?.startsWith('Z') ? [{ pid: Number(pid), parent: Number(parent) }] : []
  })
}

/** proc(5): `pid (name) state ppid …`, where the name may hold anything, brackets too. */
function fromStat(pid: number, stat: string): { pid: number; parent: number }[] {
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return parent && state !== 'Z' ? [{ pid, parent: Number(parent) }] : []
}
