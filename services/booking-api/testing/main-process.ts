import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { clientOf } from './over-http.ts'
import { ended, freePort } from './processes.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

const LOOK_MS = 20

/** The service as it is run, from its sources: `main.ts` with an environment, on the machine's clock. Resolves once it is ready. */
export async function startMain(settings: { databaseUrl: string; secret: string; smtpUrl: string }) {
  const port = await freePort()
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DATABASE_URL: settings.databaseUrl,
      SMTP_URL: settings.smtpUrl,
      MAIL_FROM: 'Vestibule <vestibule@example.org>',
      SECRET_KEY: settings.secret,
      LOG_LEVEL: 'silent',
    },
  })
  const withUs = () => void child.kill('SIGKILL')
  process.once('exit', withUs)
  child.once('exit', () => process.off('exit', withUs))
  const url = `http://127.0.0.1:${port}`
  const client = clientOf(url, { keepAlive: false })
  for (let ready = false; !ready; ) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`)
    ready = await client.ask('GET', '/readyz').then(
      ({ status }) => status === 200,
      () => false,
    )
    if (!ready) await wait(LOOK_MS)
  }
  return {
    url,
    /** Tells it to stop; resolves with the exit code and how long it took. */
    stop: async () => {
      const toldAt = performance.now()
      const gone = once(child, 'exit') as Promise<[number | null]>
      child.kill('SIGTERM')
      const [code] = await gone
      return { code, ms: performance.now() - toldAt }
    },
    kill: async () => void (await ended(child, 'SIGKILL')),
  }
}
