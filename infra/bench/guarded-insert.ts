import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Database } from '../../services/booking-api/store/database.ts'

const GUARDS = 1_000

/** The plainest tables that can keep a slot from being given twice: a row to lock, and a unique pair behind it. */
export async function makeGuardTables(database: Database): Promise<void> {
  await database.$client.unsafe(`
    create schema bench;
    create table bench.guard (id int primary key);
    create table bench.taken (guard int not null references bench.guard, slot int not null, primary key (guard, slot));
    create sequence bench.slots;
    insert into bench.guard select generate_series(1, ${GUARDS})`)
}

/** Whether this machine has pgbench. */
export async function hasPgbench(): Promise<boolean> {
  return promisify(execFile)('pgbench', ['--version']).then(
    () => true,
    () => false,
  )
}

/**
 * Guarded inserts a second by pgbench, prepared, over `clients` connections.
 *
 * @param guards one: all wait for the same row; else each client has its own
 */
export async function pgbench(url: string, folder: string, { clients, guards }: { clients: number; guards: 'one' | 'own' }) {
  const script = join(folder, `guarded-${guards}.sql`)
  const guard = guards === 'one' ? '1' : ':client_id + 1'
  const lines = [
    `\\set guard ${guard}`,
    'begin;',
    'select id from bench.guard where id = :guard for no key update;',
    `insert into bench.taken (guard, slot) select :guard, s from nextval('bench.slots') s
       where not exists (select from bench.taken where guard = :guard and slot = s);`.replaceAll('\n', ' '),
    'commit;',
  ]
  await writeFile(script, `${lines.join('\n')}\n`)
  const args = ['--no-vacuum', '--protocol=prepared', `--client=${clients}`, '--jobs=1', '--time=3', `--file=${script}`, url]
  const { stdout } = await promisify(execFile)('pgbench', args)
  const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
  if (!(perSecond > 0)) throw new Error(`pgbench said no rate: ${stdout}`)
  return perSecond
}
