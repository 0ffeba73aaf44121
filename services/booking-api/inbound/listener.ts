import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import { insiderOfCalls } from '../calls-address.ts'
import type { Deps } from '../deps.ts'
import { LARGEST_MAIL_BYTES } from './inbound-mail.ts'
import type { InboundDoor } from './open-inbound.ts'
import type { Arrived } from './receive.ts'
import { bounceAddress, replySubject } from './reply-address.ts'

const MOST_CLIENTS = 20
const MOST_RECIPIENTS = 10
const TIMEOUT_MS = 60_000
/** How long stopping waits for a mail under way; its sender keeps it and tries again. */
const CLOSE_MS = 5_000

/**
 * Takes mail over SMTP for our reply addresses, the organizers of our meetings, and nobody else. 250 is said once a mail has been dealt with; what another try may mend is
 * answered 451, and the sending server keeps the mail. No TLS of its own: it stands behind the organization's mail server, which has it.
 */
export async function listenForMail(
  { keyring, site }: Pick<Deps, 'keyring' | 'site'>,
  { host, port }: { host: string; port: number },
  handle: (arrived: Arrived) => Promise<unknown>,
): Promise<InboundDoor & { readonly port: number }> {
  const isOurs = (address: string) =>
    address.toLowerCase() === bounceAddress(site.mailDomain).toLowerCase() ||
    replySubject(keyring, address, site.mailDomain) !== undefined ||
    insiderOfCalls(address, site.mailDomain) !== undefined
  const server = new SMTPServer({
    banner: 'replies',
    name: site.mailDomain,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MAIL_BYTES,
    maxClients: MOST_CLIENTS,
    socketTimeout: TIMEOUT_MS,
    closeTimeout: CLOSE_MS,
    logger: false,
    onRcptTo({ address }, session, done) {
      if (session.envelope.rcptTo.length >= MOST_RECIPIENTS) return done(refusal(452, 'too many recipients'))
      done(isOurs(address) ? null : refusal(550, 'no such mailbox'))
    },
    onData(stream, { envelope }, done) {
      const sender = envelope.mailFrom ? envelope.mailFrom.address : ''
      const recipients = envelope.rcptTo.map(({ address }) => address)
      bytesOf(stream)
        .then(async (bytes) => {
          if (!bytes) return done(refusal(552, 'too large'))
          await handle({ bytes, sender, recipients })
          done()
        })
        .catch(() => done(refusal(451, 'try again later')))
    },
  })
  server.on('error', () => undefined) // a client that broke off amid a session
  const bound = await new Promise<number>((resolve, reject) => {
    server.once('error', () => reject(new Error(`INBOUND_URL: cannot listen on port ${port} of ${host}.`)))
    const listening = server.listen(port, host, () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
  return { port: bound, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

/** The whole mail, or undefined when it was larger than was announced as the most. */
async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const pieces: Buffer[] = []
  let kept = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    kept += piece.length
    if (kept <= LARGEST_MAIL_BYTES)
      pieces.push(piece) // read on to the end, or the session would hang
    else pieces.length = 0
  }
  return stream.sizeExceeded || kept > LARGEST_MAIL_BYTES ? undefined : Buffer.concat(pieces)
}

function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}
