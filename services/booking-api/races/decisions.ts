import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { after } from '@vestibule/scheduling/instant.ts'
import { UNDO_MS } from '@vestibule/scheduling/policy.ts'
import { sql } from 'drizzle-orm'
import { closeDatabase, type Database } from '../store/database.ts'
import { brokenAt } from '../store/facts.ts'
import { startMailServer } from '../testing/mail-server.ts'
import { type Answer, clientOf, percentiles, tallyOf, verdictOf } from '../testing/over-http.ts'
import { startProcess } from '../testing/processes.ts'
import { crowd, MONDAY, openGround, type Someone } from './ground.ts'
import type { Client, TwoProcesses } from './two-processes.ts'

const LOOK_MS = 20
/** Pairs that are asked at once; the rest follow as answers come. */
const ABREAST = 16

/**
 * On each of `pairs` requests of one insider one process is told to approve and the other to decline, at once. What came of each: the
 * answers, and what the database holds of it.
 */
export async function raceOppositeDecisions(
  { ground, clients: [one, other] }: TwoProcesses,
  insiderId: string,
  { pairs }: { pairs: number },
) {
  const { database } = ground.deps
  const people = await crowd({ deps: ground.deps, insiderId }, pairs, 'pending')
  const decide = (client: Client, { id }: Someone, body: unknown) =>
    client.ask('POST', `/v1/screenings/${id}/decision`, { bearer: ground.key, key: randomUUID(), body })
  const began = performance.now()
  const answers = await abreast(people, async (someone, i) => {
    const yes = () => decide(one, someone, { verdict: 'approve' })
    const no = () => decide(other, someone, { verdict: 'decline', reason: 'slump' })
    if (i % 2 === 0) return Promise.all([yes(), no()])
    const [refusal, approval] = await Promise.all([no(), yes()])
    return [approval, refusal]
  })
  return {
    answers: tallyOf(answers.map((pair) => pair.map(verdictOf).toSorted().join(' and '))),
    approved: answers.filter(([yes]) => yes?.status === 201).length,
    declined: answers.filter(([, no]) => no?.status === 201).length,
    effects: await effectsOf(database, insiderId),
    brokenAt: await brokenAt(database, insiderId),
    seconds: (performance.now() - began) / 1000,
    ...percentiles(answers.flat().map(({ ms }) => ms)),
  }
}

/** How many screenings have how many decisions, live approvals and mails, as `decisions/approvals/mails`. */
async function effectsOf(database: Database, insiderId: string): Promise<Record<string, number>> {
  const rows = (await database.execute(sql`
    select (select count(*) from fact f where f.screening_id = s.id and f.type = 'decision-made') || '/' ||
           (select count(*) from approval a where a.screening_id = s.id) || '/' ||
           (select count(*) from message m where m.screening_id = s.id and m.kind in ('approved', 'declined')) as effect
      from screening s where s.insider_id = ${insiderId}`)) as unknown as { effect: string }[]
  return tallyOf(rows.map(({ effect }) => effect))
}

/**
 * `decisions` yeses come to the end of their ten minutes. One process, whose clock stands a moment before it, is asked to undo each of
 * them; another, whose clock stands at it, lets them take effect and mails them. Each ends one way or the other.
 */
export async function raceUndoAgainstSend(url: string, { decisions }: { decisions: number }) {
  const mailbox = await startMailServer()
  const ground = await openGround(url)
  const people = await crowd(ground, decisions, 'pending')
  const settings = { databaseUrl: url, secret: ground.secret, now: MONDAY, smtpUrl: mailbox.url } as const
  const processes = await Promise.all([startProcess({ ...settings, role: 'api' }), startProcess({ ...settings, role: 'worker' })])
  const [api, worker] = processes
  const client = clientOf(api.url)
  try {
    const decided = await abreast(people, ({ id }) =>
      client.ask('POST', `/v1/screenings/${id}/decision`, {
        bearer: ground.key,
        key: randomUUID(),
        body: { verdict: 'approve' },
      }),
    )
    const effectiveAt = after(MONDAY, UNDO_MS)
    await api.moveClock(after(effectiveAt, -1))
    const began = performance.now()
    await worker.moveClock(effectiveAt)
    await until(async () => (await inEffect(ground.deps.database)) > 0) // the worker has begun: from here on they race
    const undone: Answer[] = []
    for (const { id } of people.toReversed())
      undone.push(await client.ask('DELETE', `/v1/screenings/${id}/decision`, { bearer: ground.key }))
    undone.reverse()
    await until(async () => (await waitingMails(ground.deps.database)) === 0)
    const mails = people.map(({ address }) => mailbox.received.filter(({ to }) => to === address).length)
    return {
      decided: tallyOf(decided.map(verdictOf)),
      ends: tallyOf(undone.map((answer, i) => `${verdictOf(answer)}, mails ${mails[i]}`)),
      effects: await effectsOf(ground.deps.database, ground.insiderId),
      brokenAt: await brokenAt(ground.deps.database, ground.insiderId),
      seconds: (performance.now() - began) / 1000,
    }
  } finally {
    client.close()
    await Promise.all(processes.map((process) => process.stop()))
    await mailbox.close()
    await closeDatabase(ground.deps.database)
  }
}

async function inEffect(database: Database): Promise<number> {
  const [row] = await database.execute<{ n: number }>(sql`select count(*)::int as n from fact where type = 'screening-approved'`)
  return row?.n ?? 0
}

async function waitingMails(database: Database): Promise<number> {
  const [row] = await database.execute<{ n: number }>(
    sql`select count(*)::int as n from message where state = 'waiting' and kind = 'approved'`,
  )
  return row?.n ?? 0
}

/** Asks again until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(LOOK_MS)
}

/** Does something for each, at most ABREAST at a time, and gives the results in the order of the list. */
async function abreast<T, R>(list: readonly T[], work: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const lane = async () => {
    for (let i = next++; i < list.length; i = next++) results[i] = await work(list[i] as T, i)
  }
  await Promise.all(Array.from({ length: ABREAST }, lane))
  return results
}
