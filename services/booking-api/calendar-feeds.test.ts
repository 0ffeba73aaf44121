import { DAY_MS } from '@vestibule/scheduling/instant.ts'
import nodeIcal, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crowd } from './races/ground.ts'
import { startService, type TestService } from './testing/service.ts'
import { apiKey, book, call, prove, secretIn } from './testing/walk.ts'

let service: TestService
let cookie: string
let key: string
const lines: string[] = []
beforeAll(async () => {
  service = await startService({ onLog: (line) => lines.push(line) })
  key = await apiKey(service)
  const [first] = await crowd(service, 1, 'approved')
  if (!first) throw new Error('nobody there')
  await book(service, first, '2026-12-02T09:00:00Z')
  cookie = await prove(service, secretIn(await service.mail('invitation-to-insider'), '/meeting'))
})
afterAll(() => service.stop())

const open = async (): Promise<string> => {
  const opened = await call<{ address: string }>(service, 'POST', '/v1/calendar-feed', { cookie })
  expect(opened.status).toBe(201)
  return new URL(opened.body.address).pathname
}
const read = async (path: string, headers: Record<string, string> = {}) => service.app.inject({ url: path, headers })
const eventsOf = (ics: string) =>
  Object.values(nodeIcal.sync.parseICS(ics)).filter((part): part is VEvent => part?.type === 'VEVENT')

describe('an insider’s calendar feed', () => {
  it('holds what is to come as it is now, without a number or a secret, and nothing that was cancelled', async () => {
    const path = await open()
    const [moves, cancels] = await crowd(service, 2, 'approved')
    if (!moves || !cancels) throw new Error('nobody there')
    const moved = await book(service, moves, '2026-12-02T10:00:00Z')
    const cancelled = await book(service, cancels, '2026-12-02T11:00:00Z')
    const before = await read(path)
    expect(eventsOf(before.body)).toHaveLength(3)
    const to = (id: string, what: string, body: unknown) =>
      call(service, 'POST', `/v1/bookings/${id}/${what}`, { bearer: key, key: `${what}-${id}`, body })
    expect((await to(moved.id, 'moves', { startsAt: '2026-12-03T10:00:00Z' })).status).toBe(201)
    expect((await to(cancelled.id, 'cancellation', {})).status).toBe(201)

    const { body, headers } = await read(path)
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    const events = eventsOf(body)
    expect(events.map(({ start }) => start.toISOString()).toSorted()).toEqual([
      '2026-12-02T09:00:00.000Z',
      '2026-12-03T10:00:00.000Z',
    ])
    expect(events.map(({ summary }) => summary)).toContain('Robin Requester × Ines Insider: 15 min, ends 11:15 sharp')
    expect(body).not.toMatch(/555 0100|METHOD|ATTENDEE|#/)
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('is answered with 304 while it is the same', async () => {
    const path = await open()
    const { headers } = await read(path)
    expect((await read(path, { 'if-none-match': String(headers.etag) })).statusCode).toBe(304)
    expect((await read(path, { 'if-none-match': '"another"' })).statusCode).toBe(200)
  })

  it('opens under one address at a time, and under none once it is closed', async () => {
    const [first, second] = [await open(), await open()]
    expect((await read(first)).statusCode).toBe(404)
    expect((await read(second)).statusCode).toBe(200)
    expect((await call(service, 'GET', '/v1/calendar-feed', { cookie })).body.since).not.toBeNull()
    expect((await call(service, 'DELETE', '/v1/calendar-feed', { cookie })).status).toBe(204)
    expect((await read(second)).statusCode).toBe(404)
    expect((await call(service, 'GET', '/v1/calendar-feed', { cookie })).body.since).toBeNull()
  })

  it('is made by its insider alone, and its address stands in no log', async () => {
    expect((await call(service, 'POST', '/v1/calendar-feed', { bearer: key })).status).toBe(403)
    expect((await call(service, 'POST', '/v1/calendar-feed')).status).toBe(401)
    const path = await open()
    await read(path)
    expect(lines.join('\n')).not.toContain(path.split('/').at(-1)?.slice(0, 20))
  })

  it('forgets what is more than thirty days past', async () => {
    const path = await open()
    await service.forward(40 * DAY_MS)
    expect(eventsOf((await read(path)).body)).toEqual([])
  })
})
