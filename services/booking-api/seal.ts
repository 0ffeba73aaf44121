import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

// Everything personal lies sealed with AES-256-GCM: nonce (12) · tag (16) · ciphertext. One random data key per person, wrapped
// by the master key; deleting the wrapped key is erasing the person. `context` is bound in as additional data, so that a sealed
// value moved to another row does not open. NIST SP 800-38D: random nonces are safe for 2^32 messages a key; a person has hundreds.

const NONCE_BYTES = 12
const TAG_BYTES = 16
export const KEY_BYTES = 32

export class Unsealable extends Error {
  constructor() {
    super('a sealed value does not open: another key, another place, or changed bytes')
  }
}

export function newKey(): Buffer {
  return randomBytes(KEY_BYTES)
}

/** Seals `plain` under a 32-byte key. `context` says which place it belongs to. */
export function seal(key: Buffer, plain: Buffer | string, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(plain as Buffer), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Opens what `seal` made. Throws `Unsealable`. */
export function unseal(key: Buffer, sealed: Buffer, context: string): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(context))
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
  } catch {
    throw new Unsealable()
  }
}

export function sealJson(key: Buffer, value: unknown, context: string): Buffer {
  return seal(key, JSON.stringify(value), context)
}

export function unsealJson<T>(key: Buffer, sealed: Buffer, context: string): T {
  return JSON.parse(unseal(key, sealed, context).toString()) as T
}

export interface Keyring {
  /** Wraps a data key under the newest master key. The result names the key it was wrapped with. */
  wrap(key: Buffer): Buffer
  /** Unwraps under whichever master key wrapped it; throws `Unsealable` when that one is gone. */
  unwrap(wrapped: Buffer): Buffer
  /** HMAC for secrets at rest (API keys): one per master key, newest first. */
  peppered(secret: string): Buffer[]
  /** HMAC for the reply addresses of mails: one per master key, newest first. */
  marked(text: string): Buffer[]
  /** HMAC for what a page shows instead of a cookie: one per master key, newest first. */
  proved(text: string): Buffer[]
  /** Key of values that belong to nobody in particular (answers of idempotency keys without a person). */
  serviceKey: Buffer
}

const KEY_NAME_BYTES = 4

/** @param masters SECRET_KEY, newest first, 32 bytes each; each purpose gets its own key by HKDF-SHA256 (RFC 5869) */
export function keyring(masters: readonly Buffer[]): Keyring {
  const derived = masters.map((master) => {
    const wrapping = derive(master, 'wrap')
    return {
      wrapping,
      name: sha256(wrapping).subarray(0, KEY_NAME_BYTES),
      pepper: derive(master, 'pepper'),
      mark: derive(master, 'reply-address'),
      proof: derive(master, 'page-proof'),
      service: derive(master, 'service'),
    }
  })
  const newest = derived[0]
  if (!newest) throw new Error('a keyring without a key')
  return {
    wrap: (key) => Buffer.concat([newest.name, seal(newest.wrapping, key, 'data-key')]),
    unwrap: (wrapped) => {
      const name = wrapped.subarray(0, KEY_NAME_BYTES)
      const match = derived.find((one) => one.name.equals(name))
      if (!match) throw new Unsealable()
      return unseal(match.wrapping, wrapped.subarray(KEY_NAME_BYTES), 'data-key')
    },
    peppered: (secret) => derived.map(({ pepper }) => hmac(pepper, secret)),
    marked: (text) => derived.map(({ mark }) => hmac(mark, text)),
    proved: (text) => derived.map(({ proof }) => hmac(proof, text)),
    serviceKey: newest.service,
  }
}

export function sha256(value: Buffer | string): Buffer {
  return createHash('sha256').update(value).digest()
}

export function hmac(key: Buffer, value: Buffer | string): Buffer {
  return createHmac('sha256', key).update(value).digest()
}

/** 256 random bits as base64url: 43 characters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** The key that a secret of 256 random bits stands for, for one purpose. Whoever has only its hash has not the key. */
export function keyFromSecret(secret: string, purpose: string): Buffer {
  return derive(Buffer.from(secret), purpose)
}

export function equalBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `vestibule/${purpose}`, KEY_BYTES))
}
