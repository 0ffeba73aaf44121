import { randomUUIDv7 } from 'node:crypto'
import { TypeID } from 'typeid-js'

/** What an id names. Outside they are TypeIDs (`scr_…`), inside plain UUIDs, never a secret. */
const PREFIXES = {
  organization: 'org',
  insider: 'ins',
  meetingType: 'mtt',
  questionnaire: 'qst',
  screening: 'scr',
  booking: 'bkg',
  referral: 'rfr',
  file: 'fil',
  draft: 'drf',
  fact: 'fct',
  calendar: 'cal',
  contact: 'con',
  apiKey: 'key',
  session: 'ses',
} as const
export type Noun = keyof typeof PREFIXES

/** A new UUIDv7. Its leading time only keeps indexes dense; nothing reads it back. */
export function newId(): string {
  return randomUUIDv7()
}

/** `scr_01jdf3…` for a UUID. */
export function publicId(noun: Noun, uuid: string): string {
  return TypeID.fromUUID(PREFIXES[noun], uuid).toString()
}

/** The UUID behind a public id, or undefined when it is not one of this noun: to the caller that is an id nobody has. */
export function uuidOf(noun: Noun, id: string): string | undefined {
  try {
    return TypeID.fromString(id, PREFIXES[noun]).toUUID()
  } catch {
    return undefined
  }
}
