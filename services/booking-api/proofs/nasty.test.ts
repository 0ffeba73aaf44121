import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Screening } from '../http/schemas/screening.ts'
import { NASTY } from '../mail/testing/nasty.ts'
import { startService, type TestService } from '../testing/service.ts'
import { addInsider, mailTo, requestTo, type Tenant } from '../testing/tenants.ts'
import { call, decideNow, filledIn, prove, type Requested } from '../testing/walk.ts'

let service: TestService
let tenants: Tenant[]

beforeAll(async () => {
  service = await startService()
  tenants = await Promise.all([1, 2, 3, 4].map((n) => addInsider(service, `insider-${n}`)))
})
afterAll(() => service.stop())

/** One of the payloads in every field that takes words. */
const wordsOf = (payload: string) => ({
  name: payload,
  now: payload,
  why: payload,
  wantsToLearn: payload,
  relationship: 'referred',
  knownThrough: payload,
  resumeText: payload,
  worksheet: { skills: payload, enjoys: payload, fields: payload, goal: payload, questions: payload },
})

/** What the form's own rules say of a field with this in it: control characters, lone surrogates, emptiness, length. */
function refusedBy(payload: string, { most, line }: { most: number; line: boolean }): boolean {
  const ends = line ? '' : '\t\n\r'
  const control = Array.from(payload).some((c) => (c < ' ' && !ends.includes(c)) || c === '\u007f')
  const separated = line && /[\u2028\u2029]/.test(payload)
  return control || separated || !payload.isWellFormed() || payload.trim() === '' || Array.from(payload).length > most
}

describe('three hundred nasty payloads through every field of the form', () => {
  it('are taken as words, or refused with 422 naming each field that does not take them', async () => {
    const base = await filledIn(service)
    let taken = 0
    for (const [n, payload] of NASTY.entries()) {
      const long = payload.length > 2000 // in every field it would be more than a request may hold: 413, whatever the field
      const answers = { ...base.answers, ...(long ? { now: payload } : wordsOf(payload)) }
      const body = { ...base, address: `someone-${n}@example.net`, answers }
      const said = await call<{ code?: string; errors?: { pointer: string }[] }>(
        service,
        'POST',
        `/v1/insiders/${tenants[n % 4]?.slug}/screenings`,
        {
          body: { ...body, ...(await versionsOf(tenants[n % 4] as Tenant)) },
          headers: { 'x-forwarded-for': `198.51.100.${n % 50}` },
        },
      )
      const where = JSON.stringify(payload.slice(0, 60))
      const wrong = [
        ...(!long && refusedBy(payload, { most: 120, line: true }) ? ['/answers/name'] : []),
        ...(refusedBy(payload, { most: 1000, line: false }) ? ['/answers/now'] : []),
        ...(!long && refusedBy(payload, { most: 2000, line: false }) ? ['/answers/why', '/answers/wantsToLearn'] : []),
      ]
      expect(said.status, where).toBe(wrong.length > 0 ? 422 : 202)
      const pointers = said.body.errors?.map(({ pointer }) => pointer) ?? []
      // What the schema refuses is told before what is merely blank.
      const told = payload.trim() === '' ? wrong.filter((pointer) => pointers.includes(pointer)) : wrong
      expect(told.length > 0, where).toBe(wrong.length > 0)
      for (const pointer of told) expect(pointers, where).toContain(pointer)
      if (said.status === 202) taken++
    }
    expect(taken).toBeGreaterThan(150)
    expect(taken).toBeLessThan(300)
  }, 120_000)

  it.each([
    [
      'address',
      [
        'a b@example.net',
        'a@b@example.net',
        'a@example.net,eve@evil.test',
        'a@example.net\r\nBcc: eve@evil.test',
        '"x" <a@example.net>',
      ],
    ],
  ])('an %s that is not exactly one is refused', async (_field, addresses) => {
    for (const address of addresses) {
      const said = await call<{ errors: { pointer: string }[] }>(service, 'POST', '/v1/insiders/ines/screenings', {
        body: await filledIn(service, { address }),
      })
      expect(said.status, address).toBe(422)
      expect(
        said.body.errors.map(({ pointer }) => pointer),
        address,
      ).toEqual(['/address'])
    }
  })
})

describe('the same, said on the way', () => {
  const SAMPLE = NASTY.filter((payload, n) => n % 30 === 0 && !refusedBy(payload, { most: 500, line: false }))

  it('to an insider and back: words stay words, and what is not taken names its field', async () => {
    const tenant = tenants[0] as Tenant
    let cookie: string | undefined
    for (const [n, payload] of SAMPLE.entries()) {
      const where = JSON.stringify(payload.slice(0, 60))
      const who: Requested = await requestTo(service, tenant, `round-${n}@example.net`)
      cookie ??= await prove(service, who.decide)
      await decideNow(service, who, cookie, { verdict: 'ask', questions: [payload, 'And why?'] })
      const asked = await call<Screening>(service, 'GET', `/v1/screenings/${who.id}`, { bearer: who.status })
      expect(asked.body.rounds[0]?.questions, where).toEqual([payload.trim(), 'And why?'])
      const answered = await call(service, 'PUT', `/v1/screenings/${who.id}/answers`, {
        bearer: who.status,
        body: { answers: [payload, payload] },
      })
      expect(answered.status, where).toBe(200)
      await service.settle()
      const mail = await mailTo(service, 'answers', tenant.address)
      for (const { href } of mail.links) expect(new URL(href).origin, where).toBe('http://localhost:3000')
      await call(service, 'POST', `/v1/screenings/${who.id}/withdrawal`, { bearer: who.status })
    }
  }, 120_000)

  it.each([
    ['a NUL', 'Yes\u0000'],
    ['a lone surrogate', 'Yes\ud800'],
    ['an escape', '\u001b[31mYes'],
  ])('%s is refused wherever words are taken', async (_what, payload) => {
    const tenant = tenants[1] as Tenant
    const who = await requestTo(service, tenant, `bad-${randomUUID().slice(0, 8)}@example.net`)
    const cookie = await prove(service, who.decide)
    const byInsider = (body: unknown, path = 'decision', method = 'POST') =>
      call<{ errors: { pointer: string }[] }>(service, method, `/v1/screenings/${who.id}/${path}`, {
        bearer: who.decide,
        cookie,
        key: randomUUID(),
        body,
      })
    for (const [body, path] of [
      [{ verdict: 'approve', ownLine: payload }, 'decision'],
      [{ verdict: 'approve', place: 'video', placeDetail: payload }, 'decision'],
      [{ verdict: 'approve', overrideReason: payload }, 'decision'],
      [{ verdict: 'come-back', ownLine: payload }, 'decision'],
      [{ verdict: 'ask', questions: [payload] }, 'decision'],
      [{ verdict: 'reply', text: payload }, 'decision'],
      [{ verdict: 'decline', reason: 'no-time', text: payload }, 'decision'],
      [{ reason: payload }, 'report'],
    ] as const) {
      const said = await byInsider(body, path)
      expect(said.status, JSON.stringify(body)).toBe(422)
      const field = Object.keys(body).at(-1) ?? ''
      expect(
        said.body.errors.some(({ pointer }) => pointer.startsWith(`/${field}`)),
        JSON.stringify(said.body),
      ).toBe(true)
    }
    await call(service, 'POST', `/v1/screenings/${who.id}/withdrawal`, { bearer: who.status })
  })
})

async function versionsOf({ slug }: Tenant) {
  const { body } = await call<{ meetingTypes: { id: string; questionnaire: { version: string } }[] }>(
    service,
    'GET',
    `/v1/insiders/${slug}`,
  )
  return { meetingTypeId: body.meetingTypes[0]?.id, questionnaireVersion: body.meetingTypes[0]?.questionnaire.version }
}
