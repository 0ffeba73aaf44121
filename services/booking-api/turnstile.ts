import { Refused } from './refused.ts'

/**
 * Lets at most `abreast` callers per key through at a time; the rest wait in line, up to `line` of them, then it says busy.
 * Why: every transaction that waits for an insider's lock occupies a connection of the pool. With four at most, one insider
 * raced by thousands leaves the other connections to everybody else.
 */
export function turnstile(abreast: number, line: number) {
  const queues = new Map<string, { inside: number; waiting: (() => void)[] }>()

  return async function pass<T>(key: string, work: () => Promise<T>): Promise<T> {
    const queue = queues.get(key) ?? { inside: 0, waiting: [] }
    queues.set(key, queue)
    if (queue.inside >= abreast) {
      if (queue.waiting.length >= line) throw new Refused('busy', { retryAfterSeconds: 1 })
      await new Promise<void>((resolve) => queue.waiting.push(resolve))
    } else queue.inside++
    try {
      return await work()
    } finally {
      const next = queue.waiting.shift()
      if (next)
        next() // the place passes on
      else if (--queue.inside === 0) queues.delete(key)
    }
  }
}
