import { randomUUID } from 'node:crypto'
import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InsiderPage } from './http/schemas/insider-page.ts'
import type { Screening } from './http/schemas/screening.ts'
import { changePolicy } from './store/organizations.ts'
import { message, person, screening, sealed } from './store/schema.ts'
import { startService, type TestService } from './testing/service.ts'
import { addInsider, unverified } from './testing/tenants.ts'
import { book, call, decideNow, filledIn, prove, request } from './testing/walk.ts'

describe('a request', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.stop())

  it('made with the insider’s own address and never confirmed is erased, and the insider stays as they are', async () => {
    const body = await filledIn(service, { address: 'ines@example.org' })
    expect((await call(service, 'POST', '/v1/insiders/ines/screenings', { body })).status).toBe(202)
    await service.forward(7 * DAY_MS)
    expect(await service.deps.database.$count(sealed)).toBe(0)
    expect(await service.deps.database.select({ kind: message.kind }).from(message)).toEqual([{ kind: 'verify-address' }])
    const page = await call(service, 'GET', '/v1/insiders/ines')
    expect(page.status).toBe(200)
    expect(page.body).toMatchObject({ name: 'Ines Insider', headline: 'Builds bridges' })
  })

  it('is asked for in the language of whoever reads, and keeps which words were accepted', async () => {
    const page = (query: string, acceptLanguage: string) =>
      call<InsiderPage>(service, 'GET', `/v1/insiders/ines${query}`, { headers: { 'accept-language': acceptLanguage } })
    const german = await page('', 'de-CH, en;q=0.5')
    expect(german.headers).toMatchObject({ 'content-language': 'de', vary: 'accept-language' })
    expect(german.body.meetingTypes[0]?.questionnaire.sections[0]?.title).toBe('Über Sie')
    const french = await page('?language=fr', 'de')
    expect(french.body).toMatchObject({ language: 'fr', expectations: { version: 'expectations-1.fr' } })
    expect(await page('?language=tlh', 'de')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/query/language' }] } })

    const body = await filledIn(service, { address: 'greta@example.net', answers: { language: 'de' } })
    const accepted = { ...body, expectations: { version: german.body.expectations.version, accepted: true } }
    expect((await call(service, 'POST', '/v1/insiders/ines/screenings', { body: accepted })).status).toBe(202)
    await service.settle()
    expect((await service.mail('verify-address')).subject).toBe('Bitte bestätigen Sie Ihre Adresse')
    const kept = await service.deps.database.select({ version: screening.expectationsVersion }).from(screening)
    expect(kept).toContainEqual({ version: 'expectations-1.de' })
  })

  it('is not told which times are taken before the yes', async () => {
    const first = await request(service)
    const cookie = await prove(service, first.decide)
    await decideNow(service, first, cookie)
    const { startsAt } = await book(service, first)
    const second = await request(service, { address: 'second@example.net' })
    const tried = await call(service, 'POST', `/v1/screenings/${second.id}/bookings`, {
      bearer: second.status,
      key: randomUUID(),
      body: { startsAt, phone: '555 0100' },
    })
    expect(tried).toMatchObject({ status: 403, body: { code: 'screening-not-approved' } })
  })

  it('is written to under the name its own form gave, once the address is proved', async () => {
    const body = await filledIn(service, { address: 'third@example.net', answers: { name: 'Somebody Else' } })
    await call(service, 'POST', '/v1/insiders/ines/screenings', { body })
    await service.forward(DAY_MS)
    const requested = await request(service, { address: 'third@example.net', answers: { name: 'Thea Third' } })
    const { body: seen } = await call(service, 'GET', `/v1/screenings/${requested.id}`, { bearer: requested.status })
    expect(seen).toMatchObject({ requester: { name: 'Thea Third' } })
  })

  it('is the third open one in the organization: refused when it is confirmed, kindly and only then', async () => {
    const address = 'many@example.net'
    await request(service, { address })
    await service.forward(DAY_MS)
    await request(service, { address })
    await service.forward(DAY_MS)
    await expect(request(service, { address })).rejects.toThrow('too-many-open')
  })

  it('after a no is taken again from the date the insider chose, and not before', async () => {
    const address = 'later@example.net'
    const first = await request(service, { address })
    const cookie = await prove(service, first.decide)
    await decideNow(service, first, cookie, { verdict: 'decline', reason: 'slump', askAgain: 'six-months' })
    await service.forward(DAY_MS)
    await expect(request(service, { address })).rejects.toThrow('ask-again-later')
    await service.forward(26 * 7 * DAY_MS)
    await request(service, { address })
  })

  it('is one of two at most, also when two insiders’ are confirmed in the same moment', async () => {
    const address = 'eager@example.net'
    const insiders = await Promise.all(
      ['one', 'two', 'three', 'four'].map((slug) => addInsider(service, slug, { organizationId: service.organizationId })),
    )
    const asked: { id: string; verify: string }[] = []
    for (const insider of insiders) {
      asked.push(await unverified(service, insider, address))
      await service.forward(11 * MINUTE_MS + DAY_MS)
    }
    const verdicts = await Promise.all(
      asked.map(({ id, verify }) =>
        call<{ code?: string }>(service, 'POST', `/v1/screenings/${id}/verification`, { bearer: verify }),
      ),
    )
    expect(verdicts.map(({ status, body }) => body.code ?? status).sort()).toEqual([200, 200, 'too-many-open', 'too-many-open'])
  })

  const submit = async (answers: Record<string, unknown>) =>
    call(service, 'POST', '/v1/insiders/ines/screenings', { body: await filledIn(service, { answers }) })
  const kept = () => Promise.all([person, sealed].map((table) => service.deps.database.$count(table)))

  it('of somebody under 18 is refused where that is the policy, and nothing is kept', async () => {
    const before = await kept()
    expect(await submit({ under18: true })).toMatchObject({ status: 403, body: { code: 'minors-not-allowed' } })
    expect(await kept()).toEqual(before)
  })

  it('of theirs needs a guardian’s consent where that is the policy, and the dossier says so', async () => {
    await changePolicy(service.deps.database, service.organizationId, { minors: 'with-consent' })
    const missing = { status: 422, body: { errors: [{ pointer: '/answers/guardian' }] } }
    expect(await submit({ under18: true })).toMatchObject(missing)
    const guardian = { name: 'Gerda Guardian', consents: true }
    expect(await submit({ guardian })).toMatchObject(missing)
    const { id, decide } = await request(service, { address: 'young@example.net', answers: { under18: true, guardian } })
    const { body } = await call<Screening>(service, 'GET', `/v1/screenings/${id}`, { bearer: decide })
    const said = body.dossier?.answers.filter((answer) => answer.id === 'under18' || answer.id.startsWith('guardian'))
    expect(said?.map(({ text }) => text)).toEqual(['Yes', 'Gerda Guardian', 'Yes'])
  })
})
