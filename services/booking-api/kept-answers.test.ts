import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApi } from './api.ts'
import type { Slots } from './http/schemas/booking.ts'
import { COMPILED_ONCE } from './testing/compiled-once.ts'
import { asOwner } from './testing/rows.ts'
import { startService, type TestService } from './testing/service.ts'
import { decideNow, prove, type Requested, request } from './testing/walk.ts'

let service: TestService
let app: FastifyInstance
let rosa: Requested
let owner: ReturnType<typeof asOwner>

beforeAll(async () => {
  service = await startService()
  app = await buildApi(service.deps, { trustProxy: [], compiled: COMPILED_ONCE, inbox: null, keptMs: 1000 })
  rosa = await request(service)
  await decideNow(service, rosa, await prove(service, rosa.decide))
  owner = asOwner(service)
})
afterAll(async () => {
  await owner.end()
  await app.close()
  await service.stop()
})

const slots = (headers: Record<string, string> = {}, query = '') =>
  app.inject({ url: `/v1/screenings/${rosa.id}/slots${query}`, headers: { authorization: `Bearer ${rosa.status}`, ...headers } })
const minutesSaid = async (query = '') => (await slots({}, query)).json<{ minutes: number }>().minutes
/** Past the API, as another process would. */
const setLength = (minutes: number) => owner`update meeting_type set minutes = ${minutes}`

describe('a list of slots', () => {
  beforeEach(async () => {
    await service.forward(60_000)
    await setLength(15)
    expect(await minutesSaid()).toBe(15)
    expect(await minutesSaid()).toBe(15) // a question that comes again
    await setLength(20)
  })

  it('is given again within a second, and read anew after it', async () => {
    await service.forward(999)
    expect(await minutesSaid()).toBe(15)
    await service.forward(1)
    expect(await minutesSaid()).toBe(20)
  })

  it('is read anew for another question', async () => {
    expect(await minutesSaid('?timeZone=Europe/Paris')).toBe(20)
  })

  it('is given to nobody else: not without the credential, not with a cookie beside it', async () => {
    expect((await slots({ authorization: '' })).statusCode).toBe(401)
    expect((await slots({ authorization: `Bearer ${rosa.status.slice(0, -1)}-` })).statusCode).toBe(401)
    expect((await slots({ cookie: 'a=b' })).json()).toMatchObject({ minutes: 20 })
  })

  it('is read anew once anybody has asked for a change', async () => {
    await app.inject({ method: 'POST', url: '/v1/links', payload: { address: 'nobody@example.net' } })
    expect(await minutesSaid()).toBe(20)
  })

  it('is not sent again to whoever has it, kept or read anew', async () => {
    const { headers } = await slots()
    const again = await slots({ 'if-none-match': `W/${headers.etag}` })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', headers.etag])
    await setLength(15)
    await service.forward(2000)
    const anew = await slots({ 'if-none-match': '"another", "one"' })
    expect([anew.statusCode, anew.headers.etag === headers.etag]).toEqual([200, false])
    expect((await slots({ 'if-none-match': String(anew.headers.etag), cookie: 'a=b' })).statusCode).toBe(304)
  })

  it('stays with who asked: no cache on the way may keep it', async () => {
    expect((await slots()).headers['cache-control']).toBe('private, no-cache')
  })
})

describe('a list of slots by day', () => {
  it.each(['Asia/Tokyo', 'Pacific/Honolulu'])('tells the dates of the clock of %s, which are not those of UTC', async (zone) => {
    const { slots: all, days } = (await slots({ cookie: 'a=b' }, `?groupBy=day&timeZone=${zone}`)).json<Slots>()
    const onClock = all.map(({ startsAt }) => Temporal.Instant.from(startsAt).toZonedDateTimeISO(zone).toPlainDate().toString())
    expect((days ?? []).flatMap((day) => Array.from({ length: day.slots }, () => day.date))).toEqual(onClock)
    expect(onClock).not.toEqual(all.map(({ startsAt }) => startsAt.slice(0, 10)))
  })

  it('is told only to whom it was asked by', async () => {
    expect((await slots({ cookie: 'a=b' })).json()).not.toHaveProperty('days')
    expect((await slots({ cookie: 'a=b' }, '?groupBy=week')).statusCode).toBe(422)
  })
})
