import { Agent, request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server said; tests compare it with what it should be
  readonly body: any
  /** From sending to the last byte. */
  readonly ms: number
}

export interface Asking {
  readonly bearer?: string | undefined
  readonly key?: string
  readonly body?: unknown
}

/** No answer came: the connection was refused, or ended before one. */
export class Unanswered extends Error {
  readonly code: string
  /** The request went over a connection that had served another: the server may have been closing it just then. */
  readonly reused: boolean

  constructor(code: string, reused: boolean) {
    super(`unanswered: ${code}${reused ? ' on a reused connection' : ''}`)
    this.code = code
    this.reused = reused
  }
}

/** Asks one server over real connections, at most `sockets` at a time; the rest wait here, not there. */
export function clientOf(url: string, { sockets = 64, keepAlive = true }: { sockets?: number; keepAlive?: boolean } = {}) {
  const agent = new Agent({ keepAlive, maxSockets: sockets })
  const ask = (method: string, path: string, { bearer, key, body }: Asking = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const payload = body === undefined ? undefined : JSON.stringify(body)
      const headers = {
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
      }
      const began = performance.now()
      const asked = request(`${url}${path}`, { method, headers, agent }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('error', failed)
        response.on('end', () => {
          const text = Buffer.concat(pieces).toString()
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: text ? JSON.parse(text) : null,
            ms: performance.now() - began,
          })
        })
      })
      const failed = (error: NodeJS.ErrnoException) => reject(new Unanswered(error.code ?? error.message, asked.reusedSocket))
      asked.on('error', failed)
      asked.end(payload)
    })
  return { ask, close: () => agent.destroy() }
}

/** `201`, or `409 slot-taken`: the status and, of a problem, its code. */
export function verdictOf({ status, body }: Pick<Answer, 'status' | 'body'>): string {
  return status < 400 ? String(status) : `${status} ${body?.code ?? 'without a code'}`
}

/** How often each value came. */
export function tallyOf(values: readonly string[]): Record<string, number> {
  const tally: Record<string, number> = {}
  for (const value of values) tally[value] = (tally[value] ?? 0) + 1
  return tally
}

/** The median and the 99th percentile, whole milliseconds. */
export function percentiles(ms: readonly number[]): { p50: number; p99: number } {
  const sorted = ms.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50: at(0.5), p99: at(0.99) }
}
