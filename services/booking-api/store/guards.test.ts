import { randomUUID } from 'node:crypto'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uuidOf } from '../ids.ts'
import { asOwner, contentOf, type Owner } from '../testing/rows.ts'
import { startService, type TestService } from '../testing/service.ts'
import { addInsider, bookWith, firstTenant, requestTo, type Tenant } from '../testing/tenants.ts'
import { call, decideNow, prove, type Requested, startsFor } from '../testing/walk.ts'

// The database itself refuses, asked as the owner of its tables and past every rule of ours.

interface Yes {
  readonly approval: string
  readonly screening: string
  readonly insider: string
}

let service: TestService
let owner: Owner
let ines: Tenant
let otto: Tenant
let cookie: string
let ottosCookie: string
const yes: Record<string, Yes> = {}

beforeAll(async () => {
  service = await startService()
  owner = asOwner(service)
  ines = firstTenant(service)
  otto = await addInsider(service, 'otto', { organizationId: ines.organizationId })
  const first = await requestTo(service, ines, 'live@example.net')
  cookie = await prove(service, first.decide)
  const other = await requestTo(service, otto, 'other-insider@example.net')
  ottosCookie = await prove(service, other.decide)

  yes.live = await approved(first)
  yes['another screening’s'] = await approved(await requestTo(service, ines, 'another@example.net'))
  yes['another insider’s'] = await approved(other, otto, ottosCookie)
  yes['taken back'] = await ended('taken-back', (it) => send(it, 'DELETE', 'approval'))
  yes['of a request withdrawn'] = await ended('withdrawn', (it) => send(it, 'POST', 'withdrawal', it.status))
  yes['ended by a late cancellation'] = await ended('late', async (it) => {
    const [startsAt = ''] = await startsFor(service, it)
    const booking = await bookWith(service, it, { startsAt, phone: '555 0100' })
    await service.forward(DAY_MS - HOUR_MS)
    return call(service, 'POST', `/v1/bookings/${booking}/cancellation`, { bearer: it.status, body: {} })
  })
  yes['not in effect yet'] = await decidedOn(await requestTo(service, ines, 'not-yet@example.net'))

  const undone = await requestTo(service, ines, 'undone@example.net')
  yes.undone = await decidedOn(undone)
  await send(undone, 'DELETE', 'decision')
  const declined = await requestTo(service, ines, 'declined@example.net')
  await decideNow(service, declined, cookie, { verdict: 'decline', reason: 'slump' })
  yes['of a request declined'] = { approval: randomUUID(), screening: uuid(declined), insider: ines.insiderId }
})
afterAll(async () => {
  await owner.end()
  await service.stop()
})

const uuid = ({ id }: Pick<Requested, 'id'>) => uuidOf('screening', id) ?? ''
const send = (it: Requested, method: string, what: string, bearer?: string) =>
  call(service, method, `/v1/screenings/${it.id}/${what}`, { bearer: bearer ?? it.decide, cookie: bearer ? undefined : cookie })

async function approvalOf(it: Requested, tenant: Tenant): Promise<Yes> {
  const [row] = await owner<{ id: string }[]>`select id from approval where screening_id = ${uuid(it)}`
  if (!row) throw new Error('no approval')
  return { approval: row.id, screening: uuid(it), insider: tenant.insiderId }
}

async function approved(it: Requested, tenant = ines, by = cookie): Promise<Yes> {
  await decideNow(service, it, by)
  return approvalOf(it, tenant)
}

async function decidedOn(it: Requested): Promise<Yes> {
  const body = { verdict: 'approve' }
  const path = `/v1/screenings/${it.id}/decision`
  const made = await call(service, 'POST', path, { bearer: it.decide, cookie, key: randomUUID(), body })
  expect(made.status).toBe(201)
  return approvalOf(it, ines)
}

async function ended(name: string, end: (it: Requested) => Promise<{ status: number }>): Promise<Yes> {
  const it = await requestTo(service, ines, `${name}@example.net`)
  const was = await approved(it)
  expect((await end(it)).status).toBeLessThan(300)
  await service.settle()
  return was
}

/** Tries a booking and its hold in a transaction that is never committed. */
async function tryBooking(of: Yes, { minute = 0, held }: { minute?: number; held?: [Date, Date] } = {}): Promise<void> {
  const starts = new Date(service.deps.clock() + 3 * DAY_MS + minute * MINUTE_MS)
  const ends = new Date(starts.getTime() + 15 * MINUTE_MS)
  const id = randomUUID()
  await owner
    .begin(async (tx) => {
      await tx`insert into booking (id, screening_id, insider_id, approval_id, starts_at, ends_at, booked_at)
        values (${id}, ${of.screening}, ${of.insider}, ${of.approval}, ${starts}, ${ends}, ${new Date(service.deps.clock())})`
      const [from, until] = held ?? [starts, new Date(ends.getTime() + 5 * MINUTE_MS)]
      await tx`insert into hold (booking_id, insider_id, held_from, held_until, minutes, day, week, month)
        values (${id}, ${of.insider}, ${from.getTime()}, ${until.getTime()}, 15, '2026-12-04', '2026-W49', '2026-12')`
      throw new Kept()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Kept)) throw error
    })
}

/** Everything was taken; nothing stays. */
class Kept extends Error {}

function named(name: string): Yes {
  const found = yes[name]
  if (!found) throw new Error(`no approval ${name}`)
  return found
}

describe('a booking', () => {
  it('is taken by the database with a live approval of its own', async () => {
    await expect(tryBooking(named('live'))).resolves.toBeUndefined()
  })

  it('is refused with no approval', async () => {
    const { screening, insider } = named('live')
    await expect(tryBooking({ approval: randomUUID(), screening, insider })).rejects.toMatchObject({ code: '23503' })
    const none = owner`insert into booking (id, screening_id, insider_id, approval_id, starts_at, ends_at, booked_at)
      values (${randomUUID()}, ${screening}, ${insider}, null, now(), now() + interval '15 minutes', now())`
    await expect(none).rejects.toMatchObject({ code: expect.stringMatching(/^23/) })
  })

  it.each(['another screening’s', 'another insider’s'])('is refused with %s approval', async (name) => {
    const { screening, insider } = named('live')
    await expect(tryBooking({ approval: named(name).approval, screening, insider })).rejects.toMatchObject({ code: '23503' })
  })

  it('is refused for an insider whose approval and screening it is not', async () => {
    const { approval, screening } = named('live')
    await expect(tryBooking({ approval, screening, insider: otto.insiderId })).rejects.toMatchObject({ code: '23503' })
  })

  it.each([
    'taken back',
    'of a request withdrawn',
    'ended by a late cancellation',
    'not in effect yet',
    'undone',
    'of a request declined',
  ])('is refused with an approval %s', async (name) => {
    await expect(tryBooking(named(name))).rejects.toMatchObject({
      code: '23503',
      constraint_name: 'booking_live_approval',
    })
  })

  it('that ends before it starts is refused', async () => {
    const { approval, screening, insider } = named('live')
    const odd = owner`insert into booking (id, screening_id, insider_id, approval_id, starts_at, ends_at, booked_at)
      values (${randomUUID()}, ${screening}, ${insider}, ${approval}, now(), now(), ${new Date(service.deps.clock())})`
    await expect(odd).rejects.toMatchObject({ code: '23514' })
  })
})

describe('a hold', () => {
  const at = (minute: number) => new Date(service.deps.clock() + 3 * DAY_MS + minute * MINUTE_MS)

  /** Two bookings with their holds in one transaction, `apart` minutes from start to start; the first one's hold is 20 minutes. */
  async function two(first: Yes, second: Yes, apart: number): Promise<void> {
    await owner
      .begin(async (tx) => {
        for (const [of, minute] of [
          [first, 0],
          [second, apart],
        ] as const) {
          const id = randomUUID()
          await tx`insert into booking (id, screening_id, insider_id, approval_id, starts_at, ends_at, booked_at)
            values (${id}, ${of.screening}, ${of.insider}, ${of.approval}, ${at(minute)}, ${at(minute + 15)},
              ${new Date(service.deps.clock())})`
          await tx`insert into hold (booking_id, insider_id, held_from, held_until, minutes, day, week, month)
            values (${id}, ${of.insider}, ${at(minute).getTime()}, ${at(minute + 20).getTime()}, 15, '2026-12-04', '2026-W49', '2026-12')`
        }
        throw new Kept()
      })
      .catch((error: unknown) => {
        if (!(error instanceof Kept)) throw error
      })
  }

  it.each([0, 1, 15, 19, -19])('that begins %i minutes after another of the same insider is refused', async (apart) => {
    await expect(two(named('live'), named('another screening’s'), apart)).rejects.toMatchObject({
      code: '23P01',
      constraint_name: 'hold_overlap',
    })
  })

  it.each([20, -20, 21])('that begins %i minutes after it, touching at most, is taken', async (apart) => {
    await expect(two(named('live'), named('another screening’s'), apart)).resolves.toBeUndefined()
  })

  it('of another insider is taken at the same time', async () => {
    await expect(two(named('live'), named('another insider’s'), 0)).resolves.toBeUndefined()
  })

  it('that does not cover its meeting is refused', async () => {
    await expect(tryBooking(named('live'), { held: [at(1), at(30)] })).rejects.toMatchObject({
      constraint_name: 'hold_live_approval',
    })
  })

  it('stands where its booking was made or a fact has moved it, and nowhere else', async () => {
    const it = await requestTo(service, ines, 'moves@example.net')
    await approved(it)
    const [from = '', to = '', other = ''] = (await startsFor(service, it)).slice(-3)
    const booking = await bookWith(service, it, { startsAt: from, phone: '555 0100' })
    const holdAt = (startsAt: string) => owner`
      update hold set held_from = ${Date.parse(startsAt)}, held_until = ${Date.parse(startsAt) + 20 * MINUTE_MS}
       where booking_id = ${uuidOf('booking', booking) ?? ''}`
    await expect(holdAt(to)).rejects.toMatchObject({ constraint_name: 'hold_live_approval' })
    const by = { bearer: it.status, key: randomUUID(), body: { startsAt: to } }
    expect((await call(service, 'POST', `/v1/bookings/${booking}/moves`, by)).status).toBe(201)
    await expect(holdAt(other)).rejects.toMatchObject({ constraint_name: 'hold_live_approval' })
    await expect(holdAt(to)).resolves.toBeDefined()
  })

  it('is not taken again for a booking that was cancelled with its approval', async () => {
    const [late] = await owner<{ id: string; insider_id: string; starts_at: Date; ends_at: Date }[]>`
      select * from booking where approval_id = ${named('ended by a late cancellation').approval}`
    const again = owner`insert into hold (booking_id, insider_id, held_from, held_until, minutes, day, week, month)
      values (${late?.id ?? ''}, ${late?.insider_id ?? ''}, ${late?.starts_at.getTime() ?? 0}, ${late?.ends_at.getTime() ?? 0}, 15, '', '', '')`
    await expect(again).rejects.toMatchObject({ constraint_name: 'hold_live_approval' })
  })
})

describe('an approval', () => {
  it('is one at a time: a second live one of the same screening is refused', async () => {
    const { screening, insider } = named('live')
    const second = owner`insert into approval (id, screening_id, insider_id, effective_at)
      values (${randomUUID()}, ${screening}, ${insider}, now())`
    await expect(second).rejects.toMatchObject({ code: '23505', constraint_name: 'approval_live' })
  })

  it('behind a booking is not deleted', async () => {
    const { approval } = named('ended by a late cancellation')
    await expect(owner`delete from approval where id = ${approval}`).rejects.toMatchObject({ code: '23503' })
  })

  it('of another insider than the screening’s is refused', async () => {
    const { screening } = named('taken back')
    const odd = owner`insert into approval (id, screening_id, insider_id, effective_at)
      values (${randomUUID()}, ${screening}, ${otto.insiderId}, now())`
    await expect(odd).rejects.toMatchObject({ code: '23503', constraint_name: 'approval_screening' })
  })
})

describe('what was said once', () => {
  const STATEMENTS = ['fact', 'booking', 'screening'].flatMap((table) => [
    `update ${table} set id = id`,
    `update ${table} set id = id where false`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
    `merge into ${table} t using (select 1) s on true when matched then delete`,
    `insert into ${table} select * from ${table} limit 1 on conflict (id) do update set id = excluded.id`,
  ])

  it.each([...STATEMENTS, 'update sealed set bytes = bytes', 'truncate insider cascade', 'truncate organization cascade'])(
    'stays as it was said, for the owner too: %s',
    async (statement) => {
      const before = await contentOf(owner)
      await expect(owner.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
      expect(await contentOf(owner)).toEqual(before)
    },
  )

  it('is not two things at one place: a sequence number is taken once', async () => {
    const again = owner`insert into fact (id, insider_id, sequence, screening_id, type, at, by, data, previous_hash, hash)
      select gen_random_uuid(), insider_id, sequence, screening_id, type, at, by, data, previous_hash, hash from fact limit 1`
    await expect(again).rejects.toMatchObject({ code: '23505', constraint_name: 'fact_sequence' })
  })
})
