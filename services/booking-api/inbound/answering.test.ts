import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Screening } from '../http/schemas/screening.ts'
import { uuidOf } from '../ids.ts'
import { asOwner } from '../testing/rows.ts'
import type { TestService } from '../testing/service.ts'
import { call, decideNow, secretIn } from '../testing/walk.ts'
import { listenForMail } from './listener.ts'
import { type Asked, type Replies, replyTo, startReplies, strangers, type Written } from './testing/replies.ts'

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

const ALL = ['answer-taken', 'answer-not-taken', 'reply-not-passed-on', 'approved', 'declined']

describe('an insider who answers by mail', () => {
  it('says yes, hears what was understood, and after ten minutes the requester is told', async () => {
    const one = await asked()
    expect((await service.mail('dossier')).text).toContain(`Replies go to ${one.to}.`)
    expect(await bring(await written(['Yes, gladly!'], one), one.to)).toBe('taken')
    await service.settle()
    const taken = await service.mail('answer-taken')
    expect(taken.to).toBe('ines@example.org')
    expect(taken.text).toContain('we read it as a yes to Rosa Requester')
    expect(replyTo(taken)).toBe(one.to)
    expect(await seenBy(one, one.status)).toMatchObject({ state: 'pending', decision: null })
    await service.forward(10 * MINUTE_MS)
    expect(await seenBy(one, one.status)).toMatchObject({ state: 'approved' })
    expect((await service.mail('approved')).text).toContain('says yes')
    const owner = asOwner(service)
    const by =
      await owner`select by, by_id from fact where screening_id = ${uuidOf('screening', one.id) ?? ''} and type = 'decision-made'`
    expect([...by]).toEqual([{ by: 'insider', by_id: 'mail' }])
    await owner.end()
  })

  it('says no in German, sees the letter, and undoes it from the mail', async () => {
    const one = await asked()
    const declinedBefore = await kindsOf(['declined'])
    expect(await bring(await written(['Leider nein', '', 'Viele Grüße', 'Ines'], { ...one, client: 'K-9 Mail' }), one.to)).toBe(
      'taken',
    )
    await service.settle()
    const taken = await service.mail('answer-taken')
    expect(taken.text).toContain('> Dear Rosa Requester')
    const link = secretIn(taken, '/decide')
    const undone = await call<Screening>(service, 'DELETE', `/v1/screenings/${one.id}/decision`, { bearer: link, cookie })
    expect(undone.body).toMatchObject({ state: 'pending', decision: null, may: expect.arrayContaining(['decide']) })
    await service.forward(11 * MINUTE_MS)
    expect(await kindsOf(['declined'])).toBe(declinedBefore)
    await decideNow(service, { ...one, decide: link }, cookie)
  })

  it('asks, and the requester gets the question and nothing else of the mail', async () => {
    const one = await asked()
    expect(await bring(await written(['ask: Why bridges?', 'And why here?', '', 'Thanks', 'Ines'], one), one.to)).toBe('taken')
    await service.settle()
    expect((await service.mail('answer-taken')).text).toContain('> Why bridges? And why here?')
    await service.forward(10 * MINUTE_MS)
    expect((await service.mail('asked')).text).toContain('> Why bridges? And why here?')
    const answered = await call(service, 'PUT', `/v1/screenings/${one.id}/answers`, {
      bearer: one.status,
      body: { answers: ['Because.'] },
    })
    expect(answered.status).toBe(200)
    await service.settle()
    const answers = await service.mail('answers')
    expect(replyTo(answers)).toBe(one.to)
    expect(await bring(await written(['no'], { ...one, answers: answers.messageId }), one.to)).toBe('taken')
    await service.forward(10 * MINUTE_MS)
  })

  it('says it once, however often the mail comes in, also after an undo', async () => {
    const one = await asked()
    const mail = await written(['Yes'], one)
    const taken = await kindsOf(['answer-taken'])
    await Promise.all([bring(mail, one.to), bring(mail, one.to)])
    await service.settle()
    expect(await kindsOf(['answer-taken'])).toBe(taken + 1)
    const before = await kindsOf(ALL)
    const link = secretIn(await service.mail('answer-taken'), '/decide')
    await call(service, 'DELETE', `/v1/screenings/${one.id}/decision`, { bearer: link, cookie })
    expect(await bring(mail, one.to)).toBe('repeated')
    await service.forward(11 * MINUTE_MS)
    expect(await bring(mail, one.to)).toBe('repeated')
    await service.settle()
    expect(await kindsOf(ALL)).toBe(before)
    await service.forward(3 * DAY_MS) // the key is forgotten; the mail is too old to be believed
    expect(await bring(mail, one.to)).toBe('not-taken')
    expect(await seenBy(one, one.status)).toMatchObject({ state: 'pending' })
  })

  it('hears that there is an answer already', async () => {
    const one = await asked()
    await bring(await written(['no'], one), one.to)
    expect(await bring(await written(['yes'], one), one.to)).toBe('not-taken')
    await service.settle()
    expect((await service.mail('answer-not-taken')).text).toContain('has an answer already')
    await service.forward(10 * MINUTE_MS)
    expect(await seenBy(one, one.status)).toMatchObject({ state: 'declined' })
  })

  it('is asked back after words that leave it open', async () => {
    const one = await asked()
    for (const words of [['Let me think about it.'], ['Yes', 'but not this month']]) {
      expect(await bring(await written(words, one), one.to)).toBe('not-taken')
      await service.settle()
      expect((await service.mail('answer-not-taken')).text).toContain('We couldn’t tell')
    }
    expect(await seenBy(one, one.status)).toMatchObject({ state: 'pending' })
    expect(await bring(await written(['No'], one), one.to)).toBe('taken')
  })
})

describe('a mail that is not proved to be the insider’s', () => {
  let [one, other]: Asked[] = []
  beforeAll(async () => {
    ;[one, other] = [await asked(), await asked()]
  })

  it.each<[string, () => Partial<Written>]>([
    ['unsigned', () => ({ domain: null })],
    ['signed by somebody else’s domain', () => ({ domain: strangers })],
    ['from another address of the organization', () => ({ from: 'colleague@example.org' })],
    ['in answer to no mail of ours', () => ({ answers: '<made-up@example.org>' })],
    ['in answer to another request’s mail', () => ({ answers: other?.answers ?? '' })],
    ['signed for another mailbox', () => ({ to: 'mallory@elsewhere.example' })],
    ['signed for another request', () => ({ to: other?.to ?? '' })],
  ])('%s changes nothing, and the insider gets a link with the choice ready', async (_what, changes) => {
    if (!one) throw new Error('no request')
    const before = await kindsOf(['answer-not-taken'])
    expect(await bring(await written(['Yes'], { ...one, ...changes() }), one.to, 'mallory@elsewhere.example')).toBe('not-taken')
    await service.forward(DAY_MS)
    expect(await kindsOf(['answer-not-taken'])).toBe(before + 1)
    const told = await service.mail('answer-not-taken')
    expect(told.to).toBe('ines@example.org')
    expect(told.text).toContain('didn’t prove that it was from you')
    expect(told.links.some(({ href }) => /\/decide#.+&approve$/.test(href))).toBe(true)
    expect(await seenBy(one, one.status)).toMatchObject({ state: 'pending' })
  })

  it('has us write three times a day and no more, and never to who sent it', async () => {
    if (!one) throw new Error('no request')
    const before = await kindsOf(ALL)
    const results: unknown[] = []
    for (let n = 0; n < 6; n++)
      results.push(await bring(await written(['Yes'], { ...one, from: 'mallory@elsewhere.example', domain: strangers }), one.to))
    expect(results).toEqual(['not-taken', 'not-taken', 'not-taken', 'enough', 'enough', 'enough'])
    await service.settle()
    expect(await kindsOf(ALL)).toBe(before + 3)
    expect((await service.mails()).filter(({ to }) => to.includes('elsewhere'))).toEqual([])
  })
})

describe('the door', () => {
  let one: Asked
  beforeAll(async () => {
    one = await asked()
  })

  it.each<[string, (to: string) => string]>([
    ['a wrong end', (to) => to.replace(/\.[0-9a-f]{20}@/, `.${'0'.repeat(20)}@`)],
    ['the other side', (to) => to.replace('+i', '+r')],
    ['another mailbox', () => 'ines@example.org'],
    ['another domain', (to) => to.replace('example.org', 'elsewhere.example')],
  ])('is closed to %s', async (_what, change) => {
    expect(await bring(await written(['Yes'], one), change(one.to))).toBe(550)
  })

  it('lets holiday notes and our own mails pass without a word', async () => {
    const note = Buffer.concat([Buffer.from('Auto-Submitted: auto-replied\r\n'), await written(['Yes'], one)])
    expect(await bring(note, one.to)).toBe('automatic')
    expect(await bring(await written(['Yes'], one), one.to, '')).toBe('automatic')
    expect(await seenBy(one, one.decide)).toMatchObject({ state: 'pending', decision: null })
  })

  it('keeps the sending server waiting while the database is away', async () => {
    const broken = await listenForMail(service.deps, { host: '127.0.0.1', port: 0 }, () => Promise.reject(new Error('away')))
    expect(await bring(await written(['Yes'], one), one.to, 'ines@example.org', broken.port)).toBe(451)
    await broken.stop()
  })

  it('takes a mebibyte at most, ten thousand lines at ease, and nonsense calmly', async () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => `> line ${n}`)
    expect(
      await bring(
        await written(['Yes', '', 'On Monday, Rosa wrote:', ...lines], { ...one, client: 'mutt, without a quote' }),
        one.to,
      ),
    ).toBe('taken')
    const large = Buffer.concat([await written(['Yes'], one), Buffer.alloc(1024 * 1024, 'x')])
    expect(await bring(large, one.to)).toBe(552)
    expect(await bring(Buffer.from([0, 255, 13, 10, 13, 10, 200, 0, 13, 10]), one.to)).toBe('not-taken')
  })
})
