import { randomUUID } from 'node:crypto'
import { DAY_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InsiderPage } from '../http/schemas/insider-page.ts'
import { newId, publicId } from '../ids.ts'
import { newSecret } from '../seal.ts'
import { keepAfterwards } from '../testing/afterwards-rows.ts'
import { keepCalendar } from '../testing/calendars.ts'
import { ANYONE, callersWith, type Keys, keysOf, type TestCaller } from '../testing/callers.ts'
import { everyOperation, type Operation, pathOf, SAMPLES, sampleOf } from '../testing/operations.ts'
import { asOwner, contentOf, type Owner } from '../testing/rows.ts'
import { startService, type TestService } from '../testing/service.ts'
import { addInsider, bookWith, firstTenant, requestTo, type Tenant } from '../testing/tenants.ts'
import { upload } from '../testing/upload.ts'
import { type Answered, call, decideNow, prove, startsFor } from '../testing/walk.ts'

const NOUNS = {
  screening: 'screenings',
  booking: 'bookings',
  meetingType: 'meetingTypes',
  session: 'sessions',
  calendar: 'calendars',
  contact: 'contacts',
  referral: 'referrals',
} as const
const WITH_AN_ID = everyOperation().filter(({ id, callers }) => nounOf(id) && !callers.includes('anyone'))

/** Somebody's objects in every state in which something could still be done with them. */
interface Objects {
  readonly screenings: readonly string[]
  readonly bookings: readonly string[]
  readonly meetingTypes: readonly string[]
  readonly sessions: readonly string[]
  readonly calendars: readonly string[]
  readonly contacts: readonly string[]
  readonly referrals: readonly string[]
}

let service: TestService
let owner: Owner
let ines: Keys
/** Whose they are, as seen from Ines: another requester of hers, another insider of her organization, another organization. */
let others: Record<'requester' | 'insider' | 'organization', Objects>

beforeAll(async () => {
  service = await startService()
  owner = asOwner(service)
  const first = firstTenant(service)
  ines = await keysOf(service, first, 'caller@example.net')
  const otto = await addInsider(service, 'otto', { organizationId: first.organizationId })
  const berta = await addInsider(service, 'berta')
  await service.forward(DAY_MS - 1) // the links to Ines’s clock end a day after the meeting
  others = {
    requester: await objectsOf(first, 'r', ines.cookie),
    insider: await objectsOf(otto, 'i'),
    organization: await objectsOf(berta, 'o'),
  }
})

afterAll(async () => {
  await owner.end()
  await service.stop()
})

/** Pending, decided but not sent, approved, and booked. */
async function objectsOf(tenant: Tenant, who: string, known?: string): Promise<Objects> {
  const at = (state: string) => `${who}-${state}@example.net`
  const pending = await requestTo(service, tenant, at('pending'))
  const cookie = known ?? (await prove(service, pending.decide))
  const decided = await requestTo(service, tenant, at('decided'))
  const body = { verdict: 'approve' }
  const made = await call(service, 'POST', `/v1/screenings/${decided.id}/decision`, {
    bearer: decided.decide,
    cookie,
    key: randomUUID(),
    body,
  })
  expect(made.status).toBe(201)
  const approved = await requestTo(service, tenant, at('approved'))
  await decideNow(service, approved, cookie)
  const booked = await requestTo(service, tenant, at('booked'))
  await decideNow(service, booked, cookie)
  const [startsAt = ''] = await startsFor(service, booked)
  const booking = await bookWith(service, booked, { startsAt, phone: '+351 555 0101' })
  const { contact, referral } = await keepAfterwards(service, booked.id)
  const page = await call<InsiderPage>(service, 'GET', `/v1/insiders/${tenant.slug}`)
  return {
    screenings: [pending.id, decided.id, approved.id, booked.id],
    bookings: [booking],
    contacts: [contact],
    referrals: [referral],
    meetingTypes: page.body.meetingTypes.map(({ id }) => id),
    // Of the same insider's own browsers nothing is foreign.
    sessions: known === undefined ? await sessionsOf(cookie) : [],
    calendars: known === undefined ? [publicId('calendar', await keepCalendar(service, tenant.insiderId))] : [],
  }
}

async function sessionsOf(cookie: string): Promise<string[]> {
  const { body } = await call<{ data: { id: string }[] }>(service, 'GET', '/v1/sessions', { cookie })
  return body.data.map(({ id }) => id)
}

/** What the id in an operation's path names, where it is something that is somebody's. */
function nounOf(id: Operation['id']): keyof typeof NOUNS | undefined {
  const { subject } = sampleOf(id)
  return subject in NOUNS ? (subject as keyof typeof NOUNS) : undefined
}

async function tried(operation: Operation, caller: TestCaller, id: string): Promise<Answered> {
  const { body } = sampleOf(operation.id)
  const { bearer, cookie } = caller
  return call(service, operation.method, pathOf(operation, id), { bearer, cookie, body, key: randomUUID() })
}

const isLetIn = ({ callers }: Operation, { words }: TestCaller) => words.some((word) => callers.includes(word))

/** An insider's session reaches all of their own requests, and a key all of its organization's; a link reaches its own alone. */
function foreignTo({ words }: TestCaller): Objects[] {
  const { requester, insider, organization } = others
  if (words.includes('session')) return [insider, organization]
  return words.some((word) => word.startsWith('key:')) ? [organization] : [requester, insider, organization]
}

describe('every operation', () => {
  it('has a row in the table of samples, and every row is an operation', () => {
    expect(
      everyOperation()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(SAMPLES).sort())
  })

  it('under /v1 says who may call it', () => {
    for (const { id, path, callers } of everyOperation()) if (path.startsWith('/v1/')) expect(callers, id).not.toEqual([])
  })
})

describe.each(WITH_AN_ID)('$id with somebody else’s id', (operation) => {
  it('is refused to every caller, teaches nothing and changes nothing', async () => {
    const noun = nounOf(operation.id) ?? 'screening'
    const before = await contentOf(owner)
    for (const caller of callersWith(ines)) {
      const unknown = plain(await tried(operation, caller, publicId(noun, newId())))
      const allowed = isLetIn(operation, caller)
      for (const objects of foreignTo(caller)) {
        for (const id of objects[NOUNS[noun]]) {
          const refused = plain(await tried(operation, caller, id))
          expect(refused, caller.name).toEqual(unknown)
          if (caller === ANYONE) expect(refused.status, caller.name).toBe(401)
          else if (!allowed) expect(refused.status, caller.name).toBe(403)
          else if (refused.status === 401) expect(refused.body.code, caller.name).toBe('browser-not-proved')
          else expect(refused, caller.name).toMatchObject({ status: 404, body: { code: 'not-found' } })
        }
      }
    }
    expect(await contentOf(owner)).toEqual(before)
  })
})

/** An answer without what differs each time it is asked. */
function plain({ status, body }: Answered): { status: number; body: Record<string, unknown> } {
  const { requestId: _, ...rest } = body
  return { status, body: rest }
}

describe('the lists', () => {
  const foreign = () => [others.insider, others.organization]

  it('of a session hold its insider’s requests and nobody else’s', async () => {
    const { body } = await call(service, 'GET', '/v1/screenings?limit=200', { cookie: ines.cookie })
    expect(JSON.stringify(body)).toContain(others.requester.screenings[0])
    for (const id of foreign().flatMap(({ screenings }) => screenings)) expect(JSON.stringify(body)).not.toContain(id)
  })

  it.each(['/v1/screenings?limit=200', '/v1/facts'])('%s of a key holds its organization’s and no other', async (path) => {
    const seen = async () => JSON.stringify((await call(service, 'GET', path, { bearer: ines.key })).body)
    await expect.poll(seen, { timeout: 20_000 }).toContain(others.insider.screenings[3])
    const { screenings, bookings } = others.organization
    for (const id of [...screenings, ...bookings]) expect(await seen()).not.toContain(id)
  })

  it('page on with a cursor without leaving their tenant', async () => {
    for (let cursor = ''; ; ) {
      const { body } = await call<{ data: { id: string }[]; nextCursor: string | null }>(
        service,
        'GET',
        `/v1/screenings?limit=2${cursor && `&cursor=${cursor}`}`,
        { bearer: ines.key },
      )
      for (const { id } of body.data) expect(others.organization.screenings).not.toContain(id)
      if (!body.nextCursor) break
      cursor = body.nextCursor
    }
  })
})

describe('a download', () => {
  it('opens for its own secret alone: no other link’s secret and no unknown one', async () => {
    const { own, meeting, outcome } = ines
    for (const secret of [own.verify, own.status, own.decide, meeting, outcome, newSecret()])
      expect(await call(service, 'GET', `/v1/downloads/${secret}`)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  it('of a file is not made for a file of somebody else’s request', async () => {
    const { id, claim } = await upload(service, 'cv.txt', 'Five lines')
    await requestTo(service, firstTenant(service), 'with-a-file@example.net', { resumeFile: { id, claim } })
    for (const { bearer, cookie } of [
      { bearer: ines.own.decide, cookie: undefined },
      { bearer: undefined, cookie: ines.cookie },
    ]) {
      const made = await call(service, 'POST', `/v1/screenings/${ines.own.id}/downloads`, {
        bearer,
        cookie,
        body: { fileId: id },
      })
      expect(made).toMatchObject({ status: 404, body: { code: 'not-found' } })
    }
  })
})
