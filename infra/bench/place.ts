import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ground, openGround } from '../../services/booking-api/races/ground.ts'
import { closeDatabase, migrate } from '../../services/booking-api/store/database.ts'
import { startEmbedded } from '../../services/booking-api/store/embedded.ts'
import { whenEnded } from '../when-ended.ts'
import { makeGuardTables } from './guarded-insert.ts'

export interface Place {
  readonly url: string
  readonly folder: string
  readonly ground: Ground
  /** As PostgreSQL names itself: `18.4`. */
  readonly version: string
  readonly close: () => Promise<void>
}

/** Our own PostgreSQL in a folder that is removed afterwards, as it comes: it waits for the disk at every commit. */
export async function openPlace(insiders: number): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'vestibule-bench-'))
  const server = await startEmbedded(folder, () => undefined)
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
    forget()
  }
  const forget = whenEnded(stop)
  try {
    const { url } = server
    await migrate({ url })
    const ground = await openGround(url, { insiders })
    const { database } = ground.deps
    await makeGuardTables(database)
    const [row] = await database.$client.unsafe<{ version: string }[]>(`select current_setting('server_version') as version`)
    const close = () => closeDatabase(database).then(stop)
    return { url, folder, ground, version: row?.version ?? 'unknown', close }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Starts nobody's hold of another touches: every half hour of eighteen working days, Berlin nine to five, after the notice of a Monday. */
export function halfHours(): string[] {
  const days = Array.from({ length: 24 }, (_, i) => 2 + i).filter(
    (day) => ![0, 6].includes(new Date(Date.UTC(2026, 11, day)).getUTCDay()),
  )
  return days.flatMap((day) =>
    Array.from({ length: 16 }, (_, i) => new Date(Date.UTC(2026, 11, day, 8, 30 * i)).toISOString().replace('.000Z', 'Z')),
  )
}
