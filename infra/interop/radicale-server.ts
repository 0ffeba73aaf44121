import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ended, freePort } from '../../services/booking-api/testing/processes.ts'
import { PYTHON } from './programs.ts'

export interface Radicale {
  /** `127.0.0.1:port` */
  readonly place: string
  readonly user: string
  /** Asks it something as its one user; gives what it says. Throws where that is answered otherwise than expected. */
  readonly ask: (method: string, path: string, body: string, expected: readonly number[]) => Promise<string>
  /** Starts it anew, with another password. */
  readonly changePassword: (password: string) => Promise<void>
  readonly stop: () => Promise<void>
}

const USER = 'interop'

/** A real CalDAV server on the loopback, with its calendars in a folder. It lets one user in, with a password where one is given, else with any. */
export async function startRadicale(
  folder: string,
  { zone = 'UTC', password = '' }: { zone?: string; password?: string } = {},
): Promise<Radicale> {
  const place = `127.0.0.1:${await freePort()}`
  const users = join(folder, 'users')
  const run = async () => {
    const auth = password
      ? ['--auth-type', 'htpasswd', '--auth-htpasswd-filename', users, '--auth-htpasswd-encryption', 'plain', '--auth-delay', '0']
      : ['--auth-type', 'none']
    await writeFile(users, `${USER}:${password}\n`)
    const storage = ['--storage-filesystem-folder', join(folder, 'collections')]
    const args = ['-m', 'radicale', '--config', '', '--server-hosts', place, ...storage, ...auth]
    const server = spawn(PYTHON, args, { env: { ...process.env, TZ: zone }, stdio: 'ignore' })
    const gone = once(server, 'exit').then(() => true)
    for (;;) {
      const answered = await fetch(`http://${place}/.web/`, { redirect: 'manual' }).then(
        (response) => response.arrayBuffer().then(() => true),
        () => false,
      )
      if (answered) return server
      if (await Promise.race([gone, setTimeout(50, false)])) throw new Error('radicale ended before it listened')
    }
  }
  let server = await run()
  return {
    place,
    user: USER,
    async ask(method, path, body, expected) {
      const headers = {
        authorization: `Basic ${Buffer.from(`${USER}:${password}`).toString('base64')}`,
        'content-type': body.startsWith('BEGIN') ? 'text/calendar; charset=utf-8' : 'application/xml',
        depth: '1',
      }
      const response = await fetch(`http://${place}/${USER}${path}`, { method, headers, ...(body ? { body } : {}) })
      const text = await response.text()
      if (!expected.includes(response.status)) throw new Error(`radicale: ${method} ${path}: ${response.status} ${text}`)
      return text
    },
    async changePassword(another) {
      await ended(server, 'SIGTERM')
      password = another
      server = await run()
    },
    stop: async () => void (await ended(server, 'SIGTERM')),
  }
}
