import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { type Borne, bear } from './load.ts'

/** What a thread of racers is handed: each has one connection, and two requests. */
export interface Racing {
  readonly port: number
  /** What each asks first: the times there are, as their page does. */
  readonly looks: readonly Uint8Array[]
  /** What they all ask for at once, when they are told to. */
  readonly races: readonly Uint8Array[]
}
export type Raced = Pick<Borne, 'statuses' | 'p50Ms' | 'p99Ms'>

// A thread of its own: what sends five hundred requests at once has no time to look at the clock for anybody else.
const { port, looks, races } = workerData as Racing
const each = (requests: readonly Uint8Array[]) => (connection: number, request: number) =>
  request === 0 ? (requests[connection] as Buffer) : undefined
if (!parentPort) throw new Error('this is a thread of the bench')
await bear({ port, connections: looks.length, next: each(looks) })
parentPort.postMessage('ready')
await once(parentPort, 'message')
const { statuses, p50Ms, p99Ms } = await bear({ port, connections: races.length, next: each(races) })
parentPort.postMessage({ statuses, p50Ms, p99Ms } satisfies Raced)
