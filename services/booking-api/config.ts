import { createPrivateKey } from 'node:crypto'
import { type ClamdPlace, clamdPlace } from './clamd.ts'
import type { Site } from './deps.ts'
import { type Inbound, inboundOf } from './inbound-setting.ts'
import { checkedAddress } from './mail/address.ts'
import { masterKeys } from './secret-key.ts'
import { type Environment, isLoopback, isNetwork, reader } from './settings.ts'
import type { DatabaseSettings } from './store/database.ts'

export type Config = {
  readonly host: string
  readonly port: number
  readonly site: Site
  /** Somebody else's PostgreSQL, or the folder of our own. */
  readonly database:
    | ({ readonly kind: 'given' } & Readonly<Required<DatabaseSettings>>)
    | { readonly kind: 'embedded'; readonly dataDir: string }
  /** Newest first, 32 bytes each. Empty: the embedded database's own (`embeddedSecret`). */
  readonly secretKeys: readonly Buffer[]
  /** Undefined: mail goes to the inbox at `/dev/mail`. */
  readonly smtp:
    | {
        readonly url: string
        readonly dkim?: { readonly domainName: string; readonly keySelector: string; readonly privateKey: string }
      }
    | undefined
  /** Where answers by mail and bounces come in; undefined: they are not read. */
  readonly inbound?: Inbound
  readonly role: 'all' | 'api' | 'worker'
  /** Make the demo organization and its insider once. */
  readonly demo: boolean
  /** The clock can be moved forward. */
  readonly devClock: boolean
  /** Addresses and networks whose `X-Forwarded-For` counts. */
  readonly trustProxy: readonly string[]
  /** `host:port` that may be asked for calendars though private or without https. */
  readonly outgoingAllow: readonly string[]
  /** Scans uploads for viruses; null: nothing does. */
  readonly clamd: ClamdPlace | null
  readonly logLevel: (typeof LOG_LEVELS)[number]
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/**
 * Turns the environment into what the service runs with. Throws one error that names every setting that cannot be used, and how it can.
 * Reads nothing but its argument.
 */
export function config(environment: Environment): Config {
  const read = reader(environment)
  const port = read.whole('PORT', 1, 65_535)
  const host = read.text('HOST')
  const given = read.text('DATABASE_URL') !== ''
  const database = databaseSettings(read, given)
  const publicUrl = publicAddress(read, port)
  const sender = mailFrom(read, publicUrl)
  const smtp = mailServer(read, given, host, sender.domain)
  const inbound = inboundOf(read)
  const trial = !given && !read.text('SMTP_URL')
  const parsed: Config = {
    host,
    port,
    site: {
      publicUrl: publicUrl.origin,
      mailFrom: { name: sender.name, address: sender.address },
      mailDomain: sender.domain,
      ...(inbound && { repliesRead: true }),
    },
    database,
    secretKeys: secretKeys(read, given),
    smtp,
    ...(inbound && { inbound }),
    role: role(read, given),
    demo: onlyInTrial(read, 'DEMO', trial),
    devClock: onlyInTrial(read, 'DEV_CLOCK', trial),
    trustProxy: networks(read),
    outgoingAllow: places(read),
    clamd: clamd(read),
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS),
  }
  if (read.complaints.length > 0)
    throw new Error(`Some settings cannot be used.\n${read.complaints.map((line) => `- ${line}`).join('\n')}`)
  return parsed
}

type Reader = ReturnType<typeof reader>

function databaseSettings(read: Reader, given: boolean): Config['database'] {
  const schemes = ['postgres', 'postgresql']
  const url = read.address('DATABASE_URL', schemes)
  const direct = read.address('DATABASE_DIRECT_URL', schemes)
  const prepare = read.flag('DATABASE_PREPARE')
  const pool = read.whole('DATABASE_POOL', 1, 1_000)
  if (!given && direct) read.complain('DATABASE_DIRECT_URL', 'needs DATABASE_URL beside it.')
  if (!given) return { kind: 'embedded', dataDir: read.text('DATA_DIR') }
  return { kind: 'given', url: url?.href ?? '', directUrl: (direct ?? url)?.href ?? '', prepare, pool }
}

/** Links in mails carry secrets, so they go over https; a machine may speak http with itself. */
function publicAddress(read: Reader, port: number): URL {
  const own = new URL(`http://localhost:${port}`)
  const url = read.address('PUBLIC_URL', ['http', 'https'])
  if (!url) return own
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    read.complain('PUBLIC_URL', 'must begin with https:// unless it is on localhost.')
  if (url.href !== `${url.origin}/`)
    read.complain('PUBLIC_URL', 'must be an origin alone, such as https://meet.example.org, without path or password.')
  return url
}

/** `Name <address>` or an address alone. */
function mailFrom(read: Reader, publicUrl: URL): { name: string; address: string; domain: string } {
  const ownDomain = publicUrl.hostname.includes('.') ? publicUrl.hostname : 'vestibule.localhost' // an address needs a dot
  const text = read.text('MAIL_FROM') || `Vestibule <vestibule@${ownDomain}>`
  if (!read.text('MAIL_FROM') && read.text('SMTP_URL'))
    read.complain('MAIL_FROM', 'is needed with SMTP_URL: Name <address@your.domain>.')
  const [, name = '', address = ''] = /^([^<>\r\n"]*?)\s*<([^<>\s]+)>$/.exec(text) ?? ['', '', text]
  const domain = read.text('MAIL_DOMAIN') || address.slice(address.lastIndexOf('@') + 1)
  if (read.text('MAIL_FROM') && checkedAddress(address) === undefined)
    read.complain('MAIL_FROM', 'must be Name <address> or an address.')
  if (read.text('MAIL_DOMAIN') && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(domain))
    read.complain('MAIL_DOMAIN', 'must be a domain name.')
  return { name: name || 'Vestibule', address, domain }
}

function mailServer(read: Reader, given: boolean, host: string, domain: string): Config['smtp'] {
  const url = read.address('SMTP_URL', ['smtp', 'smtps'])
  if (given && !read.text('SMTP_URL'))
    read.complain('SMTP_URL', 'is needed with DATABASE_URL: smtp://user:password@host:587 or smtps://….')
  if (!given && !read.text('SMTP_URL') && !isLoopback(host)) {
    read.complain(
      'HOST',
      'must be 127.0.0.1 without SMTP_URL: mail then goes to the inbox at /dev/mail, which only this machine may read.',
    )
  }
  const key = read.text('DKIM_KEY').replaceAll('\\n', '\n') // many places that hold settings allow one line
  const selector = read.text('DKIM_SELECTOR')
  if (key && !selector) read.complain('DKIM_SELECTOR', 'is needed with DKIM_KEY.')
  if (selector && !key) read.complain('DKIM_KEY', 'is needed with DKIM_SELECTOR.')
  if (key && !isPrivateKey(key))
    read.complain('DKIM_KEY', 'must be a private key in PEM form (-----BEGIN PRIVATE KEY-----…), line ends as \\n.')
  if (!url) return undefined
  return { url: url.href, ...(key && selector && { dkim: { domainName: domain, keySelector: selector, privateKey: key } }) }
}

function isPrivateKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).type === 'private'
  } catch {
    return false
  }
}

function secretKeys(read: Reader, given: boolean): Buffer[] {
  const { keys, problem } = masterKeys(read.list('SECRET_KEY'))
  if (problem) read.complain('SECRET_KEY', problem)
  if (given && !read.text('SECRET_KEY'))
    read.complain('SECRET_KEY', 'is needed with DATABASE_URL: 32 random bytes, as from `openssl rand -base64 32`.')
  return keys
}

function role(read: Reader, given: boolean): Config['role'] {
  const value = read.choice('ROLE', ['all', 'api', 'worker'])
  if (!given && value !== 'all')
    read.complain('ROLE', 'must be all without DATABASE_URL: only one process can use the embedded database.')
  return value
}

/** What would be a hole or a mess beside real data or real mail is refused there, and on by itself in a trial. */
function onlyInTrial(read: Reader, name: 'DEMO' | 'DEV_CLOCK', trial: boolean): boolean {
  const on = read.flag(name, trial)
  if (on && !trial) read.complain(name, 'must not be true with DATABASE_URL or SMTP_URL.')
  return on
}

function networks(read: Reader): string[] {
  const list = read.list('TRUST_PROXY')
  for (const one of list)
    if (!isNetwork(one)) read.complain('TRUST_PROXY', `must be addresses or networks, separated by commas; ${one} is neither.`)
  return list
}

function places(read: Reader): string[] {
  const list = read.list('OUTGOING_ALLOW').map((one) => one.toLowerCase())
  for (const one of list) {
    const url = URL.parse(`https://${one}`)
    if (!/:\d{1,5}$/.test(one) || url?.href !== `https://${one.replace(/:443$/, '')}/`)
      read.complain('OUTGOING_ALLOW', `must be host:port, separated by commas; ${one} is not.`)
  }
  return list
}

function clamd(read: Reader): ClamdPlace | null {
  const text = read.text('CLAMD_URL')
  const place = text ? clamdPlace(text) : null
  if (place === undefined) read.complain('CLAMD_URL', 'must be tcp://host:port or unix:/path.')
  return place ?? null
}
