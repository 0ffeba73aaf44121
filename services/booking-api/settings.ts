import { BlockList } from 'node:net'

/** Every setting with its default, as text; empty where there is none or where it follows from others. `.env.example` says the same. */
export const SETTINGS = {
  PORT: '3000',
  HOST: '127.0.0.1',
  PUBLIC_URL: '',
  DATABASE_URL: '',
  DATABASE_DIRECT_URL: '',
  DATABASE_PREPARE: 'true',
  DATABASE_POOL: '10',
  DATA_DIR: '.data',
  SMTP_URL: '',
  MAIL_FROM: '',
  MAIL_DOMAIN: '',
  DKIM_KEY: '',
  DKIM_SELECTOR: '',
  INBOUND_URL: '',
  SECRET_KEY: '',
  ROLE: 'all',
  DEMO: '',
  DEV_CLOCK: '',
  TRUST_PROXY: '',
  OUTGOING_ALLOW: '',
  CLAMD_URL: '',
  LOG_LEVEL: 'info',
} as const

export type Setting = keyof typeof SETTINGS
export type Environment = Readonly<Record<string, string | undefined>>

/** Reads single settings and gathers what is wrong with them, so that all of it can be said at once. Empty counts as not set. */
export function reader(environment: Environment) {
  const complaints: string[] = []
  const complain = (name: Setting, what: string) => void complaints.push(`${name} ${what}`)
  const text = (name: Setting): string => environment[name]?.trim() || SETTINGS[name]
  return {
    complaints,
    complain,
    text,
    list: (name: Setting): string[] =>
      text(name)
        .split(',')
        .flatMap((part) => part.trim() || []),

    whole: (name: Setting, least: number, most: number): number => {
      const value = /^\d{1,9}$/.test(text(name)) ? Number(text(name)) : Number.NaN
      if (value >= least && value <= most) return value
      complain(name, `must be a whole number from ${least} to ${most}.`)
      return least
    },

    /** @param otherwise when nothing is set and the table has no default */
    flag: (name: Setting, otherwise = false): boolean => {
      if (text(name) && !['true', 'false'].includes(text(name))) complain(name, 'must be true or false.')
      return text(name) ? text(name) === 'true' : otherwise
    },

    choice: <const Value extends string>(name: Setting, values: readonly [Value, ...Value[]]): Value => {
      const value = values.find((one) => one === text(name))
      if (value === undefined) complain(name, `must be one of ${values.join(', ')}.`)
      return value ?? values[0]
    },

    address: (name: Setting, schemes: readonly string[]): URL | undefined => {
      if (!text(name)) return undefined
      const url = URL.parse(text(name))
      if (url?.hostname && schemes.includes(url.protocol.slice(0, -1))) return url
      complain(name, `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}.`)
      return undefined
    },
  }
}

/** Whether a host name or IP address leads to this machine alone. Brackets around an IPv6 address are allowed. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
}

/** Whether this is one IP address, or a network as address/prefix. */
export function isNetwork(value: string): boolean {
  const [address = '', prefix, ...more] = value.split('/')
  const family = address.includes(':') ? 'ipv6' : 'ipv4'
  if (more.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return false
  try {
    new BlockList().addSubnet(address, Number(prefix ?? 0), family)
    return true
  } catch {
    return false
  }
}
