import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asked, Referral } from './http/schemas/referral.ts'
import type { Screening } from './http/schemas/screening.ts'
import { crowd, type Someone } from './races/ground.ts'
import { personsAt } from './store/people.ts'
import { everyOperation, pathOf, sampleOf } from './testing/operations.ts'
import { startService, type TestService } from './testing/service.ts'
import { addInsider, mailTo, type Tenant } from './testing/tenants.ts'
import { apiKey, book, call, prove, secretIn, startsFor } from './testing/walk.ts'

const NAME = 'Cleo Canary'
const LETTER = 'I met Robin last week: on time, well prepared.\n\nWould you give about 30 minutes, once?'

let service: TestService
let otto: Tenant
let key: string
let cookie: string
let people: Someone[]
/** What requesters read at the end, whoever said no and however. */
const ends = new Set<string>()

beforeAll(async () => {
  service = await startService()
  otto = await addInsider(service, 'otto', { organizationId: service.organizationId })
  key = await apiKey(service)
  people = await crowd(service, 6, 'approved')
  for (const [index, who] of people.entries()) await book(service, who, `2026-12-02T${10 + index}:00:00Z`)
  await service.forward(Date.parse('2026-12-02T15:15:00Z') - service.deps.clock())
  cookie = await prove(service, secretIn(await service.mail('outcome-asked'), '/outcome'))
  for (const who of people) {
    const { booking } = await read(who)
    const body = { attendance: 'attended', namesNextWeek: true }
    await call(service, 'POST', `/v1/bookings/${booking?.id}/outcome`, { cookie, body })
  }
  await service.forward(6 * DAY_MS)
  for (const who of people.slice(0, 5)) await call(service, 'POST', `/v1/screenings/${who.id}/return`, { bearer: who.status })
  await service.settle()
})
afterAll(() => service.stop())

const read = async ({ id, status }: Pick<Someone, 'id' | 'status'>) =>
  (await call<Screening>(service, 'GET', `/v1/screenings/${id}`, { bearer: status })).body
const one = (index: number): Someone => {
  const who = people[index]
  if (!who) throw new Error('nobody there')
  return who
}
const offer = ({ id }: Someone, address: string, more: object = {}) =>
  call<Referral & { code: string; errors?: { pointer: string }[] }>(service, 'POST', `/v1/screenings/${id}/referrals`, {
    cookie,
    body: { name: NAME, address, letter: LETTER, ...more },
  })
const agree = ({ status }: Someone, id: string, agrees = true) =>
  call<Referral>(service, 'POST', `/v1/referrals/${id}/agreement`, { bearer: status, body: { agrees } })
const answer = (bearer: string, id: string, said: string) =>
  call<Asked & { code: string }>(service, 'POST', `/v1/referrals/${id}/consent`, { bearer, body: { answer: said } })
const consentOf = async (address: string) => secretIn(await mailTo(service, 'referral-asked', address), '/consent')
const kindsSince = async (before: number) => (await service.mails()).slice(before).map(({ kind, to }) => [kind, to])

/** Offered and agreed to: the colleague has the letter. */
async function asked(who: Someone, address: string): Promise<{ id: string; consent: string }> {
  const offered = await offer(who, address)
  expect(offered.status).toBe(201)
  await agree(who, offered.body.id)
  await service.settle()
  return { id: offered.body.id, consent: await consentOf(address) }
}

describe('somebody to talk to next', () => {
  it('is asked once the requester agrees, in the insider’s words; the requester learns no name before a yes', async () => {
    const who = one(0)
    const offered = await offer(who, otto.address)
    expect(offered).toMatchObject({ status: 201, body: { state: 'offered', colleague: { name: NAME, address: otto.address } } })
    await service.forward(10 * MINUTE_MS)
    expect((await service.mail('referral-offered')).to).toBe(who.address)
    const before = (await service.mails()).length
    expect((await agree(who, offered.body.id)).body).toMatchObject({ state: 'asked', colleague: null })
    await service.settle()
    const mail = await mailTo(service, 'referral-asked', otto.address)
    expect(mail.text).toContain('I met Robin last week: on time, well prepared.')
    expect(mail.subject).toBe('A favour to ask: 30 minutes for someone I met?')
    expect(await kindsSince(before)).toEqual([['referral-asked', otto.address]])
    const known = [
      JSON.stringify(await read(who)),
      JSON.stringify((await call(service, 'GET', `/v1/screenings/${who.id}/export`, { bearer: who.status })).body),
      JSON.stringify((await call(service, 'GET', '/v1/referrals', { bearer: key })).body),
      JSON.stringify((await call(service, 'GET', '/v1/facts', { bearer: key })).body),
      ...(await service.mails()).filter(({ to }) => to === who.address).map(({ text, html }) => `${text}${html}`),
    ].join('\n')
    for (const canary of [NAME, otto.address, 'otto']) expect(known).not.toContain(canary)
    const consent = secretIn(mail, '/consent')
    const seen = await call<Asked>(service, 'GET', `/v1/referrals/${offered.body.id}`, { bearer: consent })
    expect(seen.body).toMatchObject({ letter: LETTER, requester: { name: 'Robin Requester' }, hasAccount: true })
    expect(seen.body.answers.length).toBeGreaterThan(3)
    expect(JSON.stringify(seen.body)).not.toContain(who.address)

    // Nothing opens by looking; the yes does, under the colleague’s own lock.
    expect((await answer(consent, offered.body.id, 'yes')).body).toMatchObject({ state: 'accepted' })
    expect(await answer(consent, offered.body.id, 'never')).toMatchObject({ status: 409, body: { code: 'already-answered' } })
    await service.settle()
    expect((await service.mail('referral-accepted')).to).toBe('ines@example.org')
    const opened = await mailTo(service, 'approved', who.address)
    const second = secretIn(opened, '/my-request')
    const { body: link } = await call<{ screeningId: string }>(service, 'GET', '/v1/link', { bearer: second })
    const next = { id: link.screeningId, status: second }
    expect(await read(next)).toMatchObject({ state: 'approved', insider: { slug: 'otto' } })
    expect((await read(who)).referrals).toMatchObject([{ state: 'accepted', colleague: { name: NAME, address: null } }])

    // The second meeting takes place; one line comes back.
    const [startsAt = ''] = await startsFor(service, next)
    const booking = await book(service, next, startsAt)
    await service.forward(Date.parse(booking.endsAt) - service.deps.clock())
    const outcome = secretIn(await mailTo(service, 'outcome-asked', otto.address), '/outcome')
    const ottos = await prove(service, outcome)
    const theirs = await call<Screening>(service, 'GET', `/v1/screenings/${next.id}`, { cookie: ottos })
    expect(theirs.body.dossier).toMatchObject({ relationship: 'referred', knownThrough: 'Ines Insider' })
    const told = await call(service, 'POST', `/v1/bookings/${booking.id}/outcome`, {
      bearer: outcome,
      cookie: ottos,
      body: { attendance: 'attended' },
    })
    expect(told.status).toBe(201)
    await service.settle()
    expect((await service.mail('referral-outcome')).text).toContain(`Robin Requester and ${NAME}: they talked.`)
    const listed = await call<{ data: Referral[] }>(service, 'GET', '/v1/referrals', { cookie })
    expect(listed.body.data[0]).toMatchObject({ state: 'concluded', attendance: 'attended', colleague: { name: NAME } })
  })

  it('without an account is introduced by mail, and says once how it went', async () => {
    const who = one(1)
    const { id, consent } = await asked(who, 'cleo@elsewhere.example')
    const before = (await service.mails()).length
    await answer(consent, id, 'yes')
    await service.settle()
    expect(await kindsSince(before)).toEqual(
      expect.arrayContaining([
        ['referral-accepted', 'ines@example.org'],
        ['introduced', who.address],
        ['introduced-to-colleague', 'cleo@elsewhere.example'],
      ]),
    )
    expect((await mailTo(service, 'introduced', who.address)).text).toContain('cleo@elsewhere.example')
    await service.forward(21 * DAY_MS)
    const went = secretIn(await service.mail('referral-went'), '/consent')
    const told = await call(service, 'POST', `/v1/referrals/${id}/outcome`, { bearer: went, body: { attendance: 'missed' } })
    expect(told).toMatchObject({ status: 200, body: { state: 'concluded', attendance: 'missed' } })
    await service.settle()
    expect((await service.mail('referral-outcome')).text).toContain('the conversation was missed')
    // The address was for this question only.
    const { database, keyring } = service.deps
    expect(await personsAt(database, keyring, 'cleo@elsewhere.example')).toEqual([])
  })

  it.each<[string, number, string, string]>([
    ['a “not now”', 2, 'not-now', 'nina@elsewhere.example'],
    ['a “never”', 3, 'never', 'nils@elsewhere.example'],
    ['silence', 4, '', 'sina@elsewhere.example'],
  ])('after %s the requester hears the same end, and nobody’s name', async (_how, index, said, address) => {
    await service.forward(7 * DAY_MS) // three asks a week
    const who = one(index)
    const { id, consent } = await asked(who, address)
    const before = (await service.mails()).length
    if (said) expect((await answer(consent, id, said)).body).toMatchObject({ state: 'refused', answers: [] })
    else await service.forward(10 * DAY_MS)
    await service.settle()
    const mails = await kindsSince(before)
    expect(mails).toEqual(
      expect.arrayContaining([
        ['referral-none', who.address],
        ['referral-refused', 'ines@example.org'],
      ]),
    )
    const { text, subject } = await mailTo(service, 'referral-none', who.address)
    expect(ends.add([subject, text].join('\n')).size).toBe(1)
    const { referrals } = await read(who)
    expect(referrals).toMatchObject([{ state: 'refused', colleague: null, answerBy: null, attendance: null }])
    expect(JSON.stringify(referrals)).not.toContain(said || 'silence')
  })

  it('who said “never” is asked by nobody of the organization again', async () => {
    await service.forward(7 * DAY_MS)
    for (const address of ['nils@elsewhere.example', 'Nils+jobs@Elsewhere.example'])
      expect(await offer(one(4), address)).toMatchObject({ status: 409, body: { code: 'colleague-not-to-be-asked' } })
  })
})

describe('offering is refused', () => {
  it('to somebody who has not come back, but for a reason; and to one of the two', async () => {
    await service.forward(7 * DAY_MS)
    const who = one(5)
    expect(await offer(who, 'new@elsewhere.example')).toMatchObject({ status: 409, body: { code: 'referral-needs-return' } })
    for (const address of ['ines@example.org', who.address])
      expect(await offer(who, address, { reason: 'They were ill that week' })).toMatchObject({ status: 422 })
    expect(await offer(who, 'new@elsewhere.example', { reason: 'They were ill that week' })).toMatchObject({ status: 201 })
    await service.forward(10 * MINUTE_MS)
    const [referral] = (await read(who)).referrals
    expect((await agree(who, referral?.id ?? '', false)).body).toMatchObject({ state: 'dropped' })
    await service.settle()
    expect((await service.mail('referral-dropped')).to).toBe('ines@example.org')
  })

  it('where the organization allows none, and to a requester or a key', async () => {
    const who = one(4)
    const body = { name: NAME, address: 'other@elsewhere.example', letter: LETTER }
    for (const bearer of [who.status, key])
      expect(await call(service, 'POST', `/v1/screenings/${who.id}/referrals`, { bearer, body })).toMatchObject({ status: 403 })
    const policy = await call<{ policy: object }>(service, 'GET', '/v1/organization', { bearer: key })
    const put = { bearer: key, headers: { 'if-match': '*' }, body: { ...policy.body.policy, referrals: false } }
    expect((await call(service, 'PUT', '/v1/organization', put)).status).toBe(200)
    expect(await offer(who, 'other@elsewhere.example')).toMatchObject({ status: 403, body: { code: 'referrals-not-allowed' } })
    await call(service, 'PUT', '/v1/organization', { ...put, body: { ...policy.body.policy, referrals: true } })
  })
})

describe('an erased requester', () => {
  it('takes the letter, the colleague and the links along', async () => {
    await service.forward(7 * DAY_MS)
    const who = one(2)
    const offered = await offer(who, 'last@elsewhere.example')
    await agree(who, offered.body.id)
    await service.settle()
    const consent = await consentOf('last@elsewhere.example')
    expect((await call(service, 'POST', `/v1/screenings/${who.id}/erasure`, { bearer: who.status })).status).toBeLessThan(300)
    expect(await answer(consent, offered.body.id, 'yes')).toMatchObject({ status: 401 })
    const before = (await service.mails()).length
    await service.forward(11 * DAY_MS)
    expect(await kindsSince(before)).toEqual([['erased', 'ines@example.org']])
  })
})

describe('a colleague’s link', () => {
  it('reaches the one referral it is about, and nothing else', async () => {
    await service.forward(7 * DAY_MS)
    const [mine, other] = [one(3), one(4)]
    const { id, consent } = await asked(mine, 'reaches@elsewhere.example')
    const foreign = (await offer(other, 'foreign@elsewhere.example')).body.id
    for (const what of ['', '/consent', '/outcome', '/agreement'])
      for (const [bearer, of] of [
        [consent, foreign],
        [mine.status, foreign],
      ] as const) {
        const method = what === '' ? 'GET' : 'POST'
        const body = {
          '': undefined,
          '/consent': { answer: 'yes' },
          '/outcome': { attendance: 'attended' },
          '/agreement': { agrees: true },
        }[what]
        expect([403, 404]).toContain((await call(service, method, `/v1/referrals/${of}${what}`, { bearer, body })).status)
      }
    const { booking } = await read(mine)
    for (const operation of everyOperation()) {
      if (operation.callers.some((word) => word === 'link:consent' || word === 'anyone')) continue
      const { subject, body } = sampleOf(operation.id)
      const about =
        subject === 'screening' ? mine.id : subject === 'booking' ? (booking?.id ?? '') : subject === 'referral' ? id : 'ines'
      const said = await call(service, operation.method, pathOf(operation, about), { bearer: consent, body })
      expect([401, 403, 404], operation.id).toContain(said.status)
    }
    await service.forward(10 * MINUTE_MS)
    expect((await read(other)).referrals.at(-1)).toMatchObject({ state: 'offered' })
    expect((await read(mine)).referrals.at(-1)).toMatchObject({ state: 'asked' })
  })
})
