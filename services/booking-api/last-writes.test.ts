import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from './testing/rows.ts'
import { startService, type TestService } from './testing/service.ts'
import { call, decideNow, prove, type Requested, request, startsFor } from './testing/walk.ts'

let service: TestService
let rosa: Requested
let owner: ReturnType<typeof asOwner>
let cookie: string

beforeAll(async () => {
  service = await startService()
  rosa = await request(service)
  cookie = await prove(service, rosa.decide)
  await decideNow(service, rosa, cookie)
  owner = asOwner(service)
  await owner`create function fails() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`
})
afterAll(async () => {
  await owner.end()
  await service.stop()
})

const rows = async () =>
  (
    await owner`select (select count(*)::int from booking) as bookings, (select count(*)::int from fact) as facts,
      (select count(*)::int from idempotency_key) as keys`
  )[0]

// COMMIT goes out behind the last writes without waiting for them; what of it was refused must not be answered as done.
describe('a booking whose last write fails', () => {
  it.each(['idempotency_key', 'course', 'message'])(
    'in %s is answered as failed, leaves nothing, and can be tried again',
    async (table) => {
      const [startsAt] = await startsFor(service, rosa)
      const key = randomUUID()
      const book = () =>
        call<{ id: string }>(service, 'POST', `/v1/screenings/${rosa.id}/bookings`, {
          bearer: rosa.status,
          key,
          body: { startsAt, phone: '+351 555 0100' },
        })
      const before = await rows()
      await owner.unsafe(
        `create trigger fails before ${table === 'message' ? 'insert' : 'update'} on ${table} for each row execute function fails()`,
      )
      expect((await book()).status).toBe(500)
      expect(await rows()).toEqual(before)
      await owner.unsafe(`drop trigger fails on ${table}`)
      const booked = await book()
      expect(booked.status).toBe(201)
      await call(service, 'POST', `/v1/bookings/${booked.body.id}/cancellation`, { cookie, body: {} }) // theirs renews the yes
    },
  )
})
