import { chmod, mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { account } from './embedded-account.ts'
import { nativeFolder } from './embedded-binaries.ts'
import { clusterFolder, createCluster, DATABASE, ROLE, refuseOtherVersion } from './embedded-cluster.ts'
import { hold } from './embedded-lock.ts'
import { stopOrphan } from './embedded-orphan.ts'
import { embeddedPassword } from './embedded-secret.ts'
import { startServer } from './embedded-server.ts'

/** A running embedded database. */
export type Embedded = {
  /** `postgres://…` on a loopback port that differs from start to start; carries the password */
  url: string
  /** Ends open connections, lets PostgreSQL write everything out, lets go of the folder. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * Starts a real PostgreSQL of our own, so that a trial needs nothing but Node. The cluster lies in `DATA_DIR/postgres` and is made at
 * the first start. One process at a time holds the folder; a server that a killed process left behind is stopped first.
 *
 * Throws, in words for the operator: when another process holds the folder, when another version made the cluster, when there are no
 * programs for this platform, and as root where no way of running as somebody else works.
 *
 * @param dataDir made when missing, readable by its owner alone
 * @param say gets one short line for each step that may take a moment
 */
export async function startEmbedded(dataDir: string, say: (line: string) => void): Promise<Embedded> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const folder = await realpath(dataDir)
  const release = await hold(folder)
  try {
    await chmod(folder, 0o700)
    const cluster = join(folder, 'postgres')
    await refuseOtherVersion(cluster)
    await stopOrphan(cluster, say)
    const place = await clusterFolder(folder)
    const runAs = await account(place, await nativeFolder(folder))
    const secret = await embeddedPassword(folder)
    if (place !== cluster) {
      say(`Creating a database in ${cluster}`)
      await createCluster(place, cluster, runAs, secret)
    }
    say('Starting PostgreSQL')
    const server = await startServer(folder, runAs, say)
    const url = `postgres://${ROLE}:${secret}@127.0.0.1:${server.port}/${DATABASE}`
    return { url, stop: () => server.stop().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}
