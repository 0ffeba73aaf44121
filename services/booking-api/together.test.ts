import { randomUUID } from 'node:crypto'
import { instant } from '@vestibule/scheduling/instant.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { crowd, type Someone } from './races/ground.ts'
import { sha256 } from './seal.ts'
import { busyCode } from './store/busy-code.ts'
import type { Transaction } from './store/database.ts'
import { brokenAt } from './store/facts.ts'
import { approval, fact, hold, idempotencyKey, message } from './store/schema.ts'
import { startService, type TestService } from './testing/service.ts'
import { addInsider, type Tenant } from './testing/tenants.ts'
import { call, startsFor } from './testing/walk.ts'
import { type Joint, together } from './together.ts'

/** How many ask at once: the first two go alone, and all others together with others. */
const SIZE = 12

let service: TestService
let insider: Tenant
let people: Someone[]
let starts: string[]
let n = 0

beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

/** Each test has an insider of its own, and people with a yes. */
beforeEach(async () => {
  insider = await addInsider(service, `asked-${++n}`, { organizationId: service.organizationId })
  people = await crowd({ deps: service.deps, insiderId: insider.insiderId }, SIZE, 'approved')
  starts = everyOther(await startsFor(service, who(0)))
})

/** No two of which meet, buffers included. */
const everyOther = (all: readonly string[]) => all.filter((_, at) => at % 4 === 0)
const who = (at: number) => people[at] as Someone
const book = ({ id, status }: Someone, startsAt: string | undefined, key: string = randomUUID()) =>
  call<{ id: string; code: string }>(service, 'POST', `/v1/screenings/${id}/bookings`, {
    bearer: status,
    key,
    body: { startsAt, phone: '555 0100' },
  })
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status)
const booked = () =>
  service.deps.database
    .select({ transaction: fact.transaction, data: fact.data })
    .from(fact)
    .where(and(eq(fact.insiderId, insider.insiderId), eq(fact.type, 'booking-created')))
const held = () => service.deps.database.select().from(hold).where(eq(hold.insiderId, insider.insiderId))
const all = <T>(make: (at: number) => T): T[] => Array.from({ length: SIZE }, (_, at) => make(at))

describe('bookings of one insider that come at once', () => {
  it('share transactions, and are written as if each had been alone', async () => {
    const { database } = service.deps
    const answers = await Promise.all(all((at) => book(who(at), starts[at])))
    expect(statuses(answers)).toEqual(all(() => 201))
    const written = await booked()
    expect(written).toHaveLength(SIZE)
    expect(new Set(written.map(({ transaction }) => transaction)).size).toBeLessThan(SIZE / 2)
    expect(await brokenAt(database, insider.insiderId)).toBeNull()
    const mails = await database.select().from(message).where(eq(message.insiderId, insider.insiderId)).orderBy(message.position)
    expect(mails.map(({ position }) => position)).toEqual(mails.map((_, at) => at + 1))
    const ofEach = Map.groupBy(mails, ({ screeningId }) => screeningId)
    expect(new Set([...ofEach.values()].map((those) => those.map(({ kind }) => kind).join())).size).toBe(1)
    expect([...ofEach.keys()].sort()).toEqual(people.map(({ screeningId }) => screeningId).sort())
  })

  it('see each other: of all who want one time one has it, and the others may have another with the same key', async () => {
    const keys = all(() => randomUUID())
    const answers = await Promise.all(all((at) => book(who(at), starts[0], keys[at])))
    expect(statuses(answers).sort()).toEqual([201, ...Array.from({ length: SIZE - 1 }, () => 409)])
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set([undefined, 'slot-taken']))
    const refused = all((at) => at).filter((at) => answers[at]?.status === 409)
    const again = await Promise.all(refused.map((at) => book(who(at), starts[at + 1], keys[at])))
    expect(statuses(again)).toEqual(refused.map(() => 201))
    expect(await held()).toHaveLength(SIZE)
  })

  it('count each other: no more are taken than the limit of a day allows', async () => {
    await service.deps.database.execute(
      `update insider set limits = '{"day":{"meetings":3,"minutes":null},"week":{"meetings":null,"minutes":null},"month":{"meetings":null,"minutes":null}}' where id = '${insider.insiderId}'`,
    )
    const [first = ''] = starts
    const sameDay = starts.filter((start) => start.slice(0, 10) === first.slice(0, 10))
    const answers = await Promise.all(sameDay.map((start, at) => book(who(at), start)))
    expect(answers.length).toBeGreaterThan(4)
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
    expect(await held()).toHaveLength(3)
  })

  it('are each taken although others’ cannot be written', async () => {
    const { database } = service.deps
    const faulty = [5, 8]
    const ids = faulty.map((at) => who(at).screeningId)
    await database.delete(approval).where(inArray(approval.screeningId, ids)) // what the rules allow, the database then refuses
    const answers = await Promise.all(all((at) => book(who(at), starts[at])))
    expect(statuses(answers)).toEqual(all((at) => (faulty.includes(at) ? 500 : 201)))
    expect(await held()).toHaveLength(SIZE - faulty.length)
    expect(await brokenAt(database, insider.insiderId)).toBeNull()
    const keys = await database.select({ personId: idempotencyKey.personId }).from(idempotencyKey)
    expect(keys.filter(({ personId }) => personId === null)).toEqual([]) // none is left claimed that answers nothing
  })
})

describe('one transaction for several', () => {
  const keyOf = (name: string) => ({ scope: sha256(`${insider.slug} ${name}`), requestHash: sha256(name) })
  const asks = (at: number, startsAt: string | undefined, keyed = keyOf(`key-${at}`)): Joint => ({
    deps: service.deps,
    intent: {
      screeningId: who(at).screeningId,
      insiderId: insider.insiderId,
      by: { actor: 'requester', id: null },
      keyed,
      answersFromLoaded: true,
    },
    wish: {
      ...{ type: 'book', startsAt: instant(Date.parse(startsAt ?? '')) },
      ...{ phone: '555 0100', needs: null, remindDayBefore: false },
    },
    answer: (_tx, { course }) => ({ status: 201, body: { startsAt: course.booking?.startsAt } }),
  })
  const at = (start: string | undefined) => Date.parse(start ?? '')
  /** What became of each, and who had to go alone. */
  const go = async (joint: readonly Joint[]) => {
    const alone: number[] = []
    const outcomes = await together(insider.insiderId, joint, async (one) => {
      alone.push(joint.indexOf(one))
      return { answer: { status: 201, body: 'alone' }, replayed: false }
    })
    return { alone, became: outcomes.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.code)) }
  }

  it('judges each by what those before it have taken, and nobody has to go alone', async () => {
    const { alone, became } = await go([asks(0, starts[0]), asks(1, starts[0]), asks(2, starts[1])])
    expect(alone).toEqual([])
    expect(became).toEqual([
      { answer: { status: 201, body: { startsAt: at(starts[0]) } }, replayed: false },
      'slot-taken',
      { answer: { status: 201, body: { startsAt: at(starts[1]) } }, replayed: false },
    ])
  })

  it('gives back the key of who is refused, and leaves a key alone that somebody had before', async () => {
    const key = keyOf('had before')
    const answer = { status: 201, body: { startsAt: at(starts[0]) } }
    await go([asks(0, starts[0], key), asks(1, starts[1])])
    const reused = { ...key, requestHash: sha256('another request') }
    expect((await go([asks(2, starts[2], reused), asks(3, starts[0])])).became).toEqual(['idempotency-key-reused', 'slot-taken'])
    const { alone, became } = await go([asks(0, starts[0], key), asks(3, starts[3])])
    expect(alone).toEqual([])
    expect(became).toEqual([
      { answer, replayed: true },
      { answer: { status: 201, body: { startsAt: at(starts[3]) } }, replayed: false },
    ])
  })

  it('leaves out whoever has to see what another one did', async () => {
    expect((await go([asks(0, starts[0]), asks(0, starts[1], keyOf('again')), asks(1, starts[2])])).alone).toEqual([1])
    expect(await held()).toHaveLength(2)
  })

  it('is undone as a whole where one cannot be judged, and each goes alone', async () => {
    const throwing = { ...asks(1, starts[1]), answer: () => Promise.reject(new Error('no answer')) }
    expect((await go([asks(0, starts[0]), throwing, asks(2, starts[2])])).alone).toEqual([0, 1, 2])
    expect(await held()).toEqual([])
  })

  it('tells all to come back where the connection is lost: whether any of it holds nobody knows', async () => {
    const lost = {
      ...asks(1, starts[1]),
      answer: async (tx: Transaction) => {
        await tx.execute('select pg_terminate_backend(pg_backend_pid())')
        return { status: 201, body: null }
      },
    }
    const went = await go([asks(0, starts[0]), lost]).catch((error: unknown) => busyCode(error))
    expect(went).toBe('CONNECTION_CLOSED')
  })
})
