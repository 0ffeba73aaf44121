import { DAY_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EditAvailability } from './http/schemas/availability.ts'
import { changePolicy } from './store/organizations.ts'
import { startService, type TestService } from './testing/service.ts'
import { addInsider, firstTenant, requestTo, submitTo } from './testing/tenants.ts'
import { apiKey, call, decideNow, prove, type Requested, startsFor } from './testing/walk.ts'

interface Shown extends EditAvailability {
  readonly policy: Record<string, unknown>
  readonly budget: Record<'day' | 'week' | 'month', Record<string, unknown>>
  readonly version: string
  readonly code?: string
  readonly errors?: { pointer: string; detail: string }[]
}

let service: TestService
let cookie: string
let asks: Requested

beforeAll(async () => {
  service = await startService() // Monday 30 November 2026, ten o'clock in Berlin
  asks = await requestTo(service, firstTenant(service), 'first@example.net')
  cookie = await prove(service, asks.decide)
  await decideNow(service, asks, cookie)
})
afterAll(() => service.stop())

const PATH = '/v1/availability'
const read = () => call<Shown>(service, 'GET', PATH, { cookie })
const put = (body: unknown, ifMatch?: string) =>
  call<Shown>(service, 'PUT', PATH, { cookie, body, headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } })

const NO_LIMIT = { meetings: null, minutes: null }
const NONE = { day: NO_LIMIT, week: NO_LIMIT, month: NO_LIMIT }
const TUESDAYS = { weekday: 2, from: '09:00', until: '10:00' }
const START: EditAvailability = { timeZone: 'Europe/Berlin', weekly: [TUESDAYS], overrides: [], pause: null, limits: NONE }
const kept = (changes: Partial<EditAvailability>) => put({ ...START, ...changes }, '*')
/** The days on which something is on offer. */
const days = async () => [...new Set((await startsFor(service, asks)).map((at) => at.slice(0, 10)))]

describe('availability', () => {
  it('is set by whoever has seen the newest, told back as it was set, and set again without harm', async () => {
    const first = await read()
    expect(first.body.weekly[0]).toEqual({ weekday: 1, from: '09:00', until: '17:00', validFrom: null, validUntil: null })
    const wanted = {
      ...START,
      weekly: [{ ...TUESDAYS, validFrom: '2026-12-05', validUntil: null }],
      overrides: [
        { date: '2026-12-24', spans: [] },
        { date: '2026-12-23', spans: [{ from: '22:30', until: '24:00' }] },
      ],
      limits: { ...NONE, week: { meetings: 3, minutes: 60 } },
    }
    expect(await put(wanted)).toMatchObject({ status: 428 })
    const made = await put(wanted, String(first.headers.etag))
    expect(made.body).toMatchObject({ ...wanted, overrides: wanted.overrides.toReversed() })
    expect((await put(wanted, String(first.headers.etag))).body).toEqual(made.body) // an answer that was lost
    expect(await put(START, String(first.headers.etag))).toMatchObject({ status: 412 })
    expect((await read()).body).toEqual(made.body)
  })

  it('holds from its first date to its last one, both of them too', async () => {
    await kept({ weekly: [{ ...TUESDAYS, validFrom: '2026-12-08', validUntil: '2026-12-15' }] })
    expect(await days()).toEqual(['2026-12-08', '2026-12-15'])
  })

  it('gives a date its own hours, and none to a day off, that the days off tell too', async () => {
    const overrides = [
      { date: '2026-12-08', spans: [] },
      { date: '2026-12-10', spans: [{ from: '09:00', until: '09:15' }] },
    ]
    await kept({ weekly: [{ ...TUESDAYS, validUntil: '2026-12-15' }], overrides })
    expect(await days()).toEqual(['2026-12-10', '2026-12-15'])
    const { body } = await call(service, 'GET', '/v1/days-off', { cookie })
    expect(body.daysOff).toEqual([{ from: '2026-12-08', until: '2026-12-08' }])
    const away = { daysOff: [{ from: '2026-12-10', until: '2026-12-10' }] }
    await call(service, 'PUT', '/v1/days-off', { cookie, body: away, headers: { 'if-match': '*' } })
    expect((await read()).body.overrides).toEqual([{ date: '2026-12-10', spans: [] }])
  })

  it('pauses: nothing is offered and nobody can ask until that day begins, which the public page tells', async () => {
    await kept({ pause: { until: '2026-12-09' } })
    expect(await days()).toEqual(['2026-12-15', '2026-12-22'])
    const page = () => call(service, 'GET', '/v1/insiders/ines')
    expect((await page()).body).toMatchObject({ taking: false, takingAgainOn: '2026-12-09' })
    await expect(submitTo(service, 'ines', { address: 'paused@example.net' })).rejects.toThrow('insider-not-taking')
    await kept({ pause: { until: null } })
    expect(await days()).toEqual([])
    expect((await page()).body).toMatchObject({ taking: false, takingAgainOn: null })
    await kept({ pause: { until: '2026-12-01' } })
    await service.forward(DAY_MS) // to ten o'clock of the day it ends on
    expect((await page()).body).toMatchObject({ taking: true, takingAgainOn: null })
    expect((await read()).body.pause).toBeNull()
  })

  it('is offered within the hours and up to the length that the organization allows, and says which', async () => {
    const policy = { allowedHours: [{ weekday: 2 as const, fromMinute: 555, untilMinute: 1440 }], longestMinutes: 15 }
    await changePolicy(service.deps.database, service.organizationId, policy)
    await kept({})
    expect((await startsFor(service, asks))[0]).toBe('2026-12-08T08:15:00Z')
    expect((await read()).body.policy).toEqual({
      allowedHours: [{ weekday: 2, from: '09:15', until: '24:00' }],
      longestMinutes: 15,
      minutesPerWeek: null,
      minutesPerMonth: null,
    })
    await changePolicy(service.deps.database, service.organizationId, { longestMinutes: 10 })
    expect(await days()).toEqual([])
    await changePolicy(service.deps.database, service.organizationId, { allowedHours: null, longestMinutes: null })
  })

  it('goes by the insider’s clock, wherever they move to', async () => {
    await kept({ timeZone: 'America/New_York' })
    expect((await startsFor(service, asks))[0]).toBe('2026-12-08T14:00:00Z')
  })

  it.each<[Record<string, unknown>, string, string]>([
    [{ timeZone: 'Europe/Atlantis' }, '/timeZone', 'is not a time zone we know'],
    [{ weekly: [{ ...TUESDAYS, until: '09:00' }] }, '/weekly/0/until', 'is not after the beginning'],
    [{ weekly: [{ ...TUESDAYS, until: '24:01' }] }, '/weekly/0/until', 'holds characters or a form that is not taken here'],
    [{ weekly: [TUESDAYS, { ...TUESDAYS, weekday: 8 }] }, '/weekly/1/weekday', 'must be <= 7'],
    [{ weekly: [{ ...TUESDAYS, validFrom: '2026-02-30' }] }, '/weekly/0/validFrom', 'is not a date'],
    [
      { weekly: [{ ...TUESDAYS, validFrom: '2026-12-02', validUntil: '2026-12-01' }] },
      '/weekly/0/validUntil',
      'is before the first day',
    ],
    [
      { overrides: [{ date: '2026-13-01', spans: [] }] },
      '/overrides/0/date',
      'holds characters or a form that is not taken here',
    ],
    [
      {
        overrides: [
          { date: '2027-01-01', spans: [] },
          { date: '2027-01-01', spans: [] },
        ],
      },
      '/overrides/1/date',
      'is given twice',
    ],
    [
      { overrides: [{ date: '2027-01-01', spans: [{ from: '10:00', until: '09:00' }] }] },
      '/overrides/0/spans/0/until',
      'is not after the beginning',
    ],
    [{ pause: { until: '2026-12-01' } }, '/pause/until', 'is not ahead'],
    [{ pause: { until: '2026-02-31' } }, '/pause/until', 'is not a date'],
    [{ limits: { ...NONE, day: { meetings: 0, minutes: null } } }, '/limits/day/meetings', 'must be >= 1'],
    [{ limits: { ...NONE, year: NO_LIMIT } }, '/limits/year', 'is not known here'],
    [{ holidays: [] }, '/holidays', 'is not known here'],
  ])('%j is refused, naming the field', async (changes, pointer, detail) => {
    const refused = await kept(changes)
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toEqual([{ pointer, detail }])
  })

  it('is an insider’s own: a key reaches that of its organization, by name', async () => {
    const key = await apiKey(service)
    const own = await addInsider(service, 'otto', { organizationId: service.organizationId })
    const foreign = await addInsider(service, 'berta')
    const ask = (query: string) => call<Shown>(service, 'GET', `${PATH}${query}`, { bearer: key })
    expect((await ask('')).status).toBe(422)
    expect(await ask(`?insider=${own.slug}`)).toMatchObject({ status: 200, body: { pause: null } })
    expect((await ask(`?insider=${foreign.slug}`)).status).toBe(404)
    expect((await call(service, 'GET', `${PATH}?insider=${own.slug}`, { cookie })).status).toBe(404)
    expect((await call(service, 'GET', PATH)).status).toBe(401)
  })
})
