import { crowd, MONDAY } from '../../services/booking-api/races/ground.ts'
import { startProcess } from '../../services/booking-api/testing/processes.ts'
import { startBare } from './bare.ts'
import { hasPgbench, pgbench } from './guarded-insert.ts'
import { type Borne, bear, p99, requestBytes } from './load.ts'
import { halfHours, type Place } from './place.ts'
import { bookingBytes } from './requests.ts'
import { inTurn, median } from './rounds.ts'
import { figure, share, table } from './table.ts'

const CLIENTS = 32
const ROUNDS = 5
const GUARDED_EACH = 60
const ANSWER = '{"state":"booked"}'

/**
 * How many requests each client sends in a burst, how many bursts a round has, and in how many insiders' hands the times of a burst are.
 * One insider has too few free times for a round: several are raced one after the other, each of whom has a few bursts in them.
 */
const SPREAD = {
  own: { hosts: CLIENTS, bursts: 1, insiders: CLIENTS, each: 12 },
  one: { hosts: 8, bursts: 4, insiders: 1, each: 2 },
} as const
type Spread = keyof typeof SPREAD

/** Insiders a place for this needs: 32 whose times are booked side by side, and those whom all ask at once. */
export const INSIDERS_BOOKED = SPREAD.own.hosts + SPREAD.one.hosts

/**
 * `POST bookings` at 32 clients, every request another person with a yes and another free time, against inserts that do no more than keep
 * a slot from being given twice. No worker runs: the mails of a booking are posted, in its transaction, and stay in the queue.
 */
export async function benchBookings({ ground, url, folder }: Place): Promise<string> {
  const service = await startProcess({ databaseUrl: url, secret: ground.secret, now: MONDAY, role: 'api' })
  const bare = await startBare(url, ANSWER)
  try {
    const withPgbench = await hasPgbench()
    const rows: string[][] = []
    let slot = 1_000_000_000 // far from what pgbench counts
    for (const spread of ['own', 'one'] as const) {
      const requests = await bookingRequests(ground, spread)
      let p99Ms = 0
      const measured = await inTurn(ROUNDS, {
        ours: async (round) => {
          const all: Borne[] = []
          for (const burst of requests[round] ?? [])
            all.push(await booked(Number(new URL(service.url).port), (client, n) => burst[client]?.[n]))
          p99Ms = p99(all.flatMap(({ ms }) => ms).sort((a, b) => a - b))
          return all.length / all.reduce((sum, { perSecond }) => sum + 1 / perSecond, 0)
        },
        http: async () => {
          const path = (client: number) => `/guarded-insert/${spread === 'one' ? 1 : client + 1}/${slot++}`
          return (await booked(bare.port, (client, n) => (n < GUARDED_EACH ? requestBytes('POST', path(client)) : undefined)))
            .perSecond
        },
        pgbench: async () => (withPgbench ? pgbench(url, folder, { clients: CLIENTS, guards: spread }) : Number.NaN),
      })
      const [ours, http, sql] = [median(measured.ours), median(measured.http), median(measured.pgbench)]
      const name = spread === 'own' ? '32 insiders' : 'one insider, one lock'
      const against = (ceiling: number) => (Number.isFinite(ceiling) ? share(ours, ceiling) : 'no pgbench here')
      rows.push([name, figure(ours), figure(p99Ms), figure(http), against(http), figure(sql), against(sql)])
    }
    return table(
      [
        '32 clients book with',
        'POST bookings /s',
        'p99, ms',
        'bare Fastify, guarded INSERT /s',
        'share',
        'pgbench, the same /s',
        'share',
      ],
      rows,
    )
  } finally {
    await Promise.all([service.stop(), bare.stop()])
  }
}

async function booked(port: number, next: (client: number, n: number) => Buffer | undefined) {
  const borne = await bear({ port, connections: CLIENTS, next })
  if (Object.keys(borne.statuses).join() !== '201')
    throw new Error(`not every booking was taken: ${JSON.stringify(borne.statuses)}`)
  return borne
}

/** `[round][burst][client][n]`: the bytes of requests, each by somebody of their own for a time of their own. */
async function bookingRequests(ground: Place['ground'], spread: Spread): Promise<Buffer[][][][]> {
  const { hosts, bursts, insiders, each } = SPREAD[spread]
  const ids = spread === 'own' ? ground.insiderIds.slice(0, hosts) : ground.insiderIds.slice(CLIENTS, CLIENTS + hosts)
  const times = halfHours()
  const perHost = ((ROUNDS + 1) * bursts * CLIENTS * each) / hosts
  const queues: Buffer[][] = []
  for (const insiderId of ids) {
    const people = await crowd({ deps: ground.deps, insiderId }, perHost, 'approved')
    queues.push(people.map((person, i) => bookingBytes(person, times[i])))
  }
  // Of several, neighbouring clients ask neighbours, and each asks another one the next time; who is alone in a burst has the next one off.
  const take = (nth: number, client: number, n: number) => queues[(insiders === 1 ? nth : client + n) % hosts]?.shift() as Buffer
  const burst = (nth: number) =>
    Array.from({ length: CLIENTS }, (_, client) => Array.from({ length: each }, (_, n) => take(nth, client, n)))
  return Array.from({ length: ROUNDS + 1 }, (_, round) => Array.from({ length: bursts }, (_, at) => burst(round * bursts + at)))
}
