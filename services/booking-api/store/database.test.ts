import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { cloneDatabase } from '../testing/database.ts'
import { closeDatabase, type Database, migrate, openDatabase } from './database.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
let database: Database

beforeEach(async () => {
  clone = await cloneDatabase()
  database = openDatabase({ url: clone.url })
})

afterEach(async () => {
  await closeDatabase(database)
  await clone.drop()
})

describe('a session', () => {
  it('speaks UTC, whatever zone the server is set to', async () => {
    const name = new URL(clone.url).pathname.slice(1)
    await database.execute(sql`alter database ${sql.identifier(name)} set timezone = 'Asia/Kathmandu'`)
    const other = openDatabase({ url: clone.url, pool: 1 })
    expect([...(await other.execute(sql`show timezone`))]).toEqual([{ TimeZone: 'UTC' }])
    await closeDatabase(other)
  })

  it('works without prepared statements and without asking for types', async () => {
    const pooled = openDatabase({ url: clone.url, prepare: false })
    expect([...(await pooled.execute(sql`select ${1}::int as one`))]).toEqual([{ one: 1 }])
    await closeDatabase(pooled)
  })

  it('undoes a transaction that throws', async () => {
    await database.execute(sql`create table mark (id int)`)
    const failing = database.transaction(async (transaction) => {
      await transaction.execute(sql`insert into mark values (1)`)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect([...(await database.execute(sql`select * from mark`))]).toEqual([])
  })
})

describe('migrations', () => {
  it('are applied once, also when four processes start together', async () => {
    const folder = await migrations('create table once (id int)', 'insert into once values (1)')
    await Promise.all([1, 2, 3, 4].map(() => migrate({ url: clone.url }, folder)))
    expect([...(await database.execute(sql`select id from once`))]).toEqual([{ id: 1 }])
    await rm(folder, { recursive: true })
  })

  it('leave nothing behind when one of them fails', async () => {
    const folder = await migrations('create table half (id int)', 'select no_such_column')
    await expect(migrate({ url: clone.url }, folder)).rejects.toThrow()
    expect([...(await database.execute(sql`select to_regclass('half') as half`))]).toEqual([{ half: null }])
    await rm(folder, { recursive: true })
  })
})

/** A folder as drizzle-kit makes it, newer than this release's own migrations. */
async function migrations(...statements: string[]): Promise<string> {
  const folder = await mkdtemp(join(inject('scratch'), 'migrations-'))
  await mkdir(join(folder, 'meta'))
  const latest = Date.UTC(2100, 0)
  const entries = statements.map((_statement, idx) => ({
    idx,
    version: '7',
    when: latest + idx,
    tag: `000${idx}`,
    breakpoints: true,
  }))
  await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }))
  for (const [idx, statement] of statements.entries()) await writeFile(join(folder, `000${idx}.sql`), statement)
  return folder
}
