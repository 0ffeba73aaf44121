import { deepStrictEqual, ok } from 'node:assert/strict'
import { MINUTE_MS } from '../../packages/scheduling/instant.ts'
import { killAgainAndAgain } from '../../services/booking-api/races/killed.ts'
import { restartUnderLoad } from '../../services/booking-api/races/restarted.ts'
import { stopUnderLoad } from '../../services/booking-api/races/stopped.ts'
import { startOwnPostgres } from '../../services/booking-api/testing/own-postgres.ts'
import type { ProofOptions, Prove } from '../prove.ts'

const KILLS = 500
const STOPS = 200
const RESTARTS = 20
const BACK_MS = 5_000
const STOP_MS = 10_000

/**
 * The service killed amid bookings and amid sending, PostgreSQL restarted under it, and the service told to stop under load. Of limited
 * minutes the kills get half, and each of the others a quarter.
 */
export const prove: Prove = async ({ minutes }: ProofOptions) => {
  const share = (part: number) =>
    minutes === undefined ? Number.POSITIVE_INFINITY : performance.now() + part * minutes * MINUTE_MS
  const postgres = await startOwnPostgres()
  try {
    const killed = await killAgainAndAgain(await postgres.another(), { rounds: KILLS, until: share(1 / 2) })
    console.log('killed:', JSON.stringify(killed))
    const { lost, notRepeated, surplus, missing, different, brokenAt } = killed
    deepStrictEqual(
      { lost, notRepeated, surplus, missing, different, brokenAt },
      { lost: 0, notRepeated: 0, surplus: 0, missing: 0, different: 0, brokenAt: null },
    )

    const restarted = await restartUnderLoad({ restarts: RESTARTS, until: share(1 / 4) })
    console.log('restarted:', JSON.stringify(restarted))
    deepStrictEqual([restarted.surplus, restarted.withoutRetryAfter, restarted.alive, restarted.brokenAt], [0, 0, true, null])
    deepStrictEqual(
      Object.keys(restarted.answers).filter((answer) => answer !== '201' && answer !== '503 busy'),
      [],
    )
    ok(Math.max(...restarted.backAfterMs) < BACK_MS, 'it was not back in five seconds')

    const stopBy = share(1 / 4)
    const stops: number[] = []
    let turnedAway = 0
    for (let i = 0; i < STOPS && performance.now() < stopBy; i++) {
      const mailHangs = i % 10 === 9
      const stopped = await stopUnderLoad(await postgres.another(), { answersBefore: 20 + (i % 7) * 13, mailHangs })
      deepStrictEqual([Object.keys(stopped.answers), stopped.cutOff, stopped.code], [['201'], 0, 0])
      ok(stopped.ms < STOP_MS, `stopping took ${Math.round(stopped.ms)} ms`)
      stops.push(Math.round(stopped.ms))
      turnedAway += stopped.turnedAway
    }
    console.log('stopped:', JSON.stringify({ times: stops.length, slowestMs: Math.max(...stops), turnedAway }))
    return `${killed.rounds} kills, ${restarted.restarts} restarts of PostgreSQL, ${stops.length} stops under load`
  } finally {
    await postgres.stop()
  }
}
