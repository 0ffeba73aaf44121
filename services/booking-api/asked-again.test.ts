import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApi } from './api.ts'
import { sha256 } from './seal.ts'
import { keptOf } from './store/asked-again.ts'
import { closeDatabase, openDatabase } from './store/database.ts'
import { keepCalendar } from './testing/calendars.ts'
import { COMPILED_ONCE } from './testing/compiled-once.ts'
import { asOwner } from './testing/rows.ts'
import { startService, type TestService } from './testing/service.ts'
import { book, call, decideNow, prove, type Requested, request } from './testing/walk.ts'

let service: TestService
let owner: ReturnType<typeof asOwner>
let cookie: string
let asks: Requested
let n = 0

beforeAll(async () => {
  service = await startService()
  owner = asOwner(service)
  cookie = await prove(service, (await request(service, { address: 'opens@example.net' })).decide)
  await keepCalendar(service, service.insiderId)
})
afterAll(async () => {
  await owner.end()
  await service.stop()
})

const BUSY = `{[${Date.parse('2026-12-02T09:00:00Z')},${Date.parse('2026-12-02T12:00:00Z')})}`
const someone = async () => {
  const who = await request(service, { address: `asks-${++n}@example.net` })
  await decideNow(service, who, cookie)
  return who
}
const slots = ({ id, status }: Requested, app = service.app) =>
  app.inject({ url: `/v1/screenings/${id}/slots`, headers: { authorization: `Bearer ${status}` } })
const kept = ({ status }: Requested) => keptOf(service.deps.database, sha256(status).toString('base64'), service.deps.clock())

/** What a process is told that has never been asked before. */
async function toldAfresh(who: Requested): Promise<{ status: number; body: string }> {
  const database = openDatabase({ url: service.url, pool: 1 })
  const app = await buildApi({ ...service.deps, database }, { trustProxy: [], compiled: COMPILED_ONCE, inbox: null })
  try {
    const { statusCode: status, body } = await slots(who, app)
    return { status, body: withoutId(body) }
  } finally {
    await app.close()
    await closeDatabase(database)
  }
}

const withoutId = (body: string) => body.replace(/"requestId":"[^"]*"/, '')

describe('whoever asks for the times again is told what holds now, once', () => {
  beforeEach(async () => {
    asks = await someone()
    for (let asked = 0; asked < 3; asked++) await slots(asks)
    expect(kept(asks)).toBeDefined()
  })

  afterEach(async () => {
    await owner`update insider set pause = null`
    await owner`update organization set longest_minutes = null`
    await owner`update calendar set busy = '{}'`
  })

  it.each<[string, () => Promise<unknown>]>([
    ['the kind of meeting is longer', () => owner`update meeting_type set minutes = minutes + 5`],
    ['the insider is away', () => owner`update insider set pause = '{"until":"2027-01-01"}'`],
    ['the organization allows fewer minutes', () => owner`update organization set longest_minutes = 10`],
    ['somebody else has booked', async () => book(service, await someone())],
    ['a calendar elsewhere says so', () => owner`update calendar set busy = ${BUSY}`],
    [
      'the yes is taken back',
      () => call(service, 'DELETE', `/v1/screenings/${asks.id}/approval`, { bearer: asks.decide, cookie }),
    ],
    ['the link is retired', () => owner`update link_token set retired_at = now() where hash = ${sha256(asks.status)}`],
    ['it is erased', () => call(service, 'POST', `/v1/screenings/${asks.id}/erasure`, { bearer: asks.status, body: {} })],
  ])('%s', async (_what, change) => {
    const before = await slots(asks)
    await change()
    const now = await slots(asks)
    expect(now.body).not.toBe(before.body)
    expect({ status: now.statusCode, body: withoutId(now.body) }).toEqual(await toldAfresh(asks))
  })

  it('from what was read before, while nothing has changed', async () => {
    const before = kept(asks)
    await slots(asks)
    expect(kept(asks)).toBe(before)
    await owner`update calendar set read_at = now()`
    await slots(asks)
    expect(kept(asks)?.stamp).not.toBe(before?.stamp)
  })

  it('not beyond a minute: then it is read anew, and nothing of anybody is kept', async () => {
    await service.forward(59_999)
    expect(kept(asks)).toBeDefined()
    await service.forward(1)
    expect(kept(asks)).toBeUndefined()
  })
})
