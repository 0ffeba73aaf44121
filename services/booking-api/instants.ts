import { type Instant, instant } from '@vestibule/scheduling/instant.ts'
import { Refused } from './refused.ts'

/** An Instant as RFC 3339 in UTC, without a fraction where there is none. */
export function toText(at: Instant): string {
  return new Date(at).toISOString().replace('.000Z', 'Z')
}

export function toTextOrNull(at: Instant | null): string | null {
  return at === null ? null : toText(at)
}

/** The Instant a checked text says; a 30 February passes the pattern and ends here, with its field. */
export function fromText(text: string, pointer: string): Instant {
  const epochMs = Date.parse(text)
  const same = Number.isFinite(epochMs) && new Date(epochMs).toISOString().slice(0, 19) === text.slice(0, 19)
  if (!same) throw new Refused('invalid', { fields: [{ pointer, detail: 'is not a date that exists' }] })
  return instant(epochMs)
}
