import { ok } from 'node:assert/strict'
import { once } from 'node:events'
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { after, DAY_MS, HOUR_MS } from '../../packages/scheduling/instant.ts'
import { readAgain } from '../../services/booking-api/calendars/read-calendar.ts'
import { busyElsewhere } from '../../services/booking-api/store/busy-elsewhere.ts'
import { type CalendarAccess, calendarsOf, removeCalendar } from '../../services/booking-api/store/calendars.ts'
import { findInsider } from '../../services/booking-api/store/insiders.ts'
import { keepCalendar } from '../../services/booking-api/testing/calendars.ts'
import { startOwnPostgres } from '../../services/booking-api/testing/own-postgres.ts'
import { startService, type TestService } from '../../services/booking-api/testing/service.ts'
import { call } from '../../services/booking-api/testing/walk.ts'
import type { Prove } from '../prove.ts'
import type { HostileServers } from './feeds.server.ts'

const QUIET_MS = 10_000
/** What is refused at once is read again, until there is something to count. */
const EACH_MS = 2_000
const LOOK_MS = 5
/** A parser in place takes seven times that for a file of 5 MiB that is made for it (ADR 0014); collecting garbage less. */
const LONGEST_HOLD_MS = 100

/**
 * Reads one hostile calendar after another in a service that answers all the while. Each is read as far as it makes sense, or refused and its
 * last good set kept; meanwhile no turn of the event loop is much longer than in quiet times, and a fifth at least is answered of what is
 * then: the reader has a core of its own, and on two cores PostgreSQL and whoever asks share the other with us.
 *
 * How long a turn is, is told by what our thread worked in it: what other programs take of the machine is no fault of a feed's.
 */
export const prove: Prove = async () => {
  const hostile = new Worker(new URL('./feeds.server.ts', import.meta.url))
  const [servers] = (await once(hostile, 'message')) as [HostileServers]
  const postgres = await startOwnPostgres()
  const service = await startService({
    database: { url: postgres.url, drop: async () => undefined },
    outgoingAllow: [servers.feeds, servers.account],
  })
  try {
    await answering(service, setTimeout(1_000)) // warm
    const quiet = await answering(service, setTimeout(QUIET_MS))
    console.log(line('nothing', 'quiet', quiet))
    const seen: Answering[] = []
    for (const [path, what] of Object.entries(servers.kinds))
      seen.push(await readOne(service, what, { address: `http://${servers.feeds}/${path}`, label: what }))
    const login = { user: 'ines', password: servers.password, only: null }
    seen.push(await readOne(service, 'an account of 5 000 series', { address: `http://${servers.account}`, label: '', login }))
    const all = allOf(seen)
    console.log(line('all of them', `${seen.length} kinds`, all))
    ok(longest(all) <= LONGEST_HOLD_MS, `the event loop was held for ${spoken(longest(all))}`)
    ok(p99(all) <= Math.max(3 * p99(quiet), 20), `the event loop was held for ${spoken(p99(all))} in one turn of a hundred`)
    ok(
      perSecond(all) >= perSecond(quiet) / 5,
      `${perSecond(all).toFixed(0)} answers a second, in quiet ${perSecond(quiet).toFixed(0)}`,
    )
    const part = Math.round((perSecond(all) / perSecond(quiet)) * 100)
    return `${seen.length} hostile calendars read or refused; ${part} % of what is answered in quiet was answered meanwhile; the event loop was held for ${spoken(p99(all))} in one turn of a hundred (quiet: ${spoken(p99(quiet))}), ${spoken(longest(all))} at most (${spoken(longest(quiet))})`
  } finally {
    await service.stop()
    await postgres.stop()
    await hostile.terminate()
  }
}

interface Answering {
  readonly answers: number
  readonly ms: number
  /** Microseconds that our thread worked between two looks, which are a turn of the event loop apart at least. */
  readonly turns: RecordableHistogram
}

const perSecond = ({ answers, ms }: Answering) => (answers * 1_000) / ms
const p99 = ({ turns }: Answering) => turns.percentile(99) / 1e3
const longest = ({ turns }: Answering) => turns.max / 1e3
const spoken = (ms: number) => `${ms.toFixed(0)} ms`

function allOf(seen: readonly Answering[]): Answering {
  const turns = createHistogram()
  for (const one of seen) turns.add(one.turns)
  const sum = (of: (one: Answering) => number) => seen.reduce((total, one) => total + of(one), 0)
  return { turns, answers: sum(({ answers }) => answers), ms: sum(({ ms }) => ms) }
}

/** Asks for a page until something is over. */
async function answering(service: TestService, over: Promise<unknown>): Promise<Answering> {
  let isOver = false
  const ended = over.finally(() => {
    isOver = true
  })
  const turns = createHistogram()
  let worked = process.threadCpuUsage()
  const looking = setInterval(() => {
    const { user, system } = process.threadCpuUsage(worked)
    worked = process.threadCpuUsage()
    turns.record(Math.max(1, user + system))
  }, LOOK_MS)
  const begunAt = performance.now()
  let answers = 0
  while (!isOver) {
    const { status } = await call(service, 'GET', '/v1/insiders/ines')
    ok(status === 200)
    answers++
    await setTimeout(1) // what is asked from outside comes between two turns
  }
  await ended
  clearInterval(looking)
  return { answers, ms: performance.now() - begunAt, turns }
}

async function readOne(service: TestService, what: string, access: CalendarAccess): Promise<Answering> {
  const { deps, insiderId } = service
  const now = deps.clock()
  const known = { startsAt: after(now, DAY_MS), endsAt: after(now, DAY_MS + HOUR_MS) }
  const id = await keepCalendar(service, insiderId, access, [known])
  const insider = await findInsider(deps.database, deps.keyring, { id: insiderId })
  const row = (await calendarsOf(deps.database, insiderId)).find((one) => one.id === id)
  ok(insider && row)
  const read = async () => {
    const untilAt = performance.now() + EACH_MS
    for (;;) {
      const trouble = await readAgain(deps, insider, row)
      if (performance.now() >= untilAt) return trouble
    }
  }
  const reading = read()
  const seen = await answering(service, reading)
  const trouble = await reading
  const stillTaken = await busyElsewhere(deps.database, insiderId, known)
  ok(trouble === null || stillTaken.length === 1, `${what}: what was known is gone`)
  await removeCalendar(deps.database, insiderId, id)
  console.log(line(what, trouble ?? 'read', seen))
  return seen
}

function line(what: string, became: string, seen: Answering): string {
  const held = `held ${spoken(p99(seen))} in one turn of a hundred, ${spoken(longest(seen))} at most`
  return `${what.padEnd(45)} ${became.padEnd(15)} ${perSecond(seen).toFixed(0).padStart(5)} answers/s, ${held}`
}
