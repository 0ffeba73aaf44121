import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Account } from './embedded-account.ts'

/** The role that owns the embedded database, and the database's name. */
export const ROLE = 'vestibule'
export const DATABASE = 'vestibule'

/** The major version of the programs in the lockfile; PostgreSQL reads a cluster of its own major version only. */
const MAJOR = '18'

/** Throws when the cluster was made by another major version, with the way to bring the data over. */
export async function refuseOtherVersion(cluster: string): Promise<void> {
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (found === undefined || found.trim() === MAJOR) return
  const was = found.trim()
  throw new Error(
    `${cluster} was made by PostgreSQL ${was}, and this release brings ${MAJOR}. Nothing was changed. With PostgreSQL ${was} serving that ` +
      `folder, save the data: pg_dump --format=custom --file=vestibule.dump --username=${ROLE} ${DATABASE}. Then move the folder away, ` +
      `start once for an empty database, and bring the data back: pg_restore --clean --if-exists --dbname=<its address> vestibule.dump.`,
  )
}

/**
 * The cluster's folder, or, at a first start, an empty one to make it in: one with a name of its own, since an interrupted start may
 * have left programs that still write into the last one.
 */
export async function clusterFolder(dataFolder: string): Promise<string> {
  const cluster = join(dataFolder, 'postgres')
  if (await readFile(join(cluster, 'PG_VERSION')).catch(() => undefined)) return cluster
  const entries = await readdir(dataFolder)
  for (const name of entries.filter((entry) => entry.startsWith('postgres.new-'))) {
    await rm(join(dataFolder, name), { recursive: true, force: true, maxRetries: 5 })
  }
  return mkdtemp(join(dataFolder, 'postgres.new-'))
}

/**
 * Makes a cluster in `folder`, with our database in it, and renames it to `cluster` when it is whole: an interrupted first start leaves
 * nothing that looks like a database. Sorting and case are PostgreSQL's own C.UTF-8, the same on every machine whatever its locales.
 */
export async function createCluster(folder: string, cluster: string, runAs: Account, secret: string): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  await finished(runAs, 'initdb', [...locale, `--username=${ROLE}`, '--auth=trust'], folder)
  await writeFile(join(folder, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n') // nobody is trusted once it runs
  await finished(runAs, 'postgres', [], folder, `alter role ${ROLE} password '${secret}'\ncreate database ${DATABASE}\n`)
  await rename(folder, cluster)
}

async function finished(
  runAs: Account,
  program: 'initdb' | 'postgres',
  arguments_: string[],
  folder: string,
  input = '',
): Promise<void> {
  const place = ['-D', runAs.named(folder), ...arguments_]
  // --single must come first; it runs statements without a server
  const all = program === 'postgres' ? ['--single', ...place, 'postgres'] : place
  const child = runAs.run(join(runAs.native, 'bin', program), all, folder, ['pipe', 'pipe', 'pipe'])
  child.stdin?.on('error', () => undefined).end(input) // it may end before it reads
  const said = Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')))
  const [code] = await once(child, 'exit').catch((error: unknown) => {
    throw new Error(
      `PostgreSQL's ${program} cannot run here (${error instanceof Error ? error.message : error}). Set DATABASE_URL instead.`,
    )
  })
  const output = (await said).join('\n').trim()
  // --single goes on after an error and ends with 0
  if (code !== 0 || /\bERROR: /.test(output)) throw new Error(`PostgreSQL's ${program} failed: ${output.slice(-2000)}`)
}
