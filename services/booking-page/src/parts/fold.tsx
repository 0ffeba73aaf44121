import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface FoldProps {
  title: string
  /** What is told of it while it is closed, too. */
  aside?: string | undefined
  class?: string
  /** Something in it has to be seen. */
  shown?: boolean
  children: ComponentChildren
}

/** What stands behind a line of its own. It opens where something in it has to be seen; only a person closes it, since that is where they may be typing. */
export function Fold({ title, aside, class: className, shown = false, children }: FoldProps) {
  const details = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(() => {
    if (shown && details.current) details.current.open = true
  }, [shown])
  return (
    <details class={className} ref={details}>
      <summary>
        <span>{title}</span>
        {aside && <span class="count">{aside}</span>}
      </summary>
      {children}
    </details>
  )
}
