import { randomUUID } from 'node:crypto'
import { after } from '@vestibule/scheduling/instant.ts'
import { UNDO_MS } from '@vestibule/scheduling/policy.ts'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deps } from '../deps.ts'
import { smtpTransport, type Transport } from '../mail/transport.ts'
import { closeDatabase, openDatabase } from '../store/database.ts'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { startService, type TestService } from '../testing/service.ts'
import { apiKey, call } from '../testing/walk.ts'
import { sendNext } from '../worker/send.ts'
import { crowd, MONDAY } from './ground.ts'

// Two machines never agree on the time to the millisecond: here the worker's clock says that the ten minutes are over, the API's that they
// are not. Whatever either believes, a mail that has left cannot be undone, and what was undone does not leave.
describe('a decision at the end of its ten minutes, clocks a moment apart', { timeout: 180_000 }, () => {
  const effectiveAt = after(MONDAY, UNDO_MS)
  let service: TestService
  let key: string
  let mailbox: MailServer
  let transport: Transport
  let elsewhere: Deps

  beforeAll(async () => {
    service = await startService()
    key = await apiKey(service)
    mailbox = await startMailServer()
    transport = smtpTransport(mailbox.url)
    elsewhere = { ...service.deps, database: openDatabase({ url: service.url, pool: 4 }), clock: () => effectiveAt }
  })
  afterAll(async () => {
    transport.close()
    await closeDatabase(elsewhere.database)
    await service.stop()
    await mailbox.close()
  })

  const decided = async (body: unknown = { verdict: 'approve' }) => {
    const [someone] = await crowd(service, 1, 'pending')
    if (!someone) throw new Error('nobody came')
    const path = `/v1/screenings/${someone.id}/decision`
    const made = await call(service, 'POST', path, { bearer: key, key: randomUUID(), body })
    expect(made.status).toBe(201)
    return { path, mails: () => mailbox.received.filter(({ to }) => to === someone.address).length }
  }
  const send = () => sendNext(elsewhere, transport, pino({ level: 'silent' }))

  it.each([{ verdict: 'approve' }, { verdict: 'decline', reason: 'slump' }])(
    'is not undone once mailed: $verdict',
    async (body) => {
      const { path, mails } = await decided(body)
      await send()
      expect(mails()).toBe(1)
      const undone = await call(service, 'DELETE', path, { bearer: key })
      expect(undone).toMatchObject({ status: 409, body: { code: 'decision-in-effect' } })
    },
  )

  it('is not sent at once a second time when the mail has left', async () => {
    const { path, mails } = await decided()
    await send()
    const released = await call(service, 'POST', `${path}/release`, { bearer: key })
    expect(released).toMatchObject({ status: 409, body: { code: 'decision-in-effect' } })
    await send()
    expect(mails()).toBe(1)
  })

  it('is undone or mailed, never both, when both come at once', async () => {
    for (let round = 0; round < 40; round++) {
      const { path, mails } = await decided()
      const undo = async () => {
        for (let turn = 0; turn < round % 20; turn++) await new Promise(setImmediate) // a head start that grows
        return call(service, 'DELETE', path, { bearer: key })
      }
      const [undone] = await Promise.all([undo(), send()])
      expect([undone.status, mails()]).toEqual(undone.status === 200 ? [200, 0] : [409, 1])
    }
  })
})
