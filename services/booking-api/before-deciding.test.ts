import { randomUUID } from 'node:crypto'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bothSides } from './testing/both-sides.ts'
import { startService, type TestService } from './testing/service.ts'
import { book, call, decideNow, prove, request, secretIn } from './testing/walk.ts'

let service: TestService
let cookie: string
let n = 0
const someone = async () => request(service, { address: `someone-${++n}@example.net` })
let sides: ReturnType<typeof bothSides>

beforeAll(async () => {
  service = await startService()
  cookie = await prove(service, (await someone()).decide)
  sides = bothSides(service, () => cookie)
})
afterAll(() => service.stop())

describe('limits', () => {
  it('of one person are told before a yes, and gone past for a reason alone', async () => {
    const again = () => request(service, { address: 'again@example.net' })
    const first = await again()
    await decideNow(service, first, cookie)
    await book(service, first)
    await service.forward(3 * DAY_MS)
    const who = await again()
    expect((await sides.readByInsider(who)).dossier?.limit).toMatchObject({ reached: 'met-recently' })
    expect((await service.mail('dossier')).text).toContain('You met on')
    const plain = await sides.byInsider(who, 'POST', 'decision', { verdict: 'approve' })
    expect(plain).toMatchObject({ status: 409, body: { code: 'person-limit' } })
    await decideNow(service, who, cookie, { verdict: 'approve', overrideReason: 'A second interview about the other bridge' })
    expect(await sides.read(who)).toMatchObject({ state: 'approved', decision: { overrideReason: null } })
    expect((await sides.readByInsider(who)).decision?.overrideReason).toContain('the other bridge')
    await sides.by(who, 'POST', 'withdrawal', {})
  })

  it('go by the relationship, which is the insider’s word', async () => {
    const who = await someone()
    const corrected = await sides.byInsider(who, 'PUT', 'relationship', { relationship: 'relative' })
    expect(corrected.body.dossier?.relationship).toBe('relative')
    const long = await sides.byInsider(who, 'POST', 'decision', { verdict: 'approve', minutes: 45 })
    expect(long).toMatchObject({ status: 409, body: { code: 'person-limit' } })
    const hers = await sides.read(who)
    expect(JSON.stringify(hers)).not.toContain('relative')
    await sides.by(who, 'POST', 'withdrawal', {})
  })

  it('a yes into an empty calendar is asked twice', async () => {
    const empty = await startService({ weeklyHours: [] })
    const who = await request(empty)
    const browser = await prove(empty, who.decide)
    const decide = (body: object) =>
      call(empty, 'POST', `/v1/screenings/${who.id}/decision`, { bearer: who.decide, cookie: browser, key: randomUUID(), body })
    expect(await decide({ verdict: 'approve' })).toMatchObject({ status: 409, body: { code: 'nothing-free' } })
    expect(await decide({ verdict: 'approve', evenIfNothingFree: true })).toMatchObject({ status: 201 })
    await empty.stop()
  })
})

describe('a request of somebody who was reported', () => {
  it('is held back until the insider looks, told of once a day in one mail', async () => {
    const twice = (n: number) => request(service, { address: `rude-${n}@example.net` })
    for (const n of [1, 2]) {
      const who = await request(service, { address: `rude-${n}@example.net` })
      expect(await sides.byInsider(who, 'POST', 'report', { reason: 'Rude' })).toMatchObject({
        status: 200,
        body: { dossier: { reported: true } },
      })
      expect(JSON.stringify(await sides.read(who))).not.toMatch(/report/i)
      await decideNow(service, who, cookie, { verdict: 'decline', reason: 'no-time' })
    }
    const dossiers = (await service.mails()).filter(({ kind }) => kind === 'dossier').length
    await service.forward(HOUR_MS)
    await twice(1)
    await twice(2)
    const mails = await service.mails()
    expect(mails.filter(({ kind }) => kind === 'dossier')).toHaveLength(dossiers)
    expect(mails.filter(({ kind }) => kind === 'held-back')).toHaveLength(1)
    await service.forward(DAY_MS)
    const told = (await service.mails()).filter(({ kind }) => kind === 'held-back')
    expect(told.map(({ subject }) => subject).sort()).toEqual(['2 requests wait for a look', 'A request waits for a look'])
    const held = told.find(({ links }) => links.length === 2)
    if (!held) throw new Error('no mail has both links')

    const decide = secretIn(held, '/decide')
    const { body: link } = await call<{ screeningId: string }>(service, 'GET', '/v1/link', { bearer: decide })
    const who = { id: link.screeningId, decide, status: '', verify: '' }
    expect(await sides.readByInsider(who)).toMatchObject({
      state: 'pending',
      next: 'insider-looks',
      gate: { reason: 'reported' },
      ...{ dossier: null, requester: null },
    })
    const listed = async () =>
      (await call<{ data: { id: string }[] }>(service, 'GET', '/v1/screenings?state=pending', { cookie })).body.data.find(
        ({ id }) => id === who.id,
      )
    expect(await listed()).toMatchObject({ gate: { reason: 'reported' }, requester: null })
    expect(await sides.byInsider(who, 'POST', 'decision', { verdict: 'approve' })).toMatchObject({
      body: { code: 'screening-gated' },
    })
    const looked = await sides.byInsider(who, 'POST', 'look', {})
    expect(looked.body).toMatchObject({ gate: null, next: 'insider-decides', dossier: { name: 'Rosa Requester' } })
    expect(await listed()).toMatchObject({ gate: null, requester: { name: 'Rosa Requester' } })
    await service.settle()
    expect((await service.mails()).filter(({ kind }) => kind === 'dossier')).toHaveLength(dossiers + 1)
  })
})

describe('while nobody decides', () => {
  it('the insider is reminded on day three and ten, and a decision ends that', async () => {
    const reminders = async () =>
      (await service.mails()).filter(({ subject }) => subject.includes('Rita Requester is waiting for your answer')).length
    const who = await request(service, { address: 'rita@example.net', answers: { name: 'Rita Requester' } })
    await service.forward(3 * DAY_MS - MINUTE_MS)
    expect(await reminders()).toBe(0)
    await service.forward(MINUTE_MS)
    expect(await reminders()).toBe(1)
    await decideNow(service, who, cookie, { verdict: 'decline', reason: 'no-time' })
    await service.forward(8 * DAY_MS + HOUR_MS)
    expect(await reminders()).toBe(1)
  })
})
