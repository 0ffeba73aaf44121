import { createServer } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { INBOX_TRANSPORT, smtpTransport } from './transport.ts'

const BYTES = Buffer.from('Subject: hello\r\nMessage-ID: <1@example.org>\r\n\r\n.one dot\r\n..two\r\n\r\nend')
const ENVELOPE = { from: 'calls@example.org', to: 'robin@example.net' }
const ended: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end()
})

/** A real mail server on the loopback; what reached it is in `received`. */
async function mailServer(options: SMTPServerOptions = {}) {
  const received: { bytes: Buffer; from: string; to: string[] }[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          bytes: Buffer.concat(chunks),
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
        })
        done()
      })
    },
    ...options,
  })
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  ended.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { port, received }
}

function transportTo(port: number, timeoutMs = 5000) {
  const transport = smtpTransport(`smtp://127.0.0.1:${port}`, { timeoutMs })
  ended.push(() => transport.close())
  return transport
}

function refusing(code: number): Error {
  return Object.assign(new Error('robin@example.net is not here'), { responseCode: code })
}

describe('sending over SMTP', () => {
  it('hands on the very bytes, to the envelope’s recipient alone', async () => {
    const { port, received } = await mailServer()
    const transport = transportTo(port)
    const withOthers = Buffer.concat([Buffer.from('To: eve@example.org\r\nBcc: eve@example.org\r\n'), BYTES])
    expect(await transport.send(BYTES, ENVELOPE)).toEqual({ accepted: true })
    expect(await transport.send(withOthers, ENVELOPE)).toEqual({ accepted: true })
    expect(received.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: 'calls@example.org', to: ['robin@example.net'] },
      { from: 'calls@example.org', to: ['robin@example.net'] },
    ])
    // SMTP ends the message with a line break of its own where there is none.
    expect(received[0]?.bytes.toString()).toBe(`${BYTES}\r\n`)
  })

  it.each<[string, number, boolean]>([
    ['a recipient refused for good', 550, true],
    ['a mailbox that is full for now', 452, false],
    ['a greylisted recipient', 450, false],
  ])('tells %s (%i)', async (_what, code, permanent) => {
    const { port } = await mailServer({ onRcptTo: (_address, _session, done) => done(refusing(code)) })
    expect(await transportTo(port).send(BYTES, ENVELOPE)).toEqual({ accepted: false, permanent, reason: `RCPT ${code}` })
  })

  it.each<[number, boolean]>([
    [554, true],
    [451, false],
  ])('tells a refused message (%i)', async (code, permanent) => {
    const { port } = await mailServer({
      onData(stream, _session, done) {
        stream.on('end', () => done(refusing(code)))
        stream.resume()
      },
    })
    expect(await transportTo(port).send(BYTES, ENVELOPE)).toEqual({ accepted: false, permanent, reason: `DATA ${code}` })
  })

  it('tries again when our own sender is refused, since that is a setting', async () => {
    const { port } = await mailServer({ onMailFrom: (_address, _session, done) => done(refusing(550)) })
    expect(await transportTo(port).send(BYTES, ENVELOPE)).toEqual({ accepted: false, permanent: false, reason: 'MAIL 550' })
  })

  it('tries again when nobody listens', async () => {
    const { port } = await mailServer()
    await Promise.all(ended.splice(0).map((end) => end()))
    expect(await transportTo(port).send(BYTES, ENVELOPE)).toMatchObject({ accepted: false, permanent: false })
  })

  it('gives up on a server that takes the connection and says nothing', async () => {
    const silent = createServer(() => {})
    const port = await new Promise<number>((resolve) => {
      silent.listen(0, '127.0.0.1', () => {
        const address = silent.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
    ended.push(() => new Promise<void>((resolve) => silent.close(() => resolve())))
    expect(await transportTo(port, 100).send(BYTES, ENVELOPE)).toMatchObject({ accepted: false, permanent: false })
  })

  it('gives up on a server that falls silent in the middle', async () => {
    const { port } = await mailServer({ onRcptTo: () => {} })
    expect(await transportTo(port, 100).send(BYTES, ENVELOPE)).toMatchObject({ accepted: false, permanent: false })
  })

  it('keeps addresses out of the reason', async () => {
    const { port } = await mailServer({ onRcptTo: (_address, _session, done) => done(refusing(550)) })
    expect(JSON.stringify(await transportTo(port).send(BYTES, ENVELOPE))).not.toContain('@')
  })
})

describe('the inbox', () => {
  it('takes everything at once', async () => {
    expect(await INBOX_TRANSPORT.send(BYTES, ENVELOPE)).toEqual({ accepted: true })
  })
})
