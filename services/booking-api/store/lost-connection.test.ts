import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/database.ts'
import { closeDatabase, type Database, openDatabase } from './database.ts'

// Unpatched postgres.js 3.4.9 lets the code of a transaction go on after its connection was lost. Its next query goes to the same connection:
// not yet connected anew, the process ends with an uncaught TypeError (porsager/postgres #1066, #1154, #1208); connected anew, the query
// runs outside of any transaction, or inside somebody else's. And a query handed to a connection between its error and its close was
// never answered. Mended by patches/postgres@3.4.9.patch.

let clone: Awaited<ReturnType<typeof cloneDatabase>>
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

beforeEach(() => onlooker.execute(sql`truncate written`))

/** Ends the one connection of a database from outside, as a restart or an operator does. */
async function cutOff(pid: number): Promise<void> {
  await onlooker.execute(sql`select pg_terminate_backend(${pid}, 5000)`)
}

async function pidOf(database: Pick<Database, 'execute'>): Promise<number> {
  const [row] = await database.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
  return row?.pid ?? 0
}

describe('a transaction whose connection is lost', () => {
  it('writes nothing afterwards, also when the connection serves others by then', async () => {
    const database = openDatabase({ url: clone.url, pool: 1 })
    let late: unknown
    const transaction = database.transaction(async (inside) => {
      await inside.execute(sql`insert into written values ('early')`)
      await cutOff(await pidOf(inside))
      await answered(() => database.execute(sql`insert into written values ('beside')`)) // connected anew
      late = await inside.execute(sql`insert into written values ('late')`).catch((error: Error) => error)
      return 'done'
    })
    await expect(transaction).rejects.toThrow()
    await answered(() => database.execute(sql`select 1`))
    await expect.poll(() => late).toBeInstanceOf(Error)
    expect(await onlooker.execute(sql`select who from written`)).toMatchObject([{ who: 'beside' }])
    await closeDatabase(database)
  })

  it('fails, and the process and its other queries live, however often it happens', async () => {
    const database = openDatabase({ url: clone.url, pool: 3 })
    for (let round = 0; round < 10; round++) {
      const lost = Array.from({ length: 3 }, () =>
        database.transaction(async (inside) => {
          const pid = await pidOf(inside)
          await Promise.all([cutOff(pid), inside.execute(sql`select pg_sleep(0.01)`)])
          await inside.execute(sql`insert into written values ('late')`)
        }),
      )
      const ends = await Promise.allSettled(lost)
      expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
      await Promise.all(Array.from({ length: 6 }, () => answered(() => database.execute(sql`select 1`))))
    }
    expect(await onlooker.execute(sql`select who from written`)).toEqual([])
    await closeDatabase(database)
  })
})

/** Repeats a query that meets a lost connection. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch {
      // the connection that was just lost
    }
  }
}
