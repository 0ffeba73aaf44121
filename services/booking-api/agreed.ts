import type { Terms } from '@vestibule/scheduling/facts.ts'
import type { Deps } from './deps.ts'
import type { Database, Transaction } from './store/database.ts'
import type { MeetingType } from './store/meeting-types.ts'
import { readText } from './store/sealed-texts.ts'

/** The meeting type of a screening with what the yes said beyond it: another length, another place. Undefined: it is gone. */
export async function agreedType(
  tx: Database | Transaction,
  { keyring }: Pick<Deps, 'keyring'>,
  { type, terms }: { type: MeetingType | undefined; terms: Terms | null },
): Promise<MeetingType | undefined> {
  if (!type || !terms) return type
  const minutes = terms.minutes ?? type.rules.minutes
  const elsewhere = terms.place !== null || terms.placeTextId !== null
  const detail = terms.placeTextId ? ((await readText<string>(tx, keyring, terms.placeTextId)) ?? null) : null
  return {
    ...type,
    rules: { ...type.rules, minutes },
    place: terms.place ?? type.place,
    placeDetail: elsewhere ? detail : type.placeDetail,
  }
}
