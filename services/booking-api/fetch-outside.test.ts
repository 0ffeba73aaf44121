import type { lookup } from 'node:dns'
import type { ServerResponse } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FetchOutside, type Outside, openOutside } from './fetch-outside.ts'
import { type WebServer, webServer } from './testing/web-server.ts'

const MEGABYTE = Buffer.alloc(1024 * 1024, 'x')
/** Within what is handed out on the Internet, but to nobody: whoever connects to it gets no answer. */
const NOBODYS = '2fff:ffff::1'
const NAMES: Record<string, string[]> = {
  'inside.test': ['127.0.0.1'],
  'metadata.test': ['169.254.169.254', 'fe80::1', '::ffff:10.0.0.1'],
}

let allowed: WebServer
let other: WebServer
let outside: Outside
let fetch: FetchOutside
let impatient: Outside

const PATHS: Record<string, (response: ServerResponse) => void> = {
  '/plain': (response) => response.setHeader('etag', '"7"').end('hello'),
  '/packed': (response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('hello')),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/once': (response) => response.writeHead(301, { location: '/plain' }).end(),
  '/to-loopback': (response) => response.writeHead(302, { location: `${other.url}/` }).end(),
  '/to-a-name': (response) => response.writeHead(302, { location: 'https://inside.test/' }).end(),
  '/large': (response) => {
    const more = () => {
      while (!response.destroyed && response.write(MEGABYTE));
    }
    response.on('drain', more)
    more()
  },
  '/bomb': (response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(30 * MEGABYTE.length), { level: 1 })),
  '/nothing-packed-often': (response) => {
    response.setHeader('content-encoding', 'gzip')
    const empty = Buffer.concat(Array<Buffer>(50_000).fill(gzipSync('')))
    const more = () => {
      while (!response.destroyed && response.write(empty));
    }
    response.on('drain', more)
    more()
  },
  '/packed-twice': (response) => response.setHeader('content-encoding', 'gzip, gzip').end(gzipSync(gzipSync('hello'))),
  '/cut': (response) => response.writeHead(200, { 'content-length': '100' }).end('only this', () => response.destroy()),
  '/drip': (response) => {
    const dripping = setInterval(() => response.write('.'), 5)
    response.on('close', () => clearInterval(dripping))
  },
  '/silent': () => undefined,
}

beforeAll(async () => {
  other = await webServer((_request, response) => response.end('inside'))
  allowed = await webServer((request, response) => PATHS[request.url ?? '']?.(response))
  outside = openOutside(new Set([allowed.place]), { lookup: namesake((name) => NAMES[name] ?? []) })
  impatient = openOutside(new Set([allowed.place]), { inAllMs: 200 })
  fetch = outside.fetchOutside
})
afterAll(async () => {
  await outside.close()
  await impatient.close()
  await allowed.close()
  await other.close()
})

describe('what is outside', () => {
  it.each(['/plain', '/packed', '/once'])('answers %s', async (path) => {
    const answer = await fetch({ address: `${allowed.url}${path}`, redirects: 3 })
    expect(answer).toMatchObject({ status: 200, address: `${allowed.url}${path === '/once' ? '/plain' : path}` })
    expect(answer.body.toString()).toBe('hello')
  })

  it('gives a redirect as an answer where none is followed', async () => {
    expect(await fetch({ address: `${allowed.url}/once` })).toMatchObject({ status: 301, headers: { location: '/plain' } })
  })

  it.each([
    ['no address', 'calendar', 'address-not-allowed'],
    ['plain http', 'http://calendars.example.org/', 'address-not-allowed'],
    ['a file', 'file:///etc/passwd', 'address-not-allowed'],
    ['this machine', 'https://127.0.0.1/', 'address-not-allowed'],
    ['this machine, written as a number', 'https://2130706433/', 'address-not-allowed'],
    ['this machine as IPv6', 'https://[::1]/', 'address-not-allowed'],
    ['this machine inside IPv6', 'https://[::ffff:127.0.0.1]/', 'address-not-allowed'],
    ['an older form of it', 'https://[::127.0.0.1]/', 'address-not-allowed'],
    ['a name that stands for this machine', 'https://inside.test/', 'address-not-allowed'],
    ['a name that stands for nothing public', 'https://metadata.test/', 'address-not-allowed'],
  ])('is refused for %s', async (_what, address, reason) => {
    await expect(fetch({ address })).rejects.toMatchObject({ reason })
  })

  it.each([
    ['a redirect to this machine', '/to-loopback', 'address-not-allowed'],
    ['a redirect to a name that stands for it', '/to-a-name', 'address-not-allowed'],
    ['redirects without end', '/round', 'too-many-redirects'],
    ['what never ends', '/large', 'too-large'],
    ['a little that unpacks to much', '/bomb', 'too-large'],
    ['much that unpacks to nothing', '/nothing-packed-often', 'too-large'],
    ['what is packed in other ways', '/packed-twice', 'answered-oddly'],
    ['what breaks off', '/cut', 'not-reachable'],
  ])('is given up for %s', async (_what, path, reason) => {
    await expect(fetch({ address: `${allowed.url}${path}`, redirects: 3 })).rejects.toMatchObject({ reason })
    expect(other.asked).toEqual([])
  })

  it.each(['/drip', '/silent'])('is given up when it takes too long: %s', async (path) => {
    await expect(impatient.fetchOutside({ address: `${allowed.url}${path}` })).rejects.toMatchObject({ reason: 'too-slow' })
  })

  it('is given up when whoever asks has waited enough', async () => {
    await expect(fetch({ address: `${allowed.url}/silent`, signal: AbortSignal.abort() })).rejects.toMatchObject({
      reason: 'too-slow',
    })
  })

  it('is given up at once while a connection is still being made', async () => {
    const looking = Promise.withResolvers<void>()
    const unanswered = openOutside(new Set(), { lookup: (() => looking.resolve()) as never })
    const enough = new AbortController()
    let ended: unknown
    unanswered.fetchOutside({ address: 'https://silent.test/', signal: enough.signal }).catch((error) => {
      ended = error
    })
    await looking.promise
    enough.abort()
    await new Promise(setImmediate)
    expect(ended).toMatchObject({ reason: 'too-slow' })
    await unanswered.close()
  })

  it.each<[string, string[][]]>([
    ['says something else the next time it is asked', [[NOBODYS], ['127.0.0.1']]],
    ['stands for an address outside and for this machine', [[NOBODYS, '127.0.0.1']]],
    ['stands for this machine and for an address outside', [['127.0.0.1', NOBODYS]]],
  ])('leads nowhere but outside where a name %s', async (_what, answers) => {
    let callers = 0
    const inside = createServer((socket) => {
      callers++
      socket.destroy()
    })
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve))
    let asked = 0
    const resolver = namesake(() => answers[Math.min(asked++, answers.length - 1)] ?? [])
    const address = `https://rebinds.test:${(inside.address() as AddressInfo).port}/`
    const [first, second] = [1, 2].map(() => openOutside(new Set(), { lookup: resolver, inAllMs: 300 })) as [Outside, Outside]
    try {
      const reason = expect.stringMatching(/^(not-reachable|too-slow)$/)
      await expect(first.fetchOutside({ address })).rejects.toMatchObject({ reason })
      expect(asked).toBe(1)
      if (answers.length > 1)
        await expect(second.fetchOutside({ address })).rejects.toMatchObject({ reason: 'address-not-allowed' })
      expect(callers).toBe(0)
    } finally {
      await Promise.all([first.close(), second.close()])
      await new Promise((resolve) => inside.close(resolve))
    }
  })
})

/** A resolver of ours, in place of the machine's. */
function namesake(addressesOf: (name: string) => readonly string[]): typeof lookup {
  const answer = (name: string, _options: unknown, done: (error: null, found: { address: string; family: number }[]) => void) =>
    done(
      null,
      addressesOf(name).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  return answer as never
}
