import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { config } from '../services/booking-api/config.ts'
import { checkedAddress } from '../services/booking-api/mail/address.ts'
import { SETTINGS } from '../services/booking-api/settings.ts'

// No container engine runs where the tests do: this holds the files against each other and against the code they are to run.

interface Service {
  readonly image: string
  readonly build?: { readonly dockerfile: string; readonly target: string }
  readonly environment?: Readonly<Record<string, string>>
  readonly ports?: readonly string[]
  readonly networks: readonly string[]
  readonly volumes?: readonly string[]
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly security_opt?: readonly string[]
  readonly restart?: string
  readonly healthcheck?: { readonly test: readonly string[] }
}

interface Network {
  readonly ipam?: { readonly config: readonly { readonly subnet: string }[] }
}

const composeText = read('../docker-compose.yml')
const compose: {
  services: Readonly<Record<string, Service>>
  networks: Readonly<Record<string, Network | null>>
  volumes: object
} = parse(composeText, {
  merge: true,
})
const services = Object.entries(compose.services)
const dockerfile = read('./image/Dockerfile')
const caddyfile = read('./proxy/Caddyfile')

const given = {
  POSTGRES_PASSWORD: 'a'.repeat(48),
  SECRET_KEY: Buffer.from('Vestibule tests its compose file').toString('base64'),
}

describe('docker-compose.yml', () => {
  it('has what a deployment needs', () => {
    expect(services.map(([name]) => name).sort()).toEqual(['api', 'mailpit', 'postgres', 'proxy', 'worker'])
  })

  it.each(services)('locks %s in, watches it and starts it again', (_name, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: 'unless-stopped',
      healthcheck: { test: expect.arrayContaining(['CMD']) },
    })
  })

  it.each(services.filter(([, { build }]) => !build))('takes a named version of the image of %s', (_name, { image }) => {
    expect(image).toMatch(/^[a-z/]+:v?\d+(\.\d+)?$/)
  })

  it.each(services.filter(([, { build }]) => build))('builds %s from a target that exists', (_name, { build }) => {
    expect(build?.dockerfile).toBe('infra/image/Dockerfile')
    expect(dockerfile).toMatch(new RegExp(` AS ${build?.target}$`, 'm'))
  })

  it('publishes on this machine alone', () => {
    expect(services.flatMap(([, { ports = [] }]) => ports)).toEqual(['127.0.0.1:8080:8080', '127.0.0.1:8025:8025'])
  })

  it('names only networks and volumes that it has', () => {
    for (const [, { networks, volumes = [] }] of services) {
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining([...networks]))
      expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(volumes.map((one) => one.split(':')[0])))
    }
  })

  it('holds no secret, and starts with none', () => {
    for (const name of ['POSTGRES_PASSWORD', 'SECRET_KEY']) {
      expect(composeText).toContain(`\${${name}:?`)
      expect(composeText).not.toMatch(new RegExp(`\\$\\{${name}(:?-[^}]*)?\\}`))
      expect(() => filledIn('api', { ...given, [name]: '' })).toThrow(name)
    }
  })

  it.each(['api', 'worker'])('gives the %s settings that exist and can be used', (name) => {
    const environment = filledIn(name, given)
    expect(Object.keys(SETTINGS)).toEqual(expect.arrayContaining(Object.keys(environment)))
    const settings = config(environment)
    expect(settings).toMatchObject({ role: name, host: '0.0.0.0', demo: false, devClock: false })
    // A sender that the mails themselves refuse would be told by no complaint: nothing would ever leave.
    expect(checkedAddress(settings.site.mailFrom.address)).toBe(settings.site.mailFrom.address)
  })

  it('uses, in real use, what .env says', () => {
    const real = {
      PUBLIC_URL: 'https://meet.example.org',
      SMTP_URL: 'smtps://mail.example.org',
      MAIL_FROM: 'Meet <meet@example.org>',
    }
    expect(config(filledIn('worker', { ...given, ...real }))).toMatchObject({
      site: { publicUrl: real.PUBLIC_URL, mailFrom: { name: 'Meet', address: 'meet@example.org' } },
      smtp: { url: 'smtps://mail.example.org' },
    })
    expect(filledIn('proxy', { ...given, ...real })).toEqual({ SITE_ADDRESS: real.PUBLIC_URL })
  })

  it('believes the X-Forwarded-For of the network that the proxy and the API share, and of no other', () => {
    const subnet = compose.networks.front?.ipam?.config[0]?.subnet ?? ''
    expect(subnet).toMatch(/FRONT_NETWORK:-[\d./]+\}$/)
    expect(filledIn('api', given).TRUST_PROXY).toBe(filled(subnet, {}))
    expect(services.filter(([, { networks }]) => networks.includes('front')).map(([name]) => name)).toEqual(['proxy', 'api'])
  })
})

describe('the image', () => {
  it('runs as a common user, on the Node and pnpm that the two commands fetch', () => {
    const toolchain = read('./toolchain.mjs')
    expect(dockerfile).toMatch(/^USER node$/m)
    expect(dockerfile).toContain(`FROM node:${/NODE_MAJOR = (\d+)/.exec(toolchain)?.[1]}-slim`)
    expect(dockerfile).toContain(`pnpm@${/PNPM = '([\d.]+)'/.exec(toolchain)?.[1]}`)
  })

  it('knows every package before it installs', () => {
    const { importers }: { importers: object } = parse(read('../pnpm-lock.yaml'))
    for (const folder of Object.keys(importers).filter((one) => one !== '.'))
      expect(dockerfile).toContain(`COPY ${folder}/package.json ${folder}/\n`)
  })
})

describe('the proxy', () => {
  it('sends the page with the headers and under the paths of the service itself', () => {
    const page = read('../services/booking-api/http/page.ts')
    const policy = /"(default-src [^"]+)"/.exec(page)?.[1]
    expect(policy).toBeDefined()
    expect(caddyfile).toContain(`Content-Security-Policy "${policy}"`)
    const others = /NO_PAGES = \/(.+)\/$/m.exec(page)?.[1]?.replaceAll('\\/', '/')
    expect(caddyfile).toContain(`not path_regexp ${others}\n`)
    for (const [, name, value] of page.matchAll(/header\('((?:x|cross|referrer)-[a-z-]+)', '([^']+)'\)/g))
      expect(caddyfile.toLowerCase()).toContain(`${name} ${value?.toLowerCase()}`)
  })
})

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

/** The environment of a service as compose makes it out of `.env`. */
function filledIn(name: string, env: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(compose.services[name]?.environment ?? {})
  return Object.fromEntries(entries.map(([key, value]) => [key, filled(value, env)]))
}

/** `${NAME:-default}` and `${NAME:?complaint}`, as in the Compose Specification, "Interpolation": empty counts as unset. */
function filled(text: string, env: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{([A-Z_]+):([-?])([^}]*)\}/g, (_all, name: string, sort: string, rest: string) => {
    if (!env[name] && sort === '?') throw new Error(`${name}: ${rest}`)
    return env[name] || rest
  })
}
