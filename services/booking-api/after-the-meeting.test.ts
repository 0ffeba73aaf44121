import { DAY_MS, HOUR_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Booking, BookingEntry } from './http/schemas/booking.ts'
import type { Screening } from './http/schemas/screening.ts'
import { crowd, type Someone } from './races/ground.ts'
import { startService, type TestService } from './testing/service.ts'
import { type Answered, apiKey, book, call, prove, secretIn } from './testing/walk.ts'

const NOTE = 'canary-note-quick-and-kind'

let service: TestService
let people: Someone[]
let key: string
beforeAll(async () => {
  service = await startService()
  key = await apiKey(service)
  people = await crowd(service, 4, 'approved')
})
afterAll(() => service.stop())

const record = (booking: Booking, attendance: string): Promise<Answered<Booking & { code: string }>> =>
  call(service, 'POST', `/v1/bookings/${booking.id}/outcome`, { bearer: key, body: { attendance } })
const read = async ({ id, status }: Someone) =>
  (await call<Screening>(service, 'GET', `/v1/screenings/${id}`, { bearer: status })).body

describe('an insider who was not there', () => {
  it('renews the yes: the requester is told kindly, may choose another time, and it takes a second booking', async () => {
    const [who] = people
    if (!who) throw new Error('nobody there')
    const booking = await book(service, who, '2026-12-01T10:00:00Z')
    await service.forward(2 * DAY_MS)
    expect((await record(booking, 'insider-absent')).body).toMatchObject({ state: 'concluded', attendance: 'insider-absent' })
    await service.settle()
    const mail = await service.mail('absence-to-requester')
    expect(mail.to).toBe(who.address)
    expect(mail.text).toContain('It was none of your doing, and nothing is noted about you.')
    expect(mail.text).toContain('You can choose another time until Wednesday 16 December, 9:00 in Lisbon.')
    expect(await read(who)).toMatchObject({ state: 'approved', deadlineAt: '2026-12-16T09:00:00Z' })
    const again = await book(service, who, '2026-12-04T10:00:00Z')
    expect(again).toMatchObject({ state: 'booked', sequence: 0 })
    expect(await record(booking, 'attended')).toMatchObject({ status: 404, body: { code: 'booking-not-found' } })
  })

  it('who says later that it was otherwise takes that yes back, and the requester hears it', async () => {
    const who = people[1]
    if (!who) throw new Error('nobody there')
    const booking = await book(service, who, '2026-12-04T11:00:00Z')
    await service.forward(3 * DAY_MS)
    await record(booking, 'insider-absent')
    await service.forward(HOUR_MS)
    expect((await record(booking, 'attended')).body).toMatchObject({ state: 'concluded', attendance: 'attended' })
    expect(await read(who)).toMatchObject({ state: 'concluded', may: ['thank', 'erase'] })
    await service.settle()
    expect((await service.mail('taken-back')).to).toBe(who.address)
  })
})

describe('a late cancellation', () => {
  it('is excused on the insider’s word alone, once', async () => {
    const who = people[2]
    if (!who) throw new Error('nobody there')
    const booking = await book(service, who, '2026-12-07T10:00:00Z')
    const meeting = secretIn(await service.mail('invitation-to-insider'), '/meeting')
    await service.forward(HOUR_MS + DAY_MS)
    const path = `/v1/bookings/${booking.id}/cancellation`
    const late = await call<Booking>(service, 'POST', path, { bearer: who.status, body: {} })
    expect(late.body).toMatchObject({ state: 'cancelled', cancelledLate: true, excused: false })
    const excuse = (by: { bearer?: string; cookie?: string }) => call(service, 'POST', `${path}/excuse`, { ...by, body: {} })
    expect(await excuse({ bearer: who.status })).toMatchObject({ status: 403 })
    expect(await excuse({ bearer: key })).toMatchObject({ status: 403 })
    expect(await excuse({ bearer: meeting })).toMatchObject({ status: 401, body: { code: 'browser-not-proved' } })
    const cookie = await prove(service, meeting)
    const byInsider = await call<Screening>(service, 'GET', `/v1/screenings/${who.id}`, { bearer: meeting, cookie })
    expect(byInsider.body.may).toContain('excuse')
    expect(await excuse({ bearer: meeting, cookie })).toMatchObject({ status: 201, body: { cancelledLate: true, excused: true } })
    expect(await excuse({ bearer: meeting, cookie })).toMatchObject({ status: 409, body: { code: 'nothing-to-excuse' } })
  })
})

describe('the list of meetings', () => {
  it('keeps to a state from page to page, and tells the insider alone whom they met', async () => {
    const list = async (query: string, by: { bearer?: string; cookie?: string }) =>
      (await call<{ data: BookingEntry[]; nextCursor: string | null }>(service, 'GET', `/v1/bookings?${query}`, by)).body
    const cookie = await prove(service, secretIn(await service.mail('invitation-to-insider'), '/meeting'))
    const all = await list('', { cookie })
    expect(all.data.map(({ state }) => state)).toEqual(['cancelled', 'concluded', 'concluded', 'concluded'])
    const first = await list('state=concluded&limit=2', { cookie })
    const rest = await list(`state=concluded&limit=2&cursor=${first.nextCursor}`, { cookie })
    expect([...first.data, ...rest.data]).toEqual(all.data.slice(1))
    expect(rest.nextCursor).toBeNull()
    expect(all.data.map(({ requester }) => requester?.name)).toEqual(Array(4).fill(expect.any(String)))
    const byKey = await list('', { bearer: key })
    expect(byKey.data).toEqual(all.data.map((entry) => ({ ...entry, requester: null })))
    expect(await call(service, 'GET', '/v1/bookings?state=moved', { cookie })).toMatchObject({ status: 422 })
  })
})

describe('what an insider says of a meeting besides who was there', () => {
  it('is theirs alone: in a proved browser, and nowhere else', async () => {
    const who = people[3]
    if (!who) throw new Error('nobody there')
    const booking = await book(service, who, '2026-12-09T10:00:00Z')
    await service.forward(Date.parse(booking.endsAt) - service.deps.clock())
    const outcome = secretIn(await service.mail('outcome-asked'), '/outcome')
    const cookie = await prove(service, outcome)
    const path = `/v1/bookings/${booking.id}`
    const say = (body: object) => call<Booking>(service, 'POST', `${path}/outcome`, { bearer: outcome, cookie, body })
    const aside = { introduce: 'not-yet', note: NOTE, keepInTouch: true }
    expect(await say({ attendance: 'attended', ...aside })).toMatchObject({ status: 201, body: aside })
    const corrected = await say({ attendance: 'late', minutesLate: 4 })
    expect(corrected.body).toMatchObject({ attendance: 'late', ...aside }) // what is not said again stays
    expect((await call<Booking>(service, 'GET', path, { cookie })).body).toMatchObject(aside)
    const none = { introduce: null, note: null, keepInTouch: null }
    for (const bearer of [outcome, key, who.status])
      expect((await call<Booking>(service, 'GET', path, { bearer })).body).toMatchObject(none)
    await service.settle()
    const elsewhere = [
      ...(await service.mails()).map(({ text, html, calendar }) => [text, html, calendar].join()),
      ...(await Promise.all(
        [`/v1/screenings/${who.id}`, `/v1/screenings/${who.id}/export`].map(async (url) =>
          JSON.stringify((await call(service, 'GET', url, { bearer: who.status })).body),
        ),
      )),
      JSON.stringify((await call(service, 'GET', '/v1/facts', { bearer: key })).body),
    ].join()
    for (const word of [NOTE, 'not-yet']) expect(elsewhere).not.toContain(word)
    expect((await say({ attendance: 'attended', introduce: 'yes', note: ' ', keepInTouch: false })).body).toMatchObject({
      ...{ introduce: 'yes', note: null, keepInTouch: false },
    })
  })

  it('is not an integration’s to say', async () => {
    const who = people[0]
    if (!who) throw new Error('nobody there')
    const { booking } = await read(who)
    const said = await call(service, 'POST', `/v1/bookings/${booking?.id}/outcome`, {
      bearer: key,
      body: { attendance: 'attended', note: NOTE },
    })
    expect(said).toMatchObject({ status: 422, body: { errors: [{ pointer: '/note' }] } })
  })
})
