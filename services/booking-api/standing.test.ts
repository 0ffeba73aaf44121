import { DAY_MS } from '@vestibule/scheduling/instant.ts'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Screening } from './http/schemas/screening.ts'
import { uuidOf } from './ids.ts'
import { identifyPeople } from './store/aliases.ts'
import { startService, type TestService } from './testing/service.ts'
import { endStuck, heldBackLike, stuckRequests } from './testing/stuck.ts'
import { addInsider, bookWith, firstTenant, mailTo, requestTo, submitTo, type Tenant } from './testing/tenants.ts'
import { apiKey, call, decideNow, prove, type Requested, secretIn, startsFor } from './testing/walk.ts'
import { transact } from './transact.ts'
import { sweep } from './worker/tidy.ts'

/** A meeting that was missed, with what its insider and its requester have in hand. */
interface Missed {
  readonly who: Requested
  readonly bookingId: string
  readonly outcome: string
  readonly cookie: string
}

let service: TestService
let ines: Tenant
let key: string
beforeAll(async () => {
  service = await startService()
  ines = firstTenant(service)
  key = await apiKey(service)
})
afterAll(() => service.stop())

async function miss(slug: string, address: string): Promise<Missed> {
  const tenant = await addInsider(service, slug, { organizationId: ines.organizationId })
  const who = await requestTo(service, tenant, address)
  const cookie = await prove(service, who.decide)
  await decideNow(service, who, cookie)
  const [startsAt = ''] = await startsFor(service, who)
  const bookingId = await bookWith(service, who, { startsAt, phone: '555 0100' })
  await service.forward(7 * DAY_MS)
  const outcome = secretIn(await mailTo(service, 'outcome-asked', tenant.address), '/outcome')
  const missed = { who, bookingId, outcome, cookie }
  await record(missed, 'missed')
  return missed
}

async function record({ bookingId, outcome: bearer, cookie }: Missed, attendance: string): Promise<void> {
  const said = await call(service, 'POST', `/v1/bookings/${bookingId}/outcome`, { bearer, cookie, body: { attendance } })
  expect(said.status).toBe(201)
  await service.settle()
}

const spellings = ['r.osaroe', 'ro.saroe', 'ros.aroe', 'rosaro.e', 'r.o.saroe', 'ro.s.aroe', 'r.osaro.e', 'ro.sa.roe']

/** Asks the first insider under yet another spelling and confirms the address; whether they get it at once is another matter. */
async function ask(): Promise<{ id: string; status: string }> {
  const address = `${spellings.shift()}@gmail.com`
  await service.forward(DAY_MS) // a mailbox gets three mails a day to confirm an address, and one in ten minutes
  await submitTo(service, ines.slug, { address })
  const verify = secretIn(await mailTo(service, 'verify-address', address), '/confirm')
  const { body: link } = await call<{ screeningId: string }>(service, 'GET', '/v1/link', { bearer: verify })
  const path = `/v1/screenings/${link.screeningId}`
  const { body } = await call<{ statusToken: string }>(service, 'POST', `${path}/verification`, { bearer: verify })
  await service.settle()
  return { id: link.screeningId, status: body.statusToken }
}

const read = async ({ id }: { id: string }, by: { bearer?: string; cookie?: string }) =>
  (await call<Screening>(service, 'GET', `/v1/screenings/${id}`, by)).body
const withdraw = ({ id, status }: { id: string; status: string }) =>
  call(service, 'POST', `/v1/screenings/${id}/withdrawal`, { bearer: status })
const policy = async (standing: string) => {
  const { body, headers } = await call<{ policy: object }>(service, 'GET', '/v1/organization', { bearer: key })
  const edit = { bearer: key, headers: { 'if-match': String(headers.etag) }, body: { ...body.policy, standing } }
  expect((await call(service, 'PUT', '/v1/organization', edit)).status).toBe(200)
}
const dossier = async () => (await mailTo(service, 'dossier', ines.address)).text

let ada: Missed

describe('somebody who missed two conversations, under two spellings of one address', () => {
  it('is held back until one of them is disputed, and again once a person looked and it stays', async () => {
    ada = await miss('ada', 'Rosa.Roe@gmail.com')
    const second = await miss('bea', 'rosaroe+talks@googlemail.com')
    const third = await ask()
    expect(await read(third, { bearer: third.status })).toMatchObject({
      ...{ state: 'pending', next: 'insider-decides', gate: null }, // nobody tells the requester
      standing: { with: 'organization', kept: 0, missed: 2, lateCancelled: 0 },
    })
    expect(await read(third, { bearer: key })).toMatchObject({ gate: { reason: 'two-missed' } })
    const held = secretIn(await mailTo(service, 'held-back', ines.address), '/decide')
    const cookie = await prove(service, held)
    expect(await read(third, { cookie })).toMatchObject({ next: 'insider-looks', dossier: null })

    const disputes = { bearer: second.who.status, body: { disputed: true } }
    expect((await call(service, 'POST', `/v1/bookings/${second.bookingId}/dispute`, disputes)).status).toBe(201)
    await service.settle()
    expect(await read(third, { cookie })).toMatchObject({
      ...{ gate: null, next: 'insider-decides' },
      dossier: { standing: { kept: 0, missed: 1 } },
    })
    expect(await dossier()).toContain('Record with Example Works, last 12 months: 0 kept, 1 missed.')
    expect((await read(third, { bearer: third.status })).standing).toMatchObject({ missed: 1 })

    await record(second, 'missed')
    const stays = await mailTo(service, 'missed-stays-to-requester', 'rosaroe+talks@googlemail.com')
    expect(stays.text).toContain('It is remembered for twelve months from that day and then forgotten.')
    expect(await read(third, { cookie })).toMatchObject({ gate: null, dossier: { standing: { missed: 2 } } })
    await withdraw(third)
    const fourth = await ask()
    expect(await read(fourth, { bearer: key })).toMatchObject({ gate: { reason: 'two-missed' } })
    await record(second, 'excused')
    expect(await read(fourth, { cookie })).toMatchObject({ gate: null, dossier: { standing: { missed: 1 } } })
    await record(second, 'missed')
    await withdraw(fourth)
  })

  it('is let through by the worker where nobody came to it right after a dispute, however many are stuck', async () => {
    const held = await ask()
    const gate = async () => (await read(held, { bearer: key })).gate
    const { deps } = service
    const intent = { screeningId: uuidOf('screening', ada.who.id) ?? '', by: { actor: 'requester', id: null } } as const
    const bookingId = uuidOf('booking', ada.bookingId) ?? ''
    const said = { type: 'answer-missed', bookingId, disputes: true, explanation: null } as const
    await transact(deps, intent, said, () => ({ status: 204, body: null }))
    expect(await gate()).toMatchObject({ reason: 'two-missed' })
    const heldId = uuidOf('screening', held.id) ?? ''
    await stuckRequests(deps.database, heldId)
    await heldBackLike(deps.database, heldId)
    const lines: string[] = []
    await sweep(deps, deps.clock(), true, pino({}, { write: (line: string) => lines.push(line) }))
    expect(lines).toHaveLength(101)
    await endStuck(deps.database)
    expect(await gate()).toBeNull()
    const looked = { cookie: ada.cookie, body: { attendance: 'missed' } }
    expect((await call(service, 'POST', `/v1/bookings/${ada.bookingId}/outcome`, looked)).status).toBe(201)
    await withdraw(held)
  })

  it('is not held back where policy remembers the insider’s own meetings alone, or none', async () => {
    await policy('own-insider')
    const own = await ask()
    expect(await read(own, { bearer: own.status })).toMatchObject({ standing: { with: 'own-insider', missed: 0 } })
    expect(await dossier()).toContain('No conversations with Ines Insider in the last 12 months.')
    await withdraw(own)
    await policy('off')
    const off = await ask()
    expect(await read(off, { bearer: off.status })).toMatchObject({ standing: null })
    expect(await read(off, { bearer: key })).toMatchObject({ gate: null })
    expect(await dossier()).not.toMatch(/last 12 months/)
    await withdraw(off)
    const stays = await miss('dora', 'dora.asks@example.net')
    const mailed = async (kind: string, to: string) => (await mailTo(service, kind, to)).text
    expect(await mailed('outcome-asked', 'dora@example.org')).not.toContain('colleagues')
    const disputes = { bearer: stays.who.status, body: { disputed: true } }
    await call(service, 'POST', `/v1/bookings/${stays.bookingId}/dispute`, disputes)
    await record(stays, 'missed')
    expect(await mailed('missed-stays-to-requester', 'dora.asks@example.net')).not.toContain('twelve months')
    await policy('organization')
  })

  it('gets one mail to confirm an address, however many spellings somebody types, and their link under each', async () => {
    const proving = async () => (await service.mails()).filter(({ kind }) => kind === 'verify-address').length
    const asked = await ask()
    const before = await proving()
    for (const address of ['rosa.roe+1@gmail.com', 'rosaro.e@googlemail.com']) await submitTo(service, ines.slug, { address })
    expect(await proving()).toBe(before)
    await service.forward(DAY_MS)
    await call(service, 'POST', '/v1/links', { body: { address: 'rosa.r.oe@gmail.com' } })
    await service.settle()
    const again = (await service.mails()).filter(({ kind }) => kind === 'link-again')
    const links = again.map((mail) => secretIn(mail, '/my-request'))
    expect(await Promise.all(links.map((bearer) => read(asked, { bearer })))).toContainEqual(
      expect.objectContaining({ id: asked.id }),
    )
    await withdraw(asked)
  })

  it('is known again where the addresses were written down before spellings were', async () => {
    const { database, keyring } = service.deps
    await database.execute(sql`update person set identity_hash = null`)
    const before = await ask()
    expect(await read(before, { bearer: before.status })).toMatchObject({ standing: { missed: 0 } })
    await withdraw(before)
    while ((await identifyPeople(database, keyring)) > 0);
    const after = await ask()
    expect(await read(after, { bearer: key })).toMatchObject({ gate: { reason: 'two-missed' } })
    const insiders = sql`select p.identity_hash from person p join insider i on i.person_id = p.id`
    expect([...(await database.execute(insiders))]).toEqual([
      { identity_hash: null },
      { identity_hash: null },
      { identity_hash: null },
      { identity_hash: null },
    ])
  })
})
