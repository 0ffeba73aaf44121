import { type Instant, instant } from '@vestibule/scheduling/instant.ts'
import type { Config } from '../config.ts'
import { serve } from '../serve.ts'

// The service in a process of its own, for tests that race two of them or kill one: `serve` as in real use, but for the clock, which
// stands where the test puts it. Told by IPC: `{now}` moves the clock and is answered; SIGTERM stops in order.
export interface ProcessSettings {
  readonly port: number
  readonly databaseUrl: string
  readonly pool: number
  readonly secret: string
  readonly role: Config['role']
  readonly smtpUrl: string | null
  readonly now: number
}

const settings = JSON.parse(process.argv[2] ?? '') as ProcessSettings
const { port, databaseUrl, pool, secret, role, smtpUrl } = settings
let now: Instant = instant(settings.now)

process.on('message', (told: { now: number }) => {
  now = instant(told.now)
  process.send?.({ now })
})

const service = await serve(
  {
    host: '127.0.0.1',
    port,
    site: {
      publicUrl: 'http://localhost:3000',
      mailFrom: { name: 'Vestibule', address: 'vestibule@example.org' },
      mailDomain: 'example.org',
    },
    database: { kind: 'given', url: databaseUrl, directUrl: databaseUrl, prepare: true, pool },
    secretKeys: [Buffer.from(secret, 'base64')],
    clamd: null,
    smtp: smtpUrl === null ? undefined : { url: smtpUrl },
    role,
    demo: false,
    devClock: false,
    trustProxy: [],
    outgoingAllow: [],
    logLevel: 'silent',
  },
  { machineNow: () => now, clockFile: null, say: () => {} },
)
process.once('SIGTERM', async () => {
  await service.stop()
  process.exit(0)
})
process.once('disconnect', () => process.exit(1)) // whoever started us is gone
process.send?.({ ready: true })
