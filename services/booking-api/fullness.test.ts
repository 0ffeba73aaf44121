import { MAX_WAITING_OF_INSIDER } from '@vestibule/scheduling/policy.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InsiderPage } from './http/schemas/insider-page.ts'
import { startService, type TestService } from './testing/service.ts'
import { call, decideNow, filledIn, prove, type Requested, request, secretIn } from './testing/walk.ts'

let service: TestService
const waiting: Requested[] = []

beforeAll(async () => {
  service = await startService()
  for (let n = 0; n < MAX_WAITING_OF_INSIDER; n++) waiting.push(await request(service, { address: `waits-${n}@example.net` }))
})
afterAll(() => service.stop())

const full = async () => (await call<InsiderPage>(service, 'GET', '/v1/insiders/ines')).body.full

describe('an insider for whom as many wait as can be read', () => {
  it('is said to be full before the form, until the day of the first answer, and takes no further one', async () => {
    expect(await full()).toEqual({ until: '2026-12-14' }) // asked on 30 November, fourteen days to answer
    const body = await filledIn(service, { address: 'too-many@example.net' })
    await call(service, 'POST', '/v1/insiders/ines/screenings', { body })
    await service.settle()
    const bearer = secretIn(await service.mail('verify-address'), '/confirm')
    const { screeningId } = (await call<{ screeningId: string }>(service, 'GET', '/v1/link', { bearer })).body
    const verified = await call(service, 'POST', `/v1/screenings/${screeningId}/verification`, { bearer, body: {} })
    expect(verified).toMatchObject({ status: 409, body: { code: 'insider-full' } })
  })

  it('has room again once one is answered', async () => {
    const [first] = waiting
    if (!first) throw new Error('nobody waits')
    await decideNow(service, first, await prove(service, first.decide), { verdict: 'ask', questions: ['Which bridges?'] })
    expect(await full()).toBeNull()
  })
})
