import { HOUR_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '../store/database.ts'
import { cloneDatabase } from '../testing/database.ts'
import { askForLinks, flood } from './flood.ts'
import { type Ground, openGround } from './ground.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
let ground: Ground

beforeAll(async () => {
  database = await cloneDatabase()
  ground = await openGround(database.url, { insiders: 2 })
})
afterAll(async () => {
  await closeDatabase(ground.deps.database)
  await database.drop()
})

describe('an address that somebody else types', () => {
  it('gets three mails in a day, however often and from wherever it is typed, and every answer is the same', async () => {
    const { answers, mailedAt } = await flood(ground, { submissions: 100, networks: 50 })
    expect(Object.values(answers)).toEqual([100])
    expect(mailedAt).toHaveLength(3)
    for (const [n, at] of mailedAt.slice(1).entries()) expect(at - (mailedAt[n] ?? at)).toBeGreaterThanOrEqual(HOUR_MS / 6)
  }, 120_000)
})

describe('fifty known addresses and fifty unknown ones', () => {
  it('are answered alike when they ask for their link', async () => {
    const { known, unknown, mailed } = await askForLinks(ground, 50)
    expect([...known]).toEqual([...unknown])
    expect(known.size).toBe(1)
    expect(mailed).toBe(50)
  }, 120_000)
})
