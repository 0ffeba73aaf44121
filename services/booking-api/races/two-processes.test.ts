import { MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/database.ts'
import { raceForBudget } from './budget.ts'
import { raceOppositeDecisions, raceUndoAgainstSend } from './decisions.ts'
import { raceBesideOthers } from './hot-insider.ts'
import { FIRST_START_MS, raceForSlots } from './one-slot.ts'
import { startTwoProcesses, type TwoProcesses } from './two-processes.ts'

// Each race in brief; `pnpm prove races` runs them at the length that docs/reliability.md tells of.
const TIMEOUT_MS = 180_000

describe('two processes on one database', { timeout: TIMEOUT_MS }, () => {
  let clone: Awaited<ReturnType<typeof cloneDatabase>>
  let two: TwoProcesses
  beforeAll(async () => {
    clone = await cloneDatabase()
    two = await startTwoProcesses(clone.url, { insiders: 6 })
  }, TIMEOUT_MS)
  afterAll(async () => {
    await two.stop()
    await clone.drop()
  }, TIMEOUT_MS)
  const insider = (n: number) => two.ground.insiderIds[n] as string

  it('give one slot to one of a thousand people with a yes, and refuse the others for that alone', async () => {
    const race = await raceForSlots(two, insider(0), { requesters: 1000, again: 10 })
    expect(race.answers).toEqual({ '201': 1, '409 slot-taken': 999 })
    expect(race.holds).toHaveLength(1)
    // Those who lost may take another time right away: no limit and no wrong state kept them out.
    expect(race.again).toEqual({ '201': 10 })
    expect(race).toMatchObject({ brokenAt: null, alive: true })
  })

  it('never let two meetings overlap, buffers included, and refuse nobody without cause', async () => {
    const [requesters, quarters] = [120, 12]
    const race = await raceForSlots(two, insider(1), { requesters, quarters })
    const { won, holds } = race
    expect(race.answers).toEqual({ '201': won.length, '409 slot-taken': requesters - won.length })
    expect(holds).toEqual(won.map((fromMs) => ({ fromMs, untilMs: fromMs + 20 * MINUTE_MS })))
    for (const [i, { untilMs }] of holds.entries())
      expect(holds[i + 1]?.fromMs ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(untilMs)
    for (let quarter = 0; quarter < quarters; quarter++) {
      const fromMs = FIRST_START_MS + quarter * 15 * MINUTE_MS
      const inTheWay = holds.filter((hold) => hold.fromMs < fromMs + 20 * MINUTE_MS && fromMs < hold.untilMs)
      expect(inTheWay.length).toBeGreaterThan(0)
    }
    expect(race).toMatchObject({ brokenAt: null, alive: true })
  })

  it('give away the last two hours of a week’s budget and no minute more', async () => {
    const requesters = 150
    const race = await raceForBudget(two, insider(5), { requesters, minutes: 120 })
    const { '201': won, '409 slot-taken': taken = 0, '409 budget-spent': spent = 0, ...others } = race.answers
    expect([won, race.heldMinutes, others]).toEqual([4, 120, {}])
    expect(spent).toBeGreaterThan(0)
    expect(taken + spent).toBe(requesters - 4)
    expect(race).toMatchObject({ brokenAt: null, alive: true })
  })

  it('told to approve and to decline the same request at once do one of them', async () => {
    const pairs = 60
    const { answers, approved, declined, effects, brokenAt } = await raceOppositeDecisions(two, insider(2), { pairs })
    expect(answers).toEqual({ '201 and 409 already-decided': pairs })
    expect(approved + declined).toBe(pairs)
    // Both sides win now and then, or it was no race.
    expect(Math.min(approved, declined)).toBeGreaterThan(0)
    expect(effects).toEqual({ '1/1/1': approved, '1/0/1': declined })
    expect(brokenAt).toBeNull()
  })

  it('let an insider whom hundreds race for starve nobody else', async () => {
    const racers = 200
    const race = await raceBesideOthers(two, { hot: insider(3), quiet: insider(4), racers, others: 4 })
    expect(race.looked).toEqual({ '200': 4 })
    expect(race.booked).toEqual({ '201': 4 })
    const { '201': won = 0, '409 slot-taken': lost = 0, ...others } = race.hot
    expect(others).toEqual({})
    expect(won + lost).toBe(racers)
  })
})

describe('one process undoes what another sends', { timeout: TIMEOUT_MS }, () => {
  it('undone and never mailed, or mailed and not undone', async () => {
    const clone = await cloneDatabase()
    const decisions = 24
    const { decided, ends, brokenAt } = await raceUndoAgainstSend(clone.url, { decisions })
    expect(decided).toEqual({ '201': decisions })
    const { '200, mails 0': undone = 0, '409 decision-in-effect, mails 1': sent = 0, ...others } = ends
    expect(others).toEqual({})
    expect(undone + sent).toBe(decisions)
    expect(brokenAt).toBeNull()
    await clone.drop()
  })
})
