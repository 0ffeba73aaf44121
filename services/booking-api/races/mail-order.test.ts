import { randomUUID } from 'node:crypto'
import { MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { asc } from 'drizzle-orm'
import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import type { Booking } from '../http/schemas/booking.ts'
import { smtpTransport } from '../mail/transport.ts'
import { closeDatabase, openDatabase } from '../store/database.ts'
import { message } from '../store/schema.ts'
import { type MailServer, type MailServerOptions, type ReceivedMail, startMailServer } from '../testing/mail-server.ts'
import { freePort } from '../testing/processes.ts'
import { startService, type TestService } from '../testing/service.ts'
import { apiKey, call } from '../testing/walk.ts'
import { makeWorker } from '../worker/worker.ts'
import { crowd, type Someone } from './ground.ts'

const ended: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end()
})

async function mailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const server = await startMailServer(options)
  ended.push(server.close)
  return server
}

async function serviceMailingTo(smtpUrl: string): Promise<TestService> {
  const transport = smtpTransport(smtpUrl)
  const service = await startService({ transport })
  ended.push(() => service.stop().finally(() => transport.close()))
  return service
}

/** Person i takes the i-th half-hour. */
async function bookAll(service: TestService, people: readonly Someone[]): Promise<Booking[]> {
  const from = Date.parse('2026-12-01T09:00:00Z')
  const bookings: Booking[] = []
  for (const [i, { id, status }] of people.entries()) {
    const startsAt = new Date(from + i * 30 * MINUTE_MS).toISOString().replace('.000Z', 'Z')
    const body = { startsAt, phone: '555 0100' }
    const booked = await call<Booking>(service, 'POST', `/v1/screenings/${id}/bookings`, {
      bearer: status,
      key: randomUUID(),
      body,
    })
    expect(booked.status).toBe(201)
    bookings.push(booked.body)
  }
  return bookings
}

async function cancel(service: TestService, key: string, { id }: Booking): Promise<void> {
  const cancelled = await call(service, 'POST', `/v1/bookings/${id}/cancellation`, { bearer: key, body: {} })
  expect(cancelled.status).toBe(201)
}

/** Due in days only. */
const LATER = ['reminder-to-requester', 'reminder-to-insider', 'outcome-asked', 'approval-ending']

const rowsOf = ({ deps }: TestService) => deps.database.select().from(message).orderBy(asc(message.position))
const idsOf = (mails: readonly ReceivedMail[]) => mails.map(({ messageId }) => messageId)

describe('while the mail server is away', { timeout: 180_000 }, () => {
  it('people book all the same; once it is back each mail arrives once, in order, with the Message-ID it had', async () => {
    const port = await freePort()
    const service = await serviceMailingTo(`smtp://127.0.0.1:${port}`)
    const key = await apiKey(service)
    const people = await crowd(service, 5, 'approved')
    const bookings = await bookAll(service, people)
    await service.settle() // each was tried, and is put off
    await cancel(service, key, bookings[1] as Booking)
    await service.forward(30_000)
    await service.forward(3 * MINUTE_MS)
    const waiting = (await rowsOf(service)).filter(({ state, kind }) => state === 'waiting' && !LATER.includes(kind))
    expect(waiting.map(({ kind }) => kind)).toEqual([
      ...people.flatMap(() => ['invitation-to-requester', 'invitation-to-insider']),
      'cancelled-to-requester',
      'cancelled-to-insider',
    ])
    expect(Math.min(...waiting.slice(0, 10).map(({ attempts }) => attempts))).toBeGreaterThan(1)

    const mailbox = await mailServer({ port })
    for (let tries = 0; tries < 5; tries++) await service.forward(10 * MINUTE_MS)
    expect(idsOf(mailbox.received).toSorted()).toEqual(waiting.map(({ messageId }) => messageId).toSorted())
    // To each person about each request in the order of the facts.
    const position = new Map(waiting.map((row) => [row.messageId, row]))
    const streams = Map.groupBy(mailbox.received, ({ messageId, to }) => `${position.get(messageId)?.screeningId} ${to}`)
    expect(streams.size).toBe(10)
    for (const stream of streams.values()) {
      const positions = stream.map(({ messageId }) => position.get(messageId)?.position ?? 0)
      expect(positions).toEqual(positions.toSorted((a, b) => a - b))
    }
  })
})

describe('a cancellation', { timeout: 180_000 }, () => {
  it('never overtakes its invitation: two workers, a mail server that puts off every third, people who book and cancel at once', async () => {
    let asked = 0
    const mailbox = await mailServer({ refuse: () => (++asked % 3 === 0 ? 451 : undefined) })
    const service = await serviceMailingTo(mailbox.url)
    const key = await apiKey(service)
    const other = { ...service.deps, database: openDatabase({ url: service.url, pool: 6 }) }
    const transport = smtpTransport(mailbox.url)
    const worker = makeWorker(other, { transport, keepMailBytes: true, restMs: 1000 }, pino({ level: 'silent' }))
    ended.push(() =>
      worker
        .stop()
        .then(() => closeDatabase(other.database))
        .finally(() => transport.close()),
    )

    const people = await crowd(service, 6, 'approved')
    let walking = true
    const sending = [service.worker, worker].map(async ({ runUntilIdle }) => {
      while (walking) await runUntilIdle()
    })
    await Promise.all(
      people.map(async (someone, i) => {
        const startsAt = new Date(Date.parse('2026-12-01T09:00:00Z') + i * 30 * MINUTE_MS).toISOString().replace('.000Z', 'Z')
        for (let round = 0; round < 2; round++) {
          const booked = await call<Booking>(service, 'POST', `/v1/screenings/${someone.id}/bookings`, {
            bearer: someone.status,
            key: randomUUID(),
            body: { startsAt, phone: '555 0100' },
          })
          expect(booked.status).toBe(201)
          await cancel(service, key, booked.body)
        }
      }),
    )
    walking = false
    await Promise.all(sending)
    for (let tries = 0; tries < 8; tries++) {
      await service.forward(10 * MINUTE_MS)
      await worker.runUntilIdle()
    }
    expect((await rowsOf(service)).filter(({ state, kind }) => state === 'waiting' && !LATER.includes(kind))).toEqual([])
    expect(new Set(idsOf(mailbox.received)).size).toBe(mailbox.received.length)
    const streams = Map.groupBy(
      mailbox.received.filter(({ uid }) => uid !== null),
      ({ uid, to }) => `${uid} ${to}`,
    )
    expect(streams.size).toBeGreaterThan(6)
    const stories = [...new Set([...streams.values()].map((stream) => stream.map(({ method }) => method).join(' ')))]
    for (const story of stories) expect(['REQUEST CANCEL', 'CANCEL']).toContain(story)
    expect(stories).toContain('REQUEST CANCEL')
  })
})

describe('one address', { timeout: 180_000 }, () => {
  it('that is refused for good holds back nobody else, and is not tried again', async () => {
    const refused: string[] = []
    const mailbox = await mailServer({
      refuse: (to) => {
        if (to !== people[0]?.address) return undefined
        refused.push(to)
        return 550
      },
    })
    const service = await serviceMailingTo(mailbox.url)
    const people = await crowd(service, 3, 'approved')
    await bookAll(service, people)
    for (let tries = 0; tries < 4; tries++) await service.forward(10 * MINUTE_MS)
    expect(refused).toHaveLength(1)
    expect(mailbox.received.map(({ to }) => to).toSorted()).toEqual(
      [people[1]?.address, people[2]?.address, ...people.map(() => 'ines@example.org')].toSorted(),
    )
    const dead = (await rowsOf(service)).filter(({ state }) => state === 'refused')
    expect(dead.map(({ kind, reason }) => [kind, reason])).toEqual([['invitation-to-requester', 'RCPT 550']])
  })

  it('at which the mail server falls silent keeps nobody else waiting, and no deadline', async () => {
    let heard = 0
    const silence = Promise.withResolvers<void>()
    const mailbox = await mailServer({
      silentAt: (to) => {
        if (to !== people[0]?.address) return undefined
        heard++
        return silence.promise
      },
    })
    const service = await serviceMailingTo(mailbox.url)
    ended.push(silence.resolve)
    const people = await crowd(service, 4, 'approved')
    await bookAll(service, people)
    service.worker.start()
    const others = [
      people[1]?.address,
      people[2]?.address,
      people[3]?.address,
      ...people.map(() => 'ines@example.org'),
    ].toSorted()
    const waiting = async () => (await rowsOf(service)).filter(({ state, kind }) => state === 'waiting' && !LATER.includes(kind))
    // A mail has arrived a moment before its worker notes that.
    await until(async () => mailbox.received.length >= others.length && heard > 0 && (await waiting()).length <= 1)
    expect(mailbox.received.map(({ to }) => to).toSorted()).toEqual(others)
    // The silent one is still being tried while all of that was done.
    const held = (await rowsOf(service)).filter(({ state, kind }) => state === 'waiting' && kind === 'invitation-to-requester')
    expect(held.map(({ attempts, reason }) => [attempts, reason])).toEqual([[1, null]])
  })
})

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(setImmediate)
}
