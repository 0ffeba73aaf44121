import { fileURLToPath } from 'node:url'
import { type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { preparing } from './preparing.ts'

export type DatabaseSettings = {
  /** `postgres://…`; may lead to a pooler when `prepare` is false */
  url: string
  /** For migrations, past any pooler: their lock belongs to a session. Default: `url` */
  directUrl?: string
  /** False behind a pooler in transaction mode, which loses prepared statements and must not be asked for types. Default: true */
  prepare?: boolean
  /** Most connections of this process. Default: 10 */
  pool?: number
}

/** One pool of connections with drizzle on it. Sessions speak UTC. */
export type Database = ReturnType<typeof openDatabase>

/** What `database.transaction` hands over. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/** Drizzle's record of what was applied lies in its own schema; this number is only ours to agree on. */
const MIGRATION_LOCK = 7_213_004

const RECONNECT_SECONDS = 0.2

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))

/**
 * Opens the one client of the process. Connects at the first query, and again by itself after a lost connection; a query then under
 * way fails. Through drizzle, dates and JSON arrive as text, also in raw queries of `$client`.
 */
export function openDatabase({ url, prepare = true, pool = 10 }: DatabaseSettings) {
  const client = postgres(url, {
    max: pool,
    prepare,
    fetch_types: prepare,
    connect_timeout: 10,
    // postgres.js waits up to 20 s before it connects again, longer with every refusal: a restart of ten seconds then costs thirty.
    backoff: () => RECONNECT_SECONDS,
    connection: { TimeZone: 'UTC', application_name: 'vestibule' },
    onnotice: () => undefined, // "relation already exists, skipping" is no news
  })
  return drizzle(prepare ? preparing(client) : client, { casing: 'snake_case' })
}

/** Asks the database for nothing; throws where it does not answer. */
export async function reach(database: Database): Promise<void> {
  await database.execute('select 1')
}

/** From here on a statement of this transaction waits at most five seconds for a lock, and then fails with 55P03. */
export const limitWaiting: SQL = sql.raw(`set local lock_timeout = '5s'`)

/** Waits up to five seconds for queries under way, then closes every connection. */
export async function closeDatabase(database: Database): Promise<void> {
  await database.$client.end({ timeout: 5 })
}

/**
 * Applies the migrations that are missing, all in one transaction. Several processes may call it at once: the first one works, the
 * others wait for it and find nothing to do.
 *
 * @param folder for tests; else the migrations of this release
 */
export async function migrate({ url, directUrl = url }: DatabaseSettings, folder = MIGRATIONS): Promise<void> {
  const database = openDatabase({ url: directUrl, pool: 1, prepare: false }) // one connection: the session that holds the lock
  try {
    await database.execute(`select pg_advisory_lock(${MIGRATION_LOCK})`)
    await applyMigrations(database, { migrationsFolder: folder })
  } finally {
    await closeDatabase(database) // ends the session, and the lock with it
  }
}
