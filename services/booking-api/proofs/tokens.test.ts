import { randomUUID } from 'node:crypto'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Screening } from '../http/schemas/screening.ts'
import { newSecret, sha256 } from '../seal.ts'
import { callersWith, type Keys, keysOf } from '../testing/callers.ts'
import { everyOperation, type Operation, pathOf, sampleOf } from '../testing/operations.ts'
import { asOwner, contentOf, type Owner } from '../testing/rows.ts'
import { startService, type TestService } from '../testing/service.ts'
import { firstTenant, mailTo, requestTo, type Tenant, unverified } from '../testing/tenants.ts'
import { type Answered, type Call, call, decideNow, secretIn } from '../testing/walk.ts'

let service: TestService
let owner: Owner
let ines: Tenant
let keys: Keys
let links: Record<'verify' | 'status' | 'decide' | 'meeting' | 'clock' | 'outcome', string>

beforeAll(async () => {
  service = await startService()
  owner = asOwner(service)
  ines = firstTenant(service)
  keys = await keysOf(service, ines, 'caller@example.net')
  const { own, meeting, clock, outcome } = keys
  links = { verify: own.verify, status: own.status, decide: own.decide, meeting, clock, outcome }
})
afterAll(async () => {
  await owner.end()
  await service.stop()
})

const OPERATIONS = everyOperation().filter(({ callers }) => callers.some((word) => word !== 'anyone'))

/** Calls an operation about the screening and booking the links belong to. */
function about(operation: Operation, by: Call): Promise<Answered> {
  const { subject, body } = sampleOf(operation.id)
  const url = pathOf(operation, subject === 'booking' ? keys.bookingId : keys.own.id)
  return call(service, operation.method, url, { ...by, body, key: randomUUID() })
}

function plain({ status, body }: Answered): { status: number; body: Record<string, unknown> } {
  const { requestId: _, ...rest } = body
  return { status, body: rest }
}

const UNKNOWN = {
  status: 401,
  body: {
    type: 'urn:vestibule:problem:not-authenticated',
    title: 'A link token, session or API key is needed, and this one is not valid',
    status: 401,
    code: 'not-authenticated',
  },
}

/** What is not refused changes nothing either: sums over every table before and after. */
async function changesNothing(work: () => Promise<void>): Promise<void> {
  const before = await contentOf(owner)
  await work()
  expect(await contentOf(owner)).toEqual(before)
}

const otherLetter = (letter: string | undefined) => (letter === 'A' ? 'B' : 'A')
const TAMPERINGS: [string, (token: string) => string][] = [
  ['with its first character changed', (token) => otherLetter(token[0]) + token.slice(1)],
  ['with one in the middle changed', (token) => token.slice(0, 20) + otherLetter(token[20]) + token.slice(21)],
  ['with its last character changed', (token) => token.slice(0, -1) + otherLetter(token.at(-1))],
  ['in lower case', (token) => token.toLowerCase()],
  ['in upper case', (token) => token.toUpperCase()],
  ['cut short by one', (token) => token.slice(0, -1)],
  ['with one more', (token) => `${token}A`],
  ['padded', (token) => `${token}=`],
  ['twice', (token) => token + token],
  ['as its hash', (token) => sha256(token).toString('base64url')],
  ['in hex', (token) => Buffer.from(token, 'base64url').toString('hex')],
  ['with plus for minus', (token) => token.replaceAll('-', '+').replaceAll('_', '/').replace(/^./, '+')],
  ['behind quotes', (token) => `"${token}"`],
]

describe('a link’s token', () => {
  it.each(TAMPERINGS)('%s opens nothing, and says no more than one that never was', async (_how, tampered) => {
    const reads = OPERATIONS.filter(({ id }) => id === 'readLink' || id === 'getScreening')
    await changesNothing(async () => {
      for (const [purpose, token] of Object.entries(links)) {
        const acts = OPERATIONS.filter(({ method, callers }) => method !== 'GET' && callers.includes(`link:${purpose}`)).slice(
          0,
          2,
        )
        for (const operation of [...reads, ...acts])
          expect(plain(await about(operation, { bearer: tampered(token), cookie: keys.cookie })), operation.id).toEqual(UNKNOWN)
      }
    })
  })

  it('that never was opens no operation at all, also in a proved browser', async () => {
    await changesNothing(async () => {
      for (const operation of OPERATIONS)
        expect(plain(await about(operation, { bearer: newSecret(), cookie: keys.cookie })), operation.id).toEqual(UNKNOWN)
    })
  })

  it('is taken from the Authorization header alone', async () => {
    const { own } = keys
    const path = `/v1/screenings/${own.id}`
    for (const url of [`${path}?token=${own.status}`, `${path}?access_token=${own.status}`, `${path}#${own.status}`])
      expect((await call(service, 'GET', url)).status).toBe(401)
    for (const headers of [
      { cookie: `vestibule=${own.status}` },
      { 'x-token': own.status },
      { authorization: own.status },
      { authorization: `Basic ${own.status}` },
    ] as Record<string, string>[])
      expect((await call(service, 'GET', path, { headers })).status).toBe(401)
  })

  it('of every purpose is refused by every operation made for others, also in a proved browser', async () => {
    await changesNothing(async () => {
      for (const { name, words, bearer, cookie } of callersWith(keys)) {
        if (!bearer || words.some((word) => word.startsWith('key:'))) continue
        for (const operation of OPERATIONS) {
          if (words.some((word) => operation.callers.includes(word))) continue
          const refused = await about(operation, { bearer, cookie })
          expect(refused, `${operation.id} with ${name}`).toMatchObject({ status: 403, body: { code: 'caller-not-allowed' } })
        }
      }
    })
  })
})

describe('an acting link used a second time', () => {
  it('to verify: the dossier goes out once, and no second status link comes to be', async () => {
    const asked = await unverified(service, ines, 'verify-twice@example.net')
    const path = `/v1/screenings/${asked.id}/verification`
    expect((await call(service, 'POST', path, { bearer: asked.verify })).status).toBe(200)
    await service.settle()
    await changesNothing(async () => {
      const again = await call(service, 'POST', path, { bearer: asked.verify })
      expect(again).toMatchObject({ status: 409, body: { code: 'already-verified' } })
      expect(JSON.stringify(again.body)).not.toMatch(/statusToken/)
      await service.settle()
    })
  })

  it('to decide: the other verdict has no effect, before and after it is sent', async () => {
    const requested = await requestTo(service, ines, 'decide-twice@example.net')
    const body = { verdict: 'approve' }
    const path = `/v1/screenings/${requested.id}/decision`
    const by = { bearer: requested.decide, cookie: keys.cookie }
    expect((await call(service, 'POST', path, { ...by, key: randomUUID(), body })).status).toBe(201)
    const decline = { verdict: 'decline', reason: 'slump' }
    const tryAgain = async () => {
      const again = await call(service, 'POST', path, { ...by, key: randomUUID(), body: decline })
      expect(again).toMatchObject({ status: 409, body: { code: 'already-decided' } })
    }
    await changesNothing(tryAgain)
    await service.forward(10 * MINUTE_MS)
    await changesNothing(tryAgain)
    await changesNothing(async () => {
      const undo = await call(service, 'DELETE', path, by)
      expect(undo).toMatchObject({ status: 409, body: { code: 'decision-in-effect' } })
    })
    // It still reads what was decided.
    const { body: read } = await call<Screening>(service, 'GET', `/v1/screenings/${requested.id}`, { bearer: requested.decide })
    expect(read.decision).toMatchObject({ verdict: 'approve', inEffect: true })
  })

  it('after an undo decides again, as often as it was undone and no oftener', async () => {
    const requested = await requestTo(service, ines, 'undo@example.net')
    const path = `/v1/screenings/${requested.id}/decision`
    const by = { bearer: requested.decide, cookie: keys.cookie }
    for (const verdict of [{ verdict: 'approve' }, { verdict: 'decline', reason: 'no-time' }]) {
      expect((await call(service, 'POST', path, { ...by, key: randomUUID(), body: verdict })).status).toBe(201)
      expect((await call(service, 'DELETE', path, by)).status).toBe(200)
    }
    await changesNothing(async () => {
      expect(await call(service, 'DELETE', path, by)).toMatchObject({ status: 409, body: { code: 'nothing-to-undo' } })
    })
  })

  it('whose yes ended does not give the fresh one: that takes the link of the newer mail', async () => {
    const requested = await requestTo(service, ines, 'fresh@example.net')
    await decideNow(service, requested, keys.cookie)
    const { body } = await call<{ slots: { startsAt: string }[] }>(service, 'GET', `/v1/screenings/${requested.id}/slots`, {
      bearer: requested.status,
    })
    const startsAt = body.slots[0]?.startsAt ?? ''
    const made = await call(service, 'POST', `/v1/screenings/${requested.id}/bookings`, {
      bearer: requested.status,
      key: randomUUID(),
      body: { startsAt, phone: '555 0100' },
    })
    await service.forward(23 * HOUR_MS)
    await call(service, 'POST', `/v1/bookings/${made.body.id}/cancellation`, { bearer: requested.status, body: {} })
    await service.settle()
    const path = `/v1/screenings/${requested.id}/decision`
    const yes = { cookie: keys.cookie, key: randomUUID(), body: { verdict: 'approve' } }
    await changesNothing(async () => {
      const old = await call(service, 'POST', path, { ...yes, bearer: requested.decide })
      expect(old).toMatchObject({ status: 410, body: { code: 'link-spent' } })
    })
    const fresh = secretIn(await mailTo(service, 'cancelled-to-insider', ines.address), '/decide')
    expect((await call(service, 'POST', path, { ...yes, bearer: fresh })).status).toBe(201)
  })
})

describe('a link that was retired', () => {
  it('says only that it was, and neither reads nor acts', async () => {
    const requested = await requestTo(service, ines, 'retired@example.net')
    await owner`update link_token set retired_at = now() where hash = ${sha256(requested.decide)}`
    const by = { bearer: requested.decide, cookie: keys.cookie }
    await changesNothing(async () => {
      expect((await call(service, 'GET', '/v1/link', by)).body).toMatchObject({ standing: 'retired' })
      for (const operation of OPERATIONS) {
        if (!operation.callers.includes('link:decide') || operation.id === 'readLink') continue
        const { subject, body } = sampleOf(operation.id)
        const url = pathOf(operation, subject === 'none' ? '' : requested.id)
        const refused = await call(service, operation.method, url, { ...by, body, key: randomUUID() })
        expect(refused, operation.id).toMatchObject({ status: 410, body: { code: 'link-expired' } })
      }
    })
  })
})

describe('a link that has run out', () => {
  // Last in its file: the clock goes on for more than a year.
  const CASES: [purpose: 'verify' | 'download' | 'clock' | 'meeting' | 'outcome' | 'decide' | 'status', lives: number][] = [
    ['download', 5 * MINUTE_MS],
    ['clock', DAY_MS],
    ['verify', 7 * DAY_MS],
    ['meeting', 14 * DAY_MS],
    ['outcome', 14 * DAY_MS],
    ['decide', 45 * DAY_MS],
    ['status', 400 * DAY_MS],
  ]

  it('opens to the last millisecond and not at the instant it ends, whatever it was for', async () => {
    const one = await keysOf(service, ines, 'runs-out@example.net')
    const { own, meeting, clock, outcome, download, bookingId, cookie } = one
    const tokens = { verify: own.verify, download, clock, meeting, outcome, decide: own.decide, status: own.status }
    const end = async (purpose: keyof typeof tokens) => {
      const [row] = await owner<
        { ends: Date }[]
      >`select expires_at as ends from link_token where hash = ${sha256(tokens[purpose])}`
      return row?.ends.getTime() ?? 0
    }
    for (const [purpose, atMost] of CASES) {
      const left = (await end(purpose)) - service.deps.clock()
      expect(left, purpose).toBeLessThanOrEqual(atMost)
      const bearer = tokens[purpose]
      const opens = () =>
        purpose === 'download'
          ? service.app.inject({ method: 'GET', url: `/v1/downloads/${bearer}` }).then(({ statusCode }) => statusCode)
          : call(service, 'GET', '/v1/link', { bearer }).then(({ status }) => status)
      if (purpose === 'outcome')
        expect(await end('outcome')).toBe(await end('meeting')) // both fourteen days after the meeting
      else {
        await service.forward(left - 1)
        expect(await opens(), purpose).toBe(200)
        await service.forward(1)
      }
      expect(await opens(), purpose).toBe(purpose === 'download' ? 404 : 410)
      if (purpose === 'download') continue
      await changesNothing(async () => {
        for (const operation of OPERATIONS) {
          if (!operation.callers.includes(`link:${purpose}`)) continue
          const { subject, body } = sampleOf(operation.id)
          const url = pathOf(operation, subject === 'booking' ? bookingId : own.id)
          const refused = await call(service, operation.method, url, { bearer, cookie, body, key: randomUUID() })
          expect(refused, `${operation.id} with ${purpose}`).toMatchObject({ status: 410, body: { code: 'link-expired' } })
        }
      })
    }
  })
})
