import { useState } from 'preact/hooks'
import { usePress } from '../press.ts'
import { asProblem, type Problem } from '../problem.ts'
import { tagOf } from './desk-api.ts'

export interface Edited<T, E> {
  /** What holds, as far as this page knows. */
  value: T
  typed: E
  change: (part: Partial<E>) => void
  refusal: Problem | undefined
  problem: Problem | undefined
  busy: boolean
  /** Kept, and nothing typed since. */
  done: boolean
  keep: () => Promise<void>
  /** Past what somebody else changed meanwhile. */
  overwrite: () => Promise<void>
  takeTheirs: () => Promise<void>
}

interface Editing<T, E> {
  start: T
  /** What can be typed of it. */
  toEdit: (value: T) => E
  read: () => Promise<T>
  write: (typed: E, seen: string) => Promise<T>
}

/** A setting that is kept as a whole: what is typed stays until then, also where it is refused or was changed elsewhere meanwhile. */
export function useEdited<T extends { version: string }, E extends object>({
  start,
  toEdit,
  read,
  write,
}: Editing<T, E>): Edited<T, E> {
  const [value, setValue] = useState(start)
  const [typed, setTyped] = useState(() => toEdit(start))
  const [refusal, setRefusal] = useState<Problem>()
  const [done, setDone] = useState(false)
  const { busy, problem, press, clear } = usePress()

  const attempt = (run: () => Promise<T>, kept: boolean) =>
    press(async () => {
      setRefusal(undefined)
      setDone(false)
      try {
        const now = await run()
        setValue(now)
        setTyped(toEdit(now))
        setDone(kept)
      } catch (thrown) {
        setRefusal(asProblem(thrown))
        throw thrown
      }
    }, typed)
  return {
    value,
    typed,
    change: (part) => {
      setTyped({ ...typed, ...part })
      setDone(false)
      // What was refused is typed anew, and a refusal points at rows by their place; that somebody else changed it meanwhile stays true.
      if (refusal?.code === 'precondition-failed') return
      setRefusal(undefined)
      clear()
    },
    refusal,
    problem,
    busy,
    done,
    keep: () => attempt(() => write(typed, tagOf(value)), true),
    overwrite: () => attempt(() => write(typed, '*'), true),
    takeTheirs: () => attempt(read, false),
  }
}
