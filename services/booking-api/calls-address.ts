import { publicId, uuidOf } from './ids.ts'

const LOCAL = /^calls\+([0-7][0-9a-z]{25})$/

/** `calls+01k…@domain`: the organizer of an insider's meetings, where calendars answer. The same in all of them, and no secret. */
export function callsAddress(insiderId: string, domain: string): string {
  return `calls+${publicId('insider', insiderId).replace('ins_', '')}@${domain}`
}

/** Whose meetings an address is the organizer of; undefined when it is no such address of ours. Case does not count. */
export function insiderOfCalls(address: string, domain: string): string | undefined {
  const [local, host, ...more] = address.trim().toLowerCase().split('@')
  const [, name] = LOCAL.exec(local ?? '') ?? []
  if (!name || host !== domain.toLowerCase() || more.length > 0) return undefined
  return uuidOf('insider', `ins_${name}`)
}
