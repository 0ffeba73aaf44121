import { roomOn } from '../../packages/scheduling/budget.ts'
import { openIntervals } from '../../packages/scheduling/hours.ts'
import { after, type Instant, type Interval, MINUTE_MS } from '../../packages/scheduling/instant.ts'
import { oracleStarts, readingsAround } from '../../packages/scheduling/testing/temporal.ts'
import { localOf } from '../../packages/scheduling/zone.ts'
import { zoneOf } from '../../services/booking-api/zones.ts'
import { ask, type EngineQuestion, engineQuestion } from './engine-question.ts'
import { exponent, inTurn, median, microseconds } from './rounds.ts'
import { figure, table, times } from './table.ts'

const ZONE = 'Europe/Berlin'
const ROUNDS = 9
const MONTH = 31

/**
 * The slot engine against a loop that is handed the open hours of days with room and has nothing to do but walk them and the busy times and write the starts,
 * and against the minute-by-minute oracle of the tests, its clock read beforehand. Throws when the three disagree: a wrong answer is
 * no figure.
 */
export async function benchEngine(): Promise<string> {
  const zone = zoneOf(ZONE)
  const rows: string[][] = []
  for (const busy of [0, 100, 300, 1_000, 10_000]) {
    const question = engineQuestion(zone, MONTH, busy)
    const bare = bareLoop(question)
    const slots = ask(question)
    agree(slots, bare(), 'the bare loop')
    const readings = readingsAround(ZONE, question.within)
    const oracle = () =>
      oracleStarts(question.rules, readings, question.availability, question.spent, question.busy, question.within, question.now)
    agree(
      slots,
      oracle().map((startsAt) => ({ startsAt })),
      'the oracle',
    )
    const measured = await inTurn(ROUNDS, { engine: () => microseconds(() => ask(question)), bare: () => microseconds(bare) })
    const [engineUs, bareUs] = [median(measured.engine), median(measured.bare)]
    const oracleUs = median([1, 2, 3].map(() => microseconds(oracle, 1)))
    rows.push([
      `${busy}`,
      `${slots.length}`,
      figure(engineUs),
      figure(bareUs),
      times(engineUs / bareUs),
      figure(oracleUs),
      times(oracleUs / engineUs),
    ])
  }
  const head = ['busy times', 'starts', 'engine, µs', 'bare loop, µs', 'engine / bare', 'oracle, µs', 'oracle / engine']
  return table(head, rows)
}

/** How the engine's time grows with the horizon (300 busy a month) and with the busy times (a month). */
export async function benchGrowth(): Promise<string> {
  const zone = zoneOf(ZONE)
  const horizon = [7, 31, 92, 366].map((days) => [days, engineQuestion(zone, days, Math.round((300 * days) / MONTH))] as const)
  const busy = [10, 100, 300, 1_000, 3_000, 10_000].map((count) => [count, engineQuestion(zone, MONTH, count)] as const)
  const grow = async (
    name: string,
    questions: readonly (readonly [number, EngineQuestion])[],
    unit: string,
  ): Promise<string[]> => {
    const candidates = Object.fromEntries(
      questions.map(([size, question]) => [`${size}`, () => microseconds(() => ask(question))]),
    )
    const measured = await inTurn(ROUNDS, candidates)
    const points = questions.map(([size]) => [size, median(measured[`${size}`] ?? [])] as const)
    const said = points.map(([size, us]) => `${size} ${unit}: ${figure(us)}`).join(' · ')
    return [name, said, exponent(points).toFixed(2), exponent(points.slice(-2)).toFixed(2)]
  }
  const rows = [await grow('horizon', horizon, 'days'), await grow('busy times', busy, 'busy')]
  return table(['growth with', 'µs', 'exponent over all', 'of the last two'], rows)
}

/** The least there is to do: hours and busy times are there, sorted; each is looked at once, and each start is written once. */
function bareLoop({ rules, availability, spent, busy, within, now }: EngineQuestion): () => Interval[] {
  const from = after(now, rules.noticeMinutes * MINUTE_MS)
  const hasRoom = roomOn(availability.limits, spent, rules.minutes)
  const open = openIntervals(availability, { startsAt: from, endsAt: after(within.endsAt, rules.minutes * MINUTE_MS) }).filter(
    ({ startsAt }) => hasRoom(localOf(availability.zone, startsAt).day),
  )
  const stepMs = rules.stepMinutes * MINUTE_MS
  const meetingMs = rules.minutes * MINUTE_MS
  const beforeMs = rules.bufferBeforeMinutes * MINUTE_MS
  const endMs = meetingMs + rules.bufferAfterMinutes * MINUTE_MS
  return () => {
    const slots: Interval[] = []
    let next = 0
    let takenUntil = 0
    for (const { startsAt, endsAt } of open) {
      for (let at = Math.ceil(startsAt / stepMs) * stepMs; at + meetingMs <= endsAt && at < within.endsAt; at += stepMs) {
        for (; next < busy.length; next++) {
          const taken = busy[next] as Interval
          if (taken.startsAt >= at + endMs) break
          if (taken.endsAt > takenUntil) takenUntil = taken.endsAt
        }
        if (takenUntil <= at - beforeMs) slots.push({ startsAt: at as Instant, endsAt: (at + meetingMs) as Instant })
      }
    }
    return slots
  }
}

function agree(slots: readonly Interval[], others: readonly Pick<Interval, 'startsAt'>[], who: string): void {
  const starts = (list: readonly Pick<Interval, 'startsAt'>[]) => list.map(({ startsAt }) => startsAt).join()
  if (starts(slots) !== starts(others))
    throw new Error(`the engine gives ${slots.length} starts, ${who} others: ${others.length}`)
}
