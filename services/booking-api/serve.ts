import type { Instant } from '@vestibule/scheduling/instant.ts'
import { pino } from 'pino'
import { buildApi } from './api.ts'
import type { Config } from './config.ts'
import { DEMO_SLUG, makeDemo } from './demo.ts'
import type { Deps } from './deps.ts'
import { openDevClock } from './dev-clock.ts'
import { INBOX_TRANSPORT, smtpTransport } from './mail/transport.ts'
import { keyring } from './seal.ts'
import { closeDatabase, migrate, openDatabase } from './store/database.ts'
import { startEmbedded } from './store/embedded.ts'
import { embeddedSecret } from './store/embedded-secret.ts'
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

const REST_MS = 1_000

/** Opens the database, starts HTTP and worker as the role says. Throws with words for the operator when something is in the way. */
export async function serve(settings: Config, { machineNow, clockFile, say }: Outside): Promise<Service> {
  const undo: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    return await start(settings, { machineNow, clockFile, say }, undo, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(
  settings: Config,
  { machineNow, clockFile, say }: Outside,
  undo: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<Service> {
  const { site, role } = settings
  const given = settings.database.kind === 'given' ? settings.database : undefined
  let databaseSettings = given
  let secrets = settings.secretKeys
  if (settings.database.kind === 'embedded') {
    const { dataDir } = settings.database
    const embedded = await startEmbedded(dataDir, say)
    undo.push(() => embedded.stop())
    databaseSettings = { url: embedded.url, directUrl: embedded.url, prepare: true, pool: 10, kind: 'given' }
    secrets = await embeddedSecret(dataDir)
  }
  if (!databaseSettings) throw new Error('no database')
  await migrate(databaseSettings)
  const database = openDatabase(databaseSettings)
  undo.push(() => closeDatabase(database))

  const devClock = settings.devClock && clockFile ? await openDevClock(machineNow, clockFile) : null
  const logger = pino({ level: settings.logLevel, redact: [] })
  const transport = settings.smtp
    ? smtpTransport(settings.smtp.url, { ...(settings.smtp.dkim ? { dkim: settings.smtp.dkim } : {}) })
    : INBOX_TRANSPORT
  const deps: Deps = { database, keyring: keyring(secrets), clock: devClock?.now ?? machineNow, site, wake: () => worker.wake() }
  const worker = makeWorker(deps, { transport, keepMailBytes: !settings.smtp, restMs: REST_MS }, logger)
  undo.push(async () => transport.close())
  if (settings.demo) await makeDemo(deps)

  if (role !== 'api') {
    worker.start()
    undo.push(() => worker.stop())
  }
  if (role !== 'worker') {
    const trial = settings.database.kind === 'embedded' && !settings.smtp
    const app = await buildApi(deps, {
      loggerInstance: logger,
      trustProxy: settings.trustProxy,
      inbox: trial ? { devClock, loopbackHosts: loopbackHosts(settings.port), settle: worker.runUntilIdle } : null,
    })
    undo.push(() => app.close())
    await listen(app, settings)
    sayWhere(settings, trial, say)
  } else say('The worker is running.')
  return { stop }
}

async function listen(app: Awaited<ReturnType<typeof buildApi>>, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new Error(`Port ${port} is taken. Set PORT to another one: PORT=${port + 1} npm start`)
    throw error
  }
}

function sayWhere({ site, demo }: Config, trial: boolean, say: (line: string) => void): void {
  say('')
  say('Vestibule is running.')
  if (demo) say(`  Booking page  ${site.publicUrl}/${DEMO_SLUG}`)
  else say(`  Pages         ${site.publicUrl}`)
  if (trial) say(`  Inbox         ${site.publicUrl}/dev/mail   (every mail, and the clock)`)
  say(`  API docs      ${site.publicUrl}/docs`)
  say('')
  say('Ctrl-C stops it.')
}

function loopbackHosts(port: number): ReadonlySet<string> {
  return new Set([`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
}
