import type { Instant } from '@vestibule/scheduling/instant.ts'
import { pino } from 'pino'
import { buildApi } from './api.ts'
import { clamdScanner } from './clamd.ts'
import type { Config } from './config.ts'
import { DEMO_ADDRESS, DEMO_SLUG, makeDemo } from './demo.ts'
import type { Deps } from './deps.ts'
import { openDevClock } from './dev-clock.ts'
import { openOutside } from './fetch-outside.ts'
import { INBOX_TRANSPORT, smtpTransport } from './mail/transport.ts'
import { openStore } from './open-store.ts'
import { makeWorker } from './worker/worker.ts'

export interface Outside {
  readonly machineNow: () => Instant
  /** Where the trial's clock keeps how far it was moved. */
  readonly clockFile: string | null
  /** Short lines for whoever started it. */
  readonly say: (line: string) => void
}

export interface Service {
  /** Accepts nothing new, finishes what is under way, closes everything in order. */
  stop(): Promise<void>
}

/** How long the worker rests when nothing is due and nobody wakes it. */
const REST_MS = 1_000
/** How long an answer that was computed is given again to whoever got it. */
const ANSWERS_KEPT_MS = 1_000

/** Opens the database, starts HTTP and worker as the role says. Throws with words for the operator when something is in the way. */
export async function serve(settings: Config, outside: Outside): Promise<Service> {
  const undo: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    await start(settings, outside, (step) => undo.push(step))
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

async function start(
  settings: Config,
  { machineNow, clockFile, say }: Outside,
  onStop: (step: () => Promise<void>) => void,
): Promise<void> {
  const { site, role, smtp } = settings
  const { database, keys, close } = await openStore(settings, say)
  onStop(close)
  const devClock = settings.devClock && clockFile ? await openDevClock(machineNow, clockFile) : null
  const logger = pino({ level: settings.logLevel })
  const transport = smtp ? smtpTransport(smtp.url, smtp.dkim ? { dkim: smtp.dkim } : {}) : INBOX_TRANSPORT
  const scanner = settings.clamd && clamdScanner(settings.clamd, logger)
  const { fetchOutside, close: closeOutside } = openOutside(new Set(settings.outgoingAllow))
  onStop(closeOutside)
  const clock = devClock?.now ?? machineNow
  const deps: Deps = { database, keyring: keys, clock, site, scanner, fetchOutside, wake: () => worker.wake() }
  const worker = makeWorker(deps, { transport, keepMailBytes: !smtp, restMs: REST_MS }, logger)
  if (settings.demo) await makeDemo(deps)

  if (role !== 'api') {
    worker.start()
    onStop(async () => {
      await worker.stop()
      transport.close()
    })
    if (settings.inbound) {
      const { openInbound } = await import('./inbound/open-inbound.ts') // brings 365 modules that only reading mail needs
      onStop((await openInbound(deps, settings.inbound, logger)).stop)
    }
  }
  if (role === 'worker') return say('The worker is running.')
  const trial = settings.database.kind === 'embedded' && !smtp
  const app = await buildApi(deps, {
    loggerInstance: logger,
    trustProxy: settings.trustProxy,
    keptMs: ANSWERS_KEPT_MS,
    compiled: 'when-asked',
    inbox: trial ? { devClock, loopbackHosts: loopbackHosts(settings.port), settle: worker.runUntilIdle } : null,
  })
  onStop(() => app.close())
  await listen(app, settings)
  sayWhere(settings, trial, say)
}

async function listen(app: Awaited<ReturnType<typeof buildApi>>, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new Error(`Port ${port} is taken. Set PORT to another one: PORT=${port + 1} npm start`)
  }
}

function sayWhere({ site, demo }: Config, trial: boolean, say: (line: string) => void): void {
  say('')
  say('Vestibule is running.')
  say(`  Booking page  ${site.publicUrl}/${demo ? DEMO_SLUG : ''}`)
  say(`  Desk          ${site.publicUrl}/desk${demo ? `   (sign in as ${DEMO_ADDRESS})` : ''}`)
  if (trial) say(`  Inbox         ${site.publicUrl}/dev/mail   (every mail, and the clock)`)
  say(`  API docs      ${site.publicUrl}/docs`)
  say('')
  say('Ctrl-C stops it.')
}

function loopbackHosts(port: number): ReadonlySet<string> {
  return new Set([`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
}
