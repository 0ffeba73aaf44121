import { parentPort, workerData } from 'node:worker_threads'
import { busyIn, busyTimes, type Reader, type Reading, TooMuch } from './busy-times.ts'
import { NotACalendar } from './components.ts'
import { NotDav } from './multistatus.ts'
import { objectsIn } from './objects.ts'

/** What is read: calendar files, or a CalDAV server's answers with such files in them. */
export type Wrapping = 'files' | 'multistatus'

/** What a reading apart comes back as: the spans as pairs of epoch milliseconds, handed over without a copy. */
export type Answer =
  | { readonly spans: Float64Array<ArrayBuffer>; readonly unreadable: number; readonly name: string | null }
  | { readonly failed: 'not-a-calendar' | 'not-caldav' | 'too-much-in-it' }

const { bytes, wrapping, reader } = workerData as { bytes: readonly Uint8Array[]; wrapping: Wrapping; reader: Reader }
parentPort?.postMessage(answer())

function answer(): Answer {
  try {
    const decoder = new TextDecoder()
    const { busy, unreadable, name } = read(bytes.map((each) => decoder.decode(each)))
    return { spans: Float64Array.from(busy.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])), unreadable, name }
  } catch (error) {
    if (error instanceof NotACalendar) return { failed: 'not-a-calendar' }
    if (error instanceof NotDav) return { failed: 'not-caldav' }
    if (error instanceof TooMuch) return { failed: 'too-much-in-it' }
    throw error
  }
}

function read(texts: readonly string[]): Reading {
  if (wrapping === 'files') return busyTimes(texts, reader)
  const { calendars, unreadable } = objectsIn(texts)
  const reading = busyIn(calendars, reader)
  return { ...reading, unreadable: reading.unreadable + unreadable }
}
