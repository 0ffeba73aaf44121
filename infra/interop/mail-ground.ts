import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { smtpTransport } from '../../services/booking-api/mail/transport.ts'
import { migrate } from '../../services/booking-api/store/database.ts'
import { startEmbedded } from '../../services/booking-api/store/embedded.ts'
import { startService, type TestOptions, type TestService } from '../../services/booking-api/testing/service.ts'
import { whenEnded } from '../when-ended.ts'
import { type MailServer, startPostfix } from './postfix.ts'

export interface MailGround {
  readonly folder: string
  readonly server: MailServer
  readonly service: TestService
  /** Stopped with everything else, before it. */
  readonly alsoStop: (step: () => Promise<unknown>) => void
}

/** Does some work with the service on a database of its own and Debian's mail server behind it; leaves nothing running. */
export async function onMailGround<T>(options: TestOptions, work: (ground: MailGround) => Promise<T>): Promise<T> {
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
  try {
    const folder = await newFolder()
    const server = await startPostfix(folder)
    undo.push(server.stop)
    const embedded = await startEmbedded(await newFolder(), () => undefined)
    undo.push(embedded.stop)
    await migrate({ url: embedded.url })
    const transport = smtpTransport(server.url)
    const service = await startService({ ...options, transport, database: { url: embedded.url, drop: async () => undefined } })
    undo.push(async () => {
      await service.stop()
      transport.close()
    })
    return await work({ folder, server, service, alsoStop: (step) => undo.push(step) })
  } finally {
    await stop()
    forget()
  }
}
