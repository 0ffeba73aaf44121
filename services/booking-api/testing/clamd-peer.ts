import { createServer, type Socket } from 'node:net'
import type { ClamdPlace } from '../clamd.ts'
import { EICAR } from './file-corpus.ts'

/** How it answers: as clamd does, never, with something else, or by hanging up at the first piece. */
export type Manner = 'scans' | 'silent' | 'too-large' | 'hangs-up'

/** Speaks clamd's side of INSTREAM on the loopback, and finds EICAR's test file. `scanned` holds what came in whole, `left` how many went without asking. */
export async function startClamdPeer() {
  const scanned: Buffer[] = []
  const peer = { manner: 'scans' as Manner, left: 0 }
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    let bytes = Buffer.alloc(0)
    let asked = false
    socket.on('error', () => undefined)
    socket.on('close', () => {
      open.delete(socket)
      if (!asked) peer.left++
    })
    socket.on('data', (piece: Buffer) => {
      bytes = Buffer.concat([bytes, piece])
      if (peer.manner === 'hangs-up') return socket.destroy()
      const content = contentOf(bytes)
      if (!content) return
      asked = true
      scanned.push(content)
      if (peer.manner === 'silent') return
      if (peer.manner === 'too-large') return socket.end('INSTREAM size limit exceeded. ERROR\0')
      socket.end(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const place: ClamdPlace = { host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0 }
  return {
    place,
    scanned,
    peer,
    stop: () => {
      for (const socket of open) socket.destroy()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

const COMMAND = 'zINSTREAM\0'

/** What was sent, once the piece of no length has come. */
function contentOf(bytes: Buffer): Buffer | undefined {
  if (bytes.length > COMMAND.length && bytes.toString('latin1', 0, COMMAND.length) !== COMMAND) throw new Error('no INSTREAM')
  const pieces: Buffer[] = []
  for (let at = COMMAND.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
