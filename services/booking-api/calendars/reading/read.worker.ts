import { parentPort, workerData } from 'node:worker_threads'
import { busyTimes, type Reader, TooMuch } from './busy-times.ts'
import { NotACalendar } from './components.ts'

/** What a reading apart comes back as: the spans as pairs of epoch milliseconds, handed over without a copy. */
export type Answer =
  | { readonly spans: Float64Array<ArrayBuffer>; readonly unreadable: number; readonly name: string | null }
  | { readonly failed: 'not-a-calendar' | 'too-much-in-it' }

const { bytes, reader } = workerData as { bytes: readonly Uint8Array[]; reader: Reader }
parentPort?.postMessage(answer())

function answer(): Answer {
  try {
    const decoder = new TextDecoder()
    const { busy, unreadable, name } = busyTimes(
      bytes.map((each) => decoder.decode(each)),
      reader,
    )
    return { spans: Float64Array.from(busy.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])), unreadable, name }
  } catch (error) {
    if (error instanceof NotACalendar) return { failed: 'not-a-calendar' }
    if (error instanceof TooMuch) return { failed: 'too-much-in-it' }
    throw error
  }
}
