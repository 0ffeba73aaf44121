import { smtpTransport } from '../../services/booking-api/mail/transport.ts'
import type { TestOptions } from '../../services/booking-api/testing/service.ts'
import { type Ground, onGround } from './ground.ts'
import { type MailServer, startPostfix } from './postfix.ts'

export interface MailGround extends Ground {
  readonly server: MailServer
}

/** Does some work with the service on a database of its own and Debian's mail server behind it; leaves nothing running. */
export async function onMailGround<T>(options: TestOptions, work: (ground: MailGround) => Promise<T>): Promise<T> {
  let server: MailServer | undefined
  return onGround(
    async ({ folder, alsoStop }) => {
      server = await startPostfix(folder)
      alsoStop(server.stop)
      const transport = smtpTransport(server.url)
      alsoStop(async () => transport.close())
      return { ...options, transport }
    },
    (ground) => work({ ...ground, server: server as MailServer }),
  )
}
