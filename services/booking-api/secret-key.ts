import { KEY_BYTES } from './seal.ts'

/** What the documentation of other programs shows as an example, and a key must therefore never be. Random bytes repeat little. */
const LEAST_DIFFERENT_BYTES = 12

/**
 * Reads master keys of 32 bytes, newest first, each as base64, base64url or hex.
 *
 * @returns the keys, and what is wrong with one of them, which never repeats any of it
 */
export function masterKeys(values: readonly string[]): { keys: Buffer[]; problem?: string } {
  const keys = values.map(decode)
  const place = keys.findIndex((key) => key.length !== KEY_BYTES || isSample(key))
  if (place < 0 && new Set(keys.map((key) => key.toString('hex'))).size === keys.length) return { keys }
  const which = keys.length > 1 && place >= 0 ? ` (number ${place + 1} of ${keys.length})` : ''
  if (place < 0) return { keys, problem: 'names the same key twice.' }
  if (keys[place]?.length !== KEY_BYTES) return { keys, problem: `must be 32 bytes in base64 or hex${which}.` }
  return { keys, problem: `must be random bytes, not a sample${which}: take \`openssl rand -base64 32\`.` }
}

function decode(value: string): Buffer {
  if (/^[0-9a-f]{64}$/i.test(value)) return Buffer.from(value, 'hex')
  return /^[A-Za-z0-9+/_-]{43}=?$/.test(value) ? Buffer.from(value, 'base64') : Buffer.alloc(0)
}

function isSample(key: Buffer): boolean {
  const steps = new Set(key.subarray(1).map((byte, index) => byte - (key[index] ?? 0)))
  return new Set(key).size < LEAST_DIFFERENT_BYTES || steps.size === 1 // the second: 00 01 02 …
}
