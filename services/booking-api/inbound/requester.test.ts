import { randomUUID } from 'node:crypto'
import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestMail, TestService } from '../testing/service.ts'
import { call, decideNow, request, secretIn } from '../testing/walk.ts'
import { deliveryReport } from './testing/delivery-report.ts'
import { type Asked, type Replies, replyTo, requesters, startReplies, strangers } from './testing/replies.ts'

let replies: Replies
let service: TestService
let cookie: string
let asked: Replies['asked']
let bring: Replies['bring']
let kindsOf: Replies['kindsOf']
let seenBy: Replies['seenBy']
let written: Replies['written']
beforeAll(async () => {
  replies = await startReplies()
  ;({ service, cookie, asked, bring, kindsOf, seenBy, written } = replies)
})
afterAll(() => replies.stop())

describe('a requester who was told to come back', () => {
  let one: Asked
  let told: TestMail
  let mine: { to: string; answers: string; from: string; domain: typeof requesters; client: string }
  beforeAll(async () => {
    one = await asked()
    expect(await bring(await written(['Come back later, please.'], one), one.to)).toBe('taken')
    await service.settle()
    expect((await service.mail('answer-taken')).text).toMatch(
      /The week to come back in is Monday 7 December to Friday 11 December/,
    )
    await service.forward(10 * MINUTE_MS)
    told = await service.mail('come-back')
    mine = {
      to: replyTo(told),
      answers: told.messageId,
      from: `Rosa <${told.to}>`,
      domain: requesters,
      client: 'an iPhone in French',
    }
  })

  it('is told that a reply counts, too, and that it doesn’t before the week', async () => {
    expect(told.text).toContain('A reply to this mail counts as well')
    expect(await bring(await written(['I’m back'], mine), mine.to, told.to)).toBe('not-passed-on')
    expect(await seenBy(one, one.status)).toMatchObject({ state: 'deferred' })
  })

  it('is not back by a forged reply', async () => {
    await service.forward(8 * DAY_MS)
    expect(await bring(await written(['I’m back'], { ...mine, domain: strangers }), mine.to, told.to)).toBe('not-passed-on')
    expect(await bring(await written(['I’m back'], { ...mine, answers: one.answers }), mine.to, told.to)).toBe('not-passed-on')
    expect(await seenBy(one, one.status)).toMatchObject({ state: 'deferred', returnWindow: { open: true } })
  })

  it('is back by a reply of their own within it, once, and chooses a time', async () => {
    const back = await written(['Bonjour, me voilà !'], mine)
    expect(await bring(back, mine.to, told.to)).toBe('returned')
    expect(await bring(back, mine.to, told.to)).toBe('repeated')
    await service.settle()
    const welcome = await service.mail('return-taken')
    expect(welcome.to).toBe(told.to)
    expect(await seenBy(one, secretIn(welcome, '/my-request'))).toMatchObject({
      state: 'approved',
      may: expect.arrayContaining(['book']),
    })
    expect((await service.mail('returned')).to).toBe('ines@example.org')
  })
})

describe('a requester who replies', () => {
  it('hears kindly that nobody reads it, at the address we know', async () => {
    const one = await asked()
    await bring(await written(['no'], one), one.to)
    await service.forward(10 * MINUTE_MS)
    const declined = await service.mail('declined')
    const mail = await written(['But why?'], {
      to: replyTo(declined),
      answers: declined.messageId,
      from: 'mallory@elsewhere.example',
      domain: strangers,
    })
    expect(await bring(mail, replyTo(declined), 'mallory@elsewhere.example')).toBe('not-passed-on')
    await service.settle()
    const told = await service.mail('reply-not-passed-on')
    expect(told.to).toBe(declined.to)
    expect(await seenBy(one, secretIn(told, '/my-request'))).toMatchObject({ state: 'declined', viewer: 'requester' })
  })

  it('gets no reply address before theirs is proved', async () => {
    expect((await service.mail('verify-address')).headers.filter(([name]) => /reply-to/i.test(name))).toEqual([])
  })
})

describe('a bounce', () => {
  const report = (mail: TestMail, recipient = mail.to) => deliveryReport({ messageId: mail.messageId, recipient })

  it('is believed of a mail we sent there; nothing more is sent then, and both sides see it', async () => {
    const one = await asked()
    await bring(await written(['no'], one), one.to)
    await service.forward(10 * MINUTE_MS)
    const declined = await service.mail('declined')
    for (const forged of [
      report({ ...declined, messageId: `<${randomUUID()}@example.org>` }),
      report(declined, 'somebody@else.example'),
    ])
      expect(await bring(forged, 'reply@example.org', '')).toBe('bounce-not-believed')
    expect((await seenBy(one, one.decide)).requester).toMatchObject({ reachable: true })
    expect(await bring(report(declined), 'reply@example.org', '')).toBe('bounce-noted')
    for (const bearer of [one.decide, one.status])
      expect((await seenBy(one, bearer)).requester).toMatchObject({ reachable: false })
  })

  it('is over once the address is proved again', async () => {
    const address = `again-${randomUUID()}@example.net`
    const first = await request(service, { address })
    await decideNow(service, first, cookie)
    expect(await bring(report(await service.mail('approved')), 'reply@example.org', '')).toBe('bounce-noted')
    const before = await kindsOf(['taken-back'])
    await call(service, 'DELETE', `/v1/screenings/${first.id}/approval`, { bearer: first.decide, cookie })
    await service.settle()
    expect(await kindsOf(['taken-back'])).toBe(before)
    await service.forward(11 * MINUTE_MS) // one mail in ten minutes to an address not proved
    const second = await request(service, { address })
    expect((await seenBy(second, second.decide)).requester).toMatchObject({ reachable: true })
    await decideNow(service, second, cookie)
    expect((await service.mail('approved')).to).toBe(address)
  })

  it('of an insider’s address stops nothing', async () => {
    const one = await asked()
    expect(await bring(report(await service.mail('dossier')), 'reply@example.org', '')).toBe('bounce-of-insider')
    await asked()
    expect((await service.mail('dossier')).messageId).not.toBe(one.answers)
  })
})
