import { randomBytes } from 'node:crypto'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { smtpTransport, type Transport } from './mail/transport.ts'
import { inboxMail } from './store/inbox.ts'
import { type MailServer, startMailServer } from './testing/mail-server.ts'
import { startService, type TestService } from './testing/service.ts'
import { send } from './testing/upload.ts'
import { request } from './testing/walk.ts'

let server: MailServer
let transport: Transport
let service: TestService
beforeAll(async () => {
  server = await startMailServer()
  transport = smtpTransport(server.url)
  service = await startService({ transport })
})
afterAll(async () => {
  await service.stop()
  transport.close()
  await server.close()
})

describe('a file in a mail', () => {
  it.each([
    ['of three chunks', Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(700_000)]), 'cv.pdf'],
    ['of one chunk to the byte', Buffer.alloc(256 * 1024, 'Five lines.\n'), 'cv.txt'],
    ['of a few bytes', Buffer.from('Me.'), 'cv.txt'],
  ])('%s is put in while it is sent, and never lies in the queue', async (_what, content, name) => {
    const { id, claim } = (await send(service, name, content, '203.0.113.9')).json()
    const address = `${content.length}@example.net`
    await request(service, { address, answers: { resumeFile: { id, claim }, why: 'dmVzdGlidWxlL2F0dGFjaGVk' } })
    const delivered = server.received.at(-1)?.bytes ?? Buffer.alloc(0)
    const { attachments, text } = await simpleParser(delivered)
    expect(attachments.map(({ filename }) => filename)).toEqual([name])
    expect(attachments[0]?.content.equals(content)).toBe(true)
    expect(text).toContain('dmVzdGlidWxlL2F0dGFjaGVk') // what a mark begins with, in the requester's words, is words

    const [queued] = await service.deps.database.execute<{ n: number; bytes: number }>(
      `select n, octet_length(bytes) as bytes
         from (select *, (row_number() over (order by id))::int as n from message) as numbered
        where kind = 'dossier' order by n desc limit 1`,
    )
    expect(queued?.bytes).toBeLessThan(50_000)
    const shown = await inboxMail(service.deps.database, service.deps.keyring, queued?.n ?? 0)
    expect(shown?.toString('latin1').trimEnd()).toBe(delivered.toString('latin1').trimEnd())
  })
})
