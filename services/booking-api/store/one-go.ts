import type { SQLWrapper } from 'drizzle-orm'
import type { Transaction } from './database.ts'

/** Something said to the database and not yet done. */
export type Statement = SQLWrapper

/** A row as the driver hands it over: timestamps as text, JSON parsed, bytea as a Buffer. */
export type Raw = Readonly<Record<string, unknown>>

/**
 * Runs statements of one transaction in this order and waits for all of them together: one round trip, however many they are. Each is a
 * statement of its own to the database and sees what those before it did, also what others committed while one of them waited for a lock
 * (READ COMMITTED takes a snapshot per statement).
 *
 * They keep their order because all take the same path through the driver, step for step: `execute`, not a builder's own `then`.
 *
 * @returns the rows of each, in the same order
 * @throws what the first one that failed threw; the others fail with it
 */
export async function inOneGo(tx: Transaction, statements: readonly Statement[]): Promise<Raw[][]> {
  return (await Promise.all(statements.map((statement) => tx.execute(statement)))) as unknown as Raw[][]
}
