import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/database.ts'
import { closeDatabase, type Database, openDatabase } from './database.ts'

// Unpatched postgres.js 3.4.9 counts the rows of an answer on and on until the answer is complete. One that breaks off after some rows, by an
// error or a lost connection, leaves its count behind: the first row of the next answer on that connection stands behind a hole, and who
// asks for one row finds none. A caller with a good key could be answered 401 so. Mended by patches/postgres@3.4.9.patch.

let clone: Awaited<ReturnType<typeof cloneDatabase>>
let database: Database

beforeAll(async () => {
  clone = await cloneDatabase()
  database = openDatabase({ url: clone.url, pool: 1 })
})

afterAll(async () => {
  await closeDatabase(database)
  await clone.drop()
})

describe('the answer after one that broke off', () => {
  it('begins with its first row, when an error broke it off', async () => {
    await expect(database.execute(sql`select 1 / (3 - n) from generate_series(1, 5) n`)).rejects.toThrow()
    expect([...(await database.execute(sql`select 'found' as row`))]).toEqual([{ row: 'found' }])
  })

  it('begins with its first row, when the connection was lost', async () => {
    // More than a buffer of the server's, so that rows have come before it ends itself.
    const ended = sql`select case when n < 2000 then n::text else pg_terminate_backend(pg_backend_pid())::text end from generate_series(1, 4000) n`
    await expect(database.execute(ended)).rejects.toThrow()
    expect([...(await database.execute(sql`select 'found' as row`))]).toEqual([{ row: 'found' }])
  })
})
