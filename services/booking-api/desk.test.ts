import { HOUR_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner, type Owner } from './testing/rows.ts'
import { startService, type TestService } from './testing/service.ts'
import { addInsider, mailTo, requestTo, type Tenant } from './testing/tenants.ts'
import { call, decideNow, prove } from './testing/walk.ts'

let service: TestService
let owner: Owner
let tenant: Tenant
let n = 0

beforeAll(async () => {
  service = await startService()
  owner = asOwner(service)
})
afterAll(async () => {
  await owner.end()
  await service.stop()
})

/** A fresh insider, and a network nobody asked from yet. */
async function fresh(): Promise<void> {
  tenant = await addInsider(service, `desk-${++n}`, { organizationId: service.organizationId })
}
const from = (network = n) => ({ 'x-forwarded-for': `203.0.113.${network}` })
const ask = (address = tenant.address, headers = from()) =>
  call<Record<string, unknown>>(service, 'POST', '/v1/codes', { body: { address }, headers })
const enter = (code: string, address = tenant.address, headers = from()) =>
  call(service, 'POST', '/v1/sessions', { body: { address, code }, headers })
const codesTo = async (address: string) =>
  (await service.mails())
    .filter(({ kind, to }) => kind === 'browser-code' && to === address)
    .map(({ subject }) => /\b\d{6}\b/.exec(subject)?.[0] ?? '')
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

async function codeFor(address = tenant.address): Promise<string> {
  expect((await ask(address)).status).toBe(202)
  await service.settle()
  return (await codesTo(address)).at(-1) ?? ''
}
async function signIn(): Promise<string> {
  const entered = await enter(await codeFor())
  expect(entered.status).toBe(200)
  return String(entered.headers['set-cookie']).split(';')[0] ?? ''
}
const sessions = async () => Number((await owner`select count(*) as n from session`)[0]?.n)

describe('signing in at the desk', () => {
  it('takes an address, written in any case, and the code that was mailed there', async () => {
    await fresh()
    const code = await codeFor()
    expect((await mailTo(service, 'browser-code', tenant.address)).text).toContain('your desk at Example Works')
    const entered = await enter(code, ` ${tenant.address.toUpperCase()} `)
    expect(entered.status).toBe(200)
    const cookie = String(entered.headers['set-cookie'])
    expect(cookie).toMatch(/; HttpOnly.*; SameSite=Lax/)
    const me = await call(service, 'GET', '/v1/me', { cookie: cookie.split(';')[0] })
    expect(me).toMatchObject({
      status: 200,
      body: { slug: tenant.slug, organization: 'Example Works', timeZone: 'Europe/Berlin' },
    })
  })

  it('opens once for a code, for half an hour', async () => {
    await fresh()
    const code = await codeFor()
    expect((await enter(code)).status).toBe(200)
    expect(await enter(code)).toMatchObject({ status: 422, body: { code: 'code-wrong' } })
    const late = await codeFor()
    await service.forward(30 * MINUTE_MS)
    expect(await enter(late)).toMatchObject({ status: 422, body: { code: 'code-wrong' } })
  })

  it('answers alike for every address: known, unknown, a requester’s', async () => {
    await fresh()
    await requestTo(service, tenant, 'only-asks@example.net')
    const answers = async (address: string, network: number) => {
      const got = []
      for (let times = 0; times < 4; times++) got.push(await ask(address, from(network)))
      await service.settle()
      const right = (await codesTo(address)).at(-1) ?? '123456'
      for (let times = 0; times < 17; times++) got.push(await enter(wrong(right), address, from(network)))
      got.push(await enter(right, address, from(network)))
      return got.map(({ status, body: { requestId: _, addressHint: hint, ...body }, headers }) => ({
        ...{ status, body, hinted: hint !== undefined, limit: headers.ratelimit },
      }))
    }
    const before = await sessions()
    const known = await answers(tenant.address, 201)
    expect(known.map(({ status }) => status)).toEqual([202, 202, 202, 429, ...Array(15).fill(422), 429, 429, 429])
    expect(await answers('nobody-here@example.org', 202)).toEqual(known)
    expect(await answers('only-asks@example.net', 203)).toEqual(known)
    expect(await codesTo('nobody-here@example.org')).toEqual([])
    expect(await codesTo('only-asks@example.net')).toEqual([])
    expect(await sessions()).toBe(before)
  })

  it('takes five tries for a code', async () => {
    await fresh()
    const code = await codeFor()
    for (let times = 0; times < 5; times++) expect((await enter(wrong(code))).status).toBe(422)
    expect((await enter(code)).status).toBe(422)
  })

  it('neither uses up nor opens what a mail’s link asks for, nor the other way round', async () => {
    await fresh()
    const { decide } = await requestTo(service, tenant, `door-${n}@example.net`)
    for (let times = 0; times < 3; times++) await ask()
    expect((await ask()).status).toBe(429)
    await service.settle()
    const desk = (await codesTo(tenant.address)).at(-1) ?? ''
    const sent = await call(service, 'POST', '/v1/codes', { bearer: decide })
    expect(sent.status).toBe(202)
    await service.settle()
    const link = (await codesTo(tenant.address)).at(-1) ?? ''
    if (link !== desk) {
      expect((await call(service, 'POST', '/v1/sessions', { bearer: decide, body: { code: desk } })).status).toBe(422)
      expect((await enter(link)).status).toBe(422)
    }
    expect((await call(service, 'POST', '/v1/sessions', { bearer: decide, body: { code: link } })).status).toBe(200)
  })

  it('is limited for a network, whatever addresses it tries', async () => {
    const network = from(250)
    for (let i = 0; i < 20; i++) expect((await ask(`many-${i}@example.org`, network)).status).toBe(202)
    expect(await ask('one-more@example.org', network)).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    expect((await ask('one-more@example.org', from(251))).status).toBe(202)
  })

  it('refuses what is no address naming the field, and an address beside a link', async () => {
    await fresh()
    const { decide, status } = await requestTo(service, tenant, `field-${n}@example.net`)
    for (const address of ['nobody', 'a@b', 'a@example.org, b@example.org', 'x\u0000@example.org'])
      expect((await ask(address)).body.errors, address).toContainEqual(expect.objectContaining({ pointer: '/address' }))
    const both = { bearer: decide, body: { address: tenant.address } }
    expect(await call(service, 'POST', '/v1/codes', both)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/address' }] },
    })
    expect((await call(service, 'POST', '/v1/codes', { ...both, bearer: status })).status).toBe(403)
    expect((await call(service, 'POST', '/v1/codes', { body: {} })).status).toBe(401)
  })

  it('opens the desk of the organization whose mail held the code', async () => {
    await fresh()
    const there = await addInsider(service, `desk-${n}-there`, { address: tenant.address })
    expect((await ask()).status).toBe(202)
    await service.settle()
    const mails = (await service.mails()).filter(({ kind, to }) => kind === 'browser-code' && to === tenant.address)
    expect(mails).toHaveLength(2)
    const ofThere = mails.find(({ text }) => text.includes(`${there.slug}’s Works`))
    const entered = await enter(/\b\d{6}\b/.exec(ofThere?.subject ?? '')?.[0] ?? '')
    const cookie = String(entered.headers['set-cookie']).split(';')[0]
    expect((await call(service, 'GET', '/v1/me', { cookie })).body).toMatchObject({ slug: there.slug })
  })
})

describe('sessions', () => {
  it('are listed and revoked, one’s own too', async () => {
    await fresh()
    const first = await signIn()
    await service.forward(HOUR_MS)
    const second = await signIn()
    const list = (cookie: string) =>
      call<{ data: { id: string; current: boolean }[] }>(service, 'GET', '/v1/sessions', { cookie })
    const { data } = (await list(second)).body
    expect(data.map(({ current }) => current)).toEqual([true, false])
    const gone = await call(service, 'DELETE', `/v1/sessions/${data[1]?.id}`, { cookie: second })
    expect([gone.status, gone.headers['set-cookie']]).toEqual([204, undefined])
    expect((await list(first)).status).toBe(401)
    const out = await call(service, 'DELETE', `/v1/sessions/${data[0]?.id}`, { cookie: second })
    expect(String(out.headers['set-cookie'])).toMatch(/^vestibule=;/)
    expect((await list(second)).status).toBe(401)
  })

  it('of a decide link are the same: whoever proved a browser is at the desk, and a revoked one decides nothing', async () => {
    await fresh()
    const requested = await requestTo(service, tenant, `proved-${n}@example.net`)
    const cookie = await prove(service, requested.decide)
    const { body } = await call<{ sessionId: string }>(service, 'GET', '/v1/me', { cookie })
    expect((await call(service, 'DELETE', `/v1/sessions/${body.sessionId}`, { cookie })).status).toBe(204)
    await expect(decideNow(service, requested, cookie)).rejects.toThrow('browser-not-proved')
  })
})

describe('the list of requests', () => {
  it('tells the insider who asks, once the address is proved, and nobody else', async () => {
    await fresh()
    const { id } = await requestTo(service, tenant, `listed-${n}@example.net`)
    const cookie = await signIn()
    const { body } = await call<{ data: unknown[] }>(service, 'GET', '/v1/screenings?state=pending', { cookie })
    expect(body.data).toMatchObject([{ id, requester: { name: 'Rosa Requester' }, gate: null, decided: null }])
  })
})
