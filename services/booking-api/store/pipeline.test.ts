import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/database.ts'
import { closeDatabase, type Database, openDatabase } from './database.ts'

// postgres.js sends queries ahead of their answers, up to `max_pipeline` (100) a connection. Unpatched 3.4.9 reserves the connection
// for a transaction only when another query would still fit behind its BEGIN: if BEGIN is the one that fills the pipeline, the
// transaction fails, and the connection goes back to the pool inside it, where other callers' writes are lost. A higher
// `max_pipeline` only moves the edge. porsager/postgres #1189, #1207, mended by patches/postgres@3.4.9.patch.

let clone: Awaited<ReturnType<typeof cloneDatabase>>
let database: Database
let onlooker: Database

beforeAll(async () => {
  clone = await cloneDatabase()
  onlooker = openDatabase({ url: clone.url, pool: 1 })
  await onlooker.execute(sql`create table written (who text)`)
})

afterAll(async () => {
  await closeDatabase(onlooker)
  await clone.drop()
})

beforeEach(async () => {
  database = openDatabase({ url: clone.url, pool: 1 })
  await database.execute(sql`select 1`) // connected: what follows goes straight into the pipeline
  await onlooker.execute(sql`truncate written`)
})

afterEach(() => closeDatabase(database))

describe('a transaction', () => {
  it.each([98, 99, 100, 101, 102, 200, 201])('has a connection of its own behind %i other queries', async (queries) => {
    const ahead = Array.from({ length: queries }, () => database.$client`select 1`.execute())
    await expectTransaction()
    await Promise.all(ahead)
  })
})

/** Runs a transaction and a write beside it: the first works, the second is there for everybody as soon as it is answered. */
async function expectTransaction(): Promise<void> {
  const transaction = database.transaction((inside) => inside.execute(sql`insert into written values ('transaction')`))
  const beside = database.execute(sql`insert into written values ('beside')`)
  const ends = await Promise.allSettled([transaction, beside])
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect(await onlooker.execute(sql`select who from written order by who`)).toMatchObject([
    { who: 'beside' },
    { who: 'transaction' },
  ])
}
