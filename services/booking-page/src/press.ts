import { useRef, useState } from 'preact/hooks'
import { asProblem, type Problem } from './problem.ts'

export interface Press {
  busy: boolean
  problem: Problem | undefined
  /** Runs the action once; a second press while it runs is nothing. */
  press: (run: (key: string) => Promise<unknown>, what?: unknown) => Promise<void>
  clear: () => void
}

/**
 * One button's action. The Idempotency-Key belongs to what was pressed: while no answer came, pressing the same again
 * sends the same key, so that an answer lost on the way is replayed and nothing happens twice. A refusal, or other
 * content (`what`), starts a new one.
 */
export function usePress(): Press {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const running = useRef(false)
  const kept = useRef<{ what: string; key: string }>(undefined)

  const press: Press['press'] = async (run, what) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setProblem(undefined)
    const content = JSON.stringify(what ?? null)
    if (kept.current?.what !== content) kept.current = { what: content, key: crypto.randomUUID() }
    try {
      await run(kept.current.key)
      kept.current = undefined
    } catch (thrown) {
      const refused = asProblem(thrown)
      if (refused.status >= 400 && refused.status < 500) kept.current = undefined
      setProblem(refused)
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { busy, problem, press, clear: () => setProblem(undefined) }
}
