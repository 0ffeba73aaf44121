import { carriages } from './carriages.ts'

/**
 * Lets at most `abreast` callers per key through at a time; the rest wait in line, up to `line` of them, then it says busy.
 * Why: every transaction that waits for an insider's lock occupies a connection of the pool. With four at most, one insider
 * raced by thousands leaves the other connections to everybody else.
 */
export function turnstile(abreast: number, line: number) {
  const ride = carriages<() => Promise<unknown>, unknown>({ seats: 1, abreast, line }, (_, works) =>
    Promise.allSettled(works.map(async (work) => work())),
  )
  return <T>(key: string, work: () => Promise<T>) => ride(key, work) as Promise<T>
}
