import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../../services/booking-api/testing/processes.ts'
import { run } from './run.ts'

/** Owns what is delivered. */
export const MAIL_OWNER = 65_534
/** The Maildir of what is sent to reply addresses and organizers; everything else goes into another. */
export const REPLIES = 'replies'
/** Mail to this name is taken and then comes back, as from a server that only finds out later that nobody is there. */
export const GONE = 'gone'

export interface MailServer {
  /** `smtp://127.0.0.1:…` */
  readonly url: string
  /** Everything delivered so far, each as it lies in the mailbox. */
  readonly delivered: () => Promise<Buffer[]>
  readonly log: () => Promise<string>
  readonly stop: () => Promise<void>
}

/** Debian's Postfix with all it has in one folder: configuration, queue, log, and one Maildir for whoever is written to. As root only. */
export async function startPostfix(folder: string): Promise<MailServer> {
  const port = await freePort()
  const at = (name: string) => join(folder, name)
  await chmod(folder, 0o755) // its daemons run as users of their own
  for (const name of ['etc', 'queue', 'data', 'mail']) await mkdir(at(name), { mode: 0o755 })
  const { uid, gid } = await postfixUser()
  await chown(at('data'), uid, gid)
  await chown(at('mail'), MAIL_OWNER, MAIL_OWNER)
  await writeFile(at('etc/main.cf'), mainSettings(folder))
  await writeFile(at('etc/mailboxes'), `/^(reply|calls)(\\+.*)?@/ ${REPLIES}/\n/./ all/\n`)
  await writeFile(at('etc/transports'), `/^${GONE}@/ ${GONE}:\n`)
  await writeFile(at('etc/master.cf'), services(port))
  const control = (command: string) => run('/usr/sbin/postfix', ['-c', at('etc'), command])
  await control('check')
  const master = spawn('/usr/sbin/postfix', ['-c', at('etc'), 'start-fg'], { stdio: 'ignore' })
  const gone = once(master, 'exit')
  const log = () => readFile(at('log'), 'utf8').catch(() => '')
  const stop = async () => {
    if (master.exitCode === null) await control('stop').catch(() => master.kill('SIGTERM'))
    await gone
  }
  try {
    await greeting(port, () => master.exitCode !== null)
  } catch (error) {
    await stop()
    throw new Error(`postfix did not start: ${await log()}`, { cause: error })
  }
  const delivered = async () => {
    const folders = ['mail/all/new', 'mail/all/cur'].map(at)
    const names = await Promise.all(
      folders.map((one) =>
        readdir(one).then(
          (files) => files.map((file) => join(one, file)),
          () => [],
        ),
      ),
    )
    return Promise.all(names.flat().map((file) => readFile(file)))
  }
  return { url: `smtp://127.0.0.1:${port}`, delivered, log, stop }
}

async function postfixUser(): Promise<{ uid: number; gid: number }> {
  const [, , uid, gid] = (await run('getent', ['passwd', 'postfix'])).split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

async function greeting(port: number, isOver: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600 && !isOver(); tries++) {
    const greeted = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('data', (bytes) => {
        socket.end('QUIT\r\n')
        resolve(bytes.toString().startsWith('220'))
      })
      socket.once('error', () => resolve(false))
      socket.once('close', () => resolve(false))
    })
    if (greeted) return
    await setTimeout(50)
  }
  throw new Error('no greeting')
}

/** Takes mail from the loopback for two domains, delivers all of it into one Maildir, and sends nothing anywhere. */
function mainSettings(folder: string): string {
  const settings = {
    compatibility_level: '3.6',
    config_directory: `${folder}/etc`,
    queue_directory: `${folder}/queue`,
    data_directory: `${folder}/data`,
    maillog_file: `${folder}/log`,
    maillog_file_prefixes: folder,
    daemon_directory: '/usr/lib/postfix/sbin',
    command_directory: '/usr/sbin',
    mail_owner: 'postfix',
    setgid_group: 'postdrop',
    myhostname: 'mail.example.org',
    mydestination: '',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    mynetworks: '127.0.0.0/8',
    smtpd_peername_lookup: 'no',
    smtpd_relay_restrictions: 'permit_mynetworks, reject',
    virtual_mailbox_domains: 'example.org, example.net',
    virtual_mailbox_base: `${folder}/mail`,
    virtual_mailbox_maps: `regexp:${folder}/etc/mailboxes`,
    transport_maps: `regexp:${folder}/etc/transports`,
    virtual_uid_maps: `static:${MAIL_OWNER}`,
    virtual_gid_maps: `static:${MAIL_OWNER}`,
    virtual_transport: 'virtual',
    default_transport: 'error:nothing leaves this machine',
    alias_maps: '',
    alias_database: '',
    biff: 'no',
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('')
}

function services(port: number): string {
  const inside = (name: string, program = name, type = 'unix', wakeup = '-', most = '-') =>
    `${name} ${type} - - n ${wakeup} ${most} ${program}`
  return `${[
    `127.0.0.1:${port} inet n - n - - smtpd`,
    'postlog unix-dgram n - n - 1 postlogd',
    `cleanup unix n - n - 0 cleanup`,
    `qmgr unix n - n 300 1 qmgr`,
    inside('rewrite', 'trivial-rewrite'),
    inside('bounce', 'bounce', 'unix', '-', '0'),
    inside('defer', 'bounce', 'unix', '-', '0'),
    inside('trace', 'bounce', 'unix', '-', '0'),
    inside('proxymap'),
    inside('anvil', 'anvil', 'unix', '-', '1'),
    inside('error'),
    `${GONE} unix - n n - - pipe user=nobody argv=/bin/false`,
    'virtual unix - n n - - virtual', // not unprivileged: it delivers as who owns the mailbox
  ].join('\n')}\n`
}
