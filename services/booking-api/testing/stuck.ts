import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../store/database.ts'

/**
 * A hundred and one requests like this one, each of somebody who is not known any more, which stand before all others and of which too few facts tell: what is
 * due of them cannot be done.
 */
export async function stuckRequests(database: Database, like: string): Promise<{ screeningId: string; personId: string }[]> {
  await copy(database, 'person', sql`s.id = (select requester_id from screening where id = ${like})`, {
    id: ID,
    address_hash: HASH,
    identity_hash: HASH,
    data_key: sql`null`,
    profile: sql`null`,
  })
  await copy(database, 'screening', sql`s.id = ${like}`, { id: ID, requester_id: ID })
  await copy(database, 'course', sql`s.screening_id = ${like}`, { screening_id: ID, requester_id: ID })
  const rows = await database.execute(sql`select screening_id from course where requester_id = screening_id order by 1`)
  return rows.map(({ screening_id }) => ({ screeningId: screening_id as string, personId: screening_id as string }))
}

/** Has them be held back for missed meetings, as the same one is. */
export async function heldBackLike(database: Database, like: string): Promise<void> {
  const verified = sql`s.screening_id = ${like} and s.type = 'screening-verified'`
  await copy(database, 'fact', verified, {
    id: ID,
    screening_id: ID,
    sequence: sql`-n`,
    feed_sequence: sql`null`,
    data: sql`'{"gate":"two-missed"}'::jsonb`,
    hash: HASH,
  })
}

/** Takes them out of everybody's way. */
export async function endStuck(database: Database): Promise<void> {
  await database.execute(sql`update course set state = 'withdrawn', deadline_at = null where requester_id = screening_id`)
}

const ID = sql`lpad(n::text, 32, '0')::uuid`
const HASH = sql`'\\x' || lpad(n::text, 4, '0')`

async function copy(database: Database, table: string, which: SQL, other: Readonly<Record<string, SQL>>): Promise<void> {
  const pairs = Object.entries(other).flatMap(([column, value]) => [sql`${column}::text`, value])
  await database.execute(sql`
    insert into ${sql.identifier(table)}
    select (jsonb_populate_record(s, jsonb_build_object(${sql.join(pairs, sql`, `)}))).*
      from ${sql.identifier(table)} s, generate_series(101, 201) n where ${which}`)
}
