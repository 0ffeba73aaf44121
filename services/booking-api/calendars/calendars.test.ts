import type { IncomingMessage, ServerResponse } from 'node:http'
import { after, DAY_MS, HOUR_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { components } from '../../../packages/client/schema.generated.ts'
import { claimCalendar, MOST_CALENDARS } from '../store/calendars.ts'
import { calendarFile, vevent } from '../testing/ics.ts'
import { startService, type TestService } from '../testing/service.ts'
import { addInsider, firstTenant, requestTo } from '../testing/tenants.ts'
import { apiKey, call, prove } from '../testing/walk.ts'
import { type WebServer, webServer } from '../testing/web-server.ts'

type Calendar = components['schemas']['Calendar']
type Refusal = { code: string; reason?: string; errors?: { pointer: string; detail: string }[] }

let service: TestService
let elsewhere: WebServer
let cookie: string
const logged: string[] = []
let answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => response.end(WORK)

/** Tuesday 1 December from ten to eleven in Berlin, and every week from then on. */
const WORK = calendarFile(
  'X-WR-CALNAME:Work',
  vevent('DTSTART;TZID=Europe/Berlin:20261201T100000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'),
)
const SECRET = '/private-3f9c1b/basic.ics'

beforeAll(async () => {
  elsewhere = await webServer((request, response) => answer(request, response))
  service = await startService({ outgoingAllow: [elsewhere.place], onLog: (line) => logged.push(line) }) // Monday 30 November 2026, ten in Berlin
  cookie = await prove(service, (await requestTo(service, firstTenant(service), 'first@example.net')).decide)
})
afterAll(async () => {
  await service.stop()
  await elsewhere.close()
})
afterEach(async () => {
  answer = (_request, response) => response.end(WORK)
  for (const { id } of await list()) await call(service, 'DELETE', `/v1/calendars/${id}`, { cookie })
  await service.forward(HOUR_MS) // the count of readings begins anew
  elsewhere.asked.length = 0
})

const PATH = '/v1/calendars'
const list = async () => (await call<{ data: Calendar[] }>(service, 'GET', PATH, { cookie })).body.data
const add = (body: unknown) => call<Calendar & Refusal>(service, 'POST', PATH, { cookie, body })
const added = async (path = SECRET) => (await add({ address: `${elsewhere.url}${path}` })).body
const only = async () => (await list())[0] as Calendar

describe('a calendar', () => {
  it('is added once it was read, says what was read, and keeps its address to itself', async () => {
    const made = await add({ address: `  ${elsewhere.url}${SECRET} ` })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      kind: 'feed',
      host: elsewhere.place,
      label: 'Work',
      trouble: null,
      unreadable: 0,
      upcoming: 4,
      next: { startsAt: '2026-12-01T09:00:00Z', endsAt: '2026-12-01T10:00:00Z' },
    })
    expect(await list()).toEqual([made.body])
    expect(JSON.stringify([made, await list(), logged])).not.toContain('private-3f9c1b')
  })

  it('is there once, however often its address is added', async () => {
    const first = await added()
    expect(await add({ address: `${elsewhere.url}${SECRET}`, label: 'Again' })).toMatchObject({
      status: 200,
      body: { id: first.id },
    })
    expect(await list()).toHaveLength(1)
  })

  it('is one of ten at most', async () => {
    for (let n = 0; n < MOST_CALENDARS; n++) await added(`/${n}.ics`)
    expect(await add({ address: `${elsewhere.url}/more.ics` })).toMatchObject({
      status: 409,
      body: { code: 'too-many-calendars' },
    })
  })

  it('is removed with what it said', async () => {
    const { id } = await added()
    expect((await call(service, 'DELETE', `${PATH}/${id}`, { cookie })).status).toBe(204)
    expect(await list()).toEqual([])
    expect((await call(service, 'DELETE', `${PATH}/${id}`, { cookie })).status).toBe(404)
  })

  it.each<[string, string | null, number, string, string]>([
    ['no address', 'my calendar', 200, '', 'address-not-allowed'],
    ['http', 'http://calendars.example.org/c.ics', 200, '', 'address-not-allowed'],
    ['an address of this machine', 'webcal://127.0.0.1/c.ics', 200, '', 'address-not-allowed'],
    ['a page', null, 200, '<!doctype html><p>Sign in</p>', 'not-a-calendar'],
    ['nothing there', null, 404, '', 'not-found'],
    ['nobody let in', null, 401, '', 'not-allowed-in'],
    ['an error', null, 503, WORK, 'answered-oddly'],
    ['too much', null, 200, 'x'.repeat(6 * 1024 * 1024), 'too-large'],
  ])('is not added where there is %s, and the answer says why', async (_what, address, status, body, reason) => {
    answer = (_request, response) => response.writeHead(status).end(body)
    const refused = await add({ address: address ?? `${elsewhere.url}${SECRET}` })
    expect(refused).toMatchObject({ status: 422, body: { code: 'calendar-not-read', reason, errors: [{ pointer: '/address' }] } })
    expect(await list()).toEqual([])
  })

  it('of fields that nobody knows is refused', async () => {
    expect(await add({ address: elsewhere.url, color: 'red' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/color' }] },
    })
  })

  it('is asked for forty times in an hour at most', async () => {
    const { id } = await added()
    answer = (_request, response) => response.writeHead(404).end()
    let last = 200
    for (let n = 0; n < 40; n++) last = (await call(service, 'POST', `${PATH}/${id}/reading`, { cookie })).status
    expect(last).toBe(429)
  })

  it('is an insider’s own: a key reaches those of its organization, by name', async () => {
    const key = await apiKey(service)
    const own = await addInsider(service, 'otto', { organizationId: service.organizationId })
    const body = { address: `${elsewhere.url}/otto.ics` }
    const made = await call<Calendar>(service, 'POST', `${PATH}?insider=${own.slug}`, { bearer: key, body })
    expect(made.status).toBe(201)
    expect(await list()).toEqual([])
    expect((await call(service, 'DELETE', `${PATH}/${made.body.id}`, { cookie })).status).toBe(404)
    expect((await call(service, 'DELETE', `${PATH}/${made.body.id}`, { bearer: key })).status).toBe(204)
    expect((await call(service, 'GET', PATH)).status).toBe(401)
  })
})

describe('the worker', () => {
  it('reads a calendar about every ten minutes, and asks whether it changed', async () => {
    const conditions: unknown[] = []
    answer = ({ headers }, response) => {
      conditions.push(headers['if-none-match'])
      if (headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else response.setHeader('etag', '"1"').end(WORK)
    }
    const first = await added()
    await service.forward(9 * MINUTE_MS)
    expect(conditions).toEqual([undefined])
    await service.forward(2 * MINUTE_MS)
    expect(conditions).toEqual([undefined, '"1"'])
    expect(await only()).toMatchObject({ upcoming: first.upcoming, trouble: null })
    expect(Date.parse((await only()).readAt) - Date.parse(first.readAt)).toBe(11 * MINUTE_MS)
    await service.forward(DAY_MS)
    expect(conditions.at(-1)).toBe(undefined) // days came up that were too far ahead
  })

  it('keeps what was read last where that fails, says so, tries less often, and goes on when it works again', async () => {
    const first = await added()
    answer = (_request, response) => response.writeHead(500).end()
    await service.forward(11 * MINUTE_MS)
    expect(await only()).toMatchObject({ trouble: 'answered-oddly', upcoming: 4, readAt: first.readAt })
    expect(logged.some((line) => line.includes('answered-oddly'))).toBe(true)
    elsewhere.asked.length = 0
    await service.forward(15 * MINUTE_MS)
    expect(elsewhere.asked).toEqual([])
    answer = (_request, response) => response.end('<p>Down for maintenance</p>')
    await service.forward(10 * MINUTE_MS)
    expect(await only()).toMatchObject({ trouble: 'not-a-calendar', upcoming: 4 })
    answer = (_request, response) => response.end(calendarFile())
    await service.forward(HOUR_MS + MINUTE_MS)
    expect(await only()).toMatchObject({ trouble: null, upcoming: 0, next: null })
  })

  it('has the mail of a request say since when one could not be read, and not what comes right by itself', async () => {
    const told = async (address: string) => {
      await requestTo(service, firstTenant(service), address)
      return (await service.mail('dossier')).text
    }
    const { readAt } = await added()
    expect(readAt).toContain('2026-12-')
    answer = (_request, response) => response.writeHead(500).end()
    await service.forward(11 * MINUTE_MS)
    expect(await told('second@example.net')).not.toContain('calendars')
    await service.forward(HOUR_MS)
    expect(await told('third@example.net')).toMatch(/One of your calendars could not be read since \w+ \d+ December 2026/)
  })

  it('reads one at once when asked to', async () => {
    const { id } = await added()
    answer = (_request, response) => response.end(calendarFile())
    const read = await call<Calendar>(service, 'POST', `${PATH}/${id}/reading`, { cookie })
    expect(read).toMatchObject({ status: 200, body: { upcoming: 0, trouble: null } })
  })

  it('has each calendar read by one of many who ask at once', async () => {
    await added()
    const later = after(service.deps.clock(), HOUR_MS)
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimCalendar(service.deps.database, later)))
    expect(claims.filter(Boolean)).toHaveLength(1)
  })
})
