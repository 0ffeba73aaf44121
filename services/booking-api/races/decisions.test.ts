import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/database.ts'
import { raceOppositeDecisions, raceUndoAgainstSend } from './decisions.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
beforeEach(async () => {
  clone = await cloneDatabase()
})
afterEach(() => clone.drop())

describe('two processes', () => {
  it('told to approve and to decline the same request at once do one of them', async () => {
    const pairs = 100 // `pnpm prove races` has 500, and 200 below
    const { answers, approved, declined, effects, brokenAt } = await raceOppositeDecisions(clone.url, { pairs })
    expect(answers).toEqual({ '201 and 409 already-decided': pairs })
    expect(approved + declined).toBe(pairs)
    // Both sides win now and then, or it was no race.
    expect(Math.min(approved, declined)).toBeGreaterThan(0)
    expect(effects).toEqual({ '1/1/1': approved, '1/0/1': declined })
    expect(brokenAt).toBeNull()
  })

  it('of which one undoes what the other sends: undone and never mailed, or mailed and not undone', async () => {
    const decisions = 40
    const { decided, ends, brokenAt } = await raceUndoAgainstSend(clone.url, { decisions })
    expect(decided).toEqual({ '201': decisions })
    expect(Object.keys(ends).toSorted()).toEqual(['200, mails 0', '409 decision-in-effect, mails 1'])
    expect(brokenAt).toBeNull()
  })
})
