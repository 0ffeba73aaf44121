import { randomUUID } from 'node:crypto'
import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Screening } from '../http/schemas/screening.ts'
import { uuidOf } from '../ids.ts'
import { brokenAt } from '../store/facts.ts'
import { readText } from '../store/sealed-texts.ts'
import { ANYONE, callersWith, type Keys, keysOf } from '../testing/callers.ts'
import { everyOperation, pathOf, sampleOf } from '../testing/operations.ts'
import { asOwner, contentOf, everyCell, type Owner } from '../testing/rows.ts'
import { startService, type TestService } from '../testing/service.ts'
import { addInsider, bookWith, firstTenant, requestTo, submitTo, type Tenant, unverified } from '../testing/tenants.ts'
import { upload } from '../testing/upload.ts'
import { apiKey, call, decideNow, prove, type Requested, startsFor } from '../testing/walk.ts'

let service: TestService
let owner: Owner
let ines: Tenant
let otto: Tenant

beforeAll(async () => {
  service = await startService()
  owner = asOwner(service)
  ines = firstTenant(service)
  otto = await addInsider(service, 'otto', { organizationId: ines.organizationId })
})
afterAll(async () => {
  await owner.end()
  await service.stop()
})

const uuid = (id: string) => uuidOf('screening', id) ?? ''
const erase = ({ id, status }: Requested) => call(service, 'POST', `/v1/screenings/${id}/erasure`, { bearer: status })
const read = (id: string, by: { bearer?: string; cookie?: string }) => call<Screening>(service, 'GET', `/v1/screenings/${id}`, by)

/** Rows about one screening that hold something of its requester's, or open the door to it. */
async function leftOf(screeningId: string): Promise<Record<string, number>> {
  const [row] = await owner<Record<string, number>[]>`
    select (select count(*)::int from sealed where screening_id = ${screeningId}) as sealed,
           (select count(*)::int from file where screening_id = ${screeningId}) as files,
           (select count(*)::int from file_chunk) as chunks,
           (select count(*)::int from link_token where screening_id = ${screeningId}) as links,
           (select count(*)::int from message where screening_id = ${screeningId} and bytes is not null) as mails,
           (select count(*)::int from message where screening_id = ${screeningId} and state = 'waiting') as waiting`
  return row ?? {}
}
const NOTHING = { sealed: 0, files: 0, chunks: 0, links: 0, mails: 0, waiting: 0 }

describe('a request that its requester erases', () => {
  let one: Keys
  let other: Requested
  let requesterId: string
  let sealedIds: string[]
  let wrappedKey: Buffer

  beforeAll(async () => {
    const file = await upload(service, 'a-life-in-bridges.txt', 'Everything about me')
    // The same person asks two insiders; with the first the whole way was walked.
    one = await keysOf(service, ines, 'rosa@example.net')
    await call(service, 'POST', `/v1/bookings/${one.bookingId}/outcome`, {
      bearer: one.outcome,
      cookie: one.cookie,
      key: randomUUID(),
      body: { attendance: 'attended' },
    })
    other = await requestTo(service, otto, 'rosa@example.net', { resumeFile: file, resumeText: undefined })
    const [row] = await owner<{ requester_id: string }[]>`select requester_id from screening where id = ${uuid(one.own.id)}`
    requesterId = row?.requester_id ?? ''
    const [person] = await owner<{ data_key: Buffer }[]>`select data_key from person where id = ${requesterId}`
    wrappedKey = person?.data_key ?? Buffer.alloc(0)
    const rows = await owner<{ id: string }[]>`select id from sealed where screening_id = ${uuid(one.own.id)}`
    sealedIds = rows.map(({ id }) => id)
    expect(sealedIds.length).toBeGreaterThan(1)
    expect((await erase(one.own)).status).toBe(204)
    await service.settle()
  })

  it('leaves no text, file, link, mail or kept answer of it', async () => {
    expect(await leftOf(uuid(one.own.id))).toEqual({ ...NOTHING, chunks: 1 }) // the chunk is the other request’s
    expect([...(await owner`select 1 from idempotency_key where person_id = ${requesterId}`)]).toEqual([])
    for (const id of sealedIds) expect(await readText(service.deps.database, service.deps.keyring, id)).toBeUndefined()
  })

  it('opens to none of the links it had', async () => {
    for (const bearer of [one.own.verify, one.own.status, one.own.decide, one.meeting, one.outcome])
      expect(await read(one.own.id, { bearer })).toMatchObject({ status: 401, body: { code: 'not-authenticated' } })
    expect((await call(service, 'GET', `/v1/downloads/${one.download}`)).status).toBe(404)
  })

  it('tells nobody anything of its requester, whoever asks whatever', async () => {
    for (const caller of callersWith(one)) {
      for (const operation of everyOperation()) {
        const { subject, body } = sampleOf(operation.id)
        if (subject !== 'screening' && subject !== 'booking') continue
        const url = pathOf(operation, subject === 'screening' ? one.own.id : one.bookingId)
        const { bearer, cookie } = caller
        const { payload } = await service.app.inject({
          method: operation.method as 'GET',
          url,
          headers: {
            ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
            ...(cookie ? { cookie } : {}),
            'idempotency-key': randomUUID(),
          },
          ...(body === undefined ? {} : { payload: body as object }),
        })
        for (const word of ['Rosa', 'rosa@example.net', 'Europe/Lisbon', 'Drawing bridges', '555 0100'])
          expect(payload, `${operation.id} as ${caller.name}`).not.toContain(word)
      }
    }
  })

  it('leaves the insider’s list as it was, and the chains whole', async () => {
    const { body } = await call(service, 'GET', '/v1/screenings', { cookie: one.cookie })
    expect(JSON.stringify(body)).toContain(one.own.id)
    expect(await brokenAt(service.deps.database, ines.insiderId)).toBeNull()
    expect(await brokenAt(service.deps.database, otto.insiderId)).toBeNull()
  })

  it('leaves the other request of the same person working, file and all, to its booking', async () => {
    expect((await read(other.id, { bearer: other.status })).body).toMatchObject({
      state: 'pending',
      requester: { name: 'Rosa Requester', address: 'rosa@example.net' },
    })
    const cookie = await prove(service, other.decide)
    const { body } = await read(other.id, { bearer: other.decide })
    const fileId = body.dossier?.files[0]?.id
    const path = `/v1/screenings/${other.id}/downloads`
    const made = await call<{ url: string }>(service, 'POST', path, { bearer: other.decide, body: { fileId } })
    const fetched = await service.app.inject({ method: 'GET', url: new URL(made.body.url).pathname })
    expect(fetched.payload).toBe('Everything about me')
    await decideNow(service, other, cookie)
    const [startsAt = ''] = await startsFor(service, other)
    await bookWith(service, other, { startsAt, phone: '555 0102' })
  })

  it('is refused while a meeting is booked, and done once it was cancelled', async () => {
    const before = await contentOf(owner)
    expect(await erase(other)).toMatchObject({ status: 409, body: { code: 'screening-already-booked' } })
    expect(await contentOf(owner)).toEqual(before)
    const { body } = await read(other.id, { bearer: other.status })
    await call(service, 'POST', `/v1/bookings/${body.booking?.id}/cancellation`, { bearer: other.status, body: {} })
    await service.settle()
    expect((await erase(other)).status).toBe(204)
    await service.settle()
    expect(await leftOf(uuid(other.id))).toEqual(NOTHING)
  })

  it('takes the person’s key with it when it was their last: then no copy of anything opens', async () => {
    const [row] = await owner`select data_key, profile from person where id = ${requesterId}`
    expect(row).toEqual({ data_key: null, profile: null })
    for (const { table, column, value } of await everyCell(owner))
      if (Buffer.isBuffer(value)) expect(value.includes(wrappedKey), `${table}.${column}`).toBe(false)
    expect(await brokenAt(service.deps.database, otto.insiderId)).toBeNull()
  })

  it('can be followed by a new request of the same person, under a new key', async () => {
    await service.forward(DAY_MS) // a day on, another verification mail may go to them
    const again = await requestTo(service, otto, 'rosa@example.net')
    expect((await read(again.id, { bearer: again.status })).body.requester?.name).toBe('Rosa Requester')
    const [row] = await owner<{ data_key: Buffer }[]>`select data_key from person where id = ${requesterId}`
    expect(row?.data_key.equals(wrappedKey)).toBe(false)
  })
})

describe('a request erased', () => {
  it.each(['pending', 'a decision that can be undone', 'approved', 'declined', 'withdrawn'])(
    'while %s is gone the same way',
    async (state) => {
      const address = `${state.replaceAll(' ', '-')}@example.net`
      const requested = await requestTo(service, ines, address)
      const path = `/v1/screenings/${requested.id}`
      const key = await apiKey(service)
      if (state !== 'pending' && state !== 'withdrawn') {
        const body = state === 'declined' ? { verdict: 'decline', reason: 'slump' } : { verdict: 'approve', ownLine: 'Yes' }
        await call(service, 'POST', `${path}/decision`, { bearer: key, key: randomUUID(), body })
        if (state !== 'a decision that can be undone') await service.forward(10 * MINUTE_MS)
      }
      if (state === 'withdrawn') await call(service, 'POST', `${path}/withdrawal`, { bearer: requested.status })
      expect((await erase(requested)).status).toBe(204)
      await service.forward(15 * MINUTE_MS)
      expect(await leftOf(uuid(requested.id))).toMatchObject({ sealed: 0, links: 0, mails: 0, waiting: 0 })
      expect((await service.mails()).filter(({ to }) => to === address)).toEqual([])
      expect((await read(requested.id, { bearer: key })).body).toMatchObject({ requester: null, dossier: null })
      expect(await brokenAt(service.deps.database, ines.insiderId)).toBeNull()
    },
  )
})

describe('a request whose address nobody proves', () => {
  it('is there until the very instant seven days are over, then erased, and its link opens nothing', async () => {
    const file = await upload(service, 'mine.txt', 'Nobody read this')
    const asked = await unverified(service, ines, 'never@example.net', { resumeFile: file, resumeText: undefined })
    await service.forward(7 * DAY_MS - 1)
    expect((await read(asked.id, { bearer: asked.verify })).body.state).toBe('unverified')
    expect(await leftOf(uuid(asked.id))).toMatchObject({ sealed: 1, files: 1, links: 1 })
    await service.forward(1)
    expect(await leftOf(uuid(asked.id))).toEqual(NOTHING)
    expect((await read(asked.id, { bearer: asked.verify })).status).toBe(401)
    const [row] = await owner`select p.data_key, p.profile from person p join screening s on s.requester_id = p.id
      where s.id = ${uuid(asked.id)}`
    expect(row).toEqual({ data_key: null, profile: null })
    expect(await brokenAt(service.deps.database, ines.insiderId)).toBeNull()
  })

  it('shows nothing of what was written, to nobody, while it waits', async () => {
    const asked = await unverified(service, ines, 'waits@example.net')
    const key = await apiKey(service)
    for (const bearer of [asked.verify, key]) {
      const { body } = await read(asked.id, { bearer })
      expect(body).toMatchObject({ state: 'unverified', requester: null, dossier: null })
      expect(JSON.stringify(body)).not.toMatch(/Rosa|Drawing|waits@/)
    }
    expect((await read(asked.id, ANYONE)).status).toBe(401)
  })

  it('does not take another request of the same person along', async () => {
    const proved = await requestTo(service, ines, 'both@example.net')
    await service.forward(DAY_MS)
    await submitTo(service, 'otto', { address: 'both@example.net' })
    await service.forward(7 * DAY_MS)
    expect((await read(proved.id, { bearer: proved.status })).body.requester?.address).toBe('both@example.net')
  })

  it.each(['ines@example.org', 'INES+me@example.org', 'insider/ines@example.org', 'insider/otto@example.org'])(
    'in the name of %s does no harm to the insider',
    async (address) => {
      await submitTo(service, 'ines', { address })
      await service.forward(8 * DAY_MS)
      for (const slug of ['ines', 'otto']) expect((await call(service, 'GET', `/v1/insiders/${slug}`)).status, slug).toBe(200)
    },
  )
})
