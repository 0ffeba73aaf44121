import { randomUUID } from 'node:crypto'
import { after, DAY_MS, HOUR_MS, instant } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { busyElsewhere } from '../store/busy-elsewhere.ts'
import { addCalendar, calendarsOf, removeCalendar } from '../store/calendars.ts'
import { findInsider } from '../store/insiders.ts'
import { calendarFile, vevent } from '../testing/ics.ts'
import { startService, type TestService } from '../testing/service.ts'
import { firstTenant, requestTo } from '../testing/tenants.ts'
import { call, decideNow, prove, type Requested, startsFor } from '../testing/walk.ts'
import { type WebServer, webServer } from '../testing/web-server.ts'
import { readAgain, takeFrom } from './read-calendar.ts'

let service: TestService
let elsewhere: WebServer
/** What the insider's calendar answers now. */
let answer: 'silence' | 'failure' | 'locked' | string
let cookie: string
let who: Requested

beforeAll(async () => {
  elsewhere = await webServer((_request, response) => {
    if (answer === 'failure') response.writeHead(500).end()
    else if (answer === 'locked') response.writeHead(401).end()
    else if (answer !== 'silence') response.end(answer)
  })
  service = await startService({ outgoingAllow: [elsewhere.place] }) // Monday 30 November 2026, ten in Berlin
  cookie = await prove(service, (await requestTo(service, firstTenant(service), 'first@example.net')).decide)
  who = await requestTo(service, firstTenant(service), 'second@example.net')
  await decideNow(service, who, cookie)
})
afterAll(async () => {
  await service.stop()
  await elsewhere.close()
})

/** Wednesday until three. */
const WEDNESDAY = calendarFile(vevent('DTSTART;TZID=Europe/Berlin:20261202T080000', 'DTEND;TZID=Europe/Berlin:20261202T150000'))
const WEDNESDAY_NOON = '2026-12-02T11:00:00Z'
const WEDNESDAY_FOUR = '2026-12-02T15:00:00Z'
const FREE = calendarFile()

/** The insider's one calendar says this, and was read so. */
async function calendarSays(text: string): Promise<void> {
  const { deps, insiderId } = service
  for (const { id } of await calendarsOf(deps.database, insiderId)) await removeCalendar(deps.database, insiderId, id)
  answer = text
  const insider = await findInsider(deps.database, deps.keyring, { id: insiderId })
  const access = { address: `${elsewhere.url}/secret.ics`, label: '' }
  const now = deps.clock()
  const taken = insider && (await takeFrom(deps, insider, { access, known: {} }, now))
  if (!taken) throw new Error('nothing was read')
  await deps.database.transaction((tx) =>
    addCalendar(tx, insider, { kind: 'feed', access, taken, dueAt: after(now, DAY_MS) }, now),
  )
  elsewhere.asked.length = 0
}

const book = (startsAt: string) =>
  call<{ id: string; code?: string }>(service, 'POST', `/v1/screenings/${who.id}/bookings`, {
    bearer: who.status,
    key: randomUUID(),
    body: { startsAt, phone: '+351 555 0100' },
  })
const cancel = async (id: string) =>
  expect((await call(service, 'POST', `/v1/bookings/${id}/cancellation`, { cookie, body: {} })).status).toBe(201)
const read = async () => (await calendarsOf(service.deps.database, service.insiderId))[0]

describe('an insider taken elsewhere', () => {
  beforeEach(() => calendarSays(WEDNESDAY))

  it('offers no time while they are', async () => {
    const starts = await startsFor(service, who)
    expect(starts).toContain('2026-12-02T14:00:00Z') // three o'clock
    expect(starts.filter((at) => at > '2026-12-02' && at < '2026-12-02T14')).toEqual([])
  })

  it('is asked again before a booking: what was free when it was offered is not given', async () => {
    await calendarSays(FREE)
    expect(await startsFor(service, who)).toContain(WEDNESDAY_NOON)
    await service.forward(HOUR_MS)
    answer = WEDNESDAY
    expect(await book(WEDNESDAY_NOON)).toMatchObject({ status: 409, body: { code: 'slot-taken' } })
    expect(elsewhere.asked).toEqual(['GET /secret.ics'])
  })

  it('is asked again before a booking: what became free is given', async () => {
    await service.forward(HOUR_MS)
    answer = FREE
    const booked = await book(WEDNESDAY_NOON)
    expect(booked.status).toBe(201)
    await cancel(booked.body.id)
  })

  it.each(['silence', 'failure'])('is taken as was read last where the answer is %s, and elsewhere free', async (how) => {
    await service.forward(HOUR_MS)
    answer = how
    expect(await book(WEDNESDAY_NOON)).toMatchObject({ status: 409, body: { code: 'slot-taken' } })
    const booked = await book(WEDNESDAY_FOUR)
    expect(booked.status).toBe(201)
    await cancel(booked.body.id)
    expect((await read())?.reason).toBe(how === 'failure' ? 'answered-oddly' : null)
  })

  it('is asked again before a meeting moves', async () => {
    const booked = await book(WEDNESDAY_FOUR)
    await calendarSays(FREE)
    await service.forward(HOUR_MS)
    answer = WEDNESDAY
    const moved = await call(service, 'POST', `/v1/bookings/${booked.body.id}/moves`, {
      bearer: who.status,
      key: randomUUID(),
      body: { startsAt: WEDNESDAY_NOON },
    })
    expect(moved).toMatchObject({ status: 409, body: { code: 'slot-taken' } })
    await cancel(booked.body.id)
  })

  it('is not asked by whoever books where it lets us in no more: only so often does a server hear a wrong password', async () => {
    answer = 'locked'
    await service.forward(HOUR_MS)
    const { deps, insiderId } = service
    const [insider, row] = [await findInsider(deps.database, deps.keyring, { id: insiderId }), await read()]
    if (!insider || !row) throw new Error('there is one')
    expect(await readAgain(deps, insider, row)).toBe('not-allowed-in')
    elsewhere.asked.length = 0
    expect(await book(WEDNESDAY_NOON)).toMatchObject({ status: 409, body: { code: 'slot-taken' } })
    expect(elsewhere.asked).toEqual([])
  })

  it('is asked once by all who book at the same moment', async () => {
    await service.forward(HOUR_MS)
    await Promise.all(Array.from({ length: 8 }, () => book(WEDNESDAY_NOON)))
    expect(elsewhere.asked).toEqual(['GET /secret.ics'])
  })

  it('counts as taken where nobody has read yet', async () => {
    const { deps, insiderId } = service
    const far = instant(deps.clock() + 399 * DAY_MS)
    const within = { startsAt: far, endsAt: after(far, 2 * DAY_MS) }
    expect(await busyElsewhere(deps.database, insiderId, within)).toEqual([
      { startsAt: after(far, DAY_MS), endsAt: within.endsAt },
    ])
  })
})
