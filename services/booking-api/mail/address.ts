import { domainToASCII } from 'node:url'

// RFC 5322 atext, and letters of any script (RFC 6531). Quoted local parts are refused: nobody has one, and quotes, commas and
// brackets are what turns one address into two on the way through a mail library.
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const LOCAL_OCTETS = 64
const ADDRESS_OCTETS = 254

/**
 * The one mail address in `text`, trimmed, composed (NFC) and with its domain in lower-case ASCII (punycode); undefined when it is
 * not exactly one. Lengths are octets (RFC 5321 §4.5.3.1, erratum 1690). Says nothing about whether a mailbox is there.
 */
export function checkedAddress(text: string): string | undefined {
  const trimmed = text.trim().normalize('NFC')
  const at = trimmed.indexOf('@')
  if (at < 1 || at !== trimmed.lastIndexOf('@')) return undefined
  const local = trimmed.slice(0, at)
  const written = trimmed.slice(at + 1)
  if (!LOCAL.test(local) || Buffer.byteLength(local) > LOCAL_OCTETS) return undefined
  // Checked before the conversion too: domainToASCII drops tabs, decodes percent signs and cuts at slashes.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(written)) return undefined
  const domain = domainToASCII(written)
  const labels = domain.split('.')
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || /^\d+$/.test(labels.at(-1) ?? '')) return undefined
  const address = `${local}@${domain}`
  return Buffer.byteLength(address) > ADDRESS_OCTETS ? undefined : address
}
