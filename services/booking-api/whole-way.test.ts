import { randomUUID } from 'node:crypto'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Booking } from './http/schemas/booking.ts'
import type { Screening } from './http/schemas/screening.ts'
import { startService, type TestService } from './testing/service.ts'
import { apiKey, book, call, decideNow, filledIn, prove, request, secretIn, startsFor } from './testing/walk.ts'

interface Told {
  readonly type: string
  readonly screeningId: string
}

describe('the whole way over the API', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.stop())

  it('leads from the public page to a recorded outcome, by the links of the mails alone', async () => {
    const requested = await request(service)
    const pending = await call<Screening>(service, 'GET', `/v1/screenings/${requested.id}`, { bearer: requested.status })
    expect(pending.body).toMatchObject({ state: 'pending', next: 'insider-decides', decision: null, dossier: null })

    const dossier = await service.mail('dossier')
    expect(dossier.to).toBe('ines@example.org')
    expect(dossier.text).toContain('Drawing bridges at Small Office')

    const cookie = await prove(service, requested.decide)
    await decideNow(service, requested, cookie)
    const approved = await call<Screening>(service, 'GET', `/v1/screenings/${requested.id}`, { bearer: requested.status })
    expect(approved.body).toMatchObject({
      state: 'approved',
      next: 'requester-chooses',
      decision: { verdict: 'approve', inEffect: true },
    })

    const booking = await book(service, requested)
    // A Monday at ten with a day's notice: Tuesday at ten, Berlin.
    expect(booking).toMatchObject({
      state: 'booked',
      startsAt: '2026-12-01T09:00:00Z',
      endsAt: '2026-12-01T09:15:00Z',
      phone: null,
    })
    const invitation = await service.mail('invitation-to-insider')
    expect(invitation.calendar).toContain('DTEND:20261201T091500Z')
    expect(invitation.text).toContain('+351 555 0100')
    expect((await service.mail('invitation-to-requester')).text).not.toContain('555 0100')

    await service.forward(DAY_MS + 15 * MINUTE_MS)
    const outcome = secretIn(await service.mail('outcome-asked'), '/outcome')
    const recorded = await call<Booking>(service, 'POST', `/v1/bookings/${booking.id}/outcome`, {
      bearer: outcome,
      cookie,
      body: { attendance: 'attended' },
    })
    expect(recorded.status).toBe(201)
    expect(recorded.body).toMatchObject({ state: 'concluded', attendance: 'attended' })
    const over = await call<Screening>(service, 'GET', `/v1/screenings/${requested.id}`, { bearer: requested.status })
    expect(over.body).toMatchObject({ state: 'concluded', next: 'nothing' })
  })

  it('can be walked by an integration with a key', async () => {
    const key = await apiKey(service)
    const requested = await request(service, { address: 'second@example.net' })
    const path = `/v1/screenings/${requested.id}`
    const decided = await call(service, 'POST', `${path}/decision`, {
      bearer: key,
      key: randomUUID(),
      body: { verdict: 'approve' },
    })
    expect(decided.status).toBe(201)
    expect(decided.body).toMatchObject({ state: 'pending', decision: null })
    await service.forward(10 * MINUTE_MS)
    const { body } = await call<{ slots: { startsAt: string }[] }>(service, 'GET', `${path}/slots`, { bearer: key })
    const booked = await call<Booking>(service, 'POST', `${path}/bookings`, {
      bearer: key,
      key: randomUUID(),
      body: { startsAt: body.slots[0]?.startsAt, phone: '555 0101' },
    })
    expect(booked.status).toBe(201)
    await service.forward(2 * DAY_MS)
    const recorded = await call(service, 'POST', `/v1/bookings/${booked.body.id}/outcome`, {
      bearer: key,
      body: { attendance: 'late', minutesLate: 4 },
    })
    expect(recorded.body).toMatchObject({ attendance: 'late', minutesLate: 4 })
    const listed = await call<{ data: { id: string; state: string }[] }>(service, 'GET', '/v1/screenings?state=concluded', {
      bearer: key,
    })
    expect(listed.body.data.map(({ id }) => id)).toContain(requested.id)
    const told = async () => {
      const { body } = await call<{ data: Told[] }>(service, 'GET', '/v1/facts', { bearer: key })
      return body.data.filter(({ screeningId }) => screeningId === requested.id).map(({ type }) => type)
    }
    // The feed shows nothing younger than a running transaction, also of another test's database.
    await expect
      .poll(told, { timeout: 20_000 })
      .toEqual([
        'screening-submitted',
        'screening-verified',
        'screening-approved',
        'booking-created',
        'screening-concluded',
        'outcome-recorded',
      ])
  })

  it('cancels with the next SEQUENCE and leaves the approval alive', async () => {
    const requested = await request(service, { address: 'third@example.net' })
    const cookie = await prove(service, requested.decide)
    await decideNow(service, requested, cookie)
    const booking = await book(service, requested)
    const cancelled = await call<Booking>(service, 'POST', `/v1/bookings/${booking.id}/cancellation`, {
      bearer: requested.status,
      body: { note: 'Ill' },
    })
    expect(cancelled.body).toMatchObject({ state: 'cancelled', cancelledBy: 'requester', sequence: 1 })
    await service.settle()
    const told = await service.mail('cancelled-to-insider')
    expect(told.text).toContain('Ill')
    expect(told.calendar).toContain('METHOD:CANCEL')
    expect(told.calendar).toContain('SEQUENCE:1')
    expect(await startsFor(service, requested)).toContain(booking.startsAt)
    await book(service, requested, booking.startsAt)
  })

  it('declines with a letter after ten minutes, and says nothing before', async () => {
    const requested = await request(service, { address: 'fourth@example.net' })
    const cookie = await prove(service, requested.decide).catch(async () => {
      await service.forward(HOUR_MS)
      return prove(service, requested.decide)
    })
    const body = { verdict: 'decline', reason: 'slump', askAgain: 'six-months' }
    const decided = await call<Screening>(service, 'POST', `/v1/screenings/${requested.id}/decision`, {
      bearer: requested.decide,
      cookie,
      key: randomUUID(),
      body,
    })
    expect(decided.body).toMatchObject({ state: 'pending', decision: { verdict: 'decline', inEffect: false } })
    await service.settle()
    expect((await service.mails()).some(({ kind }) => kind === 'declined')).toBe(false)
    const outside = await call<Screening>(service, 'GET', `/v1/screenings/${requested.id}`, { bearer: requested.status })
    expect(outside.body).toMatchObject({ state: 'pending', decision: null })
    await service.forward(10 * MINUTE_MS)
    expect((await service.mail('declined')).text).toContain('lean time')
  })

  it('refuses a form that lacks something, naming each field', async () => {
    const body = await filledIn(service, { answers: { name: '', timeZone: 'Mars/Base', now: 'x\u0000' } })
    const refused = await call<{ code: string; errors: { pointer: string }[] }>(service, 'POST', '/v1/insiders/ines/screenings', {
      body,
    })
    expect(refused.status).toBe(422)
    expect(refused.headers['content-type']).toContain('application/problem+json')
    expect(refused.body.code).toBe('invalid')
    expect(refused.body.errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/answers/name', '/answers/now']))
  })
})
