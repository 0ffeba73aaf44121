import { useCallback, useEffect, useState } from 'preact/hooks'
import { asProblem, type Problem } from './problem.ts'

export interface Loaded<T> {
  value: T | undefined
  problem: Problem | undefined
  set: (value: T) => void
  reload: () => Promise<void>
}

/**
 * What a page shows, read with GET when it opens and again when its tab is looked at again: time went on meanwhile, and
 * the other side may have acted. What is on the page stays while a repeat fails.
 */
export function useLoaded<T>(read: () => Promise<T>): Loaded<T> {
  const [value, set] = useState<T>()
  const [problem, setProblem] = useState<Problem>()
  // No dependencies: what a page reads doesn't change while it is open
  const reload = useCallback(
    () =>
      read().then(
        (got) => {
          set(got)
          setProblem(undefined)
        },
        (thrown) => setProblem(asProblem(thrown)),
      ),
    [],
  )
  useEffect(() => {
    reload()
    const looked = () => document.visibilityState === 'visible' && reload()
    document.addEventListener('visibilitychange', looked)
    return () => document.removeEventListener('visibilitychange', looked)
  }, [reload])
  return { value, problem, set, reload }
}
