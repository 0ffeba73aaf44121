import { sha256 } from './seal.ts'

/** Names what a setting holds, for If-Match: the same content is the same version, whoever wrote it and how often. */
export function contentVersion(content: unknown): string {
  return sha256(JSON.stringify(content)).toString('base64url').slice(0, 16)
}
