import type { Log } from '../deps.ts'

/** How long a request waits for news; some proxies cut off one that is silent for half a minute. */
export const WAIT_MS = 20_000

/** A look at the database for all who wait, whichever replica was told: what one side says reaches the other within two seconds. */
const LOOK_MS = 1_000
/** Two people with a phone and a computer each, twice over. */
const MOST_OF_ONE = 8
/** In one process. Each costs a socket and some 10 kB; whoever comes beyond is answered at once and asks again by itself. */
const MOST = 1_000

/** Requests that wait until something happens to a screening. */
export interface ClockWatch {
  /** Resolves once more has happened than was `seen`, after 20 seconds, or when the caller is gone; at once where too many wait already. */
  until(screeningId: string, seen: number, gone: AbortSignal): Promise<void>
  /** Something has just happened here: looks now, not within a second. */
  look(): void
  /** Answers everybody, for good. */
  stop(): void
}

interface Waiting {
  readonly screeningId: string
  readonly seen: number
  readonly answer: () => void
}

/** @param count how much has happened to each of these screenings so far; one question for all of them, and none while nobody waits */
export function watchClocks(
  count: (screeningIds: readonly string[]) => Promise<ReadonlyMap<string, number>>,
  log: Log,
): ClockWatch {
  const waiting = new Set<Waiting>()
  let next: NodeJS.Timeout | undefined
  let looking = false
  let again = false
  let stopped = false

  async function look(): Promise<void> {
    clearTimeout(next)
    next = undefined
    if (looking) {
      again = true // what happened since may have come too late for the look under way
      return
    }
    looking = true
    try {
      const counts = await count([...new Set([...waiting].map(({ screeningId }) => screeningId))])
      for (const one of waiting) if ((counts.get(one.screeningId) ?? 0) > one.seen) one.answer()
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'error' }, 'clocks wait for the database')
    }
    looking = false
    if (again) {
      again = false
      await look()
    } else if (waiting.size > 0) next ??= setTimeout(look, LOOK_MS)
  }

  return {
    until(screeningId, seen, gone) {
      const ofOne = [...waiting].filter((one) => one.screeningId === screeningId).length
      if (stopped || gone.aborted || waiting.size >= MOST || ofOne >= MOST_OF_ONE) return Promise.resolve()
      return new Promise((resolve) => {
        const answer = () => {
          waiting.delete(one)
          clearTimeout(enough)
          gone.removeEventListener('abort', answer)
          resolve()
        }
        const one = { screeningId, seen, answer }
        const enough = setTimeout(answer, WAIT_MS)
        gone.addEventListener('abort', answer)
        waiting.add(one)
        if (!looking) next ??= setTimeout(look, LOOK_MS)
      })
    },
    look() {
      if (waiting.size > 0) look()
    },
    stop() {
      stopped = true
      clearTimeout(next)
      for (const { answer } of waiting) answer()
    },
  }
}
