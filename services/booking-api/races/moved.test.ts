import { randomUUID } from 'node:crypto'
import { after, type Instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterEach, describe, expect, it } from 'vitest'
import type { Booking } from '../http/schemas/booking.ts'
import { newKey } from '../seal.ts'
import { message } from '../store/schema.ts'
import { cloneDatabase } from '../testing/database.ts'
import { type ReceivedMail, startMailServer } from '../testing/mail-server.ts'
import { type ServiceProcess, startProcess } from '../testing/processes.ts'
import { MONDAY, startService } from '../testing/service.ts'
import { apiKey, call } from '../testing/walk.ts'
import { crowd } from './ground.ts'

const ended: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end()
})

/** Longer than a lease: what the killed had claimed is free again. */
const LATER_MS = 3 * MINUTE_MS

/** A service that only answers, and workers in processes of their own, two at a time, that live until one of their mails is taken. */
async function openStage(deadAddress: (address: string) => boolean) {
  let onAccepted: (() => void) | undefined
  const mailbox = await startMailServer({
    refuse: (to) => (deadAddress(to) ? 550 : undefined),
    onAccepted: () => onAccepted?.(),
  })
  ended.push(mailbox.close)
  const database = await cloneDatabase()
  ended.push(database.drop)
  const secret = newKey()
  const service = await startService({ database, secret })
  ended.push(service.stop)
  let now: Instant = MONDAY
  const workers: ServiceProcess[] = []
  ended.push(() => Promise.all(workers.map((worker) => worker.kill())))

  const start = async () => {
    const settings = { databaseUrl: database.url, secret: secret.toString('base64'), smtpUrl: mailbox.url, now }
    workers.push(...(await Promise.all([1, 2].map(() => startProcess({ ...settings, role: 'worker', pool: 4 })))))
  }
  const killAll = () => Promise.all(workers.splice(0).map((worker) => worker.kill()))
  const waiting = async () =>
    (await service.deps.database.select().from(message)).filter(({ state, dueAt }) => state === 'waiting' && dueAt <= now)
  return {
    mailbox,
    service,
    start,
    /** Kills both workers as the mail server writes its 250 to one of them, which has therefore not noted it; then two others finish. */
    killAtA250: async (act?: () => Promise<unknown>) => {
      const killed = Promise.withResolvers<void>()
      onAccepted = () => {
        onAccepted = undefined
        killAll().then(() => killed.resolve())
      }
      await start()
      await act?.()
      await killed.promise
      now = after(now, LATER_MS)
    },
    finish: async () => {
      await start()
      while ((await waiting()).length > 0) {
        now = after(now, 1_000)
        await Promise.all(workers.map((worker) => worker.moveClock(now)))
        await new Promise(setImmediate)
      }
      await killAll()
    },
  }
}

const told = ({ method, sequence }: ReceivedMail) => `${method} ${sequence}`

describe('one meeting moved twice and cancelled', { timeout: 180_000 }, () => {
  it('by workers killed amid sending reaches each side in order, each word of it once or again the same; a dead address holds back nobody', async () => {
    const dead = new Set<string>()
    const stage = await openStage((address) => dead.has(address))
    const { service, mailbox } = stage
    const key = await apiKey(service)
    const [moves, isDead] = await crowd(service, 2, 'approved')
    if (!moves || !isDead) throw new Error('nobody there')
    dead.add(isDead.address)
    const bookings: Booking[] = []
    for (const [n, { id, status }] of [moves, isDead].entries()) {
      const body = { startsAt: `2026-12-0${n + 2}T09:00:00Z`, phone: '555 0100' }
      const booked = await call<Booking>(service, 'POST', `/v1/screenings/${id}/bookings`, {
        bearer: status,
        key: randomUUID(),
        body,
      })
      expect(booked.status).toBe(201)
      bookings.push(booked.body)
    }
    const [twice, once] = bookings
    const ask = async (booking: Booking | undefined, what: string, body: unknown) => {
      const path = `/v1/bookings/${booking?.id}/${what}`
      expect(await call(service, 'POST', path, { bearer: key, key: randomUUID(), body })).toMatchObject({ status: 201 })
    }

    await stage.killAtA250()
    await stage.finish()
    // Moved while nobody sends, and moved on: the first word of it was never on its way.
    await ask(twice, 'moves', { startsAt: '2026-12-03T10:00:00Z' })
    await ask(twice, 'moves', { startsAt: '2026-12-03T11:00:00Z' })
    await ask(once, 'moves', { startsAt: '2026-12-03T12:00:00Z' })
    await stage.killAtA250()
    await stage.finish()
    await stage.killAtA250(async () => {
      for (const booking of bookings) await ask(booking, 'cancellation', {})
    })
    await stage.finish()

    const rows = await service.deps.database.select().from(message)
    const sent = new Set(mailbox.received.map(({ messageId }) => messageId))
    const of = (state: string) => rows.filter((row) => row.state === state && row.bookingId !== null)
    expect(of('sent').filter(({ messageId }) => !sent.has(messageId))).toEqual([])
    const superseded = of('dropped').filter(({ reason }) => reason === 'superseded')
    expect(superseded.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['moved-to-requester', 'moved-to-insider']))
    expect(superseded.filter(({ messageId }) => sent.has(messageId))).toEqual([])
    const copies = [...Map.groupBy(mailbox.received, ({ messageId }) => messageId).values()]
    expect(copies.filter((same) => same.some(({ bytes }) => !bytes.equals(same[0]?.bytes as Buffer)))).toEqual([])
    expect(copies.filter(({ length }) => length > 1).length).toBeGreaterThan(0)

    const streams = Map.groupBy(
      mailbox.received.filter(({ uid }) => uid !== null),
      ({ uid, to }) => `${uid} ${to}`,
    )
    const stories = [...streams].map(([which, mails]) => [which.split(' ')[1], distinct(mails).map(told)])
    expect(stories.toSorted()).toEqual(
      [
        [moves.address, ['REQUEST 0', 'REQUEST 2', 'CANCEL 3']],
        ['ines@example.org', ['REQUEST 0', 'REQUEST 2', 'CANCEL 3']],
        ['ines@example.org', ['REQUEST 0', 'REQUEST 1', 'CANCEL 2']],
      ].toSorted(),
    )
  })
})

/** Each mail at its first arrival. */
function distinct(mails: readonly ReceivedMail[]): ReceivedMail[] {
  return mails.filter(({ messageId }, n) => mails.findIndex((one) => one.messageId === messageId) === n)
}
