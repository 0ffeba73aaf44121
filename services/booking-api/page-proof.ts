import { HOUR_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { equalBytes, type Keyring } from './seal.ts'

/** Long enough to read one request and decide it; a page that is loaded anew is proved anew. */
export const PAGE_PROOF_MS = HOUR_MS

/**
 * What a page shows where its browser keeps no cookie (the view inside a mail program): that this session was just proved. Signed and
 * not stored, so it needs no row; it names its session, so it ends with it when that is revoked.
 */
export function pageProof(keyring: Keyring, sessionId: string, now: Instant): string {
  const said = `${sessionId}.${now + PAGE_PROOF_MS}`
  const [mark] = keyring.proved(said)
  if (!mark) throw new Error('a keyring without a key')
  return `${said}.${mark.toString('base64url')}`
}

/** The session that a page's proof names; undefined when the proof is not ours or its hour is over. */
export function provedSession(keyring: Keyring, proof: string, now: Instant): string | undefined {
  const [, said, id, until, mark] = SHAPE.exec(proof) ?? []
  if (!said || !mark || now >= Number(until)) return undefined
  const given = Buffer.from(mark, 'base64url')
  return keyring.proved(said).some((ours) => equalBytes(ours, given)) ? id : undefined
}

const SHAPE = /^(([0-9a-f-]{36})\.(\d{13}))\.([A-Za-z0-9_-]{43})$/
