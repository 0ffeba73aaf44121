import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startService, type TestService } from './testing/service.ts'
import { book, call, decideNow, prove, request } from './testing/walk.ts'

describe('erasing a request', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.stop())

  it('withdraws it, kills its links and asks the insider, without a name, to delete the mails', async () => {
    const requested = await request(service)
    expect((await call(service, 'POST', `/v1/screenings/${requested.id}/erasure`, { bearer: requested.status })).status).toBe(204)
    await service.settle()
    const told = await service.mail('erased')
    expect(told.to).toBe('ines@example.org')
    expect(told.subject).toContain('30 November')
    expect(told.text).not.toMatch(/Rosa|rosa@example/)
    expect((await call(service, 'GET', `/v1/screenings/${requested.id}`, { bearer: requested.status })).status).toBe(401)
    expect((await service.mails()).filter(({ kind }) => kind === 'withdrawn')).toEqual([])
  })

  it('is refused while a meeting is booked, and possible once it lies behind', async () => {
    const requested = await request(service, { address: 'second@example.net' })
    await decideNow(service, requested, await prove(service, requested.decide))
    const { endsAt } = await book(service, requested)
    const path = `/v1/screenings/${requested.id}/erasure`
    expect(await call(service, 'POST', path, { bearer: requested.status })).toMatchObject({
      status: 409,
      body: { code: 'screening-already-booked' },
    })
    await service.forward(Date.parse(endsAt) - service.deps.clock())
    expect((await call(service, 'POST', path, { bearer: requested.status })).status).toBe(204)
  })
})
