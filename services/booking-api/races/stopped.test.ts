import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/database.ts'
import { stopUnderLoad } from './stopped.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
beforeEach(async () => {
  clone = await cloneDatabase()
})
afterEach(() => clone.drop())

describe('told to stop under load, with a mail server that hangs', { timeout: 180_000 }, () => {
  it('answers what it took in, takes nothing new, and goes', async () => {
    const { answers, cutOff, code } = await stopUnderLoad(clone.url, { answersBefore: 30, mailHangs: true })
    expect(Object.keys(answers)).toEqual(['201'])
    expect(cutOff).toBe(0)
    expect(code).toBe(0)
  })
})
