import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InsiderPage } from './http/schemas/insider-page.ts'
import type { EditMeetingType } from './http/schemas/meeting-type.ts'
import { changePolicy } from './store/organizations.ts'
import { startService, type TestService } from './testing/service.ts'
import { firstTenant, requestTo, submitTo } from './testing/tenants.ts'
import { call, decideNow, filledIn, prove, type Requested, startsFor } from './testing/walk.ts'

interface Shown extends EditMeetingType {
  readonly id: string
  readonly version: string
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

const PATH = '/v1/meeting-types'
const listed = async () => (await call<{ data: Shown[] }>(service, 'GET', PATH, { cookie })).body.data
const first = async () => (await listed())[0] as Shown
const edited = ({ id: _, version: __, ...settings }: Shown): EditMeetingType => settings
const put = (id: string, body: unknown, ifMatch?: string) =>
  call<Shown>(service, 'PUT', `${PATH}/${id}`, { cookie, body, headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } })
const make = (changes: Partial<EditMeetingType>, key = randomUUID()) =>
  first().then((type) => call<Shown>(service, 'POST', PATH, { cookie, key, body: { ...edited(type), ...changes } }))
const page = async () => (await call<InsiderPage>(service, 'GET', '/v1/insiders/ines')).body.meetingTypes

describe('a meeting type', () => {
  it('is changed by whoever has seen the newest, and changed again without harm', async () => {
    const type = await first()
    const wanted = {
      ...edited(type),
      place: 'video',
      placeDetail: 'https://video.example.org/ines',
      stepMinutes: 30,
      minutes: 20,
    }
    const seen = `"${type.version}"`
    expect(await put(type.id, wanted)).toMatchObject({ status: 428 })
    const made = await put(type.id, wanted, seen)
    expect(made.body).toMatchObject(wanted)
    expect((await put(type.id, wanted, seen)).body).toEqual(made.body) // an answer that was lost
    expect(await put(type.id, { ...wanted, minutes: 30 }, seen)).toMatchObject({ status: 412 })
    expect(await first()).toEqual(made.body)
    expect((await startsFor(service, asks)).slice(0, 2)).toEqual(['2026-12-01T09:00:00Z', '2026-12-01T09:30:00Z'])
    expect(JSON.stringify(await page())).not.toContain('video.example.org')
  })

  it('is offered besides the others once it is made, as often as it is sent, and can be asked for', async () => {
    const key = randomUUID()
    const made = await make({ title: 'A walk', minutes: 45, place: 'in-person', placeDetail: 'The bridge' }, key)
    expect(made.status).toBe(201)
    expect((await make({ title: 'A walk', minutes: 45, place: 'in-person', placeDetail: 'The bridge' }, key)).body).toEqual(
      made.body,
    )
    expect((await page()).map(({ title, minutes }) => [title, minutes])).toEqual([
      ['A conversation by phone', 20],
      ['A walk', 45],
    ])
  })

  it('that is retired is offered no longer; what was asked for it goes on', async () => {
    const { body: walk } = await make({ title: 'Soon gone' })
    const old = await first()
    expect(await call(service, 'DELETE', `${PATH}/${old.id}`, { cookie })).toMatchObject({ status: 204 })
    expect((await page()).map(({ id }) => id)).not.toContain(old.id)
    expect((await startsFor(service, asks))[1]).toBe('2026-12-01T09:30:00Z')
    const body = await filledIn(service, { address: 'late@example.net' })
    const late = await call(service, 'POST', '/v1/insiders/ines/screenings', { body: { ...body, meetingTypeId: old.id } })
    expect(late.body.errors).toEqual([{ pointer: '/meetingTypeId', detail: 'is not offered here' }])
    expect(await put(old.id, edited(old), '*')).toMatchObject({ status: 404 })
    for (const { id } of await listed()) if (id !== walk.id) await call(service, 'DELETE', `${PATH}/${id}`, { cookie })
    const last = await call(service, 'DELETE', `${PATH}/${walk.id}`, { cookie })
    expect(last).toMatchObject({ status: 409, body: { code: 'last-meeting-type' } })
    await submitTo(service, 'ines', { address: 'new@example.net' })
  })

  it('is one of twenty at most', async () => {
    for (let n = (await listed()).length; n < 20; n++) expect((await make({ title: `Kind ${n}` })).status).toBe(201)
    expect(await make({ title: 'One more' })).toMatchObject({ status: 409, body: { code: 'too-many-meeting-types' } })
  })

  it.each<[Partial<Record<keyof EditMeetingType, unknown>>, string, string]>([
    [{ title: '' }, '/title', 'is empty'],
    [{ title: '  ' }, '/title', 'is empty'],
    [{ minutes: 4 }, '/minutes', 'must be >= 5'],
    [{ minutes: 45 }, '/minutes', 'is more than your organization allows: 30'],
    [{ stepMinutes: 0 }, '/stepMinutes', 'must be >= 5'],
    [
      { noticeMinutes: 1440, horizonDays: 1 },
      '/noticeMinutes',
      'is no shorter than times are on offer ahead: none would be left',
    ],
    [{ place: 'moon' }, '/place', 'is none of phone, video, in-person'],
    [{ bufferAfterMinutes: 12.5 }, '/bufferAfterMinutes', 'must be integer'],
  ])('with %j is refused, naming the field', async (changes, pointer, detail) => {
    await changePolicy(service.deps.database, service.organizationId, { longestMinutes: 30 })
    const type = await first()
    const refused = await put(type.id, { ...edited(type), title: 'Changed', minutes: 20, ...changes }, '*')
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer, detail }] } })
  })
})
