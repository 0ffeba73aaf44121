import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/database.ts'
import { asOwner, type Owner, tablesOf } from '../testing/rows.ts'
import { DATA_MAP, type Sort, type Tag } from './data-map.ts'
import * as schema from './schema.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
let owner: Owner
beforeAll(async () => {
  clone = await cloneDatabase()
  owner = asOwner(clone)
})
afterAll(async () => {
  await owner.end()
  await clone.drop()
})

const TABLES = Object.entries<{ sort: Sort; columns: Readonly<Record<string, readonly [Tag, string]>> }>(DATA_MAP)
const ofSort = (...sorts: Sort[]) => TABLES.filter(([, { sort }]) => sorts.includes(sort)).map(([name]) => name)

/** Tables with a trigger that refuses these events for whole statements. */
async function refusing(...events: string[]): Promise<string[]> {
  const rows = await owner<{ name: string; definition: string }[]>`
    select c.relname as name, pg_get_triggerdef(t.oid) as definition
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where p.proname = 'said_once' and t.tgenabled = 'O' order by 1`
  return rows.filter(({ definition }) => events.every((event) => definition.includes(event))).map(({ name }) => name)
}

describe('the data map', () => {
  it('names every table there is, and no other', async () => {
    expect(TABLES.map(([name]) => name).sort()).toEqual(await tablesOf(owner))
  })

  it.each(TABLES)('of %s tags every column there is, and no other, each with a reason', async (table, { columns }) => {
    const rows = await owner<{ name: string }[]>`
      select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table}`
    expect(Object.keys(columns).sort()).toEqual(rows.map(({ name }) => name).sort())
    for (const [, why] of Object.values(columns)) expect(why).not.toBe('')
  })

  it.each(TABLES)(
    'of %s calls bytes sealed, a key or a hash, and text of no shape plain only where it says why',
    async (table, { columns }) => {
      const rows = await owner<{ name: string; type: string }[]>`
      select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'public' and table_name = ${table}`
      for (const { name, type } of rows) {
        const [tag, why] = columns[name] ?? ['', '']
        expect(tag === 'plain', `${table}.${name}`).toBe(type !== 'bytea')
        if (type === 'text' || type === 'jsonb')
          expect(['an id', 'an instant', 'a number'], `${table}.${name}`).not.toContain(why)
      }
    },
  )
})

describe('what was said once', () => {
  it('is kept so by a trigger, in just the tables the map says', async () => {
    expect(await refusing('UPDATE', 'DELETE', 'TRUNCATE')).toEqual(ofSort('said once').sort())
    expect(await refusing('UPDATE')).toEqual(ofSort('said once', 'sealed away').sort())
  })

  it('is updated nowhere in the code: only working rows and settings are', () => {
    const folder = fileURLToPath(new URL('../', import.meta.url))
    const tables = new Map(
      Object.entries(schema).flatMap(([name, table]) => (is(table, PgTable) ? [[name, getTableName(table)] as const] : [])),
    )
    const updated = new Set<string>()
    for (const file of globSync('**/*.ts', { cwd: folder, exclude: ['node_modules/**', '**/*.test.ts', 'testing/**'] })) {
      const code = readFileSync(`${folder}${file}`, 'utf8')
      for (const [, name = ''] of code.matchAll(/\.update\((\w+)\)/g)) {
        const table = tables.get(name) ?? tables.get(name.replace(/Table$/, ''))
        if (table) updated.add(table)
      }
      expect(code, file).not.toMatch(/\bupdate "?(fact|booking|screening|sealed)"?\s+set\b/i)
    }
    expect(updated.size).toBeGreaterThan(4)
    for (const table of updated) expect(ofSort('working', 'settings'), table).toContain(table)
  })
})
