import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Screening } from './http/schemas/screening.ts'
import { crowd, type Someone } from './races/ground.ts'
import { startService, type TestService } from './testing/service.ts'
import { apiKey, book, call, prove, secretIn } from './testing/walk.ts'

const THANKS = 'canary-thanks for <b>the map</b>'
const LINE = 'canary-line: I found work at a quay'

let service: TestService
let key: string
let who: Someone
let other: Someone
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
    const cookie = await prove(service, outcome)
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
