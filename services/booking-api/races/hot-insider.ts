import { randomUUID } from 'node:crypto'
import { type Answer, clientOf, percentiles, tallyOf, verdictOf } from '../testing/over-http.ts'
import { crowd } from './ground.ts'
import type { TwoProcesses } from './two-processes.ts'

/** Quarter-hours that are raced for. Nobody holds one when the race begins, so that all but the first few wait in line for the lock. */
const STARTS = 40

/**
 * `racers` people book with the insider `hot` at once, through one process with a pool of ten; meanwhile people of the insider `quiet` look
 * at times and book there, one after the other.
 */
export async function raceBesideOthers(
  { ground, processes: [process] }: TwoProcesses,
  { hot, quiet, racers, others }: { hot: string; quiet: string; racers: number; others: number },
) {
  const crowded = await crowd({ deps: ground.deps, insiderId: hot }, racers, 'approved')
  const calm = await crowd({ deps: ground.deps, insiderId: quiet }, others, 'approved')
  const [racing, walking] = [clientOf(process.url, { sockets: 256 }), clientOf(process.url)]
  try {
    const starts = await racing.ask('GET', `/v1/screenings/${crowded[0]?.id}/slots`, { bearer: crowded[0]?.status })
    const slots = starts.body.slots as { startsAt: string }[]
    let raced = 0
    const race = Promise.all(
      crowded.map(async ({ id, status }, i) => {
        const body = { startsAt: slots[i % STARTS]?.startsAt, phone: '555 0100' }
        const answer = await racing.ask('POST', `/v1/screenings/${id}/bookings`, { bearer: status, key: randomUUID(), body })
        raced++
        return answer
      }),
    )
    const looked: Answer[] = []
    const booked: Answer[] = []
    for (const [i, { id, status }] of calm.entries()) {
      const offer = await walking.ask('GET', `/v1/screenings/${id}/slots`, { bearer: status })
      looked.push(offer)
      const startsAt = offer.body.slots?.[i]?.startsAt
      const body = { startsAt, phone: '555 0101' }
      booked.push(await walking.ask('POST', `/v1/screenings/${id}/bookings`, { bearer: status, key: randomUUID(), body }))
    }
    const stillRacing = racers - raced
    const answers = await race
    return {
      hot: tallyOf(answers.map(verdictOf)),
      looked: tallyOf(looked.map(verdictOf)),
      booked: tallyOf(booked.map(verdictOf)),
      /** How many of the hot insider's requests were unanswered when the last of the others had been answered. */
      stillRacing,
      hotMs: percentiles(answers.map(({ ms }) => ms)),
      lookedMs: percentiles(looked.map(({ ms }) => ms)),
      bookedMs: percentiles(booked.map(({ ms }) => ms)),
    }
  } finally {
    racing.close()
    walking.close()
  }
}
