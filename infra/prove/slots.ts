import fc from 'fast-check'
import { MINUTE_MS } from '../../packages/scheduling/instant.ts'
import {
  agreedSlots,
  daily,
  HARD,
  plainQuestion,
  questionsAbout,
  type Stretch,
  stretchAround,
  WINDOWS,
} from '../../packages/scheduling/testing/questions.ts'
import { isZone, zoneOf } from '../../services/booking-api/zones.ts'
import type { ProofOptions, Prove } from '../prove.ts'

const FIRST = Date.parse('2025-01-01')
const LAST = Date.parse('2031-01-01')
const RULE_SETS = 100_000

// Where the server stands must not matter: nothing may ask the machine for its zone.
const SERVER_ZONES = ['UTC', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe']

/**
 * Slots agree with a clock read minute by minute: every zone, the days within two of each of its changes from 2025 to
 * 2030 (some ordinary days where it has none) and the hard changes, in five windows; then rule sets made at random about
 * the same days; all under four zones of the server.
 */
export const prove: Prove = async ({ seed, minutes }: ProofOptions) => {
  const stopAt = minutes === undefined ? Number.POSITIVE_INFINITY : performance.now() + minutes * MINUTE_MS
  const places = shuffled([...HARD.map(([zone, date]) => [zone, Date.parse(date)] as const), ...allChanges(seed)], seed)
  const stretches: Stretch[] = []
  const zones = new Set<string>()
  let slots = 0
  for (const [name, epochMs] of places) {
    // Half of a limited time is for the random ones.
    if (minutes !== undefined && performance.now() > stopAt - (minutes * MINUTE_MS) / 2) break
    const stretch = stretchAround(name, epochMs, zoneOf(name))
    stretches.push(stretch)
    zones.add(name)
    for (const serverZone of SERVER_ZONES) {
      process.env.TZ = serverZone
      for (const [fromHour, untilHour] of WINDOWS) {
        slots += agreedSlots(stretch, plainQuestion(stretch, daily(fromHour * 60, untilHour * 60)))
      }
    }
    if (stretches.length % 200 === 0)
      console.log(`${stretches.length} of ${places.length} changes, ${zones.size} zones, ${slots} slots`)
  }

  let ruleSets = 0
  for (let i = 0; ruleSets < RULE_SETS && performance.now() < stopAt; i++) {
    process.env.TZ = SERVER_ZONES[i % SERVER_ZONES.length]
    const stretch = stretches[i % stretches.length] as Stretch
    fc.assert(
      fc.property(questionsAbout(stretch), (question) => void agreedSlots(stretch, question)),
      { seed: seed + i, numRuns: 20 },
    )
    ruleSets += 20
    if (ruleSets % 20_000 === 0) console.log(`${ruleSets} of ${RULE_SETS} rule sets`)
  }
  const named = `${stretches.length} of ${places.length} changes and ordinary days in ${zones.size} zones`
  return `${named} × ${WINDOWS.length} windows × ${SERVER_ZONES.length} server zones, ${slots} slots; ${ruleSets} of ${RULE_SETS} rule sets`
}

function allChanges(seed: number): (readonly [zone: string, epochMs: number])[] {
  return Intl.supportedValuesOf('timeZone')
    .filter(isZone)
    .flatMap((name, i) => {
      const changes = zoneOf(name).changes.filter(({ from }) => from >= FIRST && from < LAST)
      const [anyDay] = fc.sample(fc.integer({ min: FIRST, max: LAST }), { seed: seed + i, numRuns: 1 })
      return changes.length > 0 ? changes.map(({ from }) => [name, from] as const) : [[name, anyDay as number] as const]
    })
}

function shuffled<T>(list: T[], seed: number): T[] {
  const [order] = fc.sample(fc.shuffledSubarray(list, { minLength: list.length }), { seed, numRuns: 1 })
  return order as T[]
}
