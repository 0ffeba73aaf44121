import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { crowd, MONDAY, type Someone } from '../../services/booking-api/races/ground.ts'
import { startProcess } from '../../services/booking-api/testing/processes.ts'
import { bear, p99 } from './load.ts'
import { halfHours, type Place } from './place.ts'
import type { Raced, Racing } from './racers.worker.ts'
import { bookingBytes, slotsBytes } from './requests.ts'
import { median } from './rounds.ts'
import { figure, table, times } from './table.ts'

const RACERS = 500
const ROUNDS = 5
/** Free times the racers ask for: more than half of them come too late. */
const TIMES = 200
const BOOKERS = 50
const FREE = halfHours()

/** Insiders a place for this needs: one who is raced each round, and the two others' whose people look and book, alone and beside. */
export const INSIDERS_BESIDE = 3 * (ROUNDS + 1)

/**
 * Five hundred book with one insider at once; meanwhile somebody looks at the times of another, and people book there, one after the other,
 * through the same process. The same alone, in turn. The requests of all rounds are counted together, so that the slowest hundredth is some.
 */
export async function benchBeside({ ground, url }: Place, insiderIds: readonly string[]): Promise<string> {
  const service = await startProcess({ databaseUrl: url, secret: ground.secret, now: MONDAY, role: 'api' })
  const port = Number(new URL(service.url).port)
  const alone = { looked: [] as number[], booked: [] as number[] }
  const beside = { looked: [] as number[], booked: [] as number[] }
  const hot: Raced[] = []
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const [raced = '', quiet = '', calm = ''] = insiderIds.slice(round * 3)
      const racers = await crowd({ deps: ground.deps, insiderId: raced }, RACERS, 'approved')
      const [quietly, calmly] = [
        await crowd({ deps: ground.deps, insiderId: quiet }, BOOKERS, 'approved'),
        await crowd({ deps: ground.deps, insiderId: calm }, BOOKERS, 'approved'),
      ]
      const lonely = await watched(port, calmly, () => false)
      const race = await startRace({
        port,
        looks: racers.map((racer) => slotsBytes(racer)),
        races: racers.map((racer, i) => booking(racer, i % TIMES)),
      })
      let racing = true
      const told = race.run().finally(() => {
        racing = false
      })
      const watching = await watched(port, quietly, () => !racing)
      const outcome = await told
      if (Object.keys(outcome.statuses).sort().join() !== '201,409')
        throw new Error(`the race ended otherwise: ${JSON.stringify(outcome.statuses)}`)
      if (round === 0) continue // code is compiled and caches are filled by then
      hot.push(outcome)
      for (const [to, from] of [[alone, lonely] as const, [beside, watching] as const]) {
        to.looked.push(...from.looked)
        to.booked.push(...from.booked)
      }
    }
  } finally {
    await service.stop()
  }
  const row = (name: string, key: 'looked' | 'booked') => {
    const [one, other] = [alone[key].toSorted(upwards), beside[key].toSorted(upwards)]
    const figures = [median(one), median(other), p99(one), p99(other)].map(figure)
    return [name, `${one.length}, ${other.length}`, ...figures, times(p99(other) / p99(one))]
  }
  const raced = `\n\nThe ${RACERS} themselves waited ${figure(median(hot.map(({ p50Ms }) => p50Ms)))} ms in the median.`
  return (
    table(
      ['of another insider', 'requests', 'p50 alone, ms', 'p50 beside, ms', 'p99 alone, ms', 'p99 beside, ms', 'beside / alone'],
      [row('`GET slots`', 'looked'), row('`POST bookings`', 'booked')],
    ) + raced
  )
}

/** One who looks at the times again and again, and others who book, one after the other, until all have or `over`; ms of each request. */
async function watched(port: number, people: readonly Someone[], over: () => boolean) {
  const [looker, ...bookers] = people
  if (!looker) throw new Error('nobody is there')
  const requests = bookers.map(booking)
  let asked = 0
  const from = () => `?from=${new Date(MONDAY + asked++).toISOString()}` // never the answer that is kept for a second
  const left = () => !over() && requests.length > 0
  const [looks, books] = await Promise.all([
    bear({ port, connections: 1, next: () => (left() ? slotsBytes(looker, from()) : undefined) }),
    bear({ port, connections: 1, next: () => (left() ? requests.shift() : undefined) }),
  ])
  if (Object.keys({ ...looks.statuses, ...books.statuses }).some((status) => status !== '200' && status !== '201'))
    throw new Error(`not every request was answered: ${JSON.stringify([looks.statuses, books.statuses])}`)
  return { looked: looks.ms, booked: books.ms }
}

async function startRace(racing: Racing): Promise<{ run: () => Promise<Raced> }> {
  const worker = new Worker(new URL('./racers.worker.ts', import.meta.url), { workerData: racing })
  await once(worker, 'message')
  return {
    run: async () => {
      worker.postMessage('go')
      const [raced] = (await once(worker, 'message')) as [Raced]
      await worker.terminate()
      return raced
    },
  }
}

const booking = (person: Someone, time: number) => bookingBytes(person, FREE[time])

const upwards = (a: number, b: number) => a - b
