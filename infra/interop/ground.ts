import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../services/booking-api/store/database.ts'
import { startEmbedded } from '../../services/booking-api/store/embedded.ts'
import { startService, type TestOptions, type TestService } from '../../services/booking-api/testing/service.ts'
import { whenEnded } from '../when-ended.ts'

export interface Ground {
  readonly folder: string
  readonly service: TestService
  /** Stopped with everything else, before it. */
  readonly alsoStop: (step: () => Promise<unknown>) => void
}

/**
 * Does some work with the service on a database of its own; leaves nothing running.
 *
 * @param prepare starts what the service needs, and says how it is to be started then
 */
export async function onGround<T>(
  prepare: (before: Omit<Ground, 'service'>) => Promise<TestOptions>,
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const undo: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  const forget = whenEnded(stop)
  const newFolder = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vestibule-interop-'))
    undo.push(() => rm(folder, { recursive: true, force: true }))
    return folder
  }
  const alsoStop = (step: () => Promise<unknown>) => void undo.push(step)
  try {
    const folder = await newFolder()
    const options = await prepare({ folder, alsoStop })
    const embedded = await startEmbedded(await newFolder(), () => undefined)
    undo.push(embedded.stop)
    await migrate({ url: embedded.url })
    const service = await startService({ ...options, database: { url: embedded.url, drop: async () => undefined } })
    undo.push(service.stop)
    return await work({ folder, service, alsoStop })
  } finally {
    await stop()
    forget()
  }
}
