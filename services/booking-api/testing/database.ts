import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { addressOf } from './database-address.ts'

/**
 * A fresh database with every migration applied, for one test file. Drop it in `afterAll`; whoever is still connected is cut off.
 */
export async function cloneDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject('databaseServer')
  const name = `clone_${randomBytes(8).toString('hex')}`
  await once(server, `create database ${name} template template`)
  return { url: addressOf(name, server), drop: () => once(server, `drop database ${name} with (force)`) }
}

async function once(server: string, statement: string): Promise<void> {
  const sql = postgres(server, { max: 1, fetch_types: false })
  try {
    await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}
