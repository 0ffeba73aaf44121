import type { Deps, Log } from '../deps.ts'
import type { Transport } from '../mail/transport.ts'
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
  /** Finishes what is under way and rests for good. */
  stop(): Promise<void>
}

const SWEEP_EVERY = 600

/** Claims what is due: writes down deadlines, sends mails, sweeps. Any number of workers may run; each row is one's at a time. */
export function makeWorker(deps: Deps, { transport, keepMailBytes, restMs }: WorkerSettings, log: Log): Worker {
  let stopping = false
  let rest: { end: () => void } | undefined
  let awake = false
  let running: Promise<void> | undefined

  const runUntilIdle = async () => {
    do {
      while ((await tidyDeadlines(deps, log)) && !stopping);
      while (!stopping && (await sendNext(deps, transport, log)));
      // Sending may have taken a while: whoever woke us meanwhile is looked after now.
    } while (takeWake() && !stopping)
  }

  const takeWake = () => {
    const was = awake
    awake = false
    return was
  }

  const loop = async () => {
    for (let round = 0; !stopping; round++) {
      try {
        await runUntilIdle()
        if (round % SWEEP_EVERY === 0) await sweep(deps, deps.clock(), keepMailBytes)
      } catch (error) {
        log.error({ error: error instanceof Error ? error.name : 'error' }, 'the worker stumbled and goes on')
      }
      if (!stopping && !takeWake()) await resting()
    }
  }

  const resting = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, restMs)
      rest = {
        end: () => {
          clearTimeout(timer)
          resolve()
        },
      }
    })

  const wake = () => {
    awake = true
    rest?.end()
  }

  return {
    wake,
    runUntilIdle,
    start: () => {
      running = running ?? loop()
    },
    async stop() {
      stopping = true
      rest?.end()
      await running
    },
  }
}
