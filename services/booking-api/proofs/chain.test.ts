import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { brokenAt } from '../store/facts.ts'
import { asOwner, type Owner } from '../testing/rows.ts'
import { startService, type TestService } from '../testing/service.ts'
import { addInsider, bookWith, firstTenant, requestTo } from '../testing/tenants.ts'
import { call, decideNow, prove, startsFor } from '../testing/walk.ts'

// Somebody with the rights of a superuser switches the trigger off and rewrites what was said. The chain tells.

let service: TestService
let owner: Owner
let insiderId: string
let other: string

beforeAll(async () => {
  service = await startService()
  owner = asOwner(service)
  insiderId = service.insiderId
  other = (await addInsider(service, 'otto', { organizationId: service.organizationId })).insiderId
  const one = await requestTo(service, firstTenant(service), 'one@example.net')
  const cookie = await prove(service, one.decide)
  await decideNow(service, one, cookie)
  const [startsAt = ''] = await startsFor(service, one)
  const booking = await bookWith(service, one, { startsAt, phone: '555 0100' })
  await call(service, 'POST', `/v1/bookings/${booking}/cancellation`, { bearer: one.status, body: {} })
  await requestTo(service, firstTenant(service), 'two@example.net')
  await owner.unsafe('create table kept as select * from fact')
  await owner.unsafe('create table kept_insider as select * from insider')
  await owner.unsafe('alter table fact disable trigger fact_said_once')
})

beforeEach(async () => {
  await owner.unsafe('truncate fact; insert into fact select * from kept')
  await owner.unsafe(
    'update insider i set chain_head = k.chain_head, last_sequence = k.last_sequence from kept_insider k where k.id = i.id',
  )
})

afterAll(async () => {
  await owner.end()
  await service.stop()
})

const broken = () => brokenAt(service.deps.database, insiderId)

describe('a chain of facts', () => {
  it('is whole as it was written, also after the database has been dumped and read in again', async () => {
    expect(await broken()).toBeNull()
    expect(await brokenAt(service.deps.database, other)).toBeNull()
  })

  it.each([
    ['an instant', `update fact set at = at + interval '1 millisecond' where sequence = 3`, 3],
    ['a word', `update fact set type = 'screening-declined' where sequence = 4`, 4],
    ['an actor', `update fact set by = 'clock' where sequence = 2`, 2],
    ['by which session', `update fact set by_id = null where sequence = 3`, 3],
    ['a deadline within', `update fact set data = jsonb_set(data, '{decideBy}', '0') where sequence = 2`, 2],
    ['one thing more', `update fact set data = data || '{"note": 1}' where sequence = 1`, 1],
    [
      'whose request it was',
      `update fact set screening_id = (select screening_id from fact order by sequence desc limit 1) where sequence = 3`,
      3,
    ],
    ['a hash', `update fact set hash = sha256(hash) where sequence = 5`, 5],
    ['a link', `update fact set previous_hash = sha256(previous_hash) where sequence = 5`, 5],
    [
      'two in each other’s place',
      `update fact set sequence = case sequence when 2 then 103 else 102 end where sequence in (2, 3);
      update fact set sequence = sequence - 100 where sequence > 100`,
      2,
    ],
  ])('with %s changed is found broken there', async (_what, statement, at) => {
    await owner.unsafe(statement)
    expect(await broken()).toBe(at)
  })

  it.each([
    ['the first', 'sequence = 1', 1],
    ['one within', 'sequence = 4', 4],
    ['the last', 'sequence = (select max(sequence) from kept)', 'end'],
    ['the last two', 'sequence >= (select max(sequence) from kept) - 1', 'end - 1'],
    ['all', 'true', 1],
  ] as const)('without %s is found broken where it is missing', async (_what, where, at) => {
    const [{ last } = { last: 0 }] = await owner<{ last: number }[]>`select max(sequence)::int as last from kept`
    await owner.unsafe(`delete from fact where ${where}`)
    expect(await broken()).toBe(typeof at === 'number' ? at : at === 'end' ? last : last - 1)
  })

  it('with one added at its end, hashed as if it followed, is found longer than it was', async () => {
    const [{ last } = { last: 0 }] = await owner<{ last: number }[]>`select max(sequence)::int as last from kept`
    await owner.unsafe(`insert into fact (id, insider_id, sequence, screening_id, type, at, by, data, previous_hash, hash)
      select gen_random_uuid(), insider_id, sequence + 1, screening_id, type, at, by, data, hash, sha256(hash) from fact
       order by sequence desc limit 1`)
    expect(await broken()).toBe(last + 1)
  })
})
