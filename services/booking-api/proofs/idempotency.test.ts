import { randomUUID } from 'node:crypto'
import { DAY_MS, HOUR_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner, contentOf, type Owner } from '../testing/rows.ts'
import { startService, type TestService } from '../testing/service.ts'
import { addInsider, firstTenant, requestTo, type Tenant } from '../testing/tenants.ts'
import { type Answered, apiKey, call, decideNow, filledIn, prove, type Requested, startsFor } from '../testing/walk.ts'
import { sweep } from '../worker/tidy.ts'

let service: TestService
let owner: Owner
let ines: Tenant
let cookie: string
let key: string
let n = 0

beforeAll(async () => {
  service = await startService()
  owner = asOwner(service)
  ines = firstTenant(service)
  key = await apiKey(service)
})
afterAll(async () => {
  await owner.end()
  await service.stop()
})

async function pending(): Promise<Requested> {
  const requested = await requestTo(service, ines, `idem-${++n}@example.net`)
  cookie ??= await prove(service, requested.decide)
  return requested
}

async function approved(): Promise<Requested> {
  const requested = await pending()
  await decideNow(service, requested, cookie)
  return requested
}

const isReplay = ({ headers }: Answered) => headers['idempotent-replayed'] === 'true'
const facts = async () => Number((await owner`select count(*) as n from fact`)[0]?.n)

/** Every operation that takes a key, ready to be sent: with a body, and with another one that it would take as well. */
const KEYED: [string, () => Promise<(body: 'one' | 'other', key: string) => Promise<Answered>>][] = [
  [
    'submitScreening',
    async () => {
      const address = `submits-${++n}@example.net`
      const one = await filledIn(service, { address })
      const other = await filledIn(service, { address, answers: { why: 'Another reason' } })
      return (body, idempotencyKey) =>
        call(service, 'POST', '/v1/insiders/ines/screenings', { key: idempotencyKey, body: body === 'one' ? one : other })
    },
  ],
  [
    'decideScreening',
    async () => {
      const { id, decide } = await pending()
      const other = { verdict: 'decline', reason: 'slump' }
      return (body, idempotencyKey) =>
        call(service, 'POST', `/v1/screenings/${id}/decision`, {
          bearer: decide,
          cookie,
          key: idempotencyKey,
          body: body === 'one' ? { verdict: 'approve' } : other,
        })
    },
  ],
  [
    'bookSlot',
    async () => {
      const requested = await approved()
      const [first, second] = await startsFor(service, requested)
      return (body, idempotencyKey) =>
        call(service, 'POST', `/v1/screenings/${requested.id}/bookings`, {
          bearer: requested.status,
          key: idempotencyKey,
          body: { startsAt: body === 'one' ? first : second, phone: '555 0100', needs: 'Captions' },
        })
    },
  ],
  [
    'cancelBooking',
    async () => {
      const { id, path } = await booked()
      return (body, idempotencyKey) =>
        call(service, 'POST', `${path}/cancellation`, {
          bearer: id.status,
          key: idempotencyKey,
          body: body === 'one' ? {} : { note: 'Ill' },
        })
    },
  ],
  [
    'recordOutcome',
    async () => {
      const { path } = await booked()
      await service.forward(2 * DAY_MS)
      return (body, idempotencyKey) =>
        call(service, 'POST', `${path}/outcome`, {
          bearer: key,
          key: idempotencyKey,
          body: { attendance: body === 'one' ? 'attended' : 'missed' },
        })
    },
  ],
]

async function booked(): Promise<{ id: Requested; path: string }> {
  const requested = await approved()
  const [startsAt = ''] = await startsFor(service, requested)
  const made = await call(service, 'POST', `/v1/screenings/${requested.id}/bookings`, {
    bearer: requested.status,
    key: randomUUID(),
    body: { startsAt, phone: '555 0100' },
  })
  return { id: requested, path: `/v1/bookings/${made.body.id}` }
}

describe.each(KEYED)('%s with an Idempotency-Key', (_name, ready) => {
  it('answers a repeat with the same answer and does nothing; another body under the key is refused', async () => {
    const send = await ready()
    const used = randomUUID()
    const first = await send('one', used)
    expect(first.status).toBeLessThan(300)
    expect(isReplay(first)).toBe(false)
    await service.settle()
    const before = await contentOf(owner)
    const again = await send('one', used)
    expect(again).toMatchObject({ status: first.status, body: first.body })
    expect(isReplay(again)).toBe(true)
    expect(await send('other', used)).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })
    // But for the counters of limits, which count every try.
    expect({ ...(await contentOf(owner)), tally: '' }).toEqual({ ...before, tally: '' })
  })

  it('sent six times at once has one effect and one answer', async () => {
    const send = await ready()
    const used = randomUUID()
    const before = await facts()
    const answers = await Promise.all(Array.from({ length: 6 }, () => send('one', used)))
    for (const { status, body } of answers)
      expect({ status, body }).toEqual({ status: answers[0]?.status, body: answers[0]?.body })
    expect(answers[0]?.status).toBeLessThan(300)
    expect(answers.filter((one) => !isReplay(one))).toHaveLength(1)
    expect(await facts()).toBe(before + 1)
    await service.settle()
  })
})

describe('an Idempotency-Key', () => {
  it.each(['decision', 'bookings'])('is asked for where two effects would be worst: %s', async (what) => {
    const requested = await approved()
    const body = what === 'decision' ? { verdict: 'approve' } : { startsAt: '2026-12-03T09:00:00Z', phone: '555 0100' }
    const by = what === 'decision' ? { bearer: requested.decide, cookie } : { bearer: requested.status }
    expect(await call(service, 'POST', `/v1/screenings/${requested.id}/${what}`, { ...by, body })).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-missing' },
    })
  })

  it('is another one when somebody else calls with it: no answer of the first is given away', async () => {
    const requested = await approved()
    const [startsAt] = await startsFor(service, requested)
    const used = randomUUID()
    const path = `/v1/screenings/${requested.id}/bookings`
    const body = { startsAt, phone: '555 0100' }
    expect((await call(service, 'POST', path, { bearer: requested.status, key: used, body })).status).toBe(201)
    const byKey = await call(service, 'POST', path, { bearer: key, key: used, body })
    expect(byKey).toMatchObject({ status: 409, body: { code: 'screening-already-booked' } })
    expect(isReplay(byKey)).toBe(false)
    const other = await apiKey(service)
    expect(isReplay(await call(service, 'POST', path, { bearer: other, key: used, body }))).toBe(false)
    // Nor does it open anything to who may not call at all.
    expect((await call(service, 'POST', path, { key: used, body })).status).toBe(401)
    expect((await call(service, 'POST', path, { bearer: requested.verify, key: used, body })).status).toBe(403)
  })

  it('is another one under another path, also for callers nobody knows', async () => {
    const used = randomUUID()
    const otto = await addInsider(service, 'otto')
    const body = await filledIn(service, { address: 'two-doors@example.net' })
    const first = await call(service, 'POST', '/v1/insiders/ines/screenings', { key: used, body })
    const page = await call<{ meetingTypes: { id: string }[] }>(service, 'GET', `/v1/insiders/${otto.slug}`)
    const second = await call(service, 'POST', '/v1/insiders/otto/screenings', {
      key: used,
      body: { ...body, meetingTypeId: page.body.meetingTypes[0]?.id },
    })
    for (const one of [first, second]) {
      expect(one.status).toBe(202)
      expect(isReplay(one)).toBe(false)
    }
  })

  it('is not used up by a request that is refused', async () => {
    const requested = await approved()
    const [startsAt] = await startsFor(service, requested)
    const used = randomUUID()
    const path = `/v1/screenings/${requested.id}/bookings`
    const keys = async () => Number((await owner`select count(*) as n from idempotency_key`)[0]?.n)
    const before = await keys()
    for (const wrong of ['2026-12-06T03:00:00Z', '2020-01-01T09:00:00Z']) {
      const body = { startsAt: wrong, phone: '555 0100' }
      const refused = await call(service, 'POST', path, { bearer: requested.status, key: used, body })
      expect(refused).toMatchObject({ status: 409, body: { code: 'slot-not-offered' } })
    }
    expect(await keys()).toBe(before)
    const body = { startsAt, phone: '555 0100' }
    const taken = await call(service, 'POST', path, { bearer: requested.status, key: used, body })
    expect(taken.status).toBe(201)
    expect(isReplay(taken)).toBe(false)
  })

  it.each(['', ' ', 'a b', 'ä', 'x'.repeat(256)])('of the form %j is refused', async (odd) => {
    const requested = await approved()
    const refused = await call(service, 'POST', `/v1/screenings/${requested.id}/bookings`, {
      bearer: requested.status,
      headers: { 'idempotency-key': odd },
      body: { startsAt: '2026-12-03T09:00:00Z', phone: '555 0100' },
    })
    expect(refused.status).toBe(400)
  })

  it('is forgotten after 72 hours, and not before', async () => {
    const requested = await pending()
    const used = randomUUID()
    const path = `/v1/screenings/${requested.id}/decision`
    const send = () => call(service, 'POST', path, { bearer: requested.decide, cookie, key: used, body: { verdict: 'approve' } })
    expect((await send()).status).toBe(201)
    await service.forward(72 * HOUR_MS)
    await sweep(service.deps, service.deps.clock(), true, service.app.log)
    expect(isReplay(await send())).toBe(true)
    await service.forward(1)
    await sweep(service.deps, service.deps.clock(), true, service.app.log)
    expect(await send()).toMatchObject({ status: 409, body: { code: 'already-decided' } })
  })
})
