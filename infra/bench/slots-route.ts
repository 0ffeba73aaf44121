import { crowd, MONDAY } from '../../services/booking-api/races/ground.ts'
import { startProcess } from '../../services/booking-api/testing/processes.ts'
import { startBare } from './bare.ts'
import { type Borne, bear, requestBytes } from './load.ts'
import { halfHours, type Place } from './place.ts'
import { bookingBytes, slotsBytes } from './requests.ts'
import { inTurn, median } from './rounds.ts'
import { figure, share, table } from './table.ts'

const CONNECTIONS = 16
const ROUNDS = 5
const ROUND_MS = 2_000
const BOOKED = 100
/** So many links that ask one after the other: more than are kept of. */
const LINKS = 300
/** So many different questions, one after the other: none comes again while its answer is still kept. */
const QUESTIONS = 10_000

/**
 * `GET slots` of an insider with a hundred meetings booked, over real sockets: each time another question of one link, for which the database
 * is asked whether anything has changed, and the answer computed, and each time another link, for which everything is read; against bare
 * Fastify that makes the one SELECT it can't do without and sends the very same bytes; and the same question within a second, against bare
 * Fastify that has only to send them.
 *
 * @param insiderId one whom nothing else was booked with
 */
export async function benchSlotsRoute({ ground, url }: Place, insiderId: string): Promise<string> {
  const service = await startProcess({ databaseUrl: url, secret: ground.secret, now: MONDAY, role: 'api' })
  const port = Number(new URL(service.url).port)
  let bare: Awaited<ReturnType<typeof startBare>> | undefined
  try {
    const people = await crowd({ deps: ground.deps, insiderId }, BOOKED + LINKS, 'approved')
    const askers = people.splice(BOOKED)
    const [asking] = askers
    const times = halfHours()
    const bookings = people.map((person, i) => bookingBytes(person, times[(i * 5) % times.length]))
    const made = await bear({ port, connections: 4, next: () => bookings.pop() })
    if (made.statuses['201'] !== BOOKED) throw new Error(`bookings: ${JSON.stringify(made.statuses)}`)

    const headers = { authorization: `Bearer ${asking?.status}` }
    const path = `/v1/screenings/${asking?.id}/slots`
    const answer = await (await fetch(`${service.url}${path}`, { headers })).text()
    const starts = (JSON.parse(answer) as { slots: unknown[] }).slots.length
    bare = await startBare(url, answer)
    const to = bare.port
    const p50: Record<string, number> = {}
    const p99: Record<string, number> = {}
    const anew = Array.from({ length: QUESTIONS }, (_, i) => {
      const from = new Date(MONDAY + i).toISOString()
      return requestBytes('GET', `${path}?from=${from}`, headers)
    })
    const others = askers.map((one) => slotsBytes(one))
    const loaded =
      (name: string, target: number, ...questions: Buffer[]) =>
      async () => {
        const until = performance.now() + ROUND_MS
        let asked = 0
        const next = () => (performance.now() < until ? questions[asked++ % questions.length] : undefined)
        const borne = await bear({ port: target, connections: CONNECTIONS, next })
        allAnswered(borne)
        p50[name] = borne.p50Ms
        p99[name] = borne.p99Ms
        return borne.perSecond
      }
    const measured = await inTurn(ROUNDS, {
      ours: loaded('ours', port, ...anew),
      cold: loaded('cold', port, ...others),
      kept: loaded('kept', port, requestBytes('GET', path, headers)),
      select: loaded('select', to, requestBytes('GET', `/one-select/${insiderId}`)),
      bytes: loaded('bytes', to, requestBytes('GET', '/ready-bytes')),
    })
    const row = (name: string, key: keyof typeof measured, ceiling?: keyof typeof measured) => {
      const perSecond = median(measured[key])
      const part = ceiling ? share(perSecond, median(measured[ceiling])) : ''
      return [name, figure(perSecond), figure(p50[key] ?? Number.NaN), figure(p99[key] ?? Number.NaN), part]
    }
    const size = `${starts} slots, ${figure(Buffer.byteLength(answer) / 1024)} KiB`
    return table(
      [`${size}, ${CONNECTIONS} connections`, 'answers /s', 'p50, ms', 'p99, ms', 'of its ceiling'],
      [
        row('`GET slots` of one link, the database asked and the answer computed each time', 'ours', 'select'),
        row('`GET slots`, each time of another link', 'cold', 'select'),
        row('bare Fastify, one SELECT, the same bytes', 'select'),
        row('`GET slots`, asked again within a second', 'kept', 'bytes'),
        row('bare Fastify, the same bytes', 'bytes'),
      ],
    )
  } finally {
    await Promise.all([service.stop(), bare?.stop()])
  }
}

function allAnswered({ statuses }: Borne): void {
  if (Object.keys(statuses).join() !== '200') throw new Error(`not every request was answered: ${JSON.stringify(statuses)}`)
}
