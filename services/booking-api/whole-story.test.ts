import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Booking } from './http/schemas/booking.ts'
import type { Referral } from './http/schemas/referral.ts'
import type { Screening } from './http/schemas/screening.ts'
import { startService, type TestService } from './testing/service.ts'
import { addInsider, firstTenant, mailTo, requestTo, type Tenant } from './testing/tenants.ts'
import { book, call, decideNow, prove, type Requested, secretIn, startsFor } from './testing/walk.ts'

// The whole story of one person, as the piece of 2007 tells it, every step over the API, time moved by the clock: come back, met, back for a
// name, passed on, and what the next insider reads of it.

const ROSA = 'rosa@example.net'
const LETTER = 'I met Rosa last week: on time, well prepared.\n\nWould you give about 30 minutes, once?'

let service: TestService
let ines: Tenant
let otto: Tenant
let berta: Tenant
let cookies: Record<'ines' | 'otto', string>
let first: Requested

beforeAll(async () => {
  service = await startService()
  ines = firstTenant(service)
  const { organizationId } = ines
  otto = await addInsider(service, 'otto', { organizationId })
  berta = await addInsider(service, 'berta', { organizationId })
  const knocks = await requestTo(service, otto, 'somebody@example.net')
  cookies = { ines: '', otto: await prove(service, knocks.decide) }
})
afterAll(() => service.stop())

const until = (instant: string | undefined | null) => service.forward(Date.parse(instant ?? '') - service.deps.clock())
const read = async ({ id, status }: Pick<Requested, 'id' | 'status'>) =>
  (await call<Screening>(service, 'GET', `/v1/screenings/${id}`, { bearer: status })).body
const press = (who: Pick<Requested, 'id' | 'status'>, what: string) =>
  call<Screening>(service, 'POST', `/v1/screenings/${who.id}/${what}`, { bearer: who.status })
const record = (booking: Booking, cookie: string, body: object) =>
  call<Booking>(service, 'POST', `/v1/bookings/${booking.id}/outcome`, { cookie, body })

/** Asked, told to come back, back, met, asked to come back for a name, back for it: Ines may think of somebody. */
async function backForAName(address: string): Promise<Requested> {
  const asked = await requestTo(service, ines, address)
  cookies.ines ||= await prove(service, asked.decide)
  const deferred = await decideNow(service, asked, cookies.ines, { verdict: 'come-back' })
  await until(deferred.returnWindow?.opensAt)
  expect((await press(asked, 'return')).body.state).toBe('approved')
  const booking = await book(service, asked, (await startsFor(service, asked))[0])
  await until(booking.endsAt)
  await record(booking, cookies.ines, { attendance: 'attended', namesNextWeek: true })
  await service.forward(10 * MINUTE_MS)
  const { returnWindow } = await read(asked)
  await until(returnWindow?.opensAt)
  expect((await press(asked, 'return')).body.names?.returnedAt).not.toBeNull()
  await service.settle()
  expect((await mailTo(service, 'came-for-a-name', ines.address)).subject).toContain('came back for a name')
  return asked
}

/** Ines thinks of Otto, and the requester agrees: Otto has the letter. */
async function askOtto(who: Requested): Promise<{ id: string; consent: string }> {
  const body = { name: 'Otto Insider', address: otto.address, letter: LETTER }
  const offered = await call<Referral>(service, 'POST', `/v1/screenings/${who.id}/referrals`, { cookie: cookies.ines, body })
  expect(offered.status).toBe(201)
  const { id } = offered.body
  await call(service, 'POST', `/v1/referrals/${id}/agreement`, { bearer: who.status, body: { agrees: true } })
  await service.settle()
  return { id, consent: secretIn(await mailTo(service, 'referral-asked', otto.address), '/consent') }
}

describe('the whole story', () => {
  it('comes to a second meeting, which is missed and disputed, and the third insider reads it all', async () => {
    first = await backForAName(ROSA)
    const { id, consent } = await askOtto(first)
    await call(service, 'POST', `/v1/referrals/${id}/consent`, { bearer: consent, body: { answer: 'yes' } })
    await service.settle()
    const opened = secretIn(await mailTo(service, 'approved', ROSA), '/my-request')
    const { body: link } = await call<{ screeningId: string }>(service, 'GET', '/v1/link', { bearer: opened })
    const second = { id: link.screeningId, status: opened }
    const booking = await book(service, second, (await startsFor(service, second))[0])
    await until(booking.endsAt)
    await record(booking, cookies.otto, { attendance: 'missed' })
    await service.forward(10 * MINUTE_MS)
    expect((await mailTo(service, 'referral-outcome', ines.address)).text).toContain('the conversation was missed')
    expect((await mailTo(service, 'missed-to-requester', ROSA)).text).toContain('missed')

    const reads = async () => {
      const third = await requestTo(service, berta, ROSA)
      const seen = await call<Screening>(service, 'GET', `/v1/screenings/${third.id}`, { bearer: third.decide })
      await press(third, 'withdrawal')
      return seen.body.dossier?.standing
    }
    expect(await reads()).toMatchObject({ kept: 1, missed: 1 })
    const disputed = { disputed: true, explanation: 'The phone never rang' }
    await call(service, 'POST', `/v1/bookings/${booking.id}/dispute`, { bearer: second.status, body: disputed })
    await service.forward(DAY_MS)
    expect(await reads()).toMatchObject({ kept: 1, missed: 0 }) // until a person has looked
    await record(booking, cookies.otto, { attendance: 'missed' })
    await service.forward(DAY_MS)
    expect(await reads()).toMatchObject({ kept: 1, missed: 1 })
  })

  it('ends kindly where the colleague says nothing: nobody was free, and nobody is named', async () => {
    const who = await backForAName('robin@example.net')
    await askOtto(who)
    const before = (await service.mails()).length
    await service.forward(10 * DAY_MS)
    const since = (await service.mails()).slice(before)
    expect(since.map(({ kind, to }) => [kind, to]).sort()).toEqual([
      ['referral-none', 'robin@example.net'],
      ['referral-refused', ines.address],
    ])
    expect((await mailTo(service, 'referral-none', 'robin@example.net')).subject).toBe('Nobody was free this time')
    const { referrals } = await read(who)
    expect(referrals).toMatchObject([{ state: 'refused', colleague: null }])
    const heard = (await service.mails()).filter(({ to }) => to === 'robin@example.net').map(({ text, html }) => `${text}${html}`)
    for (const word of ['Otto', otto.address]) expect(heard.join()).not.toContain(word)
  })
})
