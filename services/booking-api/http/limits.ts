import type { FastifyReply } from 'fastify'
import ipaddr from 'ipaddr.js'
import type { Deps } from '../deps.ts'
import { Refused } from '../refused.ts'
import { count, type Limit } from '../store/tallies.ts'

/**
 * Counts one more of something and refuses what is over the limit with 429. Says how much is left in `RateLimit-Policy` and `RateLimit`
 * (draft-ietf-httpapi-ratelimit-headers), one item for each limit that was asked.
 */
export async function within(reply: FastifyReply, deps: Deps, limit: Limit, subject: string): Promise<void> {
  const now = deps.clock()
  const { allowed, left, resetsAt } = await count(deps.database, deps.keyring, limit, subject, now)
  const seconds = Math.max(1, Math.ceil((resetsAt - now) / 1000))
  append(reply, 'ratelimit-policy', `"${limit.name}";q=${limit.most};w=${limit.windowMs / 1000}`)
  append(reply, 'ratelimit', `"${limit.name}";r=${left};t=${seconds}`)
  if (!allowed) throw new Refused('too-many-requests', { retryAfterSeconds: seconds })
}

/**
 * What counts as one network: an IPv4 address, also where it comes dressed as IPv6, or the first 64 bits of an IPv6 one. Whoever has one
 * address of these has all 2^64.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address // a proxy's word for somebody it doesn't know
  const parsed = ipaddr.process(address)
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString()
}

function append(reply: FastifyReply, name: string, item: string): void {
  const before = reply.getHeader(name)
  reply.header(name, before === undefined ? item : `${String(before)}, ${item}`)
}
