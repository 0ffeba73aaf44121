import { deepStrictEqual, ok } from 'node:assert/strict'
import { loadWithFiles } from '../../services/booking-api/races/file-load.ts'
import { startOwnPostgres } from '../../services/booking-api/testing/own-postgres.ts'
import type { Prove } from '../prove.ts'

const TIMES = 256
const FEW = 8
const MANY = 64
const MIB = { uploads: 5, downloads: 5, refused: 95 }

/** Files of 5 MiB, few and then many at once, through a process each: what the many need more than the few must be far below their size. */
export const prove: Prove = async () => {
  const postgres = await startOwnPostgres()
  try {
    const few = await loadWithFiles(await postgres.another(), { atOnce: FEW, times: TIMES })
    console.log(`${FEW} at once:`, JSON.stringify(few))
    const many = await loadWithFiles(await postgres.another(), { atOnce: MANY, times: TIMES })
    console.log(`${MANY} at once:`, JSON.stringify(many))
    for (const { uploads, downloads, isAlive } of [few, many]) {
      deepStrictEqual(uploads.answers, { 201: TIMES })
      deepStrictEqual(downloads.answers, { '200, whole': TIMES })
      ok(isAlive)
    }
    deepStrictEqual(many.refused.answers, { 413: MANY / 2, 'cut off': MANY / 2 })
    for (const what of ['uploads', 'downloads', 'refused'] as const) {
      const whole = (MANY - FEW) * MIB[what]
      const more = many[what].peakMiB - few[what].peakMiB
      ok(more < whole / 2, `${what}: ${more} MiB more; ${whole} would be whole files`)
    }
    return `${MANY} files of 5 MiB at once took at most ${many.uploads.peakMiB} MiB of memory, read back ${many.downloads.peakMiB}, bodies of 100 MB ${many.refused.peakMiB}; ${FEW} at once ${few.uploads.peakMiB}, ${few.downloads.peakMiB} and ${few.refused.peakMiB}`
  } finally {
    await postgres.stop()
  }
}
