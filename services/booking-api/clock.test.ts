import { randomUUID } from 'node:crypto'
import { MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApi } from './api.ts'
import type { Booking } from './http/schemas/booking.ts'
import type { Clock } from './http/schemas/clock.ts'
import { COMPILED_ONCE } from './testing/compiled-once.ts'
import { everyOperation, pathOf, sampleOf } from './testing/operations.ts'
import { asOwner } from './testing/rows.ts'
import { startService, type TestService } from './testing/service.ts'
import { apiKey, book, call, decideNow, prove, type Requested, request, secretIn } from './testing/walk.ts'

type Said = Clock & { code: string; errors?: { pointer: string; detail: string }[] }

/** Whatever else this machine does. */
const PATIENT = { timeout: 20_000 }

let service: TestService
let cookie: string

beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

interface Meeting {
  readonly requested: Requested
  readonly booking: Booking
  /** Each side's clock link. */
  readonly requester: string
  readonly insider: string
  readonly meeting: string
}

/** Booked for tomorrow, and the clock links out of the invitations. */
async function arranged(name: string): Promise<Meeting> {
  const requested = await request(service, { address: `${name}@example.net` })
  cookie ??= await prove(service, requested.decide)
  await decideNow(service, requested, cookie)
  const booking = await book(service, requested)
  const invited = await service.mail('invitation-to-insider')
  return {
    ...{ requested, booking },
    requester: secretIn(await service.mail('invitation-to-requester'), '/clock'),
    insider: secretIn(invited, '/clock'),
    meeting: secretIn(invited, '/meeting'),
  }
}

const read = (bearer: string, { booking }: Meeting) => call<Said>(service, 'GET', `/v1/bookings/${booking.id}/clock`, { bearer })
const tell = (bearer: string, { booking }: Meeting, body: unknown) =>
  call<Said>(service, 'POST', `/v1/bookings/${booking.id}/presence`, { bearer, body })
const goTo = ({ booking }: Meeting, afterStartMs: number) =>
  service.forward(Date.parse(booking.startsAt) + afterStartMs - service.deps.clock())

describe('the clock of a meeting', () => {
  let met: Meeting
  beforeAll(async () => {
    met = await arranged('clock')
  })

  it('says to each of the two the server’s time, the hard end, and whom they meet', async () => {
    await service.forward(123)
    const times = { startsAt: '2026-12-01T09:00:00Z', endsAt: '2026-12-01T09:15:00Z', now: '2026-11-30T09:00:00.123Z' }
    const zones = { insiderTimeZone: 'Europe/Berlin', requesterTimeZone: 'Europe/Lisbon' }
    expect((await read(met.requester, met)).body).toMatchObject({
      ...{ ...times, ...zones, state: 'booked', side: 'requester', otherName: 'Ines Insider', told: [] },
      tellable: [
        { presence: 'here', startsAt: '2026-12-01T08:00:00Z', endsAt: '2026-12-01T09:15:00Z' },
        { presence: 'late', startsAt: '2026-12-01T08:00:00Z', endsAt: '2026-12-01T09:15:00Z' },
        { presence: 'nobody-here', startsAt: '2026-12-01T09:05:00Z', endsAt: '2026-12-01T09:15:00Z' },
      ],
    })
    const { body } = await read(met.insider, met)
    expect(body).toMatchObject({ ...times, side: 'insider', otherName: 'Rosa Requester' })
    expect(body.tellable.at(-1)).toMatchObject({ presence: 'may-go', startsAt: '2026-12-01T09:10:00Z' })
  })

  it.each([
    ['late without minutes', { presence: 'late' }, 'is missing'],
    ['here with minutes', { presence: 'here', minutesLate: 5 }, 'goes with presence late alone'],
  ])('refuses %s, naming the field', async (_what, body, detail) => {
    const refused = await tell(met.requester, met, body)
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid', errors: [{ pointer: '/minutesLate', detail }] } })
  })

  it('tells the other side who is where, as each says it', async () => {
    expect(await tell(met.requester, met, { presence: 'here' })).toMatchObject({
      status: 409,
      body: { code: 'too-early-to-tell' },
    })
    await goTo(met, -2 * MINUTE_MS)
    expect((await tell(met.requester, met, { presence: 'late', minutesLate: 5 })).status).toBe(201)
    const late = { side: 'requester', presence: 'late', minutesLate: 5, at: '2026-12-01T08:58:00Z' }
    expect((await read(met.insider, met)).body.told).toEqual([late])
    await tell(met.insider, met, { presence: 'here' })
    await tell(met.insider, met, { presence: 'here' }) // again: nothing more
    expect((await read(met.requester, met)).body.told).toEqual([
      late,
      { side: 'insider', presence: 'here', minutesLate: null, at: '2026-12-01T08:58:00Z' },
    ])
  })

  it('is read and told with the requester’s own link, the meeting’s, and at the desk', async () => {
    const { id } = met.booking
    expect((await read(met.requested.status, met)).body.side).toBe('requester')
    expect((await read(met.meeting, met)).body.side).toBe('insider')
    const at = (method: string, what: string, body?: unknown) =>
      call<Said>(service, method, `/v1/bookings/${id}/${what}`, { cookie, ...(body ? { body } : {}) })
    expect((await at('GET', 'clock')).body.side).toBe('insider')
    expect((await at('POST', 'presence', { presence: 'late', minutesLate: 3 })).status).toBe(201)
  })

  it('is a fact that nobody else hears of', async () => {
    const key = await apiKey(service)
    const heard = async () => (await call<{ data: { type: string }[] }>(service, 'GET', '/v1/facts', { bearer: key })).body.data
    await expect.poll(async () => (await heard()).map(({ type }) => type), PATIENT).toContain('booking-created')
    expect((await heard()).filter(({ type }) => type === 'presence-told')).toEqual([])
  })

  it('is cancelled with its meeting', async () => {
    const other = await arranged('cancelled')
    const bearer = other.requested.status
    await call(service, 'POST', `/v1/bookings/${other.booking.id}/cancellation`, { bearer, body: {} })
    expect((await read(other.insider, other)).body).toMatchObject({ state: 'cancelled', tellable: [] })
  })
})

describe('what one tells the other', () => {
  const awaited = (app: FastifyInstance, bearer: string, { booking }: Meeting, seen: number) =>
    app.inject({
      url: `/v1/bookings/${booking.id}/clock?seen=${seen}`,
      headers: { authorization: `Bearer ${bearer}` },
    })
  const mailed = async (kind: string) => (await service.mails()).filter((mail) => mail.kind === kind)

  it('comes to a page that waits, also by another replica, and is then not mailed besides', async () => {
    const met = await arranged('waits')
    await goTo(met, -MINUTE_MS)
    const replica = await buildApi(service.deps, { trustProxy: [], compiled: COMPILED_ONCE, inbox: null })
    const { happened } = (await read(met.insider, met)).body
    const before = (await mailed('other-late')).length
    const waiting = [awaited(service.app, met.insider, met, happened), awaited(replica, met.insider, met, happened)]
    const owner = asOwner(service)
    await expect
      .poll(async () => (await owner`select side from open_clock`).map(({ side }) => side), PATIENT)
      .toEqual(['insider'])
    await tell(met.requester, met, { presence: 'late', minutesLate: 5 })
    for (const answer of await Promise.all(waiting)) {
      expect(answer.json<Clock>().told).toMatchObject([{ side: 'requester', presence: 'late', minutesLate: 5 }])
      expect(answer.json<Clock>().happened).toBeGreaterThan(happened)
    }
    await service.settle()
    expect(await mailed('other-late')).toHaveLength(before)
    await service.forward(MINUTE_MS) // nothing was heard of the page since
    await tell(met.requester, met, { presence: 'late', minutesLate: 9 })
    await service.settle()
    expect((await mailed('other-late')).slice(before).map(({ to, subject }) => [to, subject])).toEqual([
      ['ines@example.org', 'Rosa Requester comes about 9 minutes late, at 10:09'],
    ])
    await replica.close()
    await owner.end()
  })

  it('answers a page that waits when the server stops', async () => {
    const met = await arranged('stops')
    const replica = await buildApi(service.deps, { trustProxy: [], compiled: COMPILED_ONCE, inbox: null })
    const waiting = awaited(replica, met.requester, met, (await read(met.requester, met)).body.happened)
    const owner = asOwner(service)
    await expect.poll(async () => (await owner`select side from open_clock where side = 'requester'`).length, PATIENT).toBe(1)
    await replica.close()
    expect((await waiting).statusCode).toBe(200)
    await owner.end()
  })

  it('is mailed to the insider with the number to call, when the requester waits and nobody is there', async () => {
    const met = await arranged('nobody')
    await goTo(met, 5 * MINUTE_MS)
    await tell(met.requester, met, { presence: 'nobody-here' })
    await service.settle()
    const mail = await service.mail('other-waits')
    expect(mail).toMatchObject({ to: 'ines@example.org', subject: 'Rosa Requester is there and waits for you' })
    expect(mail.text).toContain('+351 555 0100')
    expect((await read(secretIn(mail, '/clock'), met)).body.side).toBe('insider')
  })

  it('is not mailed any more once it is no news', async () => {
    const met = await arranged('no-news')
    const before = (await mailed('other-late')).length
    await goTo(met, 0)
    await tell(met.insider, met, { presence: 'late', minutesLate: 5 })
    await tell(met.insider, met, { presence: 'here' })
    await tell(met.requester, met, { presence: 'late', minutesLate: 2 })
    await service.forward(2 * MINUTE_MS)
    expect(await mailed('other-late')).toHaveLength(before)
  })
})

describe('a meeting that has begun', () => {
  it('is made longer by no route, whoever calls it', async () => {
    const met = await arranged('begun')
    await goTo(met, 5 * MINUTE_MS)
    const owner = asOwner(service)
    const times = async () => {
      const [row] = await owner`
        select b.starts_at, b.ends_at, upper(h.span) as blocked_until from booking b left join hold h on h.booking_id = b.id
         where b.screening_id = (select screening_id from booking order by booked_at desc limit 1)`
      return row
    }
    const before = await times()
    const key = await apiKey(service)
    const { requester, insider, meeting, requested } = met
    const callers = [requester, insider, meeting, requested.status, requested.decide, key].map((bearer) => ({ bearer, cookie }))
    for (const operation of everyOperation()) {
      const { subject, body } = sampleOf(operation.id)
      if (operation.method === 'GET' || (subject !== 'booking' && subject !== 'screening')) continue
      const url = pathOf(operation, subject === 'booking' ? met.booking.id : requested.id)
      for (const caller of [...callers, { cookie }])
        await call(service, operation.method, url, { ...caller, body, key: randomUUID() })
      expect(await times(), operation.id).toEqual(before)
    }
    expect((await read(requester, met)).body).toMatchObject({ startsAt: met.booking.startsAt, endsAt: met.booking.endsAt })
    await owner.end()
  })
})
