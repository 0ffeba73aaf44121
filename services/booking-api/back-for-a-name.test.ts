import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Booking } from './http/schemas/booking.ts'
import type { Screening } from './http/schemas/screening.ts'
import { crowd, type Someone } from './races/ground.ts'
import { startService, type TestService } from './testing/service.ts'
import { apiKey, book, call, prove, secretIn } from './testing/walk.ts'

let service: TestService
let people: Someone[]
let cookie: string
let outcome: string
let bookings: Booking[]

beforeAll(async () => {
  service = await startService()
  people = await crowd(service, 3, 'approved')
  bookings = []
  for (const [index, who] of people.entries()) bookings.push(await book(service, who, `2026-12-02T1${index}:00:00Z`))
  await service.forward(Date.parse('2026-12-02T12:15:00Z') - service.deps.clock())
  outcome = secretIn(await service.mail('outcome-asked'), '/outcome')
  cookie = await prove(service, outcome)
})
afterAll(() => service.stop())

const someone = (index: number) => {
  const [who, booking] = [people[index], bookings[index]]
  if (!who || !booking) throw new Error('nobody there')
  return { who, booking }
}
const record = ({ id }: Booking, body: object) =>
  call<Booking & { code: string }>(service, 'POST', `/v1/bookings/${id}/outcome`, { cookie, body })
const read = async ({ id, status }: Someone) =>
  (await call<Screening>(service, 'GET', `/v1/screenings/${id}`, { bearer: status })).body
const press = ({ id, status }: Someone, what: 'return' | 'postponement') =>
  call<Screening & { code: string }>(service, 'POST', `/v1/screenings/${id}/${what}`, { bearer: status })
const mailsTo = async (kind: string, address: string) =>
  (await service.mails()).filter((mail) => mail.kind === kind && mail.to === address)

describe('names next week', () => {
  it('opens a week, told once the ten minutes are over, of which nobody is reminded; the press is heard of', async () => {
    const { who, booking } = someone(0)
    await record(booking, { attendance: 'attended', namesNextWeek: true })
    await service.settle()
    expect(await mailsTo('names-next-week', who.address)).toHaveLength(0)
    await service.forward(10 * MINUTE_MS)
    const [mail] = await mailsTo('names-next-week', who.address)
    const text = mail?.text?.replace(/\s+/g, ' ')
    expect(text).toContain('between Monday 7 December and Friday 11 December')
    expect(text).toContain('We won’t remind you')
    expect(text).toMatch(/Opens: .* in Lisbon .* in Berlin/)
    expect(await read(who)).toMatchObject({
      ...{ state: 'concluded', next: 'requester-returns' },
      returnWindow: { weekOf: '2026-12-07', open: false, mayMove: true },
      may: expect.arrayContaining(['postpone']),
    })
    expect(await press(who, 'return')).toMatchObject({ status: 403, body: { code: 'return-window-not-open' } })
    await service.forward(6 * DAY_MS)
    expect((await read(who)).may).toContain('return')
    const before = (await service.mails()).length
    expect((await press(who, 'return')).body).toMatchObject({
      ...{ state: 'concluded', returnWindow: null, next: 'nothing' },
      names: { weekOf: '2026-12-07', returnedAt: '2026-12-08T12:25:00Z' },
    })
    await service.settle()
    expect((await service.mails()).slice(before).map(({ kind }) => kind)).toEqual(['came-for-a-name'])
    expect((await service.mail('came-for-a-name')).to).toBe('ines@example.org')
    const insiders = await call<Screening>(service, 'GET', `/v1/screenings/${who.id}`, { cookie })
    expect(insiders.body.names).toMatchObject({ returnedAt: '2026-12-08T12:25:00Z' })
    const keys = await call<Screening>(service, 'GET', `/v1/screenings/${who.id}`, { bearer: await apiKey(service) })
    expect(keys.body).toMatchObject({ names: null })
  })

  it('can be moved a week on, is missed in silence, and needs a meeting that took place', async () => {
    const { who, booking } = someone(1)
    expect(await record(booking, { attendance: 'missed', namesNextWeek: true })).toMatchObject({
      ...{ status: 422, body: { errors: [{ pointer: '/namesNextWeek' }] } },
    })
    await record(booking, { attendance: 'attended', namesNextWeek: true })
    await service.forward(10 * MINUTE_MS)
    expect((await press(who, 'postponement')).body).toMatchObject({ returnWindow: { weekOf: '2026-12-21', mayMove: false } })
    await service.settle()
    expect((await mailsTo('names-next-week', who.address)).map(({ subject }) => subject)).toEqual([
      'Ines Insider asks you to come back for a name in the week of 14 December',
      'Your week to come back to Ines Insider: from 21 December',
    ])
    const before = (await service.mails()).length
    await service.forward(20 * DAY_MS)
    expect(await press(who, 'return')).toMatchObject({ status: 410, body: { code: 'screening-lapsed' } })
    expect(await mailsTo('names-next-week', who.address)).toHaveLength(2)
    expect(await service.mails()).toHaveLength(before + 1) // a word of thanks is spoken of, once, and nothing else
    expect(await read(who)).toMatchObject({ state: 'concluded', returnWindow: null, names: { returnedAt: null } })
  })
})

describe('a week that was named', () => {
  it('can be taken back while nobody has heard of it, and is a promise then', async () => {
    const late = await book(service, (await crowd(service, 1, 'approved'))[0] ?? someone(2).who)
    await service.forward(Date.parse(late.endsAt) - service.deps.clock())
    await record(late, { attendance: 'attended', namesNextWeek: true })
    await record(late, { attendance: 'attended', namesNextWeek: false })
    await service.forward(10 * MINUTE_MS)
    expect((await service.mails()).filter(({ kind }) => kind === 'names-next-week')).toHaveLength(3)
    await record(late, { attendance: 'attended', namesNextWeek: true })
    await service.forward(10 * MINUTE_MS)
    expect(await record(late, { attendance: 'attended', namesNextWeek: false })).toMatchObject({
      ...{ status: 409, body: { code: 'names-promised' } },
    })
  })
})
