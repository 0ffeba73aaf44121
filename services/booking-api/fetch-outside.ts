import { lookup as ask, type LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { pipeline, type Readable, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { buildConnector, Dispatcher } from 'undici'
import { isPublicAddress } from './public-address.ts'

/** Why something outside gave us nothing. */
export type OutsideTrouble =
  | 'address-not-allowed'
  | 'not-reachable'
  | 'answered-oddly'
  | 'too-many-redirects'
  | 'too-large'
  | 'too-slow'

export class OutsideFailed extends Error {
  readonly reason: OutsideTrouble

  constructor(reason: OutsideTrouble) {
    super(reason)
    this.reason = reason
  }
}

export interface OutsideRequest {
  readonly address: string
  readonly method?: 'GET' | 'POST' | 'PROPFIND' | 'REPORT'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Followed at most, each judged like the first. Default: none, and a redirect is an answer. */
  readonly redirects?: number
  /** Less than we take otherwise, unpacked too. */
  readonly mostBytes?: number
  /** Ends it sooner than ten seconds. */
  readonly signal?: AbortSignal
}

export interface OutsideAnswer {
  readonly status: number
  /** In small letters; of several the first. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Where it came from, redirects followed. */
  readonly address: string
}

/** Asks somebody else's server something. Throws OutsideFailed, and nothing else. */
export type FetchOutside = (request: OutsideRequest) => Promise<OutsideAnswer>

export interface Outside {
  readonly fetchOutside: FetchOutside
  readonly close: () => Promise<void>
}

/** For tests: what a name stands for, and less patience. */
interface Doubles {
  readonly lookup?: typeof ask
  readonly inAllMs?: number
}

const IN_ALL_MS = 10_000
const MOST_BYTES = 5 * 1024 * 1024
/** Calendars of many years come as 2 MB and unpack to ten. */
const MOST_UNPACKED_BYTES = 20 * 1024 * 1024
const REDIRECTED = new Set([301, 302, 303, 307, 308])

/**
 * The one way out to addresses that people give us: https to public addresses. An address is judged when the connection is made, and the
 * connection goes to the one that was judged, so a name that says something else the next time it is asked leads nowhere. No proxy is used.
 * Ten seconds in all; 5 MiB as it comes, 20 unpacked (and only gzip is).
 *
 * @param allow `host:port` that may be private and may speak plain http
 */
export function openOutside(allow: ReadonlySet<string>, { lookup = ask, inAllMs = IN_ALL_MS }: Doubles = {}): Outside {
  let began: Promise<Client> | undefined
  const client = () => (began ??= begin(allow, lookup))

  async function follow(asked: OutsideRequest, url: URL, signal: AbortSignal, left: number): Promise<OutsideAnswer> {
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allow.has(placeOf(url))))
      throw new OutsideFailed('address-not-allowed')
    const { authority, headers } = credentials(url, asked.headers ?? {})
    const { request, agent } = await client()
    const answer = await request(authority, {
      dispatcher: agent,
      method: (asked.method ?? 'GET') as Dispatcher.HttpMethod,
      headers: { 'user-agent': 'Vestibule', 'accept-encoding': 'gzip', ...headers },
      ...(asked.body !== undefined && { body: asked.body }),
      signal,
    })
    const told = firstOf(answer.headers)
    const location = REDIRECTED.has(answer.statusCode) && asked.redirects !== undefined && told.location
    if (!location)
      return {
        status: answer.statusCode,
        headers: told,
        body: await read(answer.body, told, asked.mostBytes),
        address: authority.href,
      }
    answer.body.on('error', () => undefined).destroy()
    if (left === 0) throw new OutsideFailed('too-many-redirects')
    const next = URL.parse(location, authority)
    if (!next) throw new OutsideFailed('address-not-allowed')
    // Who is let in here is not for whoever we are sent on to.
    const kept = next.origin === authority.origin ? headers : withoutCredentials(headers)
    const seeOther = answer.statusCode === 303 ? { method: 'GET' as const, body: undefined } : {}
    const { body, ...onwards } = { ...asked, ...seeOther, headers: kept }
    return follow(body === undefined ? onwards : { ...onwards, body }, next, signal, left - 1)
  }

  return {
    async fetchOutside(asked) {
      const late = AbortSignal.timeout(inAllMs)
      const signal = asked.signal ? AbortSignal.any([late, asked.signal]) : late
      const url = URL.parse(asked.address)
      if (!url) throw new OutsideFailed('address-not-allowed')
      try {
        return await unlessAborted(signal, follow(asked, url, signal, asked.redirects ?? 0))
      } catch (error) {
        if (signal.aborted) throw new OutsideFailed('too-slow')
        throw failure(error)
      }
    },
    close: async () => (await began)?.agent.destroy(),
  }
}

/** Undici hears of an abort only once it is connected, and a server that answers no SYN keeps it from that for ten seconds. */
function unlessAborted<T>(signal: AbortSignal, asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    asked.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}

type Client = Awaited<ReturnType<typeof begin>>

/** Undici is a megabyte of program: it comes when somebody is asked for the first time. */
async function begin(allow: ReadonlySet<string>, lookup: typeof ask) {
  const undici = await import('undici')
  const connect = guarded(undici.buildConnector, allow, lookup)
  return { request: undici.request, agent: new undici.Agent({ connect, keepAliveTimeout: 1_000, maxHeaderSize: 16 * 1024 }) }
}

/** Connects, to what is allowed anywhere, else to public addresses alone. */
function guarded(connector: typeof buildConnector, allow: ReadonlySet<string>, lookup: typeof ask): buildConnector.connector {
  const anywhere = connector({ lookup, timeout: IN_ALL_MS } as buildConnector.BuildOptions)
  const publicly = connector({ lookup: publicOnly(lookup), timeout: IN_ALL_MS } as buildConnector.BuildOptions)
  return (options, done) => {
    const { hostname, port, protocol } = options
    if (allow.has(`${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`)) return anywhere(options, done)
    // An address given as such is connected to without being looked up.
    const literal = hostname.replace(/^\[(.*)\]$/, '$1')
    if (isIP(literal) && !isPublicAddress(literal)) return done(new OutsideFailed('address-not-allowed'), null)
    publicly(options, done)
  }
}

/** Looks a name up and hands on what of it is public; where nothing is, the name leads nowhere. */
function publicOnly(lookup: typeof ask): typeof ask {
  const judged = (hostname: string, options: { all?: boolean }, done: (error: Error | null, ...found: unknown[]) => void) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error)
      const open = found.filter(({ address }) => isPublicAddress(address))
      const [first] = open
      if (!first) return done(new OutsideFailed('address-not-allowed'))
      if (options.all) done(null, open)
      else done(null, first.address, first.family)
    })
  }
  return judged as unknown as typeof ask
}

/** The whole body, unpacked; refused as soon as it is more than we take, packed or not. */
async function read(
  body: Readable,
  { 'content-encoding': encoding = 'identity' }: Readonly<Record<string, string>>,
  most = MOST_UNPACKED_BYTES,
): Promise<Buffer> {
  const packed = encoding.trim().toLowerCase()
  if (packed !== 'identity' && packed !== 'gzip') {
    body.on('error', () => undefined).destroy()
    throw new OutsideFailed('answered-oddly')
  }
  const counted = pipeline(body, atMost(Math.min(most, MOST_BYTES)), () => undefined)
  const plain = packed === 'gzip' ? pipeline(counted, createGunzip(), atMost(most), () => undefined) : counted
  const chunks: Buffer[] = []
  for await (const chunk of plain) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function atMost(most: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      done(bytes > most ? new OutsideFailed('too-large') : null, chunk)
    },
  })
}

/** A name and password in an address, as a header. */
function credentials(url: URL, headers: Readonly<Record<string, string>>) {
  const authority = new URL(url)
  if (!url.username && !url.password) return { authority, headers }
  authority.username = ''
  authority.password = ''
  const said = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
  return { authority, headers: { ...headers, authorization: `Basic ${Buffer.from(said).toString('base64')}` } }
}

function withoutCredentials(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'))
}

function firstOf(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value
      return first === undefined ? [] : [[name, first]]
    }),
  )
}

/** `host:port` as the settings name it. */
function placeOf({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`
}

function failure(error: unknown): OutsideFailed {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (at instanceof OutsideFailed) return at
  }
  return new OutsideFailed('not-reachable')
}
