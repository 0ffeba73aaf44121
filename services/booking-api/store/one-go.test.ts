import { instant } from '@vestibule/scheduling/instant.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../ids.ts'
import { cloneDatabase } from '../testing/database.ts'
import { closeDatabase, type Database, openDatabase } from './database.ts'
import { inOneGo, inserting, saying } from './one-go.ts'
import { draft } from './schema.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
let database: Database

beforeAll(async () => {
  clone = await cloneDatabase()
  database = openDatabase({ url: clone.url, pool: 3 })
  await database.execute(sql`create table counter (id int primary key, n int not null)`)
  await database.execute(sql`insert into counter values (1, 0)`)
})
afterAll(async () => {
  await closeDatabase(database)
  await clone.drop()
})

const locking = saying<{ id: number }>(({ id }) => sql`select n from counter where id = ${id} for no key update`)
const reading = saying<{ id: number }>(({ id }) => sql`select n from counter where id = ${id}`)
const waits = async () =>
  Number(
    (
      await database.execute(
        sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    )[0]?.n,
  )

describe('statements in one go', () => {
  it('run in their order, whichever way each was put together', async () => {
    const add = (n: number) => sql`update counter set n = n * 10 + ${n} where id = 1 returning n`
    const said = saying<{ n: number }>(({ n }) => sql`update counter set n = n * 10 + ${n}::int where id = 1 returning n`)
    const rows = await database.transaction((tx) => inOneGo(tx, [add(1), said({ n: 2 }), add(3), said({ n: 4 }), add(5)]))
    expect(rows.map(([row]) => row?.n)).toEqual([1, 12, 123, 1234, 12_345])
  })

  it('see what others committed while one of them waited for a lock', async () => {
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    let locked = () => {}
    const isLocked = new Promise<void>((resolve) => {
      locked = resolve
    })
    const first = database.transaction(async (tx) => {
      await inOneGo(tx, [locking({ id: 1 })])
      locked()
      await released
      await inOneGo(tx, [sql`update counter set n = 7 where id = 1`])
    })
    await isLocked
    const second = database.transaction((tx) => inOneGo(tx, [locking({ id: 1 }), reading({ id: 1 })]))
    await expect.poll(waits).toBe(1)
    release()
    await first
    expect((await second)[1]).toEqual([{ n: 7 }])
  })

  it('fail together, with what the first that failed said', async () => {
    const failing = database.transaction((tx) =>
      inOneGo(tx, [sql`update counter set n = 8 where id = 1`, sql`insert into counter values (1, 0)`, reading({ id: 1 })]),
    )
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect((await database.execute(sql`select n from counter where id = 1`))[0]?.n).toBe(7)
  })

  it('write columns as drizzle does', async () => {
    const row = {
      keyHash: Buffer.from([1]),
      revision: 3,
      bytes: Buffer.from([0, 255]),
      savedAt: instant(1),
      expiresAt: instant(2),
    }
    const [ours, theirs] = [newId(), newId()]
    const insert = inserting(draft, ['id', 'keyHash', 'revision', 'bytes', 'savedAt', 'expiresAt'])
    const together = [newId(), newId(), newId()]
    await database.transaction((tx) =>
      inOneGo(tx, [insert({ id: ours, ...row }), insert(...together.map((id, i) => ({ id, ...row, revision: i })))]),
    )
    await database.insert(draft).values({ id: theirs, ...row })
    const rows = await database.select().from(draft).orderBy(draft.id)
    expect(rows).toEqual(
      [{ id: ours, ...row }, ...together.map((id, i) => ({ id, ...row, revision: i })), { id: theirs, ...row }].toSorted(
        (a, b) => (a.id < b.id ? -1 : 1),
      ),
    )
  })
})
