import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { lchown, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { reachableCopy } from './embedded-binaries.ts'

/** Who PostgreSQL's programs run as, and where they lie. */
export type Account = {
  /** The folder with `bin`, `lib` and `share` */
  native: string
  /** Starts a program in the cluster's folder, as this account. */
  run(file: string, arguments_: readonly string[], cluster: string, stdio: SpawnOptions['stdio']): ChildProcess
  /** What `-D` must say for this account to find the cluster it was started in. */
  named(cluster: string): string
  /** Makes a file or folder of ours this account's own, with all that is in it. */
  give(path: string): Promise<void>
}

type Identity = { uid: number; gid: number }

/** Exists wherever there is a passwd file; initdb refuses to run as a user it cannot name. */
const NOBODY: Identity = { uid: 65534, gid: 65534 }

/**
 * Finds out who may run PostgreSQL, which refuses root. A common user: that user. Root: first as *nobody* in a user namespace, which
 * outside of it stays root and so reads everything under a closed folder; where the kernel or the container forbids that, as a real
 * other user, if need be from a copy of the programs in a place that user can reach. A cluster given to another user stays with them.
 *
 * @param folder the cluster, or the empty folder for a new one
 */
export async function account(folder: string, native: string): Promise<Account> {
  const owner = await lstat(folder)
  const me = process.getuid?.() ?? owner.uid
  if (owner.uid !== me && me !== 0) throw new Error(`${folder} belongs to uid ${owner.uid}. Start as that user, or set DATA_DIR.`)
  if (me !== 0) return own(native)
  if (owner.uid === 0 && (await works(inNamespace(native), folder))) return inNamespace(native)
  const identity = owner.uid === 0 ? NOBODY : { uid: owner.uid, gid: owner.gid }
  for (const where of [async () => native, () => reachableCopy(native)]) {
    const candidate = asOther(await where(), identity)
    await candidate.give(folder)
    if (await works(candidate, folder)) return candidate
    await give(folder, owner)
  }
  throw new Error(
    'PostgreSQL does not run as root, and no way of running it as somebody else works here. Start as a common user, or set DATABASE_URL.',
  )
}

function own(native: string, identity?: Identity): Account {
  return {
    native,
    run: (file, arguments_, cluster, stdio) => spawn(file, arguments_, options(cluster, stdio, identity)),
    named: (cluster) => cluster,
    give: async () => undefined,
  }
}

function inNamespace(native: string): Account {
  const namespace = ['--user', `--map-user=${NOBODY.uid}`, `--map-group=${NOBODY.gid}`, '--']
  return {
    ...own(native),
    // unshare becomes the program, under the same pid
    run: (file, arguments_, cluster, stdio) => spawn('unshare', [...namespace, file, ...arguments_], options(cluster, stdio)),
  }
}

/**
 * Another user cannot walk through a closed parent folder. But a child enters its working directory while still root, and Linux's
 * `/proc/self/cwd` leads straight there: as the data folder's name it needs no right on the way.
 */
function asOther(native: string, identity: Identity): Account {
  return {
    ...own(native, identity),
    named: (cluster) => (process.platform === 'linux' ? '/proc/self/cwd' : cluster),
    give: (path) => give(path, identity),
  }
}

async function give(path: string, { uid, gid }: Identity): Promise<void> {
  await lchown(path, uid, gid)
  if (!(await lstat(path)).isDirectory()) return
  for (const entry of await readdir(path, { recursive: true })) await lchown(join(path, entry), uid, gid)
}

/**
 * `detached` gives a process group of its own: Ctrl-C in a terminal then reaches us alone, and we finish with the database still there.
 * The environment holds only what is named: PGDATA and the like would reach into the server.
 */
function options(cwd: string, stdio: SpawnOptions['stdio'], identity?: Identity): SpawnOptions {
  return { cwd, stdio, detached: true, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, ...identity }
}

/** Whether the account can write to the folder and run the programs. */
async function works(candidate: Account, folder: string): Promise<boolean> {
  const server = join(candidate.native, 'bin', 'postgres')
  try {
    const child = candidate.run('/bin/sh', ['-c', '[ -w . ] && exec "$0" --version', server], folder, 'ignore')
    const [code] = await once(child, 'exit')
    return code === 0
  } catch {
    return false // no such program, or not allowed to become that user
  }
}
