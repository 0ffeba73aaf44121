import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startService, type TestService } from './testing/service.ts'
import { book, call, decideNow, prove, request } from './testing/walk.ts'

let service: TestService

beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const INSIDER = 'ines@example.org'
const asksForLinks = async (address: string) => {
  const { status, body } = await call(service, 'POST', '/v1/links', { body: { address } })
  await service.settle()
  return { status, body }
}
const listed = async () => (await service.mails()).filter(({ kind }) => kind === 'insider-links')

describe('an insider who lost the mail', () => {
  it('hears the same as anybody, and gets nothing while nothing is open', async () => {
    expect(await asksForLinks(INSIDER)).toEqual({ status: 202, body: { address: INSIDER } })
    expect(await asksForLinks('nobody@example.org')).toEqual({ status: 202, body: { address: 'nobody@example.org' } })
    expect(await listed()).toEqual([])
  })

  it('gets a link to each request and meeting that is open, at most once in ten minutes', async () => {
    const first = await request(service, { address: 'first@example.net' })
    const cookie = await prove(service, first.decide)
    await decideNow(service, first, cookie)
    await book(service, first)
    const second = await request(service, { address: 'second@example.net' })

    await asksForLinks(` ${INSIDER}`.trim().toUpperCase())
    await asksForLinks(INSIDER)
    const [mail, ...more] = await listed()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: INSIDER, subject: 'Your links to what is open' })
    const links = mail?.links.map(({ href }) => new URL(href)) ?? []
    expect(links.map(({ pathname }) => pathname)).toEqual(['/decide', '/meeting'])
    const [decide = '', meeting = ''] = links.map(({ hash }) => hash.slice(1))
    expect(await call(service, 'GET', '/v1/link', { bearer: decide })).toMatchObject({
      status: 200,
      body: { purpose: 'decide', standing: 'live', screeningId: second.id },
    })
    expect(await call(service, 'GET', '/v1/link', { bearer: meeting })).toMatchObject({
      status: 200,
      body: { purpose: 'meeting', standing: 'live', screeningId: first.id },
    })

    await service.forward(10 * MINUTE_MS)
    await asksForLinks(INSIDER)
    await service.forward(10 * MINUTE_MS)
    await asksForLinks(INSIDER)
    await service.forward(10 * MINUTE_MS)
    await asksForLinks(INSIDER)
    expect(await listed()).toHaveLength(3) // a day
  })

  it('gets the link to note how a meeting went, once it is over, for as long as that can be noted', async () => {
    const paths = async () => (await listed()).at(-1)?.links.map(({ href }) => new URL(href).pathname)
    await service.forward(3 * DAY_MS)
    await asksForLinks(INSIDER)
    expect(await paths()).toEqual(['/decide', '/outcome'])
    await service.forward(30 * DAY_MS)
    await asksForLinks(INSIDER)
    expect(await listed()).toHaveLength(4)
  })

  it('finds nothing more in those mails of somebody who has erased what they wrote', async () => {
    const gone = await request(service, { address: 'gone@example.net' })
    await asksForLinks(INSIDER)
    expect((await listed()).at(-1)?.text).toContain('Rosa Requester')
    await call(service, 'POST', `/v1/screenings/${gone.id}/erasure`, { bearer: gone.status })
    expect(await listed()).toEqual([])
  })
})
