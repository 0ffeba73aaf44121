import { deepStrictEqual, ok } from 'node:assert/strict'
import { MINUTE_MS } from '../../packages/scheduling/instant.ts'
import { raceForBudget } from '../../services/booking-api/races/budget.ts'
import { raceOppositeDecisions, raceUndoAgainstSend } from '../../services/booking-api/races/decisions.ts'
import { raceBesideOthers } from '../../services/booking-api/races/hot-insider.ts'
import { raceForSlots } from '../../services/booking-api/races/one-slot.ts'
import { startTwoProcesses, type TwoProcesses } from '../../services/booking-api/races/two-processes.ts'
import { startOwnPostgres } from '../../services/booking-api/testing/own-postgres.ts'
import type { ProofOptions, Prove } from '../prove.ts'

/**
 * Two processes of the service on one PostgreSQL: a thousand people for one slot, two thousand for overlapping ones and for the last two
 * hours of a budget, 500 pairs of opposite decisions,
 * 200 of undo against send, one insider raced beside another. Once, and again as long as the minutes last.
 */
export const prove: Prove = async ({ minutes }: ProofOptions) => {
  const stopAt = performance.now() + (minutes ?? 0) * MINUTE_MS
  const postgres = await startOwnPostgres()
  let rounds = 0
  try {
    do {
      const two = await startTwoProcesses(await postgres.another(), { insiders: 7 })
      const [one, second, third, fourth, hot, quiet, calm] = two.ground.insiderIds as Seven
      try {
        await oneSlot(two, one)
        await overlapping(two, second)
        await opposite(two, third)
        await budget(two, fourth)
        await beside(two, { hot, quiet, calm })
      } finally {
        await two.stop()
      }
      await undone(await postgres.another())
      rounds++
    } while (performance.now() < stopAt)
  } finally {
    await postgres.stop()
  }
  return `${rounds} × (1 000 for one slot; 2 000 for overlapping ones; 2 000 for a budget; 500 opposite decisions; 200 undo against send; 500 beside 20 others)`
}

type Seven = [string, string, string, string, string, string, string]

async function oneSlot(two: TwoProcesses, insiderId: string): Promise<void> {
  const { answers, holds, again, brokenAt, seconds, p50, p99 } = await raceForSlots(two, insiderId, {
    requesters: 1000,
    again: 10,
  })
  deepStrictEqual(answers, { '201': 1, '409 slot-taken': 999 })
  deepStrictEqual([holds.length, again, brokenAt], [1, { '201': 10 }, null])
  told('one slot', { seconds, p50, p99 })
}

async function overlapping(two: TwoProcesses, insiderId: string): Promise<void> {
  const { answers, won, holds, brokenAt, seconds, p50, p99 } = await raceForSlots(two, insiderId, {
    requesters: 2000,
    quarters: 24,
  })
  deepStrictEqual(answers, { '201': won.length, '409 slot-taken': 2000 - won.length })
  deepStrictEqual(
    holds,
    won.map((fromMs) => ({ fromMs, untilMs: fromMs + 20 * MINUTE_MS })),
  )
  for (const [i, { untilMs }] of holds.entries()) ok((holds[i + 1]?.fromMs ?? untilMs) >= untilMs, 'two meetings overlap')
  deepStrictEqual(brokenAt, null)
  told('overlapping slots', { taken: won.length, seconds, p50, p99 })
}

async function budget(two: TwoProcesses, insiderId: string): Promise<void> {
  const race = await raceForBudget(two, insiderId, { requesters: 2000, minutes: 120 })
  const { '201': won = 0, '409 slot-taken': taken = 0, '409 budget-spent': spent = 0, ...others } = race.answers
  deepStrictEqual([won, race.heldMinutes, taken + spent, others, race.brokenAt, race.alive], [4, 120, 1996, {}, null, true])
  told('the last 120 minutes of a budget', { won, taken, spent, seconds: race.seconds, p50: race.p50, p99: race.p99 })
}

async function opposite(two: TwoProcesses, insiderId: string): Promise<void> {
  const { answers, approved, declined, effects, brokenAt, seconds, p50, p99 } = await raceOppositeDecisions(two, insiderId, {
    pairs: 500,
  })
  deepStrictEqual(answers, { '201 and 409 already-decided': 500 })
  deepStrictEqual(new Map(Object.entries(effects)), new Map(Object.entries(effectsOf(approved, declined))))
  deepStrictEqual([approved + declined, brokenAt], [500, null])
  told('opposite decisions', { approved, declined, seconds, p50, p99 })
}

/** Each approved one has a decision, an approval and a mail; each declined one no approval. */
function effectsOf(approved: number, declined: number): Record<string, number> {
  return { ...(approved > 0 ? { '1/1/1': approved } : {}), ...(declined > 0 ? { '1/0/1': declined } : {}) }
}

async function undone(url: string): Promise<void> {
  const { ends, brokenAt, seconds } = await raceUndoAgainstSend(url, { decisions: 200 })
  const { '200, mails 0': undoneAndUnsent = 0, '409 decision-in-effect, mails 1': sentAndNotUndone = 0, ...others } = ends
  deepStrictEqual([others, undoneAndUnsent + sentAndNotUndone, brokenAt], [{}, 200, null])
  told('undo against send', { undoneAndUnsent, sentAndNotUndone, seconds })
}

async function beside(two: TwoProcesses, { hot, quiet, calm }: Record<'hot' | 'quiet' | 'calm', string>): Promise<void> {
  const alone = await raceBesideOthers(two, { hot, quiet: calm, racers: 1, others: 20 })
  const race = await raceBesideOthers(two, { hot, quiet, racers: 500, others: 20 })
  const { looked, booked, hotMs, lookedMs, bookedMs, stillRacing } = race
  deepStrictEqual([looked, booked], [{ '200': 20 }, { '201': 20 }])
  const { '201': won = 0, '409 slot-taken': lost = 0, ...others } = race.hot
  deepStrictEqual([others, won + lost], [{}, 500])
  told('one insider beside another', {
    stillRacing,
    'hot p50': hotMs.p50,
    'hot p99': hotMs.p99,
    'times p99': lookedMs.p99,
    'times p99 alone': alone.lookedMs.p99,
    'bookings p99': bookedMs.p99,
    'bookings p99 alone': alone.bookedMs.p99,
  })
}

function told(what: string, figures: Record<string, number>): void {
  const list = Object.entries(figures).map(([name, value]) => `${name} ${name === 'seconds' ? value.toFixed(1) : value}`)
  console.log(`${what}: ${list.join(', ')}${'p50' in figures ? ' ms' : ''}`)
}
