import { DAY_MS, HOUR_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { components } from '../../../packages/client/schema.generated.ts'
import { type CaldavServer, caldavServer } from '../testing/caldav-server.ts'
import { calendarFile, vevent } from '../testing/ics.ts'
import { startService, type TestService } from '../testing/service.ts'
import { firstTenant, requestTo } from '../testing/tenants.ts'
import { call, prove } from '../testing/walk.ts'
import { type WebServer, webServer } from '../testing/web-server.ts'

type Calendar = components['schemas']['Calendar']
type Refusal = { code: string; reason?: string; errors?: { pointer: string; detail: string }[] }

let service: TestService
let elsewhere: CaldavServer
/** Sends everybody on to it. */
let doorstep: WebServer
let cookie: string
const logged: string[] = []

beforeAll(async () => {
  elsewhere = await caldavServer()
  doorstep = await webServer((_request, response) => response.writeHead(302, { location: `${elsewhere.url}/dav/` }).end())
  // Monday 30 November 2026, ten in Berlin
  service = await startService({ outgoingAllow: [elsewhere.place, doorstep.place], onLog: (line) => logged.push(line) })
  cookie = await prove(service, (await requestTo(service, firstTenant(service), 'first@example.net')).decide)
})
afterAll(async () => {
  await service.stop()
  await elsewhere.close()
  await doorstep.close()
})

const event = (date: string, ...lines: string[]) =>
  calendarFile(vevent(`DTSTART;TZID=Europe/Berlin:${date}T100000`, 'DURATION:PT1H', ...lines))
const PASSWORD = 'made for this alone'
const TASKS = '<c:supported-calendar-component-set><c:comp name="VTODO"/></c:supported-calendar-component-set>'
const FREE = '<c:schedule-calendar-transp><c:transparent/></c:schedule-calendar-transp>'

beforeEach(() => {
  elsewhere.calendars = {
    work: { name: 'Work', tag: 'w1', files: [event('20261208', 'RRULE:FREQ=WEEKLY;COUNT=3'), event('20261209')] },
    home: { name: 'At home &amp; away', tag: 'h1', files: [event('20261210')] },
    tasks: { name: 'Tasks', tag: 't1', more: TASKS, files: ['never asked for'] },
    holidays: { name: 'Holidays', tag: 'f1', more: FREE, files: ['never asked for'] },
  }
  elsewhere.password = PASSWORD
  elsewhere.instead = undefined
  elsewhere.doors = ['/.well-known/caldav']
  elsewhere.asked.length = 0
})
afterEach(async () => {
  for (const { id } of await list()) await call(service, 'DELETE', `${PATH}/${id}`, { cookie })
  await service.forward(HOUR_MS) // the count of readings begins anew
})

const PATH = '/v1/calendars'
const list = async () => (await call<{ data: Calendar[] }>(service, 'GET', PATH, { cookie })).body.data
const only = async () => (await list())[0] as Calendar
const login = (more: Record<string, unknown> = {}) => ({ address: elsewhere.url, user: 'ines', password: PASSWORD, ...more })
const add = (body: unknown) => call<Calendar & Refusal>(service, 'POST', PATH, { cookie, body })
const choose = (id: string, chosen: unknown, more = {}) =>
  call<Calendar & Refusal>(service, 'PUT', `${PATH}/${id}/account`, { cookie, body: { only: chosen, ...more } })
const search = (body: unknown) =>
  call<{ collections: { id: string; name: string }[] } & Refusal>(service, 'POST', `${PATH}/search`, { cookie, body })

describe('an account at a CalDAV server', () => {
  it('is found from its server’s name, read as one calendar, and keeps its password to itself', async () => {
    const made = await add(login())
    const secrets = new RegExp(`${PASSWORD}|${Buffer.from(`ines:${PASSWORD}`).toString('base64')}|/dav/home`)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      ...{ kind: 'caldav', host: elsewhere.place, label: '127.0.0.1', all: true, trouble: null, unreadable: 0 },
      collections: [
        { name: 'Work', isRead: true },
        { name: 'At home & away', isRead: true },
      ],
      upcoming: 5,
      next: { startsAt: '2026-12-08T09:00:00Z', endsAt: '2026-12-08T10:00:00Z' },
    })
    expect(await list()).toEqual([made.body])
    expect(JSON.stringify([made, await list(), logged])).not.toMatch(secrets)
    expect(elsewhere.asked).toEqual([
      ...['PROPFIND /.well-known/caldav', 'PROPFIND /dav/', 'PROPFIND /dav/me/', 'PROPFIND /dav/home/'],
      ...['REPORT /dav/home/work/', 'REPORT /dav/home/home/'],
    ])
  })

  it('is let in where its server sends everybody on to another, too', async () => {
    expect((await add(login({ address: doorstep.url }))).body).toMatchObject({ host: doorstep.place, upcoming: 5 })
  })

  it('is found below the address of a Nextcloud that says so nowhere else', async () => {
    elsewhere.doors = ['/cloud/remote.php/dav/']
    expect((await add(login({ address: `${elsewhere.url}/cloud` }))).body).toMatchObject({ upcoming: 5 })
  })

  it('is asked which calendars it has, and of these only the chosen ones are read, until others are', async () => {
    const { body } = await search(login())
    expect(body.collections.map(({ name }) => name)).toEqual(['Work', 'At home & away'])
    const [work = '', home = ''] = body.collections.map(({ id }) => id)
    expect((await add(login({ only: ['unknown'] }))).body.errors).toMatchObject([{ pointer: '/only' }])
    expect((await add(login({ only: [home, 'unknown'] }))).body.errors).toMatchObject([{ pointer: '/only/1' }])
    const made = (await add(login({ only: [home] }))).body
    expect(made).toMatchObject({ all: false, upcoming: 1, collections: [{ isRead: false }, { isRead: true }] })
    expect((await choose(made.id, [work])).body).toMatchObject({
      upcoming: 4,
      collections: [{ isRead: true }, { isRead: false }],
    })
    expect((await choose(made.id, null)).body).toMatchObject({ all: true, upcoming: 5 })
    expect((await choose(made.id, [])).status).toBe(422)
    expect(await only()).toMatchObject({ all: true, upcoming: 5 })
  })

  it('costs one request while nothing changes in what is read; what comes later is read by itself', async () => {
    const { id } = (await add(login())).body
    elsewhere.asked.length = 0
    await service.forward(11 * MINUTE_MS)
    expect(elsewhere.asked).toEqual(['PROPFIND /dav/home/'])
    expect(await only()).toMatchObject({
      id,
      trouble: null,
      readAt: new Date(service.deps.clock()).toISOString().replace('.000', ''),
    })
    elsewhere.calendars.club = { name: 'Club', tag: 'c1', files: [event('20261211')] }
    await service.forward(11 * MINUTE_MS)
    expect(await only()).toMatchObject({ upcoming: 6, collections: [{}, {}, { name: 'Club', isRead: true }] })
    delete elsewhere.calendars.home
    elsewhere.calendars.work = { name: 'Work', tag: 'w2', files: [] }
    await service.forward(11 * MINUTE_MS)
    expect(await only()).toMatchObject({ upcoming: 1 })
    elsewhere.asked.length = 0
    await service.forward(DAY_MS)
    expect(elsewhere.asked[0]).toBe('PROPFIND /.well-known/caldav') // days came up that were too far ahead; it may have moved, too
  })

  it('of a server that tells no tags is read each time', async () => {
    elsewhere.calendars = { work: { name: 'Work', files: [event('20261208')] } }
    await add(login())
    elsewhere.calendars = { work: { name: 'Work', files: [] } }
    await service.forward(11 * MINUTE_MS)
    expect(await only()).toMatchObject({ upcoming: 0 })
  })

  it('whose password was withdrawn counts as it was read last, until it is told the new one', async () => {
    const made = (await add(login({ label: 'All mine' }))).body
    elsewhere.password = 'another'
    await service.forward(11 * MINUTE_MS)
    expect(await only()).toMatchObject({ trouble: 'not-allowed-in', upcoming: 5, readAt: made.readAt })
    const wrong = await add(login())
    expect(wrong).toMatchObject({ status: 422, body: { reason: 'not-allowed-in', errors: [{ pointer: '/password' }] } })
    elsewhere.calendars = { work: { name: 'Work', tag: 'w1', files: [event('20261208')] } }
    const again = await add(login({ password: 'another' }))
    expect(again).toMatchObject({ status: 200, body: { id: made.id, label: 'All mine', trouble: null, upcoming: 1 } })
    expect(await list()).toHaveLength(1)
    elsewhere.password = 'a third'
    const stranger = await choose(made.id, null, { password: 'another' })
    expect(stranger.body).toMatchObject({ reason: 'not-allowed-in', errors: [{ pointer: '/password' }] })
    expect((await choose(made.id, null, { password: 'a third' })).status).toBe(200)
  })

  it('counts what makes no sense, and reads the rest', async () => {
    elsewhere.calendars = { work: { name: 'Work', tag: 'w1', files: ['nonsense', event('20261208'), 'BEGIN:VCALENDAR'] } }
    expect((await add(login())).body).toMatchObject({ unreadable: 2, upcoming: 1 })
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['no password', { password: undefined }, '/password'],
    ['a password and no user', { user: undefined }, '/user'],
    ['calendars to choose from and no user', { user: undefined, password: undefined, only: ['x'] }, '/only'],
  ])('is not asked for with %s', async (_what, more, pointer) => {
    expect(await add(login(more))).toMatchObject({ status: 422, body: { code: 'invalid', errors: [{ pointer }] } })
    expect(elsewhere.asked).toEqual([])
  })

  const answering = (status: number, body: string) => () => {
    elsewhere.instead = (_request, response) => response.writeHead(status).end(body)
  }
  const XML = '<?xml version="1.0"?>'
  it.each<[string, () => void, string, string]>([
    ['of this machine', () => undefined, 'address-not-allowed', 'https://127.0.0.1/'],
    ['with a page', answering(200, '<!doctype html><p>Welcome'), 'not-caldav', ''],
    ['with something else than XML', answering(207, 'hello'), 'not-caldav', ''],
    ['with entities of its own', answering(207, `${XML}<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`), 'not-caldav', ''],
    ['with an endless list', answering(207, `${XML}<a>${'<b/>'.repeat(100_000)}</a>`), 'too-large', ''],
    ['that is broken', answering(503, ''), 'answered-oddly', ''],
    ['that lets nobody in', answering(401, ''), 'not-allowed-in', ''],
    ['with no calendars', () => void Object.assign(elsewhere, { calendars: {} }), 'no-calendars', ''],
  ])('is not added from a server %s, and the answer says why', async (_what, set, reason, address) => {
    set()
    const refused = await add(login(address ? { address } : {}))
    expect(refused).toMatchObject({ status: 422, body: { code: 'calendar-not-read', reason } })
    expect(await list()).toEqual([])
  })

  it('tries a wrong password once, not at every door', async () => {
    await search(login({ password: 'wrong' }))
    expect(elsewhere.asked).toEqual(['PROPFIND /.well-known/caldav', 'PROPFIND /dav/'])
  })
})
