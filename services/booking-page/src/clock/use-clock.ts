import { useEffect, useRef, useState } from 'preact/hooks'
import { type Bearer, type Clock, getClock } from '../api.ts'
import { asProblem, type Problem } from '../problem.ts'
import { language } from '../texts/texts.ts'
import { keepClock, keptClock } from './kept.ts'
import { phaseAt } from './phase.ts'
import { type Ahead, measured, truer } from './true-time.ts'

export interface Followed {
  readonly clock: Clock | undefined
  /** Now by the server, in epoch milliseconds; counted on by `performance.now()`, which nobody sets. */
  readonly nowMs: () => number
  readonly online: boolean
  /** Why the meeting can't be read, other than for want of a network. */
  readonly problem: Problem | undefined
  readonly heard: (clock: Clock) => void
}

/** Enough that one of them had no bad luck on its way. */
const ROUND_TRIPS = 5
const BETWEEN_MS = 150
const MEASURE_EVERY_MS = 60_000
/** A server that has too many waiting answers at once: then this page asks every two seconds. */
const SOONEST_MS = 2_000
/** Before anything was measured, and after a reload without network: whatever is measured is better. */
const UNSURE_MS = 600_000

/** Follows a meeting and the server's clock for as long as the page is looked at; without network it goes on by what it knows. */
export function useClock(token: Bearer, bookingId: string): Followed {
  const [clock, setClock] = useState(() => keptClock()?.clock)
  const [online, setOnline] = useState(true)
  const [problem, setProblem] = useState<Problem>()
  const ahead = useRef<Ahead | undefined>(aheadAsKept())
  const newest = useRef(clock)

  const nowMs = () => performance.now() + (ahead.current?.aheadMs ?? 0)
  const heard = (said: Clock) => {
    setOnline(true)
    setProblem(undefined)
    keepClock({ clock: said, language, aheadOfMachineMs: nowMs() - Date.now() })
    // Two answers may overtake each other.
    if (newest.current && said.happened < newest.current.happened) return
    newest.current = said
    setClock(said)
  }
  const failed = (thrown: unknown) => {
    const problem = asProblem(thrown)
    if (problem.status === 0) setOnline(false)
    else setProblem(problem)
  }

  useEffect(() => {
    let leave = new AbortController()
    const measure = async () => {
      const sentMs = performance.now()
      const said = await getClock(token, bookingId)
      ahead.current = truer(ahead.current, measured(sentMs, performance.now(), Date.parse(said.now)))
      heard(said)
    }
    const measuring = async ({ signal }: AbortController) => {
      for (let trips = 0; !signal.aborted; trips++) {
        await measure().catch(failed)
        await pause(trips < ROUND_TRIPS ? BETWEEN_MS : MEASURE_EVERY_MS, signal)
      }
    }
    const waiting = async ({ signal }: AbortController) => {
      while (!signal.aborted) {
        const soonest = pause(SOONEST_MS, signal)
        const seen = newest.current?.happened
        if (seen !== undefined && isAtHand(newest.current, nowMs()))
          await getClock(token, bookingId, seen, signal).then(heard, (thrown) => signal.aborted || failed(thrown))
        if (newest.current?.happened === seen) await soonest
      }
    }
    const follow = () => {
      leave.abort()
      if (document.visibilityState !== 'visible') return
      leave = new AbortController()
      measuring(leave)
      waiting(leave)
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    addEventListener('online', follow)
    return () => {
      leave.abort()
      document.removeEventListener('visibilitychange', follow)
      removeEventListener('online', follow)
    }
    // What a page reads doesn't change while it is open.
  }, [])
  return { clock, nowMs, online, problem, heard }
}

/**
 * Whether there is anything to wait for. Before and after, a look a minute will do; so a mail gateway that opens the link of an
 * invitation is not taken for somebody who has the clock open.
 */
function isAtHand(clock: Clock | undefined, nowMs: number): boolean {
  if (clock?.state !== 'booked') return false
  const phase = phaseAt({ startsMs: Date.parse(clock.startsAt), endsMs: Date.parse(clock.endsAt) }, nowMs)
  return phase !== 'ahead' && phase !== 'over'
}

/** After a reload all there is to count by is this machine's clock, with the distance that was measured before. */
function aheadAsKept(): Ahead | undefined {
  const kept = keptClock()
  return kept && { aheadMs: Date.now() + kept.aheadOfMachineMs - performance.now(), offByMs: UNSURE_MS }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
