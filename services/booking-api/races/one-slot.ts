import { randomUUID } from 'node:crypto'
import { MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { sql } from 'drizzle-orm'
import { closeDatabase } from '../store/database.ts'
import { brokenAt } from '../store/facts.ts'
import { clientOf, percentiles, tallyOf, verdictOf } from '../testing/over-http.ts'
import { startProcess } from '../testing/processes.ts'
import { crowd, MONDAY, openGround } from './ground.ts'

/** Tuesday, ten o’clock in Berlin: the first start on offer with a day’s notice. */
export const FIRST_START_MS = Date.parse('2026-12-01T09:00:00Z')

/**
 * `requesters` people with a yes ask for a time at once, half of them from each of two processes on one database. Person i asks for the
 * quarter-hour `i % quarters` after the first. Afterwards `again` of those who were refused each take a time of their own.
 */
export async function raceForSlots(
  url: string,
  { requesters, quarters = 1, again = 0 }: { requesters: number; quarters?: number; again?: number },
) {
  const ground = await openGround(url)
  const people = await crowd(ground, requesters, 'approved')
  const settings = { databaseUrl: url, secret: ground.secret, now: MONDAY, role: 'api' } as const
  const processes = await Promise.all([startProcess(settings), startProcess(settings)])
  const clients = processes.map((process) => clientOf(process.url))
  try {
    const book = (i: number, startsAtMs: number) =>
      clients[i % 2]?.ask('POST', `/v1/screenings/${people[i]?.id}/bookings`, {
        bearer: people[i]?.status,
        key: randomUUID(),
        body: { startsAt: instantText(startsAtMs), phone: '555 0100' },
      }) as ReturnType<ReturnType<typeof clientOf>['ask']>
    const began = performance.now()
    const asked = people.map((_, i) => FIRST_START_MS + (i % quarters) * 15 * MINUTE_MS)
    const answers = await Promise.all(asked.map((startsAtMs, i) => book(i, startsAtMs)))
    const seconds = (performance.now() - began) / 1000
    const holds = await holdsOf(ground.deps.database)

    const losers = answers.flatMap(({ status }, i) => (status === 409 ? [i] : [])).slice(0, again)
    const day = 24 * 60 * MINUTE_MS
    const later = await Promise.all(losers.map((i, n) => book(i, FIRST_START_MS + day + n * 30 * MINUTE_MS)))
    return {
      answers: tallyOf(answers.map(verdictOf)),
      won: answers.flatMap(({ status }, i) => (status === 201 ? [asked[i] as number] : [])).toSorted((a, b) => a - b),
      holds,
      again: tallyOf(later.map(verdictOf)),
      brokenAt: await brokenAt(ground.deps.database, ground.insiderId),
      alive: processes.every((process) => process.isAlive()),
      seconds,
      ...percentiles(answers.map(({ ms }) => ms)),
    }
  } finally {
    for (const client of clients) client.close()
    await Promise.all(processes.map((process) => process.stop()))
    await closeDatabase(ground.deps.database)
  }
}

export interface Span {
  readonly fromMs: number
  readonly untilMs: number
}

/** What is held, buffers included, earliest first. */
async function holdsOf(database: Parameters<typeof brokenAt>[0]): Promise<Span[]> {
  const rows = (await database.execute(sql`
    select (extract(epoch from lower(span)) * 1000)::float8 as from_ms, (extract(epoch from upper(span)) * 1000)::float8 as until_ms
      from hold order by lower(span)`)) as unknown as { from_ms: number; until_ms: number }[]
  return rows.map(({ from_ms, until_ms }) => ({ fromMs: Number(from_ms), untilMs: Number(until_ms) }))
}

function instantText(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}
