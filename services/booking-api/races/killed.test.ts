import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/database.ts'
import { killAgainAndAgain } from './killed.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
beforeEach(async () => {
  clone = await cloneDatabase()
})
afterEach(() => clone.drop())

describe('kill -9', { timeout: 180_000 }, () => {
  it('after a 201, and between a 250 and the note of it, loses no booking and no mail, and a mail repeated is the same to the byte', async () => {
    const rounds = 2 // `pnpm prove crashes` has hundreds
    const { acknowledged, repeated, ...found } = await killAgainAndAgain(clone.url, { rounds })
    expect(found).toMatchObject({ rounds, lost: 0, notRepeated: 0, surplus: 0, missing: 0, different: 0, brokenAt: null })
    expect(acknowledged).toBeGreaterThan(0)
    expect(repeated).toBeGreaterThan(0) // a 250 that was not noted
  })
})
