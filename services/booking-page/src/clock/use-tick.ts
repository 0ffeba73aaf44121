import { useEffect, useState } from 'preact/hooks'
import { type Span, untilNextMs } from './phase.ts'

/** Shows the page anew whenever a second of the meeting's is over, and not in the midst of one. */
export function useTick(span: Span, nowMs: () => number): void {
  const [, show] = useState(0)
  useEffect(() => {
    let timer = 0
    const next = () => {
      timer = window.setTimeout(
        () => {
          show((times) => times + 1)
          next()
        },
        untilNextMs(span, nowMs()),
      )
    }
    next()
    return () => clearTimeout(timer)
  }, [span.startsMs])
}
