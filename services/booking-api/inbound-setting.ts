import { isLoopback, type reader } from './settings.ts'

/** A mailbox that is read over IMAP, or an address to listen on for a mail server that hands mail on. */
export type Inbound =
  | {
      readonly over: 'imap'
      readonly host: string
      readonly port: number
      /** TLS from the first byte; else STARTTLS is demanded, but on the loopback. */
      readonly secure: boolean
      readonly user: string
      readonly password: string
      readonly mailbox: string
    }
  | { readonly over: 'smtp'; readonly host: string; readonly port: number }

const SAMPLES = 'imaps://user:password@host/INBOX, or smtp://host:port to listen on'

/** Reads INBOUND_URL. */
export function inboundOf(read: ReturnType<typeof reader>): Inbound | undefined {
  const url = read.address('INBOUND_URL', ['imaps', 'imap', 'smtp'])
  if (!url) return undefined
  const wrong = (what: string) => read.complain('INBOUND_URL', what)
  if (!read.text('SMTP_URL')) wrong('needs SMTP_URL: a trial’s mails go nowhere, so nobody can answer them.')
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const [user, password, mailbox] = [url.username, url.password, url.pathname.slice(1)].map(decoded)
  if (url.protocol === 'smtp:') {
    if (!url.port || user || password || mailbox) wrong(`must be ${SAMPLES}, and nothing more.`)
    return { over: 'smtp', host, port: Number(url.port) }
  }
  if (!user || !password) wrong(`must name user and password, with what is no letter or digit percent-encoded: ${SAMPLES}.`)
  const secure = url.protocol === 'imaps:'
  const port = Number(url.port) || (secure ? 993 : 143)
  return { over: 'imap', host, port, secure, user: user ?? '', password: password ?? '', mailbox: mailbox || 'INBOX' }
}

/** Whether STARTTLS may be left out: only where nobody else can listen. */
export function mayBePlain({ host }: { readonly host: string }): boolean {
  return isLoopback(host)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return '' // a lone percent sign: complained of as missing
  }
}
