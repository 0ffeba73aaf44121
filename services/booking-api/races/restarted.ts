import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { closeDatabase, openDatabase } from '../store/database.ts'
import { brokenAt } from '../store/facts.ts'
import { type Answer, clientOf, percentiles, tallyOf, verdictOf } from '../testing/over-http.ts'
import { startOwnPostgres } from '../testing/own-postgres.ts'
import { startProcess } from '../testing/processes.ts'
import { crowd, MONDAY, openGround } from './ground.ts'

const LANES = 8

export interface Restarted {
  readonly restarts: number
  /** How often each answer came. */
  readonly answers: Record<string, number>
  readonly withoutRetryAfter: number
  /** Commands that were acknowledged at last, and how many of each the facts hold more or fewer. */
  readonly acknowledged: number
  readonly surplus: number
  readonly alive: boolean
  readonly brokenAt: number | null
  /** From PostgreSQL taking connections again to the next 2xx. */
  readonly backAfterMs: readonly number[]
  readonly p50: number
  readonly p99: number
}

/**
 * People book and cancel without pause while PostgreSQL is restarted under them, by turns in order and as in a crash. Each command is
 * repeated with its key until it is acknowledged; in the end the facts hold each exactly once.
 */
export async function restartUnderLoad({
  restarts,
  until = Number.POSITIVE_INFINITY,
  folder,
}: {
  restarts: number
  until?: number
  folder?: string
}): Promise<Restarted> {
  const postgres = await startOwnPostgres(folder)
  const ground = await openGround(postgres.url)
  const people = await crowd(ground, LANES, 'approved')
  await closeDatabase(ground.deps.database)
  const process = await startProcess({ databaseUrl: postgres.url, secret: ground.secret, now: MONDAY })
  const client = clientOf(process.url)
  const answers: Answer[] = []
  let acknowledged = 0
  let loading = true
  let onSuccess: (() => void) | undefined

  const insist = async (path: string, body: unknown, bearer: string): Promise<Answer> => {
    const key = randomUUID()
    for (;;) {
      const answer = await client.ask('POST', path, { bearer, key, body })
      answers.push(answer)
      if (answer.status !== 503) {
        if (answer.status === 201) acknowledged++
        onSuccess?.()
        return answer
      }
    }
  }
  // Asked before anybody books: a list that is read amid bookings lacks what is taken just then.
  const { body } = await client.ask('GET', `/v1/screenings/${people[0]?.id}/slots`, { bearer: people[0]?.status })
  const starts = (body.slots as { startsAt: string }[]).map(({ startsAt }) => startsAt)
  const lane = async ({ id, status }: (typeof people)[number], i: number) => {
    const startsAt = starts[i * 2]
    while (loading) {
      const booked = await insist(`/v1/screenings/${id}/bookings`, { startsAt, phone: '555 0100' }, status)
      if (booked.status !== 201) return
      await insist(`/v1/bookings/${booked.body.id}/cancellation`, {}, ground.key)
    }
  }
  try {
    const lanes = people.map(lane)
    const backAfterMs: number[] = []
    const next = () =>
      new Promise<void>((resolve) => {
        onSuccess = resolve
      })
    await next()
    let done = 0
    for (; done < restarts && performance.now() < until; done++) {
      await postgres.restart(done % 2 === 0 ? 'fast' : 'crash')
      const readyAt = performance.now()
      await next()
      backAfterMs.push(Math.round(performance.now() - readyAt))
      for (let more = 0; more < 20; more++) await next()
    }
    loading = false
    await Promise.all(lanes)
    const fresh = openDatabase({ url: postgres.url, pool: 1 })
    try {
      const [row] = await fresh.execute<{ n: number }>(
        sql`select count(*)::int as n from fact where type in ('booking-created', 'booking-cancelled')`,
      )
      return {
        restarts: done,
        answers: tallyOf(answers.map(verdictOf)),
        withoutRetryAfter: answers.filter(({ status, headers }) => status === 503 && !headers['retry-after']).length,
        acknowledged,
        surplus: (row?.n ?? 0) - acknowledged,
        alive: process.isAlive(),
        brokenAt: await brokenAt(fresh, ground.insiderId),
        backAfterMs,
        ...percentiles(answers.map(({ ms }) => ms)),
      }
    } finally {
      await closeDatabase(fresh)
    }
  } finally {
    loading = false
    client.close()
    await process.kill()
    await postgres.stop()
  }
}
