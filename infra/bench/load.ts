import { connect, type Socket } from 'node:net'
import { median } from './rounds.ts'

export interface Load {
  readonly port: number
  /** Each asks, waits for the whole answer, and asks again. */
  readonly connections: number
  /** The bytes of a connection's next request; undefined: it has no more. */
  readonly next: (connection: number, request: number) => Buffer | undefined
}

export interface Borne {
  readonly perSecond: number
  /** How long each request took, shortest first. */
  readonly ms: readonly number[]
  readonly p50Ms: number
  readonly p99Ms: number
  /** How often each status came. */
  readonly statuses: Readonly<Record<string, number>>
}

/**
 * Bears down on a server with requests that lie ready as bytes, over sockets that stay open. Written by hand because the load shares
 * the machine with what is measured: it parses no more of an answer than status and length.
 */
export async function bear({ port, connections, next }: Load): Promise<Borne> {
  const ms: number[] = []
  const statuses: Record<string, number> = {}
  const sockets = await Promise.all(Array.from({ length: connections }, () => opened(port)))
  const began = performance.now()
  await Promise.all(
    sockets.map(async (socket, connection) => {
      const ask = asker(socket)
      for (let request = 0; ; request++) {
        const bytes = next(connection, request)
        if (!bytes) break
        const asked = performance.now()
        const status = await ask(bytes)
        ms.push(performance.now() - asked)
        statuses[status] = (statuses[status] ?? 0) + 1
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  for (const socket of sockets) socket.destroy()
  ms.sort((a, b) => a - b)
  return { perSecond: ms.length / seconds, ms, p50Ms: median(ms), p99Ms: p99(ms), statuses }
}

/** @param sorted shortest first */
export function p99(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
}

/** One request as it goes over the wire. */
export function requestBytes(
  method: 'GET' | 'POST',
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: unknown,
): Buffer {
  const payload = body === undefined ? '' : JSON.stringify(body)
  const fields = {
    host: '127.0.0.1',
    ...headers,
    ...(payload ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) } : {}),
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${payload}`)
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}

/** Sends one request after the other and resolves to the status of each answer once its last byte has come. */
function asker(socket: Socket): (bytes: Buffer) => Promise<string> {
  let head: Buffer = Buffer.alloc(0)
  let missing = 0
  let status = ''
  let waiting: { resolve: (status: string) => void; reject: (error: Error) => void } | undefined
  const failed = () => waiting?.reject(new Error('the server ended a connection'))
  socket.on('error', failed).on('close', failed)
  socket.on('data', (chunk: Buffer) => {
    if (missing > 0) missing -= chunk.length
    else {
      head = head.length > 0 ? Buffer.concat([head, chunk]) : chunk
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const text = head.toString('latin1', 0, end)
      status = text.slice(9, 12)
      const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1]
      if (length === undefined) return waiting?.reject(new Error(`an answer without a length: ${text.split('\r\n')[0]}`))
      missing = Number(length) - (head.length - end - 4)
    }
    if (missing > 0) return
    head = Buffer.alloc(0)
    waiting?.resolve(status)
  })
  return (bytes) =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject }
      socket.write(bytes)
    })
}
