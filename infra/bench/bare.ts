import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { BareSettings } from '../../services/booking-api/testing/bare.process.ts'
import { ended, freePort } from '../../services/booking-api/testing/processes.ts'

export const BARE_ENTRY = fileURLToPath(new URL('../../services/booking-api/testing/bare.process.ts', import.meta.url))

/** Starts bare Fastify with postgres.js in a process of its own; what it offers says `bare.process.ts`. */
export async function startBare(databaseUrl: string, body: string, pool = 10) {
  const settings: BareSettings = { port: await freePort(), databaseUrl, pool, body }
  const child = spawn(process.execPath, [BARE_ENTRY, JSON.stringify(settings)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const gone = once(child, 'exit').then(([code]) => Promise.reject(new Error(`bare Fastify ended with ${code}`)))
  await Promise.race([once(child, 'message'), gone])
  gone.catch(() => undefined)
  return { port: settings.port, stop: () => ended(child, 'SIGTERM') }
}
