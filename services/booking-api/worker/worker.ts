import type { Deps, Log } from '../deps.ts'
import type { Transport } from '../mail/transport.ts'
import { crossOver } from './cross.ts'
import { readNextCalendar } from './read-calendars.ts'
import { sendNext } from './send.ts'
import { sweep, tidyDeadlines } from './tidy.ts'

export interface WorkerSettings {
  readonly transport: Transport
  /** The inbox shows mails from their frozen bytes, so there they stay. */
  readonly keepMailBytes: boolean
  /** How long to rest when nothing was due; `wake` ends it early. */
  readonly restMs: number
}

export interface Worker {
  /** Looks again at once, for something may have become due. */
  wake(): void
  /** Does everything that is due at this moment and returns; for scripts and tests. */
  runUntilIdle(): Promise<void>
  start(): void
  /** Finishes what is under way, as far as that takes no longer than five seconds, and rests for good. */
  stop(): Promise<void>
}

const SWEEP_EVERY = 600
/** Mails on their way at once; the transport opens as many connections. One hanging address then leaves three to the others. */
const SENDERS = 4
/** Calendars read at once. A server that hangs holds one up for ten seconds, and its name, looked up, one of Node's four threads. */
const READERS = 2
/** How long stopping waits for mails under way. One that hangs is left to its lease: the next worker sends the same bytes. */
const STOP_MS = 5_000

/** Claims what is due: writes down deadlines, sends mails, reads calendars, sweeps. Any number of workers may run; each row is one's at a time. */
export function makeWorker(deps: Deps, { transport, keepMailBytes, restMs }: WorkerSettings, log: Log): Worker {
  let stopping = false
  let running: Promise<unknown> | undefined

  const isOver = () => stopping
  const tidyAll = async () => {
    await tidyDeadlines(deps, log, isOver)
    while ((await crossOver(deps, log)) && !stopping);
  }
  const sending = new Set<Promise<unknown>>()
  const sendOne = async () => {
    const one = sendNext(deps, transport, log)
    sending.add(one)
    return one.finally(() => sending.delete(one))
  }
  const sendAll = async () => {
    while (!stopping && (await sendOne()));
  }

  const readAll = async () => {
    while (!stopping && (await readNextCalendar(deps, log)));
  }

  let rounds = 0
  const tidier = lane(async () => {
    await tidyAll()
    if (rounds++ % SWEEP_EVERY === 0) await sweep(deps, deps.clock(), keepMailBytes, log, isOver)
  })
  // A deadline is written down while a mail hangs, and a mail goes out while another one does.
  const lanes = [tidier, ...several(SENDERS, () => lane(sendAll)), ...several(READERS, () => lane(readAll))]

  /** Does its part again and again, and rests in between. */
  function lane(part: () => Promise<void>) {
    let awake = false
    let endRest: (() => void) | undefined
    const resting = () =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, restMs)
        endRest = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    return {
      wake() {
        awake = true
        endRest?.()
      },
      async run() {
        while (!stopping) {
          awake = false
          try {
            await part()
          } catch (error) {
            log.error({ error: error instanceof Error ? error.name : 'error' }, 'the worker stumbled and goes on')
            awake = false // what was due still is; not in a tight circle
          }
          // Its part may have taken a while: whoever woke it meanwhile is looked after now.
          if (!stopping && !awake) await resting()
        }
      },
    }
  }

  const wake = () => {
    for (const one of lanes) one.wake()
  }

  return {
    wake,
    async runUntilIdle() {
      await tidyAll()
      await Promise.all([...several(SENDERS, sendAll), ...several(READERS, readAll)])
      await Promise.allSettled(sending) // what the lanes had begun before
    },
    start() {
      running = running ?? Promise.all(lanes.map((one) => one.run()))
    },
    async stop() {
      stopping = true
      wake()
      let late: NodeJS.Timeout | undefined
      const enough = new Promise((resolve) => {
        late = setTimeout(resolve, STOP_MS)
      })
      await Promise.race([running, enough])
      clearTimeout(late)
    },
  }
}

const several = <T>(length: number, make: () => T): T[] => Array.from({ length }, make)
