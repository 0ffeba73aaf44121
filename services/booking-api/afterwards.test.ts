import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Contact } from './http/schemas/contact.ts'
import type { Screening } from './http/schemas/screening.ts'
import { newId } from './ids.ts'
import { crowd, type Someone } from './races/ground.ts'
import { contactsOf } from './store/contacts.ts'
import { contact } from './store/schema.ts'
import { startService, type TestService } from './testing/service.ts'
import { stuckRequests } from './testing/stuck.ts'
import { addInsider, firstTenant, requestTo } from './testing/tenants.ts'
import { apiKey, book, call, decideNow, prove, type Requested, secretIn } from './testing/walk.ts'
import { sweep } from './worker/tidy.ts'

const THANKS = 'canary-thanks for <b>the map</b>'
const NOTE = 'canary-note: knows every quay'
const LINE = 'canary-line: I found work at a quay'

let service: TestService
let key: string
let who: Someone
let other: Someone
let cookie: string
beforeAll(async () => {
  service = await startService()
  key = await apiKey(service)
  const [first, second] = await crowd(service, 2, 'approved')
  if (!first || !second) throw new Error('nobody there')
  who = first
  other = second
  const whos = await book(service, who, '2026-12-01T10:00:00Z')
  const others = await book(service, other, '2026-12-01T11:00:00Z')
  for (const { id, endsAt } of [whos, others]) {
    await service.forward(Date.parse(endsAt) - service.deps.clock())
    const outcome = secretIn(await service.mail('outcome-asked'), '/outcome')
    cookie = await prove(service, outcome)
    const body = { attendance: 'attended', keepInTouch: id === whos.id }
    await call(service, 'POST', `/v1/bookings/${id}/outcome`, { bearer: outcome, cookie, body })
  }
})
afterAll(() => service.stop())

const path = ({ id }: Someone, what = '') => `/v1/screenings/${id}${what}`
const read = async (one: Someone) => (await call<Screening>(service, 'GET', path(one), { bearer: one.status })).body
const sent = async (kind: string) => (await service.mails()).filter((mail) => mail.kind === kind)
const agree = (one: Someone, agreed: boolean) =>
  call<Screening & { code: string }>(service, 'PUT', path(one, '/contact'), { bearer: one.status, body: { agreed } })
const thank = (text: string) =>
  call<Screening & { code: string }>(service, 'POST', path(who, '/thanks'), { bearer: who.status, body: { text } })

describe('keeping in touch', () => {
  it('is asked once, ten minutes after the insider offered it, and of nobody else', async () => {
    await service.forward(10 * MINUTE_MS)
    expect((await sent('contact-asked')).map(({ to }) => to)).toEqual([who.address])
    expect((await read(who)).may).toContain('keep-in-touch')
    expect((await read(other)).may).not.toContain('keep-in-touch')
    expect(await agree(other, true)).toMatchObject({ status: 409, body: { code: 'contact-not-offered' } })
  })

  it('is the requester’s to say, and to take back whenever they like', async () => {
    expect((await agree(who, true)).body.afterwards).toMatchObject({ keepInTouch: true })
    expect((await agree(who, true)).status).toBe(200)
    expect((await agree(who, false)).body.afterwards).toMatchObject({ keepInTouch: false })
    expect((await agree(who, true)).body.afterwards).toMatchObject({ keepInTouch: true })
    expect(await call(service, 'PUT', path(who, '/contact'), { bearer: key, body: { agreed: true } })).toMatchObject({
      status: 403,
    })
  })
})

describe('the insider’s private list', () => {
  const list = async () => (await call<{ data: Contact[] }>(service, 'GET', '/v1/contacts', { cookie })).body.data
  const edit = { note: NOTE, tags: ['canary-tag', ' quays '], lastContactOn: '2026-11-30' }
  const put = (id: string, body: object, seen: string) =>
    call<Contact & { code: string }>(service, 'PUT', `/v1/contacts/${id}`, { cookie, body, headers: { 'if-match': seen } })

  it('holds who agreed, from the day they met, and what the insider notes of them', async () => {
    const [contact] = await list()
    expect(await list()).toHaveLength(1)
    expect(contact).toMatchObject({ address: who.address, note: '', tags: [], lastContactOn: '2026-12-01' })
    const id = contact?.id ?? ''
    expect((await put(id, edit, '"0"')).body).toMatchObject({ note: NOTE, tags: ['canary-tag', 'quays'], version: '1' })
    expect(await put(id, { ...edit, note: 'other' }, '"0"')).toMatchObject({ status: 412 })
    for (const lastContactOn of ['2026-12-24', '2026-02-30', '2020-01-01'])
      expect(await put(id, { ...edit, lastContactOn }, '*')).toMatchObject({
        ...{ status: 422, body: { errors: [{ pointer: '/lastContactOn' }] } },
      })
    const cards = await service.app.inject({ url: '/v1/contacts/cards', headers: { cookie } })
    expect(cards.headers['content-type']).toContain('text/vcard')
    expect(cards.body).toContain('CATEGORIES:canary-tag,quays')
  })

  it('is the insider’s alone, and nobody else’s of the organization', async () => {
    const id = (await list())[0]?.id ?? ''
    const otto = await addInsider(service, 'otto')
    const ottos = await prove(service, (await requestTo(service, otto, 'olga@example.net')).decide)
    expect(await call(service, 'GET', '/v1/contacts', { cookie: ottos })).toMatchObject({ body: { data: [] } })
    for (const [method, what] of [
      ['PUT', ''],
      ['DELETE', ''],
      ['GET', '/card'],
    ] as const) {
      const by = method === 'PUT' ? { body: edit, headers: { 'if-match': '*' } } : {}
      expect(await call(service, method, `/v1/contacts/${id}${what}`, { cookie: ottos, ...by })).toMatchObject({ status: 404 })
    }
    expect(await call(service, 'GET', '/v1/contacts', { bearer: key })).toMatchObject({ status: 403 })
    const own = await call(service, 'GET', path(who, '/export'), { bearer: who.status })
    expect(JSON.stringify(own.body)).not.toContain(NOTE)
  })

  it('loses whoever takes their yes back, and what was noted of them', async () => {
    await agree(who, false)
    expect(await list()).toEqual([])
    await agree(who, true)
    expect(await list()).toMatchObject([{ note: '', tags: [] }])
  })
})

describe('a word of thanks', () => {
  it('is spoken of in one mail the day after, to whoever has not said it yet', async () => {
    expect(await thank('  ')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/text' }] } })
    expect((await thank(THANKS)).status).toBe(201)
    await service.forward(DAY_MS)
    expect((await sent('thanks-asked')).map(({ to }) => to)).toEqual([other.address])
  })

  it('reaches the insider as it was written, once', async () => {
    expect(await thank('And again')).toMatchObject({ status: 409, body: { code: 'already-said' } })
    const mails = await sent('thanks')
    expect(mails.map(({ to }) => to)).toEqual(['ines@example.org'])
    expect(mails[0]?.text).toContain(THANKS)
    expect(mails[0]?.html).not.toContain('<b>the map')
  })
})

describe('a mail that is due later', () => {
  it('carries the Date on which it is due', async () => {
    const dateOf = async (kind: string) => new Map((await sent(kind))[0]?.headers).get('Date')
    expect(await dateOf('outcome-asked')).toBe('Tue, 01 Dec 2026 10:15:00 +0000') // the hard end; posted when it was booked
    expect(await dateOf('contact-asked')).toBe('Tue, 01 Dec 2026 10:25:00 +0000') // ten minutes after the outcome
  })
})

describe('whether it helped', () => {
  const tell = (one: Someone, body: object) =>
    call<Screening & { code: string }>(service, 'POST', path(one, '/help'), { bearer: one.status, body })

  it('is asked months later, in one mail, and told by one press', async () => {
    expect(await tell(who, { helped: 'yes' })).toMatchObject({ status: 409, body: { code: 'not-asked-whether-it-helped' } })
    await call(service, 'POST', path(other, '/erasure'), { bearer: other.status, body: {} })
    await service.forward(180 * DAY_MS)
    expect((await sent('help-asked')).map(({ to }) => to)).toEqual([who.address]) // nobody asks who erased their request
    expect((await read(who)).may).toContain('tell-help')
    expect((await tell(who, { helped: 'yes', line: LINE })).body.afterwards).toMatchObject({ helped: 'yes' })
    expect(await tell(who, { helped: 'no' })).toMatchObject({ status: 409, body: { code: 'already-said' } })
    await service.settle()
    expect((await sent('help-line'))[0]?.text).toContain(LINE)
  })

  it('stays, with all that was said afterwards, out of what programs of the organization read', async () => {
    const byKey = await call<Screening>(service, 'GET', path(who), { bearer: key })
    expect(byKey.body.afterwards).toBeNull()
    const feed = JSON.stringify((await call(service, 'GET', '/v1/facts', { bearer: key })).body)
    expect(feed).not.toMatch(/contact-|thanks|help|canary/)
  })
})

describe('somebody on the list', () => {
  const cookieNow = async () => prove(service, secretIn(await service.mail('dossier'), '/decide'))
  const list = async () => (await call<{ data: Contact[] }>(service, 'GET', '/v1/contacts', { cookie })).body.data
  let again: Requested
  let id: string

  it('stands there once: whoever agrees after another conversation keeps their place, with what was noted of them', async () => {
    again = await requestTo(service, firstTenant(service), who.address)
    cookie = await cookieNow()
    id = (await list())[0]?.id ?? ''
    const edit = { note: NOTE, tags: ['quays'], lastContactOn: '2027-01-04' }
    const noted = await call(service, 'PUT', `/v1/contacts/${id}`, { cookie, body: edit, headers: { 'if-match': '*' } })
    expect(noted.status).toBe(200)
    await decideNow(service, again, cookie, { verdict: 'approve', overrideReason: 'They write the book on quays' })
    const { id: bookingId, endsAt } = await book(service, again)
    await service.forward(Date.parse(endsAt) - service.deps.clock())
    const outcome = secretIn(await service.mail('outcome-asked'), '/outcome')
    const body = { attendance: 'attended', keepInTouch: true }
    await call(service, 'POST', `/v1/bookings/${bookingId}/outcome`, { bearer: outcome, cookie, body })
    expect((await agree({ ...who, ...again }, true)).body.afterwards).toMatchObject({ keepInTouch: true })
    const lastContactOn = endsAt.slice(0, 10)
    expect(await list()).toMatchObject([{ id, screeningId: again.id, note: NOTE, tags: ['quays'], lastContactOn }])
    const before = await read(who)
    expect(before.afterwards).toMatchObject({ keepInTouch: false })
    expect(before.may).not.toContain('keep-in-touch') // it is said, and taken back, on the page of the newer one
  })

  it('leaves it 24 months after the last contact, even where others cannot be taken off it', async () => {
    const { deps, insiderId } = service
    const { database } = deps
    const stuck = await stuckRequests(database, other.screeningId)
    const said = { lastContactOn: '2026-01-01', keptUntil: deps.clock(), agreedAt: deps.clock() }
    await database.insert(contact).values(stuck.map((ids) => ({ id: newId(), insiderId, ...ids, ...said })))
    const listed = async () => (await contactsOf(database, deps.keyring, insiderId, null, 200)).map(({ id }) => id)
    const [known] = await contactsOf(database, deps.keyring, insiderId, null, 200)
    const lines: string[] = []
    const sweeping = async (ms: number) => {
      await service.forward(ms)
      await sweep(deps, deps.clock(), true, pino({}, { write: (line: string) => lines.push(line) }))
    }
    await sweeping((known?.keptUntil ?? 0) - 1 - deps.clock())
    expect(await listed()).toEqual([known?.id])
    await sweeping(1)
    expect(await listed()).toEqual([])
    expect(lines.join()).toContain('could not be taken off a list')
  })
})
