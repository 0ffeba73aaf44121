import ipaddr from 'ipaddr.js'

/** What is handed out on the Internet (IANA's IPv6 global unicast registry); anything beside it is local, mapped, translated or nobody's. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an IP address is one of the public Internet: what is not known to be is not. An IPv6 address that carries an IPv4 one (mapped,
 * compatible, NAT64, 6to4, Teredo) never is, for it may lead to any of those inside.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST)
}
