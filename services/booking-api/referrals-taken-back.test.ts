import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { COLLEAGUE_KNOWN_MS } from '@vestibule/scheduling/referral.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asked, Referral } from './http/schemas/referral.ts'
import type { Screening } from './http/schemas/screening.ts'
import { crowd, type Someone } from './races/ground.ts'
import { personsAt } from './store/people.ts'
import { startService, type TestService } from './testing/service.ts'
import { mailTo } from './testing/tenants.ts'
import { book, call, prove, secretIn } from './testing/walk.ts'
import { sweep } from './worker/tidy.ts'

let service: TestService
let cookie: string
let who: Someone
let other: Someone
let bookingId: string

beforeAll(async () => {
  service = await startService()
  const [first, second] = await crowd(service, 2, 'approved')
  if (!first || !second) throw new Error('nobody there')
  ;[who, other] = [first, second]
  const others = await book(service, other, '2026-12-02T09:30:00Z')
  const { id, endsAt } = await book(service, who, '2026-12-02T10:00:00Z')
  bookingId = id
  await service.forward(Date.parse(endsAt) - service.deps.clock())
  cookie = await prove(service, secretIn(await service.mail('outcome-asked'), '/outcome'))
  await record('attended')
  await record('attended', others.id)
})
afterAll(() => service.stop())

const record = async (attendance: string, id = bookingId) => {
  const recorded = await call(service, 'POST', `/v1/bookings/${id}/outcome`, { cookie, body: { attendance } })
  expect(recorded.status).toBe(201)
}
const offer = async (address: string, one = who) => {
  const body = {
    name: 'Cleo Canary',
    address,
    letter: 'Would you give about 30 minutes, once?',
    reason: 'They were ill that week',
  }
  const offered = await call<Referral>(service, 'POST', `/v1/screenings/${one.id}/referrals`, { cookie, body })
  expect(offered.status).toBe(201)
  return offered.body.id
}
/** Agreed to: the colleague has the letter. */
const asked = async (address: string, one = who) => {
  const id = await offer(address, one)
  await call(service, 'POST', `/v1/referrals/${id}/agreement`, { bearer: one.status, body: { agrees: true } })
  await service.settle()
  return { id, consent: secretIn(await mailTo(service, 'referral-asked', address), '/consent') }
}
const isKnown = async (address: string) => (await personsAt(service.deps.database, service.deps.keyring, address)).length > 0
const read = async () => (await call<Screening>(service, 'GET', `/v1/screenings/${who.id}`, { bearer: who.status })).body
const kindsSince = async (before: number) => (await service.mails()).slice(before).map(({ kind, to }) => [kind, to])

describe('an offer that the insider thinks better of', () => {
  const undo = (id: string, by: object) => call(service, 'DELETE', `/v1/referrals/${id}`, by)

  it('is undone within ten minutes: nobody hears of it, and nothing of it stays', async () => {
    const id = await offer('caspar@elsewhere.example')
    const listed = async () => (await call<{ data: Referral[] }>(service, 'GET', '/v1/referrals', { cookie })).body.data
    expect(await listed()).toMatchObject([{ id, undoUntil: '2026-12-02T10:25:00Z' }])
    expect((await read()).referrals).toEqual([])
    expect(await undo(id, { bearer: who.status })).toMatchObject({ status: 403 })
    await service.forward(10 * MINUTE_MS - 1)
    const before = (await service.mails()).length
    expect(await undo(id, { cookie })).toMatchObject({ status: 204 })
    await service.forward(DAY_MS)
    expect((await kindsSince(before)).map(([kind]) => kind)).not.toContain('referral-offered')
    expect(await listed()).toEqual([])
    expect(await isKnown('caspar@elsewhere.example')).toBe(false)
    const kept = await offer('celia@elsewhere.example', other)
    await service.forward(10 * MINUTE_MS)
    expect(await undo(kept, { cookie })).toMatchObject({ status: 409, body: { code: 'decision-in-effect' } })
    await call(service, 'POST', `/v1/referrals/${kept}/agreement`, { bearer: other.status, body: { agrees: false } })
    await service.forward(7 * DAY_MS) // three asks a week
  })
})

describe('a meeting that was missed, as is said later', () => {
  it('takes back what is open: requester and colleague hear of an end, and neither hears why', async () => {
    const { id, consent } = await asked('cora@elsewhere.example')
    const second = await offer('carl@elsewhere.example')
    await service.settle()
    await record('missed')
    await service.forward(10 * MINUTE_MS - 1)
    await record('attended') // it was a slip
    await service.forward(DAY_MS)
    expect((await read()).referrals).toMatchObject([{ state: 'asked' }, { state: 'offered' }])

    const before = (await service.mails()).length
    await record('missed')
    await service.forward(10 * MINUTE_MS)
    expect((await kindsSince(before)).toSorted()).toEqual([
      ['missed-to-requester', who.address],
      ['referral-none', who.address],
      ['referral-withdrawn', 'cora@elsewhere.example'],
    ])
    const { text, subject } = await mailTo(service, 'referral-withdrawn', 'cora@elsewhere.example')
    expect(subject).toBe('You needn’t answer Ines Insider any more')
    expect(text).not.toMatch(/miss|come|late/i)
    expect((await read()).referrals).toMatchObject([
      { id, state: 'refused', colleague: null },
      { id: second, state: 'refused', colleague: null },
    ])
    const seen = await call<Asked>(service, 'GET', `/v1/referrals/${id}`, { bearer: consent })
    expect(seen.body).toMatchObject({ state: 'withdrawn', answers: [] })
    const late = await call(service, 'POST', `/v1/referrals/${id}/consent`, { bearer: consent, body: { answer: 'yes' } })
    expect(late).toMatchObject({ status: 409, body: { code: 'already-answered' } })
    const listed = await call<{ data: Referral[] }>(service, 'GET', '/v1/referrals', { cookie })
    expect(listed.body.data.map(({ state }) => state).slice(0, 2)).toEqual(['withdrawn', 'withdrawn'])
    expect(await isKnown('carl@elsewhere.example')).toBe(false) // nobody wrote to him
  })
})

describe('a colleague’s address', () => {
  it('is forgotten in the end, whether or not they ever said how it went, and their name after a year', async () => {
    const { id, consent } = await asked('clara@elsewhere.example', other)
    const offeredAt = service.deps.clock()
    await call(service, 'POST', `/v1/referrals/${id}/consent`, { bearer: consent, body: { answer: 'yes' } })
    const at = async (ms: number) => {
      await service.forward(offeredAt + ms - service.deps.clock())
      await sweep(service.deps, service.deps.clock(), true, service.app.log)
    }
    await at(COLLEAGUE_KNOWN_MS - 1)
    expect(await isKnown('clara@elsewhere.example')).toBe(true)
    await at(COLLEAGUE_KNOWN_MS)
    expect(await isKnown('clara@elsewhere.example')).toBe(false)
    const referrals = async () =>
      (await call<Screening>(service, 'GET', `/v1/screenings/${other.id}`, { bearer: other.status })).body.referrals.slice(-1)
    expect(await referrals()).toMatchObject([{ state: 'accepted', colleague: { name: 'Cleo Canary' } }])
    await at(365 * DAY_MS)
    expect(await referrals()).toMatchObject([{ state: 'accepted', colleague: null }])
  })
})
