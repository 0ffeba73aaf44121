import postgres from 'postgres'
import type { TestService } from './service.ts'

/** A connection of the database's owner, past every rule of ours. End it in `afterAll`. */
export function asOwner({ url }: Pick<TestService, 'url'>) {
  return postgres(url, { max: 2, onnotice: () => undefined })
}
export type Owner = ReturnType<typeof asOwner>

/** Tables of ours, in order of their names. */
export async function tablesOf(owner: Owner): Promise<string[]> {
  const rows = await owner<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`
  return rows.map(({ name }) => name)
}

/** What every table holds, as one digest each: two equal answers mean that not a single value has changed. */
export async function contentOf(owner: Owner): Promise<Record<string, string>> {
  const digests: Record<string, string> = {}
  for (const table of await tablesOf(owner)) {
    const [row] = await owner<{ digest: string }[]>`
      select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${owner(table)} t`
    digests[table] = row?.digest ?? ''
  }
  return digests
}

export interface Cell {
  readonly table: string
  readonly column: string
  /** bytea as it is; everything else as PostgreSQL writes it. */
  readonly value: Buffer | string
}

/** Every value of every row of every table: a dump, with bytes decoded. */
export async function everyCell(owner: Owner): Promise<Cell[]> {
  const cells: Cell[] = []
  for (const table of await tablesOf(owner)) {
    const columns = await owner<{ name: string; type: string }[]>`
      select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'public' and table_name = ${table}`
    const list = columns.map(({ name, type }) => (type === 'bytea' ? `"${name}"` : `"${name}"::text as "${name}"`)).join(', ')
    for (const row of await owner.unsafe<Record<string, Buffer | string | null>[]>(`select ${list} from "${table}"`))
      for (const [column, value] of Object.entries(row)) if (value !== null) cells.push({ table, column, value })
  }
  return cells
}
