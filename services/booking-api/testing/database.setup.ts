import { existsSync } from 'node:fs'
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { migrate } from '../store/database.ts'
import { startEmbedded } from '../store/embedded.ts'
import { hold } from '../store/embedded-lock.ts'
import { stopOrphan } from '../store/embedded-orphan.ts'
import { addressOf } from './database-address.ts'
import { neverWaitForDisk } from './throwaway.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run; its database `template` is migrated and never connected to. */
    databaseServer: string
    /** A folder that is removed after the run. */
    scratch: string
  }
}

const PREFIX = 'vestibule-test-'

/** One PostgreSQL for the whole run, with a migrated template to clone. Nothing of it outlives the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  const folder = await mkdtemp(join(tmpdir(), PREFIX))
  const server = await startEmbedded(folder, () => undefined)
  await neverWaitForDisk(server.url) // half the time
  const sql = postgres(server.url, { max: 1 })
  await sql`create database template`
  await sql.end()
  if (existsSync(new URL('../store/migrations/meta/_journal.json', import.meta.url)))
    await migrate({ url: addressOf('template', server.url) })
  project.provide('databaseServer', server.url)
  project.provide('scratch', folder)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Ends and removes what killed runs left behind; runs that are still going hold their folder. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const folder = join(await realpath(tmpdir()), name)
    if (!name.startsWith(PREFIX) || !existsSync(join(folder, 'lock'))) continue // without a lock it is only being made
    const release = await hold(folder).catch(() => undefined)
    if (!release) continue
    for (const path of await readdir(folder, { recursive: true })) {
      if (path.endsWith('postgres/postmaster.pid')) await stopOrphan(join(folder, path, '..'), () => undefined)
    }
    release()
    await rm(folder, { recursive: true, force: true })
  }
}
