import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { config } from './config.ts'
import { type Environment, SETTINGS } from './settings.ts'

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
const key = randomBytes(32)
const pem = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})
const production = {
  DATABASE_URL: 'postgres://user:secret@db.example.org/vestibule',
  SMTP_URL: 'smtp://mail.example.org:587',
  MAIL_FROM: 'Meetings <meet@example.org>',
  SECRET_KEY: key.toString('base64'),
  PUBLIC_URL: 'https://meet.example.org',
}

function complaints(environment: Environment): string[] {
  try {
    config(environment)
    return []
  } catch (error) {
    return error instanceof Error ? error.message.split('\n- ').slice(1) : []
  }
}

describe('.env.example', () => {
  it('has every setting with its default, and no other', () => {
    expect(parseEnv(example)).toEqual(SETTINGS)
  })

  it('explains every setting', () => {
    for (const block of example.trim().split('\n\n')) expect(block).toMatch(/^# /)
  })

  it('means the same as no setting at all', () => {
    expect(config(parseEnv(example))).toEqual(config({}))
  })
})

describe('the configuration', () => {
  it('is a trial on this machine alone when nothing is set', () => {
    expect(config({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      site: {
        publicUrl: 'http://localhost:3000',
        mailFrom: { name: 'Vestibule', address: 'vestibule@vestibule.localhost' },
        mailDomain: 'vestibule.localhost',
      },
      database: { kind: 'embedded', dataDir: '.data' },
      secretKeys: [],
      smtp: undefined,
      role: 'all',
      demo: true,
      devClock: true,
      trustProxy: [],
      outgoingAllow: [],
      clamd: null,
      logLevel: 'info',
    })
  })

  it('runs on a database and a mail server of the operator, without demo and movable clock', () => {
    const given = config({
      ...production,
      DATABASE_DIRECT_URL: 'postgres://db.example.org:6432/v',
      DATABASE_PREPARE: 'false',
      TRUST_PROXY: '10.0.0.0/8, ::1',
      OUTGOING_ALLOW: 'Radicale.internal:5232,[fd00::7]:443',
    })
    expect(given).toMatchObject({
      site: {
        publicUrl: 'https://meet.example.org',
        mailFrom: { name: 'Meetings', address: 'meet@example.org' },
        mailDomain: 'example.org',
      },
      database: {
        kind: 'given',
        url: production.DATABASE_URL,
        directUrl: 'postgres://db.example.org:6432/v',
        prepare: false,
        pool: 10,
      },
      smtp: { url: production.SMTP_URL },
      outgoingAllow: ['radicale.internal:5232', '[fd00::7]:443'],
      demo: false,
      devClock: false,
      trustProxy: ['10.0.0.0/8', '::1'],
    })
    expect(given.secretKeys).toEqual([key])
  })

  it('migrates over the address of the service when there is no other', () => {
    expect(config(production).database).toMatchObject({ directUrl: production.DATABASE_URL })
  })

  it('builds links from PORT when PUBLIC_URL is not set, and from PUBLIC_URL when it is', () => {
    expect(config({ PORT: '8080' }).site.publicUrl).toBe('http://localhost:8080')
    expect(config({ PUBLIC_URL: 'https://meet.example.org/' }).site.publicUrl).toBe('https://meet.example.org')
  })

  it('takes several keys, newest first, in base64, base64url or hex', () => {
    const keys = [randomBytes(32), randomBytes(32), key]
    const [first, second, third] = keys
    const text = `${first?.toString('hex')}, ${second?.toString('base64url')},${third?.toString('base64')}`
    expect(config({ SECRET_KEY: text }).secretKeys).toEqual(keys)
  })

  it('reads a mailbox or listens, where answers by mail come in', () => {
    const inbound = (url: string) => config({ ...production, INBOUND_URL: url })
    expect(config(production)).not.toHaveProperty('inbound')
    expect(inbound('imaps://box%40example.org:pa%3Ass@mail.example.org/Replies%20here')).toMatchObject({
      site: { mailDomain: 'example.org', repliesRead: true },
      inbound: {
        over: 'imap',
        host: 'mail.example.org',
        port: 993,
        secure: true,
        user: 'box@example.org',
        password: 'pa:ss',
        mailbox: 'Replies here',
      },
    })
    expect(inbound('imap://box:pass@[::1]:1143').inbound).toMatchObject({
      host: '::1',
      port: 1143,
      secure: false,
      mailbox: 'INBOX',
    })
    expect(inbound('smtp://0.0.0.0:2525').inbound).toEqual({ over: 'smtp', host: '0.0.0.0', port: 2525 })
  })

  it.each([
    ['imaps://mail.example.org', 'user and password'],
    ['imaps://box:%zz@mail.example.org', 'user and password'],
    ['smtp://0.0.0.0', 'must be imaps://'],
    ['smtp://user:password@0.0.0.0:25', 'must be imaps://'],
    ['pop3://box:pass@mail.example.org', 'must be an address that begins with imaps://'],
  ])('does not take %s for it', (url, complaint) => {
    expect(complaints({ ...production, INBOUND_URL: url }).join()).toContain(complaint)
  })

  it('reads no answers to a trial’s mails', () => {
    expect(complaints({ INBOUND_URL: 'smtp://127.0.0.1:2525' })).toEqual([expect.stringContaining('INBOUND_URL needs SMTP_URL')])
  })

  it('takes a DKIM key on one line', () => {
    const { smtp } = config({ ...production, DKIM_KEY: pem.privateKey.replaceAll('\n', '\\n'), DKIM_SELECTOR: 's1' })
    expect(smtp?.dkim).toEqual({ domainName: 'example.org', keySelector: 's1', privateKey: pem.privateKey })
  })

  it.each<[string, Environment, string]>([
    ['a port out of range', { PORT: '65536' }, 'PORT must be a whole number from 1 to 65535.'],
    ['a port with a fraction', { PORT: '80.5' }, 'PORT must be a whole number from 1 to 65535.'],
    [
      'http to the world',
      { PUBLIC_URL: 'http://meet.example.org' },
      'PUBLIC_URL must begin with https:// unless it is on localhost.',
    ],
    [
      'a host that only looks like localhost',
      { PUBLIC_URL: 'http://127.0.0.1.example.org' },
      'PUBLIC_URL must begin with https:// unless it is on localhost.',
    ],
    [
      'a path in the public address',
      { PUBLIC_URL: 'https://example.org/meet' },
      'PUBLIC_URL must be an origin alone, such as https://meet.example.org, without path or password.',
    ],
    [
      'another database',
      { ...production, DATABASE_URL: 'mysql://db/x' },
      'DATABASE_URL must be an address that begins with postgres:// or postgresql://.',
    ],
    ['a direct address alone', { DATABASE_DIRECT_URL: 'postgres://db/x' }, 'DATABASE_DIRECT_URL needs DATABASE_URL beside it.'],
    [
      'no mail server beside real data',
      { ...production, SMTP_URL: '' },
      'SMTP_URL is needed with DATABASE_URL: smtp://user:password@host:587 or smtps://….',
    ],
    ['no sender', { ...production, MAIL_FROM: '' }, 'MAIL_FROM is needed with SMTP_URL: Name <address@your.domain>.'],
    ['two senders', { MAIL_FROM: 'a@example.org, b@example.org' }, 'MAIL_FROM must be Name <address> or an address.'],
    [
      'no key beside real data',
      { ...production, SECRET_KEY: ' ' },
      'SECRET_KEY is needed with DATABASE_URL: 32 random bytes, as from `openssl rand -base64 32`.',
    ],
    ['a short key', { SECRET_KEY: randomBytes(31).toString('base64') }, 'SECRET_KEY must be 32 bytes in base64 or hex.'],
    ['a long key', { SECRET_KEY: randomBytes(33).toString('hex') }, 'SECRET_KEY must be 32 bytes in base64 or hex.'],
    ['a passphrase', { SECRET_KEY: 'changeme' }, 'SECRET_KEY must be 32 bytes in base64 or hex.'],
    ['zeros', { SECRET_KEY: '0'.repeat(64) }, 'SECRET_KEY must be random bytes, not a sample: take `openssl rand -base64 32`.'],
    [
      'words as bytes',
      { SECRET_KEY: btoa('changeme'.repeat(4)) },
      'SECRET_KEY must be random bytes, not a sample: take `openssl rand -base64 32`.',
    ],
    [
      'bytes in a row',
      { SECRET_KEY: Buffer.from(Array.from({ length: 32 }, (_, i) => i)).toString('hex') },
      'SECRET_KEY must be random bytes, not a sample: take `openssl rand -base64 32`.',
    ],
    [
      'the second of two',
      { SECRET_KEY: `${key.toString('hex')},abc` },
      'SECRET_KEY must be 32 bytes in base64 or hex (number 2 of 2).',
    ],
    ['one key twice', { SECRET_KEY: `${key.toString('hex')},${key.toString('base64')}` }, 'SECRET_KEY names the same key twice.'],
    [
      'half a process',
      { ROLE: 'worker' },
      'ROLE must be all without DATABASE_URL: only one process can use the embedded database.',
    ],
    ['an unknown role', { ...production, ROLE: 'both' }, 'ROLE must be one of all, api, worker.'],
    ['demo beside real data', { ...production, DEMO: 'true' }, 'DEMO must not be true with DATABASE_URL or SMTP_URL.'],
    [
      'a movable clock beside real mail',
      { SMTP_URL: production.SMTP_URL, MAIL_FROM: 'a@b.org', DEV_CLOCK: 'true' },
      'DEV_CLOCK must not be true with DATABASE_URL or SMTP_URL.',
    ],
    [
      'an open inbox',
      { HOST: '0.0.0.0' },
      'HOST must be 127.0.0.1 without SMTP_URL: mail then goes to the inbox at /dev/mail, which only this machine may read.',
    ],
    ['a flag in other words', { DEMO: 'yes' }, 'DEMO must be true or false.'],
    ['half of DKIM', { DKIM_SELECTOR: 's1' }, 'DKIM_KEY is needed with DKIM_SELECTOR.'],
    [
      'a public DKIM key',
      { DKIM_KEY: pem.publicKey, DKIM_SELECTOR: 's1' },
      'DKIM_KEY must be a private key in PEM form (-----BEGIN PRIVATE KEY-----…), line ends as \\n.',
    ],
    [
      'a proxy by name',
      { TRUST_PROXY: '10.0.0.1,proxy' },
      'TRUST_PROXY must be addresses or networks, separated by commas; proxy is neither.',
    ],
    [
      'a network too long',
      { TRUST_PROXY: '10.0.0.0/33' },
      'TRUST_PROXY must be addresses or networks, separated by commas; 10.0.0.0/33 is neither.',
    ],
    [
      'a calendar server without its port',
      { OUTGOING_ALLOW: 'calendars.internal:5232, radicale' },
      'OUTGOING_ALLOW must be host:port, separated by commas; radicale is not.',
    ],
    ['a scanner without a port', { CLAMD_URL: 'tcp://clamd' }, 'CLAMD_URL must be tcp://host:port or unix:/path.'],
    ['a scanner by http', { CLAMD_URL: 'http://clamd:3310' }, 'CLAMD_URL must be tcp://host:port or unix:/path.'],
    ['a level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.'],
  ])('refuses %s', (_what, environment, complaint) => {
    expect(complaints(environment)).toEqual([complaint])
  })

  it('says everything that is wrong at once, naming each setting, without repeating a secret', () => {
    const said = complaints({
      PORT: 'x',
      DATABASE_URL: 'postgres://u:hunter2@db/x',
      SECRET_KEY: 'hunter3',
      DEMO: 'true',
      LOG_LEVEL: 'loud',
    })
    expect(said.map((line) => line.split(' ')[0])).toEqual(['PORT', 'SMTP_URL', 'SECRET_KEY', 'DEMO', 'LOG_LEVEL'])
    expect(said.join()).not.toContain('hunter')
  })

  it.each([
    ['', null],
    ['tcp://clamd:3310', { host: 'clamd', port: 3310 }],
    ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('finds clamd at %j', (CLAMD_URL, place) => {
    expect(config({ CLAMD_URL }).clamd).toEqual(place)
  })

  it.each(['127.0.0.1', '127.1.2.3', '[::1]', 'localhost', 'LOCALHOST'])('takes http on %s', (host) => {
    expect(complaints({ PUBLIC_URL: `http://${host}:3000` })).toEqual([])
  })
})
