import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly to: string
  readonly messageId: string
  /** METHOD of its calendar part. */
  readonly method: string | null
  readonly uid: string | null
  readonly sequence: number | null
  readonly bytes: Buffer
}

export interface MailServerOptions {
  readonly port?: number
  /** The SMTP code with which a recipient is refused. */
  readonly refuse?: (to: string) => number | undefined
  /** At a recipient's name the server falls silent until the promise resolves. */
  readonly silentAt?: (to: string) => Promise<void> | undefined
  /** Told once the mail is kept, just before 250 is written: what is killed here cannot have noted it, however slow we are. */
  readonly onAccepted?: (mail: ReceivedMail) => void
}

/** A real mail server on the loopback that keeps what it accepted, in order. */
export async function startMailServer({ port = 0, refuse, silentAt, onAccepted }: MailServerOptions = {}) {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    logger: false,
    async onRcptTo({ address }, _session, done) {
      await silentAt?.(address)
      const code = refuse?.(address)
      done(code === undefined ? undefined : Object.assign(new Error('not here'), { responseCode: code }))
    },
    onData(stream, { envelope }, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const mail = readMail(Buffer.concat(pieces), envelope.rcptTo[0]?.address ?? '')
        received.push(mail)
        onAccepted?.(mail)
        done()
      })
    },
  })
  server.on('error', () => undefined) // a client that was killed amid a session
  const bound = await new Promise<number>((resolve) => {
    const listening = server.listen(port, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>

function readMail(bytes: Buffer, to: string): ReceivedMail {
  const text = bytes.toString('latin1')
  const calendar = text.split(/\r\n--/).find((part) => /content-type: text\/calendar/i.test(part))
  const body = calendar?.split('\r\n\r\n').slice(1).join('\r\n\r\n')
  const decoded = body && (/transfer-encoding: base64/i.test(calendar ?? '') ? Buffer.from(body, 'base64').toString() : body)
  return {
    to,
    messageId: /^message-id: (\S+)/im.exec(text)?.[1] ?? '',
    method: /^METHOD:(\w+)/m.exec(decoded ?? '')?.[1] ?? null,
    uid: /^UID:(\S+)/m.exec(decoded ?? '')?.[1] ?? null,
    sequence: Number(/^SEQUENCE:(\d+)/m.exec(decoded ?? '')?.[1] ?? Number.NaN) || (decoded ? 0 : null),
    bytes,
  }
}
