import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuidOf } from './ids.ts'
import { factsOf } from './store/facts.ts'
import { course, insider } from './store/schema.ts'
import { bothSides } from './testing/both-sides.ts'
import { startService, type TestService } from './testing/service.ts'
import { stuckRequests } from './testing/stuck.ts'
import { decideNow, prove, type Requested, request } from './testing/walk.ts'

let service: TestService
let cookie: string
let sides: ReturnType<typeof bothSides>
let n = 0
const someone = async () => request(service, { address: `someone-${++n}@example.net` })
const factsFor = ({ id }: Requested) => factsOf(service.deps.database, uuidOf('screening', id) ?? '')
const closed = async (...dates: string[]) => {
  const dateOverrides = dates.map((date) => ({ date, spans: [] }))
  await service.deps.database.update(insider).set({ dateOverrides }).where(eq(insider.id, service.insiderId))
}
const mailsTo = async (address: string) => (await service.mails()).filter(({ to }) => to === address).map(({ kind }) => kind)

beforeAll(async () => {
  service = await startService() // Monday 30 November 2026, ten o'clock in Berlin
  cookie = await prove(service, (await someone()).decide)
  sides = bothSides(service, () => cookie)
})
afterAll(() => service.stop())

describe('a deadline', () => {
  it('stands still on days off, as they are when it is given; later ones move nothing', async () => {
    const before = await someone()
    await closed('2026-12-03', '2026-12-04')
    const during = await someone()
    await closed()
    const after = await someone()
    expect((await sides.read(before)).deadlineAt).toBe('2026-12-14T09:00:00Z')
    expect((await sides.read(during)).deadlineAt).toBe('2026-12-16T09:00:00Z')
    expect((await sides.read(after)).deadlineAt).toBe('2026-12-14T09:00:00Z')
    for (const who of [before, during, after]) await sides.by(who, 'POST', 'withdrawal', {})
  })

  it('of a yes counts only days on which a time could be chosen', async () => {
    // Everything within the first horizon of 28 days is closed; from 29 December on there are times.
    const days = Array.from({ length: 29 }, (_, i) => new Date(Date.UTC(2026, 10, 30 + i)).toISOString().slice(0, 10))
    await closed(...days)
    const who = await someone()
    await decideNow(service, who, cookie, { verdict: 'approve', evenIfNothingFree: true })
    expect((await sides.read(who)).deadlineAt).toBe('2026-12-15T09:00:00Z') // the day of the yes had nothing to choose
    await closed()
    await sides.by(who, 'POST', 'withdrawal', {})
  })

  it('is at its own instant when the worker was away for weeks: each end once, nothing late, nothing forgotten', async () => {
    const approved = await someone()
    await sides.byInsider(approved, 'POST', 'decision', { verdict: 'approve' })
    const deferred = await someone()
    await sides.byInsider(deferred, 'POST', 'decision', { verdict: 'come-back' })
    const asked = await someone()
    await sides.byInsider(asked, 'POST', 'decision', { verdict: 'ask', questions: ['Since when?'] })
    const unread = await someone()
    const start = service.deps.clock()
    await service.forward(40 * DAY_MS) // one step: nobody was there in between

    const ends = async (who: Requested) => (await factsFor(who)).slice(-2).map(({ type, at }) => [type, at - start])
    expect(await ends(approved)).toEqual([
      ['screening-approved', 10 * MINUTE_MS],
      ['screening-lapsed', 14 * DAY_MS + 10 * MINUTE_MS],
    ])
    expect((await ends(deferred)).map(([type]) => type)).toEqual(['screening-deferred', 'window-missed'])
    expect((await factsFor(deferred)).at(-1)?.at).toBe(Date.parse('2026-12-12T00:00:00Z'))
    expect(await ends(asked)).toEqual([
      ['screening-asked', 10 * MINUTE_MS],
      ['screening-lapsed', 14 * DAY_MS + 10 * MINUTE_MS],
    ])
    expect((await ends(unread)).at(-1)).toEqual(['screening-expired', 14 * DAY_MS])

    const [a, b, c, d] = [n - 3, n - 2, n - 1, n].map((i) => `someone-${i}@example.net`) as [string, string, string, string]
    expect(await mailsTo(a)).toEqual(['verify-address', 'lapsed'])
    expect(await mailsTo(b)).toEqual(['verify-address', 'window-missed'])
    expect(await mailsTo(c)).toEqual(['verify-address', 'asked-closed'])
    expect(await mailsTo(d)).toEqual(['verify-address', 'expired'])
    expect(await mailsTo('ines@example.org')).not.toContain('decide-reminder')
  })

  it('is written down however many stand before it that cannot be', async () => {
    const who = await someone()
    const { database } = service.deps
    const stuck = await stuckRequests(database, uuidOf('screening', who.id) ?? '')
    const ids = stuck.map(({ screeningId }) => screeningId)
    await database.update(course).set({ deadlineAt: service.deps.clock() }).where(inArray(course.screeningId, ids))
    await service.forward(15 * DAY_MS)
    expect((await factsFor(who)).at(-1)?.type).toBe('screening-expired')
  })
})
