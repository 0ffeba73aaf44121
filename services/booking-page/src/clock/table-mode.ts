import { useLayoutEffect, useState } from 'preact/hooks'
import type { Phase } from './phase.ts'

/** The page's colours follow the meeting; in table mode they are dim, on black, and only the time is left. */
export function useTableMode(phase: Phase): { on: boolean; toggle: () => void } {
  const [on, set] = useState(false)
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset.clock = phase
    if (on) dataset.table = ''
    else delete dataset.table
  }, [phase, on])
  return { on, toggle: () => set(!on) }
}
