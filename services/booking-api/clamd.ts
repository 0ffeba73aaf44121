import { connect } from 'node:net'
import type { Log } from './deps.ts'

/** Where clamd listens. */
export type ClamdPlace = { readonly host: string; readonly port: number } | { readonly path: string }

/** Begins to scan one file. */
export type Scanner = () => Scan

export interface Scan {
  /** Hands on the next bytes; they may be overwritten once it resolves. */
  look(bytes: Buffer): Promise<void>
  /** `unknown`: whoever scans was silent, or could not say. */
  verdict(): Promise<'clean' | 'infected' | 'unknown'>
  /** Ends without asking for the verdict; nothing happens after one. */
  abandon(): void
}

/** Without a sign of life for this long, an upload goes on without a scan. */
const PATIENCE_MS = 10_000
const MOST_ANSWER_BYTES = 4_096

/**
 * Scans with clamd while a file comes, by its INSTREAM command (clamd(8)): pieces behind their length, a length of nothing, one line for an
 * answer. The two libraries that speak it have been left alone for long, and one of them wants a clamscan on this machine.
 * Whatever goes wrong there is said in the log and ends as `unknown`.
 */
export function clamdScanner(place: ClamdPlace, log: Pick<Log, 'warn'>, patienceMs = PATIENCE_MS): Scanner {
  return () => {
    const socket = connect(place)
    let answer = ''
    let why = 'ended'
    const over = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('silent')))
    socket.on('error', (error) => {
      why = 'code' in error ? String(error.code) : error.message
    })
    socket.on('data', (piece: Buffer) => {
      answer += piece.toString('latin1')
      if (answer.includes('\0') || answer.length > MOST_ANSWER_BYTES) socket.destroy()
    })
    const write = (bytes: Buffer) =>
      new Promise<void>((resolve) => {
        if (socket.destroyed) return resolve()
        socket.write(bytes, () => resolve()) // called on failure as well
      })
    const lengthOf = (bytes: number) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes)
      return length
    }
    void write(Buffer.from('zINSTREAM\0'))
    return {
      look: async (bytes) => {
        void write(lengthOf(bytes.length))
        await write(bytes)
      },
      verdict: async () => {
        void write(lengthOf(0))
        await over
        if (/: OK\0/.test(answer)) return 'clean'
        if (/ FOUND\0/.test(answer)) return 'infected'
        log.warn(
          { reason: answer ? answer.replace(/[^ -~]/g, '').slice(0, 100) : why },
          'clamd gave no verdict: a file was not scanned',
        )
        return 'unknown'
      },
      abandon: () => void socket.destroy(),
    }
  }
}

/** `tcp://host:port` or `unix:/path`; undefined when it is neither. */
export function clamdPlace(text: string): ClamdPlace | undefined {
  const url = URL.parse(text)
  if (url?.protocol === 'unix:' && url.pathname.startsWith('/') && !url.hostname)
    return { path: decodeURIComponent(url.pathname) }
  if (url?.protocol !== 'tcp:' || !url.hostname || !url.port) return undefined
  return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(url.port) }
}
