import { randomUUID } from 'node:crypto'
import { DAY_MS, HOUR_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Booking } from '../http/schemas/booking.ts'
import { startService, type TestService } from '../testing/service.ts'
import { apiKey, book, call, decideNow, filledIn, prove, secretIn } from '../testing/walk.ts'
import { crowd } from './ground.ts'

// Whoever asks for a second connection while holding one waits for somebody who may be waiting for the same: with as many such requests
// as the pool has connections, the process stands still for good. With a pool of one, a single such request does.
describe('with one connection to the database', { timeout: 180_000 }, () => {
  let service: TestService
  beforeAll(async () => {
    service = await startService({ pool: 1 })
  })
  afterAll(() => service.stop())

  it('the whole way is walked, with a résumé as a file', async () => {
    const file = await upload(service)
    const body = await filledIn(service)
    const { resumeText: _, ...answers } = body.answers as Record<string, unknown>
    const submitted = await call(service, 'POST', '/v1/insiders/ines/screenings', {
      body: { ...body, answers: { ...answers, resumeFile: file } },
    })
    expect(submitted.status).toBe(202)
    await service.settle()
    const verify = secretIn(await service.mail('verify-address'), '/confirm')
    const { body: link } = await call<{ screeningId: string }>(service, 'GET', '/v1/link', { bearer: verify })
    const verified = await call<{ statusToken: string }>(service, 'POST', `/v1/screenings/${link.screeningId}/verification`, {
      bearer: verify,
    })
    await service.settle()
    const decide = secretIn(await service.mail('dossier'), '/decide')
    const requested = { id: link.screeningId, status: verified.body.statusToken, decide, verify }
    const cookie = await prove(service, decide)
    await decideNow(service, requested, cookie)
    const booking = await book(service, requested)
    const cancelled = await call(service, 'POST', `/v1/bookings/${booking.id}/cancellation`, {
      bearer: requested.status,
      body: {},
    })
    expect(cancelled.status).toBe(201)
    const again = await book(service, requested)
    await service.forward(DAY_MS + HOUR_MS)
    const outcome = await call(service, 'POST', `/v1/bookings/${again.id}/outcome`, {
      bearer: secretIn(await service.mail('outcome-asked'), '/outcome'),
      cookie,
      body: { attendance: 'attended' },
    })
    expect(outcome.status).toBe(201)
  })

  it('many book and cancel at once', async () => {
    const key = await apiKey(service)
    const people = await crowd(service, 8, 'approved')
    const starts = await call<{ slots: { startsAt: string }[] }>(service, 'GET', `/v1/screenings/${people[0]?.id}/slots`, {
      bearer: key,
    })
    const booked = await Promise.all(
      people.map(({ id, status }, i) =>
        call<Booking>(service, 'POST', `/v1/screenings/${id}/bookings`, {
          bearer: status,
          key: randomUUID(),
          body: { startsAt: starts.body.slots[i * 2]?.startsAt, phone: '555 0100' },
        }),
      ),
    )
    expect(booked.map(({ status }) => status)).toEqual(people.map(() => 201))
    const cancelled = await Promise.all(
      booked.map(({ body }) => call(service, 'POST', `/v1/bookings/${body.id}/cancellation`, { bearer: key, body: {} })),
    )
    expect(cancelled.map(({ status }) => status)).toEqual(people.map(() => 201))
  })
})

async function upload(service: TestService): Promise<{ id: string; claim: string }> {
  const boundary = 'line'
  const part = 'Content-Disposition: form-data; name="file"; filename="resume.txt"\r\nContent-Type: text/plain'
  const response = await service.app.inject({
    method: 'POST',
    url: '/v1/uploads',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `--${boundary}\r\n${part}\r\n\r\nFive lines about me, in a file\r\n--${boundary}--\r\n`,
  })
  const { id, claim } = response.json<{ id: string; claim: string }>()
  return { id, claim }
}
