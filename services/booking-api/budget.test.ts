import { randomUUID } from 'node:crypto'
import { HOUR_MS, instant } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { crowd, type Someone } from './races/ground.ts'
import { changePolicy } from './store/organizations.ts'
import { startService, type TestService } from './testing/service.ts'
import { addInsider, mailTo, requestTo, type Tenant } from './testing/tenants.ts'
import { apiKey, call } from './testing/walk.ts'

type Period = 'day' | 'week' | 'month'
type Limits = Record<Period, { meetings: number | null; minutes: number | null }>

let service: TestService
let key: string
let insider: Tenant
let people: Someone[]
let n = 0

beforeAll(async () => {
  service = await startService({ startsAt: instant(Date.parse('2026-12-14T09:00:00Z')) }) // a Monday, ten o'clock in Berlin
  key = await apiKey(service)
})
afterAll(() => service.stop())

/** Each test has an insider of its own, who works around the clock, and eight people with a yes. */
beforeEach(async () => {
  insider = await addInsider(service, `busy-${++n}`, { organizationId: service.organizationId })
  people = await crowd({ deps: service.deps, insiderId: insider.insiderId }, 8, 'approved')
  await set({ weekly: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, from: '00:00', until: '24:00' })) })
})

/** Changes some of the insider's availability, over the API. */
async function set(changes: Record<string, unknown>): Promise<void> {
  const path = `/v1/availability?insider=${insider.slug}`
  const { body } = await call<Record<string, unknown>>(service, 'GET', path, { bearer: key })
  const { policy: _, budget: __, version: ___, ...settings } = body
  const put = await call(service, 'PUT', path, { bearer: key, headers: { 'if-match': '*' }, body: { ...settings, ...changes } })
  if (put.status !== 200) throw new Error(JSON.stringify(put.body))
}

const NO_LIMIT = { meetings: null, minutes: null }
const limit = (limits: Partial<Limits>) => set({ limits: { day: NO_LIMIT, week: NO_LIMIT, month: NO_LIMIT, ...limits } })

const who = (index: number) => people[index] as Someone
async function book(index: number, startsAt: string): Promise<{ status: number; code: unknown; id: string }> {
  const path = `/v1/screenings/${who(index).id}/bookings`
  const body = { startsAt, phone: '555 0100' }
  const answer = await call(service, 'POST', path, { bearer: who(index).status, key: randomUUID(), body })
  return { status: answer.status, code: answer.body.code, id: String(answer.body.id) }
}
const taken = { status: 201 }
const spent = { status: 409, code: 'budget-spent' }

/** The days on which somebody sees something on offer, as they are in Berlin. */
async function daysFor(index: number): Promise<string[]> {
  const path = `/v1/screenings/${who(index).id}/slots`
  const { body } = await call<{ slots: { startsAt: string }[] }>(service, 'GET', path, { bearer: who(index).status })
  return [...new Set(body.slots.map(({ startsAt }) => new Date(Date.parse(startsAt) + HOUR_MS).toISOString().slice(0, 10)))]
}

const cancel = async (index: number, bookingId: string) => {
  const done = await call(service, 'POST', `/v1/bookings/${bookingId}/cancellation`, { bearer: who(index).status, body: {} })
  expect(done.status).toBe(201)
}

describe('a limit', () => {
  // Eleven at night in Berlin, and midnight: what comes next is the next day, week or month there.
  it.each<[Period, string, string]>([
    ['day', '2026-12-16T22:00:00Z', '2026-12-16T23:00:00Z'],
    ['week', '2026-12-20T22:00:00Z', '2026-12-20T23:00:00Z'],
    ['month', '2026-12-31T22:00:00Z', '2026-12-31T23:00:00Z'],
  ])('of a %s is full to the minute, and the next one begins afresh on the insider’s clock', async (period, last, next) => {
    await limit({ [period]: { meetings: null, minutes: 30 } })
    expect(await book(0, last.replace('22:00', '21:00'))).toMatchObject(taken)
    expect(await book(1, last)).toMatchObject(taken)
    expect(await book(2, last.replace('22:00', '20:00'))).toMatchObject(spent)
    expect(await book(2, next)).toMatchObject(taken)
    expect(await daysFor(3)).not.toContain(last.slice(0, 10))
  })

  it('by meetings counts them, however short', async () => {
    await limit({ day: { meetings: 1, minutes: null } })
    expect(await book(0, '2026-12-16T09:00:00Z')).toMatchObject(taken)
    expect(await book(1, '2026-12-16T12:00:00Z')).toMatchObject(spent)
    expect(await daysFor(1)).not.toContain('2026-12-16')
  })

  it('that is lowered refuses the next booking and breaks none; a cancelled one is given back', async () => {
    await limit({ week: { meetings: null, minutes: 45 } })
    const first = await book(0, '2026-12-16T09:00:00Z')
    expect(await book(1, '2026-12-16T10:00:00Z')).toMatchObject(taken)
    await limit({ week: { meetings: null, minutes: 15 } })
    expect(await book(2, '2026-12-16T11:00:00Z')).toMatchObject(spent)
    expect(await budget()).toMatchObject({
      week: { period: '2026-W51', used: { meetings: 2, minutes: 30 }, most: { minutes: 15 } },
    })
    await cancel(0, first.id)
    expect(await budget()).toMatchObject({ week: { used: { meetings: 1, minutes: 15 } } })
    expect(await book(2, '2026-12-16T11:00:00Z')).toMatchObject(spent)
    await limit({ week: { meetings: null, minutes: 30 } })
    expect(await book(2, '2026-12-16T11:00:00Z')).toMatchObject(taken)
  })

  it('counts a meeting that is moved where it goes, and gives back where it was; within one period it stands in its own way nowhere', async () => {
    await limit({ day: { meetings: 1, minutes: null }, week: { meetings: null, minutes: 30 } })
    const first = await book(0, '2026-12-16T09:00:00Z')
    expect(await book(1, '2026-12-17T09:00:00Z')).toMatchObject(taken)
    const move = async (startsAt: string) => {
      const by = { bearer: who(0).status, key: randomUUID(), body: { startsAt } }
      const { status, body } = await call(service, 'POST', `/v1/bookings/${first.id}/moves`, by)
      return { status, code: body.code }
    }
    expect(await daysFor(0)).toContain('2026-12-16') // its own day, as if it were free again
    expect(await daysFor(0)).not.toContain('2026-12-17')
    expect(await move('2026-12-17T12:00:00Z')).toMatchObject(spent)
    expect(await move('2026-12-16T12:00:00Z')).toMatchObject(taken)
    expect(await move('2026-12-23T12:00:00Z')).toMatchObject(taken)
    expect(await book(2, '2026-12-16T09:00:00Z')).toMatchObject(taken)
    expect(await book(3, '2026-12-23T15:00:00Z')).toMatchObject(spent)
  })

  it('is given back to the week it was taken from, wherever the insider lives by then', async () => {
    await limit({ week: { meetings: null, minutes: 15 } })
    const early = await book(0, '2026-12-20T23:30:00Z') // Monday in Berlin, Sunday in New York
    expect(early).toMatchObject(taken)
    await set({ timeZone: 'America/New_York' })
    expect(await daysFor(1)).toContain('2026-12-20')
    expect(await daysFor(1)).not.toContain('2026-12-23')
    await cancel(0, early.id)
    expect(await daysFor(1)).toContain('2026-12-23')
  })

  it('holds over all meeting types, and so does the organization’s, if it is the tighter one', async () => {
    await limit({ week: { meetings: null, minutes: 60 } })
    const path = `/v1/meeting-types?insider=${insider.slug}`
    const { body } = await call<{ data: Record<string, unknown>[] }>(service, 'GET', path, { bearer: key })
    const { id: _, version: __, ...quarter } = body.data[0] ?? {}
    const long = await call<{ id: string }>(service, 'POST', path, {
      bearer: key,
      body: { ...quarter, title: 'Long', minutes: 45 },
    })
    expect(await book(0, '2026-12-16T09:00:00Z')).toMatchObject(taken)
    const [walker] = await crowd({ deps: service.deps, insiderId: insider.insiderId, meetingTypeId: long.body.id }, 1, 'approved')
    people = [...people.slice(0, 7), walker as Someone]
    expect(await book(7, '2026-12-16T12:00:00Z')).toMatchObject(taken)
    expect(await book(1, '2026-12-17T09:00:00Z')).toMatchObject(spent)
    await changePolicy(service.deps.database, service.organizationId, { minutesPerWeek: 15 })
    expect(await book(1, '2026-12-22T09:00:00Z')).toMatchObject(taken)
    expect(await book(2, '2026-12-22T10:00:00Z')).toMatchObject(spent)
    expect((await budget()).week).toMatchObject({ most: { meetings: null, minutes: 15 } })
    await changePolicy(service.deps.database, service.organizationId, { minutesPerWeek: null })
  })

  it('lets as many through as fit when many press at once', async () => {
    await limit({ day: { meetings: null, minutes: 30 } })
    const answers = await Promise.all(
      people.map((_, index) => book(index, `2026-12-16T${String(index + 8).padStart(2, '0')}:00:00Z`)),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2)
    expect(new Set(answers.flatMap(({ status, code }) => (status === 201 ? [] : [code])))).toEqual(new Set(['budget-spent']))
  })

  it('of minutes stands in the dossier, with what of it is used', async () => {
    await limit({ week: { meetings: null, minutes: 60 } })
    expect(await book(0, '2026-12-16T09:00:00Z')).toMatchObject(taken)
    await requestTo(service, insider, 'reads@example.net')
    expect((await mailTo(service, 'dossier', insider.address)).text).toContain('15 of 60 minutes of this week used.')
    await limit({})
    await requestTo(service, insider, 'reads-on@example.net')
    expect((await mailTo(service, 'dossier', insider.address)).text).not.toContain('minutes of this')
  })

  it('that leaves nothing on offer tells of the next week there is something, and when it comes into view', async () => {
    const opening = async (index: number) => {
      const path = `/v1/screenings/${who(index).id}/next-opening`
      return (await call(service, 'GET', path, { bearer: who(index).status })).body.nextOpening
    }
    expect(await opening(0)).toBeNull() // there is enough on offer
    await limit({ month: { meetings: 1, minutes: null } })
    expect(await book(0, '2026-12-16T09:00:00Z')).toMatchObject(taken)
    expect(await book(1, '2027-01-04T09:00:00Z')).toMatchObject(taken)
    expect(await daysFor(2)).toEqual([])
    // The first of February is a Monday; 28 days are in view.
    expect(await opening(2)).toEqual({ weekOf: '2027-02-01', inViewAt: '2027-01-03T23:00:00.001Z' })
    await set({ pause: { until: null } })
    expect(await opening(2)).toBeNull()
  })
})

async function budget(): Promise<Record<Period, unknown>> {
  const { body } = await call<{ budget: Record<Period, unknown> }>(service, 'GET', `/v1/availability?insider=${insider.slug}`, {
    bearer: key,
  })
  return body.budget
}
