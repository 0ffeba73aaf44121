import { is, Param, Placeholder, type SQLWrapper, sql } from 'drizzle-orm'
import { PgDialect, type PgTable } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { once } from '../once.ts'
import type { Database, Transaction } from './database.ts'

/** Something said to the database and not yet done. */
export type Statement = SQLWrapper | Said

/** A statement whose text is put together already. */
export interface Said {
  readonly text: string
  readonly values: readonly unknown[]
}

/** A row as the driver hands it over: timestamps as text, JSON parsed, bytea as a Buffer. */
export type Raw = Readonly<Record<string, unknown>>

/** Puts statements together that nobody runs. */
const builder = drizzle.mock({ casing: 'snake_case' })
const dialect = new PgDialect({ casing: 'snake_case' })

/**
 * Runs statements of one transaction in this order and waits for all of them together: one round trip, however many they are. Each is a
 * statement of its own to the database and sees what those before it did, also what others committed while one of them waited for a lock
 * (READ COMMITTED takes a snapshot per statement).
 *
 * @returns the rows of each, in the same order
 * @throws what the first one that failed threw; the others fail with it
 */
export async function inOneGo(tx: Transaction, statements: readonly Statement[]): Promise<Raw[][]> {
  const driver = driverOf(tx)
  const under = statements.map((statement) => {
    const { text, values } = 'text' in statement ? statement : put(statement)
    return driver.unsafe(text, values as never[])
  })
  return (await Promise.all(under)) as unknown as Raw[][]
}

/** The driver itself, past drizzle's builders: what is handed to it goes out in the order it was handed over. */
export function driverOf(tx: Database | Transaction): postgres.Sql {
  return (tx._.session as unknown as { client: postgres.Sql }).client
}

function put(statement: SQLWrapper): Said {
  const { sql: text, params: values } = dialect.sqlToQuery(statement.getSQL())
  return { text, values }
}

type Given<Values> = { readonly [Name in keyof Values & string]: Placeholder }

/**
 * A statement that is said again and again: its text is put together once, which takes as long as all the rest of saying it.
 *
 * @param build is given a placeholder for each value, by its name
 */
export function saying<Values extends object>(
  build: (given: Given<Values>, db: typeof builder) => SQLWrapper,
): (values: Values) => Said {
  const prepared = once(() => {
    const given = new Proxy({} as Given<Values>, { get: (_, name) => sql.placeholder(String(name)) })
    const { text, values } = put(build(given, builder))
    return { text, take: values.map(taker<Values>) }
  })
  return (values) => {
    const { text, take } = prepared()
    return { text, values: take.map((one) => one(values)) }
  }
}

/** How a parameter is taken from what is given: by its name, as its column writes it; or it is what it is. */
function taker<Values extends object>(param: unknown): (values: Values) => unknown {
  const placeholder = is(param, Param) ? param.value : param
  if (!is(placeholder, Placeholder)) return () => param
  const name = placeholder.name as keyof Values
  if (!is(param, Param)) return (values) => values[name]
  return (values) => (values[name] === null ? null : param.encoder.mapToDriverValue(values[name]))
}

/** An insert of one or several rows with these columns, likewise: its text is put together once for each number of rows. */
export function inserting<Table extends PgTable, Column extends keyof Table['$inferInsert'] & string>(
  table: Table,
  columns: readonly Column[],
): (...rows: readonly Pick<Table['$inferInsert'], Column>[]) => Said {
  const bySize = new Map<number, (values: Record<string, unknown>) => Said>()
  const named = (row: number, column: string) => `${column} ${row}`
  const sayingRows = (size: number) =>
    saying<Record<string, unknown>>((given, db) => {
      const row = (at: number) => Object.fromEntries(columns.map((column) => [column, given[named(at, column)]]))
      return db.insert(table).values(Array.from({ length: size }, (_, at) => row(at) as Table['$inferInsert']))
    })
  return (...rows) => {
    const say = bySize.get(rows.length) ?? sayingRows(rows.length)
    bySize.set(rows.length, say)
    return say(Object.fromEntries(rows.flatMap((row, at) => columns.map((column) => [named(at, column), row[column]]))))
  }
}
