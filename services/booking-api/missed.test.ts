import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Booking } from './http/schemas/booking.ts'
import type { Screening } from './http/schemas/screening.ts'
import { crowd, type Someone } from './races/ground.ts'
import { startService, type TestService } from './testing/service.ts'
import { type Answered, apiKey, book, call, prove, secretIn } from './testing/walk.ts'

interface Met extends Someone {
  readonly booking: Booking
}

let service: TestService
let key: string
let cookie: string
let people: Met[]
beforeAll(async () => {
  service = await startService()
  key = await apiKey(service)
  people = []
  for (const [n, someone] of (await crowd(service, 5, 'approved')).entries())
    people.push({ ...someone, booking: await book(service, someone, `2026-12-01T1${n}:00:00Z`) })
  cookie = await prove(service, secretIn(await service.mail('invitation-to-insider'), '/meeting'))
  await service.forward(2 * DAY_MS)
})
afterAll(() => service.stop())

type Said = Answered<Booking & { code: string; errors?: { pointer: string }[] }>
const act = ({ booking }: Met, what: string, by: { bearer?: string; cookie?: string }, body: object): Promise<Said> =>
  call(service, 'POST', `/v1/bookings/${booking.id}/${what}`, { ...by, body })
const record = (who: Met, attendance: string, by: { bearer?: string; cookie?: string } = { cookie }) =>
  act(who, 'outcome', by, { attendance })
const dispute = (who: Met, body: object) => act(who, 'dispute', { bearer: who.status }, body)
const read = async ({ id }: Met, by: { bearer?: string; cookie?: string }) =>
  (await call<Screening>(service, 'GET', `/v1/screenings/${id}`, by)).body
const somebody = (n: number) => {
  const who = people[n]
  if (!who) throw new Error('nobody there')
  return who
}
const mailsTo = async ({ address }: Met) => (await service.mails()).filter(({ to }) => to === address).map(({ kind }) => kind)

describe('a meeting noted as missed', () => {
  it('and corrected within ten minutes is never heard of', async () => {
    const who = somebody(2)
    await record(who, 'missed', { bearer: key })
    await record(who, 'attended', { bearer: key })
    await service.forward(11 * MINUTE_MS)
    expect((await mailsTo(who)).filter((kind) => kind.startsWith('missed'))).toEqual([])
    expect(await read(who, { bearer: who.status })).toMatchObject({
      may: ['thank', 'erase'],
      booking: { attendance: 'attended' },
    })
  })

  it('and corrected once it was told is taken back by mail, as is one that was excused after an explanation', async () => {
    const [told, explained] = [somebody(3), somebody(4)]
    for (const who of [told, explained]) await record(who, 'missed')
    await service.forward(10 * MINUTE_MS)
    await record(told, 'attended')
    const why = await dispute(explained, { disputed: false, explanation: 'My train stood still' })
    expect(why.body.missed?.answer).toMatchObject({ disputed: false })
    await service.settle()
    expect((await service.mail('missed-answered-to-insider')).text).toContain('It still counts as missed.')
    await record(explained, 'excused')
    await service.settle()
    for (const who of [told, explained]) {
      const kinds = (await mailsTo(who)).filter((kind) => kind.startsWith('missed'))
      expect(kinds).toEqual(['missed-to-requester', 'missed-corrected-to-requester'])
    }
    expect((await read(explained, { bearer: explained.status })).booking).toMatchObject({
      attendance: 'excused',
      missed: { answer: { explanation: 'My train stood still' } },
    })
  })

  it('is told to the requester kindly, ten minutes later, and may be disputed: it then waits for a person’s look', async () => {
    const who = somebody(0)
    expect(await read(who, { bearer: who.status })).toMatchObject({ may: ['erase'], booking: { attendance: null, missed: null } })
    await record(who, 'missed')
    await service.settle()
    expect(await mailsTo(who)).not.toContain('missed-to-requester')
    await service.forward(10 * MINUTE_MS)
    const told = await service.mail('missed-to-requester')
    expect(told.to).toBe(who.address)
    expect(told.text).toContain('on your page until Wednesday 16 December, 9:21 in Lisbon')
    const status = secretIn(told, '/my-request')
    expect(await read(who, { bearer: status })).toMatchObject({
      may: ['dispute', 'erase'],
      booking: { attendance: 'missed', missed: { answerBy: '2026-12-16T09:21:00Z', answer: null } },
    })

    expect(await act(who, 'dispute', { bearer: key }, { disputed: true })).toMatchObject({ status: 403 })
    expect(await act(who, 'dispute', { cookie }, { disputed: true })).toMatchObject({ status: 403 })
    expect(await act(somebody(1), 'dispute', { bearer: who.status }, { disputed: true })).toMatchObject({ status: 404 })
    expect(await dispute(who, { disputed: false })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/explanation' }] },
    })
    const explanation = 'I was on the line until 10:20'
    expect((await dispute(who, { disputed: true, explanation })).body).toMatchObject({
      missed: { answer: { disputed: true, explanation, lookedAt: null } },
    })
    expect(await dispute(who, { disputed: true })).toMatchObject({ status: 409, body: { code: 'nothing-to-dispute' } })
    await service.settle()
    const asked = await service.mail('missed-answered-to-insider')
    expect(asked.text).toContain(explanation)

    const listed = await call<{ data: object[] }>(service, 'GET', '/v1/screenings', { cookie })
    expect(listed.body.data).toContainEqual(expect.objectContaining({ id: who.id, answered: true }))

    const outcome = secretIn(asked, '/outcome')
    expect(JSON.stringify(await read(who, { bearer: outcome }))).not.toContain(explanation)
    expect(JSON.stringify(await read(who, { bearer: key }))).not.toContain(explanation)
    expect(JSON.stringify(await read(who, { bearer: outcome, cookie }))).toContain(explanation)
    expect(await record(who, 'missed', { bearer: key })).toMatchObject({ status: 409, body: { code: 'outcome-answered' } })
    expect(await record(who, 'missed', { bearer: outcome })).toMatchObject({ status: 401, body: { code: 'browser-not-proved' } })
    expect(await record(who, 'attended', { bearer: who.status })).toMatchObject({ status: 403 })

    await service.forward(30 * DAY_MS)
    expect(await record(somebody(1), 'missed')).toMatchObject({ body: { code: 'outcome-final' } })
    expect(await record(who, 'missed', { bearer: outcome, cookie })).toMatchObject({
      status: 201,
      body: { attendance: 'missed', missed: { answer: { lookedAt: '2027-01-01T09:31:00Z' } } },
    })
    await service.settle()
    expect((await service.mail('missed-stays-to-requester')).to).toBe(who.address)
    expect(await record(who, 'attended')).toMatchObject({ status: 409, body: { code: 'outcome-final' } })
  })
})
