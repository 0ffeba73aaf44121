import { randomUUID } from 'node:crypto'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Screening } from '../http/schemas/screening.ts'
import { everyOperation, type Operation, pathOf, sampleOf } from '../testing/operations.ts'
import { asOwner, contentOf, type Owner } from '../testing/rows.ts'
import { startService, type TestService } from '../testing/service.ts'
import { addInsider, bookWith, mailTo, requestTo, type Tenant } from '../testing/tenants.ts'
import { type Answered, call, decideNow, prove, type Requested, secretIn, startsFor } from '../testing/walk.ts'

let service: TestService
let owner: Owner
let tenant: Tenant
let requested: Requested
let n = 0

beforeAll(async () => {
  service = await startService()
  owner = asOwner(service)
})
afterAll(async () => {
  await owner.end()
  await service.stop()
})

/** A fresh insider, of an organization they set the policy of, with one request: codes and their limits are counted per insider. */
async function fresh(): Promise<void> {
  tenant = await addInsider(service, `insider-${++n}`)
  requested = await requestTo(service, tenant, `asks-${n}@example.net`)
}

async function codeFor({ decide }: Requested, of: Tenant): Promise<string> {
  const sent = await call(service, 'POST', '/v1/codes', { bearer: decide })
  expect(sent.status).toBe(202)
  await service.settle()
  return /\b\d{6}\b/.exec((await mailTo(service, 'browser-code', of.address)).subject)?.[0] ?? ''
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const enter = ({ decide }: Requested, code: string) => call(service, 'POST', '/v1/sessions', { bearer: decide, body: { code } })
const sessions = async () => Number((await owner`select count(*) as n from session`)[0]?.n)

async function changesNothing(work: () => Promise<void>): Promise<void> {
  const before = await contentOf(owner)
  await work()
  expect(await contentOf(owner)).toEqual(before)
}

describe('a six-digit code', () => {
  it('goes to the insider’s mailbox alone, whoever holds the link', async () => {
    await fresh()
    const before = (await service.mails()).length
    const { body } = await call(service, 'POST', '/v1/codes', { bearer: requested.decide })
    await service.settle()
    const sent = (await service.mails()).slice(before)
    expect(sent.map(({ kind, to }) => [kind, to])).toEqual([['browser-code', tenant.address]])
    expect(JSON.stringify(body)).not.toContain(tenant.address)
    expect(JSON.stringify(body)).not.toMatch(/\b\d{6}\b/)
  })

  it('is dead after five wrong tries: then the right one opens nothing', async () => {
    await fresh()
    const code = await codeFor(requested, tenant)
    const before = await sessions()
    for (const triesLeft of [4, 3, 2, 1, 0])
      expect(await enter(requested, wrong(code))).toMatchObject({ status: 422, body: { code: 'code-wrong', triesLeft } })
    const right = await enter(requested, code)
    expect(right).toMatchObject({ status: 410, body: { code: 'code-expired' } })
    expect(right.headers['set-cookie']).toBeUndefined()
    expect(await sessions()).toBe(before)
  })

  it('is dead after five wrong tries made at once, too', async () => {
    await fresh()
    const code = await codeFor(requested, tenant)
    const tries = await Promise.all(Array.from({ length: 8 }, () => enter(requested, wrong(code))))
    expect(tries.filter(({ body }) => body.code === 'code-wrong')).toHaveLength(5)
    expect((await enter(requested, code)).status).toBe(410)
  })

  it('proves one browser once: a second time it opens nothing, also at once', async () => {
    await fresh()
    const code = await codeFor(requested, tenant)
    const before = await sessions()
    const both = await Promise.all([enter(requested, code), enter(requested, code)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410])
    expect((await enter(requested, code)).status).toBe(410)
    expect(await sessions()).toBe(before + 1)
  })

  it('works to the last millisecond of thirty minutes, and not longer', async () => {
    await fresh()
    const code = await codeFor(requested, tenant)
    await service.forward(30 * MINUTE_MS)
    expect((await enter(requested, code)).status).toBe(410)
    const second = await codeFor(requested, tenant)
    await service.forward(30 * MINUTE_MS - 1)
    expect((await enter(requested, second)).status).toBe(200)
  })

  it('is sent three times an hour; the fourth is refused and says when to ask again', async () => {
    await fresh()
    for (let i = 0; i < 3; i++) await codeFor(requested, tenant)
    const mails = (await service.mails()).length
    await changesNothing(async () => {
      const fourth = await call(service, 'POST', '/v1/codes', { bearer: requested.decide })
      expect(fourth).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
      expect(Number(fourth.headers['retry-after'])).toBeGreaterThan(0)
    })
    expect((await service.mails()).length).toBe(mails)
    await service.forward(HOUR_MS)
    await codeFor(requested, tenant)
  })

  it('of one insider proves no browser to be another’s', async () => {
    await fresh()
    const [first, one] = [tenant, requested]
    await fresh()
    const code = await codeFor(one, first)
    const before = await sessions()
    expect((await enter(requested, code)).status).toBe(410) // nobody asked for a code there
    const own = await codeFor(requested, tenant)
    if (own !== code) expect((await enter(requested, code)).status).toBe(422)
    expect(await sessions()).toBe(before)
  })

  it('is neither asked for nor entered with a requester’s link, a key or nothing', async () => {
    await fresh()
    for (const bearer of [requested.status, requested.verify]) {
      expect((await call(service, 'POST', '/v1/codes', { bearer })).status).toBe(403)
      expect((await call(service, 'POST', '/v1/sessions', { bearer, body: { code: '000000' } })).status).toBe(403)
    }
    expect((await call(service, 'POST', '/v1/codes')).status).toBe(401)
  })

  it('gives a cookie no script reads, for our own site, 180 days at most', async () => {
    await fresh()
    const proved = await enter(requested, await codeFor(requested, tenant))
    const cookie = String(proved.headers['set-cookie'])
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).toMatch(/; Max-Age=15552000/)
    const [name = ''] = cookie.split(';')
    const list = () => call(service, 'GET', '/v1/screenings', { cookie: name })
    expect((await list()).status).toBe(200)
    await service.forward(180 * DAY_MS)
    expect((await list()).status).toBe(401)
  })

  it('also proves a page whose browser keeps no cookie: for an hour, and no longer than the browser', async () => {
    await fresh()
    const page = async () => {
      const { body } = await enter(requested, await codeFor(requested, tenant))
      const headers = { 'vestibule-proof': String(body.pageProof) }
      return async () => (await call(service, 'GET', '/v1/link', { bearer: requested.decide, headers })).body.proved
    }
    const isProved = await page()
    expect(await isProved()).toBe(true)
    await service.forward(HOUR_MS)
    expect(await isProved()).toBe(false)
    const revoked = await page()
    await owner`update session set revoked_at = ${new Date(service.deps.clock())}`
    expect(await revoked()).toBe(false)
  })
})

/** What an insider's browser may change. */
const WITH_SESSION = everyOperation().filter(
  ({ id, method, callers }) =>
    method !== 'GET' &&
    callers.some((word) => word === 'session' || word === 'admin') &&
    !['createFileDownload', 'createInvitationDownload'].includes(id),
)
/** What a link says by itself: where somebody is at the door of a meeting, which weighs nothing (ADR 0009). */
const AT_THE_DOOR = 'tellPresence'
/** And what a link of theirs may: the doors a forwarded mail must not open. */
const ACTING = WITH_SESSION.filter(({ id, callers }) => id !== AT_THE_DOOR && callers.some((word) => word.startsWith('link:')))

describe('a dossier that was forwarded', () => {
  let booked: Requested
  let bookingId: string
  let meeting: string
  let own: string
  let others: string
  let othersProof: string

  beforeAll(async () => {
    await fresh()
    others = await prove(service, requested.decide)
    othersProof = String((await enter(requested, await codeFor(requested, tenant))).body.pageProof)
    await fresh()
    own = await prove(service, requested.decide)
    booked = await requestTo(service, tenant, 'booked@example.net')
    await decideNow(service, booked, own)
    const [startsAt = ''] = await startsFor(service, booked)
    bookingId = await bookWith(service, booked, { startsAt, phone: '+351 555 0142', needs: 'Captions, please' })
    meeting = secretIn(await mailTo(service, 'invitation-to-insider', tenant.address), '/meeting')
  })

  const send = (operation: Operation, by: { bearer?: string; cookie?: string; headers?: Record<string, string> }) => {
    const { subject, body } = sampleOf(operation.id)
    const url = pathOf(operation, subject === 'booking' ? bookingId : requested.id)
    return call(service, operation.method, url, { ...by, body, key: randomUUID() })
  }
  const linkFor = ({ callers }: Operation) => (callers.includes('link:decide') ? requested.decide : meeting)
  const waysOf = (operation: Operation) => (ACTING.includes(operation) ? [{ bearer: linkFor(operation) }, {}] : [{}])
  const ask = (bearer: string, id: string, cookie?: string): Promise<Answered<Screening>> =>
    call<Screening>(service, 'GET', `/v1/screenings/${id}`, { bearer, ...(cookie ? { cookie } : {}) })

  it.each(ACTING)('cannot be acted on: $id', async (operation) => {
    await changesNothing(async () => {
      const bearer = linkFor(operation)
      for (const cookie of [undefined, others, 'vestibule=made-up', `${own.slice(0, -1)}x`]) {
        const refused = await send(operation, { bearer, ...(cookie ? { cookie } : {}) })
        expect(refused, String(cookie)).toMatchObject({ status: 401, body: { code: 'browser-not-proved' } })
      }
      for (const shown of [othersProof, `${othersProof.slice(0, -1)}x`, 'made-up']) {
        const refused = await send(operation, { bearer, headers: { 'vestibule-proof': shown } })
        expect(refused, shown).toMatchObject({ status: 401, body: { code: 'browser-not-proved' } })
      }
    })
  })

  it('reads what the mail says, in any browser', async () => {
    for (const cookie of [undefined, others]) {
      const { status, body } = await ask(requested.decide, requested.id, cookie)
      expect(status).toBe(200)
      expect(body.dossier).toMatchObject({ name: 'Rosa Requester' })
    }
  })

  it('does not say when the insider is free: that is for the insider alone', async () => {
    for (const cookie of [undefined, others])
      expect((await ask(requested.decide, requested.id, cookie)).body.dossier?.nextFreeAt).toBeNull()
    expect((await ask(requested.decide, requested.id, own)).body.dossier?.nextFreeAt).toMatch(/Z$/)
  })

  it('does not give the number and needs that came after the yes', async () => {
    for (const cookie of [undefined, others])
      expect((await ask(booked.decide, booked.id, cookie)).body.booking).toMatchObject({ phone: null, needs: null })
    expect((await ask(booked.decide, booked.id, own)).body.booking).toMatchObject({
      phone: '+351 555 0142',
      needs: 'Captions, please',
    })
  })

  it.each([
    'https://evil.example',
    'null',
    'http://localhost:3001',
    'https://localhost:3000',
    'http://localhost:3000.evil.example',
  ])('is not acted on from a page of %s in the insider’s own browser', async (origin) => {
    await changesNothing(async () => {
      for (const operation of WITH_SESSION)
        for (const way of waysOf(operation)) {
          const refused = await send(operation, { ...way, cookie: own, headers: { origin } })
          expect(refused, operation.id).toMatchObject({ status: 403, body: { code: 'origin-not-allowed' } })
        }
    })
  })

  it.each(['cross-site', 'same-site', 'none'])('nor where the browser says the request is %s', async (site) => {
    await changesNothing(async () => {
      for (const operation of WITH_SESSION)
        for (const way of waysOf(operation)) {
          const refused = await send(operation, { ...way, cookie: own, headers: { 'sec-fetch-site': site } })
          expect(refused, operation.id).toMatchObject({ status: 403, body: { code: 'origin-not-allowed' } })
        }
    })
  })

  it('answers no other site that asks with the insider’s cookie', async () => {
    const asked = await call(service, 'GET', '/v1/screenings', { cookie: own, headers: { origin: 'https://evil.example' } })
    expect(asked.headers['access-control-allow-origin']).toBeUndefined()
    expect(asked.headers['access-control-allow-credentials']).toBeUndefined()
  })

  it('is acted on from our own page in the insider’s own browser', async () => {
    const headers = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }
    const body = { verdict: 'approve' }
    const path = `/v1/screenings/${requested.id}/decision`
    const made = await call(service, 'POST', path, { bearer: requested.decide, cookie: own, headers, key: randomUUID(), body })
    expect(made.status).toBe(201)
  })
})
