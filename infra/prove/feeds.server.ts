import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { NO_CALENDARS, ODD, SENSELESS_RULES, TEN, TOO_MUCH } from '../../services/booking-api/calendars/testing/hostile.ts'
import { caldavServer } from '../../services/booking-api/testing/caldav-server.ts'
import { calendarFile, vevent } from '../../services/booking-api/testing/ics.ts'

// Somebody's servers with what hurts whoever reads it, in a thread of their own: what they take is not taken from the service.

export interface HostileServers {
  /** `host:port` */
  readonly feeds: string
  /** By path. */
  readonly kinds: Readonly<Record<string, string>>
  /** A CalDAV server with one account, `ines`. */
  readonly account: string
  readonly password: string
}

const MEGABYTE = Buffer.alloc(1024 * 1024, 'x')
const rules = Object.entries(SENSELESS_RULES).map(([what, rule]) => [what, () => calendarFile(vevent(...TEN, rule))] as const)
const files = [...rules, ...Object.entries({ ...TOO_MUCH, ...NO_CALENDARS, ...ODD })].map(
  ([what, text]) => [what, Buffer.from(text())] as const,
)
const bomb = gzipSync(Buffer.alloc(30 * MEGABYTE.length), { level: 1 })

const feeds = createServer((request, response) => {
  const path = request.url?.slice(1) ?? ''
  const file = files[Number(path)]
  if (file) response.end(file[1])
  else if (path === 'bomb') response.setHeader('content-encoding', 'gzip').end(bomb)
  else if (path === 'endless') {
    const more = () => {
      while (!response.destroyed && response.write(MEGABYTE));
    }
    response.on('drain', more)
    more()
  } else if (path === 'drip') {
    const dripping = setInterval(() => response.write('.'), 5)
    response.on('close', () => clearInterval(dripping))
  }
  // Any other is never answered.
})
await new Promise<void>((resolve) => feeds.listen(0, '127.0.0.1', resolve))

const account = await caldavServer()
account.password = 'made for this alone'
const busy = Array.from({ length: 5_000 }, () => calendarFile(vevent(...TEN, 'RRULE:FREQ=DAILY')))
account.calendars = { work: { name: 'Work', files: busy } }

const told: HostileServers = {
  feeds: `127.0.0.1:${(feeds.address() as AddressInfo).port}`,
  kinds: {
    ...Object.fromEntries(files.map(([what], index) => [String(index), what])),
    bomb: 'a little that unpacks to thirty megabytes',
    endless: 'what never ends',
    drip: 'a letter every five milliseconds',
    silent: 'no answer at all',
  },
  account: account.place,
  password: account.password,
}
parentPort?.postMessage(told)
