import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startService, type TestService } from './testing/service.ts'
import { addInsider, firstTenant, requestTo } from './testing/tenants.ts'
import { apiKey, call, decideNow, prove, startsFor } from './testing/walk.ts'

interface Shown {
  readonly daysOff: { from: string; until: string }[]
  readonly code?: string
  readonly errors?: { pointer: string; detail: string }[]
}

let service: TestService
let cookie: string

beforeAll(async () => {
  service = await startService() // Monday 30 November 2026
  cookie = await prove(service, (await requestTo(service, firstTenant(service), 'first@example.net')).decide)
})
afterAll(() => service.stop())

const PATH = '/v1/days-off'
const read = () => call<Shown>(service, 'GET', PATH, { cookie })
const put = (daysOff: unknown, ifMatch?: string) =>
  call<Shown>(service, 'PUT', PATH, { cookie, body: { daysOff }, headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } })

describe('days off', () => {
  it('are set by whoever has seen the newest, told as runs in order, and set again without harm', async () => {
    const first = await read()
    expect(first.body.daysOff).toEqual([])
    const away = [
      { from: '2026-12-24', until: '2026-12-31' },
      { from: '2026-12-03', until: '2026-12-03' },
      { from: '2027-01-01', until: '2027-01-01' },
    ]
    expect(await put(away)).toMatchObject({ status: 428 })
    const made = await put(away, String(first.headers.etag))
    expect(made.body.daysOff).toEqual([
      { from: '2026-12-03', until: '2026-12-03' },
      { from: '2026-12-24', until: '2027-01-01' },
    ])
    expect((await put(away, String(first.headers.etag))).body).toEqual(made.body) // an answer that was lost
    expect(await put([], String(first.headers.etag))).toMatchObject({ status: 412 })
    expect((await read()).body).toEqual(made.body)
  })

  it('offer no time and stop the clock of whoever asks from now on', async () => {
    await put([{ from: '2026-12-01', until: '2026-12-04' }], '*')
    const who = await requestTo(service, firstTenant(service), 'second@example.net')
    const { body } = await call<{ deadlineAt: string }>(service, 'GET', `/v1/screenings/${who.id}`, { bearer: who.status })
    expect(body.deadlineAt).toBe('2026-12-18T09:00:00Z') // fourteen days, and the four
    await decideNow(service, who, cookie)
    expect((await startsFor(service, who))[0]).toBe('2026-12-07T08:00:00Z') // the Monday after
    await put([], '*')
    expect((await startsFor(service, who))[0]).toBe('2026-12-01T09:00:00Z')
  })

  it.each([
    [{ from: '2026-02-30', until: '2026-03-01' }, '/daysOff/0/from', 'is not a date'],
    [{ from: '2026-12-04', until: '2026-12-03' }, '/daysOff/0/until', 'is before the beginning'],
    [{ from: '2026-12-04', until: '2028-12-03' }, '/daysOff/0/until', 'is more than 400 days on'],
  ])('%j are refused, naming the field', async (away, pointer, detail) => {
    expect((await put([away], '*')).body.errors).toEqual([{ pointer, detail }])
  })

  it('are an insider’s own: a key reaches those of its organization, by name', async () => {
    const key = await apiKey(service)
    const own = await addInsider(service, 'otto', { organizationId: service.organizationId })
    const foreign = await addInsider(service, 'berta')
    const ask = (query: string) => call<Shown>(service, 'GET', `${PATH}${query}`, { bearer: key })
    expect((await ask('')).status).toBe(422)
    expect(await ask(`?insider=${own.slug}`)).toMatchObject({ status: 200, body: { daysOff: [] } })
    expect((await ask(`?insider=${foreign.slug}`)).status).toBe(404)
    expect((await call(service, 'GET', `${PATH}?insider=${own.slug}`, { cookie })).status).toBe(404)
    expect((await call(service, 'GET', PATH)).status).toBe(401)
  })
})
