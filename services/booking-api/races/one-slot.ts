import { randomUUID } from 'node:crypto'
import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { eq } from 'drizzle-orm'
import type { Database } from '../store/database.ts'
import { brokenAt } from '../store/facts.ts'
import { hold } from '../store/schema.ts'
import { percentiles, tallyOf, verdictOf } from '../testing/over-http.ts'
import { crowd } from './ground.ts'
import type { TwoProcesses } from './two-processes.ts'

/** Tuesday, ten o’clock in Berlin: the first start on offer with a day’s notice. */
export const FIRST_START_MS = Date.parse('2026-12-01T09:00:00Z')

export interface SlotRace {
  readonly requesters: number
  /** Person i asks for the quarter-hour `i % quarters` after the first. */
  readonly quarters?: number
  /** How many of those who were refused take a time of their own afterwards. */
  readonly again?: number
}

/** People with a yes ask one insider for a time at once, half of them from each process. */
export async function raceForSlots(
  { ground, clients, processes }: TwoProcesses,
  insiderId: string,
  { requesters, quarters = 1, again = 0 }: SlotRace,
) {
  const { database } = ground.deps
  const people = await crowd({ deps: ground.deps, insiderId }, requesters, 'approved')
  const book = (i: number, startsAtMs: number) =>
    (i % 2 === 0 ? clients[0] : clients[1]).ask('POST', `/v1/screenings/${people[i]?.id}/bookings`, {
      bearer: people[i]?.status,
      key: randomUUID(),
      body: { startsAt: new Date(startsAtMs).toISOString().replace('.000Z', 'Z'), phone: '555 0100' },
    })
  const began = performance.now()
  const asked = people.map((_, i) => FIRST_START_MS + (i % quarters) * 15 * MINUTE_MS)
  const answers = await Promise.all(asked.map((startsAtMs, i) => book(i, startsAtMs)))
  const seconds = (performance.now() - began) / 1000
  const holds = await holdsOf(database, insiderId)

  const losers = answers.flatMap(({ status }, i) => (status === 409 ? [i] : [])).slice(0, again)
  const later = await Promise.all(losers.map((i, n) => book(i, FIRST_START_MS + DAY_MS + n * 30 * MINUTE_MS)))
  return {
    answers: tallyOf(answers.map(verdictOf)),
    won: answers.flatMap(({ status }, i) => (status === 201 ? [asked[i] as number] : [])).toSorted((a, b) => a - b),
    holds,
    again: tallyOf(later.map(verdictOf)),
    brokenAt: await brokenAt(database, insiderId),
    alive: processes.every((process) => process.isAlive()),
    seconds,
    ...percentiles(answers.map(({ ms }) => ms)),
  }
}

/** What is held of an insider's time, buffers included, earliest first. */
async function holdsOf(database: Database, insiderId: string): Promise<{ fromMs: number; untilMs: number }[]> {
  const rows = await database.select({ span: hold.span }).from(hold).where(eq(hold.insiderId, insiderId))
  return rows
    .map(({ span }) => ({ fromMs: span.startsAt as number, untilMs: span.endsAt as number }))
    .toSorted((a, b) => a.fromMs - b.fromMs)
}
