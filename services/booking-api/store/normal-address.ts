/** One mailbox under two names, whose provider ignores dots before the @ (Google's help, "Dots don't matter in Gmail addresses"). */
const WITHOUT_DOTS: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com'])

/** An address as mail to it is counted and links are found: without case and plus tag. RFC 5321 leaves case to the receiver; no provider uses it. */
export function normalAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at).toLowerCase().replace(/\+.*$/, '')
  return `${local || address.slice(0, at).toLowerCase()}@${address.slice(at + 1).toLowerCase()}`
}

/** Whose an address is: without case, plus tag, and what its provider ignores. */
export function identityOf(address: string): string {
  const normal = normalAddress(address)
  const at = normal.lastIndexOf('@')
  return WITHOUT_DOTS.has(normal.slice(at + 1)) ? `${normal.slice(0, at).replaceAll('.', '')}@gmail.com` : normal
}
