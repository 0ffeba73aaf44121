import { MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/database.ts'
import { FIRST_START_MS, raceForSlots } from './one-slot.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
beforeEach(async () => {
  clone = await cloneDatabase()
})
afterEach(() => clone.drop())

describe('two processes, a thousand people with a yes', () => {
  it('give one slot to one of them and refuse the others for that alone', async () => {
    const race = await raceForSlots(clone.url, { requesters: 1000, again: 10 })
    expect(race.answers).toEqual({ '201': 1, '409 slot-taken': 999 })
    expect(race.holds).toHaveLength(1)
    // Those who lost may take another time right away: no limit and no wrong state kept them out.
    expect(race.again).toEqual({ '201': 10 })
    expect(race).toMatchObject({ brokenAt: null, alive: true })
  })

  it('never let two meetings overlap, buffers included, and refuse nobody without cause', async () => {
    const quarters = 16
    const race = await raceForSlots(clone.url, { requesters: 200, quarters })
    const { won, holds } = race
    expect(race.answers).toEqual({ '201': won.length, '409 slot-taken': 200 - won.length })
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
})
