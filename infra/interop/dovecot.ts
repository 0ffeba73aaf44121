import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../../services/booking-api/testing/processes.ts'
import { MAIL_OWNER, REPLIES } from './postfix.ts'

export interface Mailbox {
  readonly port: number
  readonly user: string
  readonly password: string
  readonly log: () => Promise<string>
  readonly stop: () => Promise<void>
}

const USER = 'replies'
const PASSWORD = 'only-of-this-run'

/**
 * Debian's Dovecot over the Maildir into which Postfix delivers replies; all it has lies in the same folder. As root only.
 *
 * @param again one that was stopped: back on its port
 */
export async function startDovecot(folder: string, again?: Pick<Mailbox, 'port'>): Promise<Mailbox> {
  const port = again?.port ?? (await freePort())
  const at = (name: string) => join(folder, name)
  await mkdir(at('dovecot'), { mode: 0o755, recursive: true })
  await writeFile(at('dovecot/dovecot.conf'), settings(folder, port))
  const master = spawn('/usr/sbin/dovecot', ['-F', '-c', at('dovecot/dovecot.conf')], { stdio: 'ignore' })
  const gone = once(master, 'exit')
  const log = () => readFile(at('dovecot/log'), 'utf8').catch(() => '')
  const stop = async () => {
    if (master.exitCode === null) master.kill('SIGTERM')
    await gone
  }
  for (let tries = 0; tries < 200 && master.exitCode === null; tries++) {
    if (await greets(port)) return { port, user: USER, password: PASSWORD, log, stop }
    await setTimeout(50)
  }
  await stop()
  throw new Error(`dovecot did not start: ${await log()}`)
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', (bytes) => {
      socket.destroy()
      resolve(bytes.toString().startsWith('* OK'))
    })
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
  })
}

function settings(folder: string, port: number): string {
  return `base_dir = ${folder}/dovecot/run
state_dir = ${folder}/dovecot
log_path = ${folder}/dovecot/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/${REPLIES}
first_valid_uid = ${MAIL_OWNER}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${MAIL_OWNER} gid=${MAIL_OWNER} home=${folder}/dovecot/home
}
`
}
