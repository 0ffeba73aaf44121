import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startService, type TestService } from './testing/service.ts'
import { addInsider, firstTenant, requestTo } from './testing/tenants.ts'
import { apiKey, call, prove, type Requested } from './testing/walk.ts'

let service: TestService
let cookie: string
let key: string
let asks: Requested

beforeAll(async () => {
  service = await startService() // Monday 30 November 2026, ten o'clock in Berlin
  asks = await requestTo(service, firstTenant(service), 'first@example.net')
  cookie = await prove(service, asks.decide)
  key = await apiKey(service)
})
afterAll(() => service.stop())

const PATH = '/v1/organization'
const ANY = {
  ...{ minors: 'not-allowed', allowedHours: null, longestMinutes: null, minutesPerWeek: null, minutesPerMonth: null },
  standing: 'organization',
  referrals: true,
}
const read = (by: object) => call<{ policy: object; name: string; version: string }>(service, 'GET', PATH, by)
const put = (policy: unknown, ifMatch?: string) =>
  call(service, 'PUT', PATH, { bearer: key, body: policy, headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } })

describe('an organization’s policy', () => {
  it('is read by its insiders, and set by an admin or an integration who has seen the newest', async () => {
    const first = await read({ bearer: key })
    expect(first.body).toMatchObject({ name: 'Example Works', policy: ANY })
    expect((await read({ cookie })).body).toEqual(first.body)
    const hours = [{ weekday: 1, from: '09:00', until: '17:00' }]
    const wanted = { ...ANY, allowedHours: hours, longestMinutes: 30, minutesPerWeek: 60, minutesPerMonth: 240 }
    expect(await put(wanted)).toMatchObject({ status: 428 })
    const seen = String(first.headers.etag)
    expect((await put(wanted, seen)).body).toMatchObject({ policy: wanted })
    expect((await put(wanted, seen)).body).toMatchObject({ policy: wanted }) // an answer that was lost
    expect(await put(ANY, seen)).toMatchObject({ status: 412 })
    expect((await call(service, 'GET', PATH)).status).toBe(401)
    const byInsider = (who: string) => call(service, 'PUT', PATH, { cookie: who, body: ANY, headers: { 'if-match': '*' } })
    const { organizationId } = firstTenant(service)
    const colleague = await requestTo(service, await addInsider(service, 'otto', { organizationId }), 'second@example.net')
    expect(await byInsider(await prove(service, colleague.decide))).toMatchObject({
      status: 403,
      body: { code: 'caller-not-allowed' },
    })
    expect((await byInsider(cookie)).body).toMatchObject({ policy: ANY })
  })

  it.each<[Record<string, unknown>, string, string]>([
    [{ allowedHours: [] }, '/allowedHours', 'must NOT have fewer than 1 items'],
    [{ allowedHours: [{ weekday: 1, from: '10:00', until: '09:00' }] }, '/allowedHours/0/until', 'is not after the beginning'],
    [{ minutesPerWeek: 0 }, '/minutesPerWeek', 'must be >= 1'],
    [{ longestMinutes: 241 }, '/longestMinutes', 'must be <= 240'],
    [{ referrals: 'some' }, '/referrals', 'must be boolean'],
    [{ favours: false }, '/favours', 'is not known here'],
  ])('with %j is refused, naming the field', async (changes, pointer, detail) => {
    expect(await put({ ...ANY, ...changes }, '*')).toMatchObject({ status: 422, body: { errors: [{ pointer, detail }] } })
  })

  it('holds for what an insider says with a yes: the length, and each time of their own', async () => {
    await put(
      { ...ANY, allowedHours: [{ weekday: 3, from: '09:00', until: '12:00' }], longestMinutes: 30, minutesPerWeek: 30 },
      '*',
    )
    const say = (body: object) =>
      call<{ errors: unknown }>(service, 'POST', `/v1/screenings/${asks.id}/decision`, {
        bearer: asks.decide,
        cookie,
        key: randomUUID(),
        body: { verdict: 'approve', ...body },
      })
    // Wednesdays from nine to twelve in Berlin: half past eleven is the last half hour.
    const [ends, over, thursday] = ['2026-12-02T10:30:00Z', '2026-12-02T10:45:00Z', '2026-12-03T09:00:00Z']
    expect((await say({ minutes: 45 })).body.errors).toEqual([
      { pointer: '/minutes', detail: 'is more than your organization allows: 30' },
    ])
    const outside = 'is outside the hours your organization allows'
    expect((await say({ minutes: 30, startsAt: [ends, over, thursday] })).body.errors).toEqual([
      { pointer: '/startsAt/1', detail: outside },
      { pointer: '/startsAt/2', detail: outside },
    ])
    await put({ ...ANY, minutesPerWeek: 20 }, '*')
    expect((await say({ minutes: 30, startsAt: [ends] })).body.errors).toEqual([
      { pointer: '/startsAt/0', detail: 'is in a day, week or month that is full by your limits' },
    ])
    expect(await say({ minutes: 15, startsAt: [ends] })).toMatchObject({ status: 201 })
  })
})
