import { deepStrictEqual, ok } from 'node:assert/strict'
import { askForLinks, flood } from '../../services/booking-api/races/flood.ts'
import { openGround } from '../../services/booking-api/races/ground.ts'
import { closeDatabase } from '../../services/booking-api/store/database.ts'
import { startOwnPostgres } from '../../services/booking-api/testing/own-postgres.ts'
import type { Prove } from '../prove.ts'

/** A thousand submissions in a day that name one victim, from fifty networks, to ten insiders; 120 known and 120 unknown addresses. */
export const prove: Prove = async () => {
  const postgres = await startOwnPostgres()
  try {
    const ground = await openGround(postgres.url, { insiders: 10 })
    const { answers, mailedAt } = await flood(ground, { submissions: 1000, networks: 50 })
    ok(mailedAt.length <= 3, `${mailedAt.length} mails to one victim`)
    deepStrictEqual(Object.values(answers), [1000])
    const { known, unknown, mailed } = await askForLinks(ground, 120)
    deepStrictEqual([...known], [...unknown])
    await closeDatabase(ground.deps.database)
    return `1 000 × one answer and ${mailedAt.length} mails to the victim; 120 known (${mailed} mails) and 120 unknown addresses answered alike`
  } finally {
    await postgres.stop()
  }
}
