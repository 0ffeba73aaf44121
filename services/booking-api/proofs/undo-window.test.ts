import { randomUUID } from 'node:crypto'
import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Booking } from '../http/schemas/booking.ts'
import type { Screening } from '../http/schemas/screening.ts'
import { everyOperation, pathOf, sampleOf } from '../testing/operations.ts'
import { startService, type TestService } from '../testing/service.ts'
import { addInsider, bookWith, requestTo, type Tenant } from '../testing/tenants.ts'
import { apiKey, type Call, call, decideNow, prove, type Requested, startsFor } from '../testing/walk.ts'

const VERDICTS = [
  ['a yes', { verdict: 'approve', ownLine: 'Looking forward to it' }],
  ['a no', { verdict: 'decline', reason: 'slump', askAgain: 'six-months' }],
  ['a come-back', { verdict: 'come-back', ownLine: 'Bring your questions' }],
  ['a question', { verdict: 'ask', questions: ['Since when?'] }],
  ['a reply in writing', { verdict: 'reply', text: 'Start small' }],
] as const

/** What changes nothing and is asked by others than the insider: the doors of requester and key. */
const READ = everyOperation().filter(
  ({ method, callers }) => method === 'GET' && callers.some((word) => /^(link:(verify|status)|key:.*)$/.test(word)),
)

let service: TestService
let tenant: Tenant
let key: string
let cookie: string
let n = 0

beforeAll(async () => {
  service = await startService()
  key = await apiKey(service)
})
afterAll(() => service.stop())

/** A fresh insider each time, so that nothing of one test lies in another's lists. */
beforeEach(async () => {
  tenant = await addInsider(service, `insider-${++n}`, { organizationId: service.organizationId })
})

async function decided(requested: Requested, body: unknown, { decide = requested.decide } = {}): Promise<Screening> {
  const made = await call<Screening>(service, 'POST', `/v1/screenings/${requested.id}/decision`, {
    bearer: decide,
    cookie,
    key: randomUUID(),
    body,
  })
  expect(made.status).toBe(201)
  await service.settle()
  return made.body
}

/** Everything requester and key are told: whole answers of every reading operation, of the lists by state, and of a try at booking. */
async function toldTo(requested: Requested, bookingId?: string): Promise<unknown[]> {
  const callers: Call[] = [{ bearer: requested.status }, { bearer: requested.verify }, { bearer: key }]
  const answers: unknown[] = []
  const ask = async (method: string, path: string, by: Call) => {
    const { status, body } = await call(service, method, path, by)
    const { requestId: _, ...rest } = body
    answers.push({ method, path, status, ...rest })
  }
  for (const by of callers) {
    for (const operation of READ) {
      const { subject } = sampleOf(operation.id)
      if (operation.id === 'getInvitation') continue // not JSON, and of a booking alone
      const id = subject === 'screening' ? requested.id : subject === 'booking' ? bookingId : ''
      if (id !== undefined) await ask(operation.method, pathOf(operation, id), by)
    }
    for (const state of ['pending', 'asked', 'deferred', 'approved', 'replied', 'declined', 'cancelled'])
      await ask('GET', `/v1/screenings?limit=200&state=${state}`, by)
    const path = `/v1/screenings/${requested.id}`
    const body = { startsAt: '2026-12-03T10:00:00Z', phone: '555 0100' }
    await ask('POST', `${path}/bookings`, { ...by, key: randomUUID(), body })
  }
  return answers
}

/** Waits until the feed holds what was committed: it shows nothing younger than a running transaction, also of another database. */
async function feedHolds(screeningId: string, type: string): Promise<void> {
  const types = async () => {
    let cursor = ''
    const found: string[] = []
    for (;;) {
      const { body } = await call<{ data: { type: string; screeningId: string }[]; cursor: string | null }>(
        service,
        'GET',
        `/v1/facts${cursor && `?after=${cursor}`}`,
        { bearer: key },
      )
      found.push(...body.data.filter((one) => one.screeningId === screeningId).map((one) => one.type))
      if (body.data.length === 0 || !body.cursor) return found
      cursor = body.cursor
    }
  }
  await expect.poll(types, { timeout: 20_000 }).toContain(type)
}

describe.each(VERDICTS)('%s that can still be undone', (_name, body) => {
  it('shows requester, key and feed the same as a request nobody has decided, and no mail leaves', async () => {
    const requested = await requestTo(service, tenant, `pending-${n}@example.net`)
    cookie = await prove(service, requested.decide)
    await feedHolds(requested.id, 'screening-verified')
    const before = await toldTo(requested)
    const mails = async () => (await service.mails()).filter(({ to }) => to === `pending-${n}@example.net`).length
    const sent = await mails()
    expect(await decided(requested, body)).toMatchObject({ state: 'pending', decision: { inEffect: false } })
    expect(await toldTo(requested)).toEqual(before)
    await service.forward(9 * MINUTE_MS)
    expect(await toldTo(requested)).toEqual(before)
    expect(await mails()).toBe(sent)
    await service.forward(MINUTE_MS)
    expect(await toldTo(requested)).not.toEqual(before)
    expect(await mails()).toBe(sent + 1)
  })

  it('and is undone leaves no trace for them', async () => {
    const requested = await requestTo(service, tenant, `undone-${n}@example.net`)
    cookie = await prove(service, requested.decide)
    await feedHolds(requested.id, 'screening-verified')
    const before = await toldTo(requested)
    await decided(requested, body)
    const undone = await call(service, 'DELETE', `/v1/screenings/${requested.id}/decision`, { bearer: requested.decide, cookie })
    expect(undone.status).toBe(200)
    await service.forward(15 * MINUTE_MS)
    expect(await toldTo(requested)).toEqual(before)
  })
})

describe.each(VERDICTS.slice(0, 3))('%s that can still be undone,', (_name, body) => {
  it('on a request whose meeting was cancelled late, shows them what they saw before', async () => {
    const requested = await requestTo(service, tenant, `cancelled-${n}@example.net`)
    cookie = await prove(service, requested.decide)
    await decideNow(service, requested, cookie)
    const [startsAt = ''] = await startsFor(service, requested)
    const bookingId = await bookWith(service, requested, { startsAt, phone: '555 0100' })
    await service.forward(DAY_MS - 60 * MINUTE_MS)
    const cancelled = await call<Booking>(service, 'POST', `/v1/bookings/${bookingId}/cancellation`, {
      bearer: requested.status,
      body: {},
    })
    expect(cancelled.body.state).toBe('cancelled')
    await service.settle()
    await feedHolds(requested.id, 'booking-cancelled')
    const before = await toldTo(requested, bookingId)
    expect(JSON.stringify(before)).toContain('"state":"cancelled"')
    // The link that decides afresh came with the cancellation; a session does as well.
    const made = await call<Screening>(service, 'POST', `/v1/screenings/${requested.id}/decision`, {
      cookie,
      key: randomUUID(),
      body,
    })
    expect(made.status).toBe(201)
    expect(await toldTo(requested, bookingId)).toEqual(before)
    await call(service, 'DELETE', `/v1/screenings/${requested.id}/decision`, { cookie })
    expect(await toldTo(requested, bookingId)).toEqual(before)
  })
})

describe('the feed', () => {
  it('counts on without a gap over what only the insider knows', async () => {
    const requested = await requestTo(service, tenant, `first-${n}@example.net`)
    cookie = await prove(service, requested.decide)
    await decided(requested, { verdict: 'approve' })
    await call(service, 'PUT', `/v1/screenings/${requested.id}/relationship`, { cookie, body: { relationship: 'friend' } })
    const next = await requestTo(service, tenant, `second-${n}@example.net`)
    await feedHolds(next.id, 'screening-verified')
    const { body } = await call<{ data: { sequence: number; screeningId: string }[] }>(service, 'GET', '/v1/facts', {
      bearer: key,
    })
    const ours = body.data.filter(({ screeningId }) => [requested.id, next.id].includes(screeningId))
    expect(ours.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
  })
})

describe('a decision sent at once', () => {
  it.each([
    [{ verdict: 'approve' }, 'screening-approved'],
    [{ verdict: 'come-back' }, 'screening-deferred'],
    [{ verdict: 'ask', questions: ['Since when?'] }, 'screening-asked'],
    [{ verdict: 'reply', text: 'Start small' }, 'screening-replied'],
    [{ verdict: 'decline', reason: 'slump' }, 'screening-declined'],
  ])('enters the feed at that moment: %j', async (body, type) => {
    const requested = await requestTo(service, tenant, `sent-${n}@example.net`)
    cookie = await prove(service, requested.decide)
    await decideNow(service, requested, cookie, body)
    await feedHolds(requested.id, type)
  })
})
