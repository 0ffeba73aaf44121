import { Worker } from 'node:worker_threads'
import { instant } from '@vestibule/scheduling/instant.ts'
import type { CalendarTrouble } from '../store/calendars.ts'
import type { Reader, Reading } from './reading/busy-times.ts'
import type { Answer, Wrapping } from './reading/read.worker.ts'

/** A calendar gave us nothing to go by. */
export class CalendarFailed extends Error {
  readonly reason: CalendarTrouble

  constructor(reason: CalendarTrouble) {
    super(reason)
    this.reason = reason
  }
}

const PATIENCE_MS = 3_000
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

/**
 * Reads a calendar in a thread of its own, with three seconds and 256 MiB and none of our environment: whatever somebody wrote into it, the
 * service goes on answering meanwhile. A thread for each: one that was led astray is thrown away with all it had. (A thread takes 60 ms to
 * begin, of which the service sees none.)
 *
 * @throws CalendarFailed
 */
export async function readApart(
  bytes: readonly Buffer[],
  reader: Reader,
  {
    wrapping = 'files',
    signal,
    patienceMs = PATIENCE_MS,
  }: { wrapping?: Wrapping; signal?: AbortSignal | undefined; patienceMs?: number } = {},
): Promise<Reading> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./reading/read.worker.ts', import.meta.url), {
    workerData: { bytes, wrapping, reader },
    resourceLimits: LIMITS,
    env: {},
    execArgv: [],
  })
  const answer = await new Promise<Answer>((resolve) => {
    const giveUp = () => resolve({ failed: 'too-much-in-it' })
    const late = setTimeout(giveUp, patienceMs)
    worker.once('message', resolve)
    worker.once('error', giveUp) // out of memory, mostly
    worker.once('exit', () => {
      clearTimeout(late)
      signal?.removeEventListener('abort', giveUp)
      giveUp()
    })
    signal?.addEventListener('abort', giveUp, { once: true })
  }).finally(() => worker.terminate())
  if ('failed' in answer) throw new CalendarFailed(answer.failed)
  const { spans, unreadable, name } = answer
  const busy = Array.from({ length: spans.length / 2 }, (_, i) => ({
    startsAt: instant(spans[2 * i] as number),
    endsAt: instant(spans[2 * i + 1] as number),
  }))
  return { busy, unreadable, name }
}
