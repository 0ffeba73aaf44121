import { dateOf, dayOf } from '@vestibule/scheduling/calendar.ts'
import { localOf } from '@vestibule/scheduling/zone.ts'
import type { Deps } from './deps.ts'
import { Refused } from './refused.ts'
import { type Contact, changeContact, contactById, type Noted } from './store/contacts.ts'
import { findInsider, lockInsider } from './store/insiders.ts'
import { contactKeptUntil } from './store/working-rows.ts'
import { withinTransaction } from './transact.ts'
import { zoneOf } from './zones.ts'

export interface ContactEdit extends Noted {
  readonly lastContactOn: string
}

/**
 * Notes something of somebody on an insider's list; the date of the last contact says until when they stay on it.
 *
 * @param seen whether a version is the one the editor began from
 * @throws Refused `precondition-failed` when it was edited meanwhile; `invalid` for a date that is none, or still to come
 */
export async function editContact(
  deps: Deps,
  insiderId: string,
  id: string,
  edit: ContactEdit,
  seen: (version: string) => boolean,
): Promise<Contact> {
  return withinTransaction(deps, async (tx) => {
    await lockInsider(tx, insiderId)
    const insider = await findInsider(tx, deps.keyring, { id: insiderId })
    const current = insider && (await contactById(tx, deps.keyring, insiderId, id))
    if (!current) throw new Refused('not-found')
    const { note, tags, lastContactOn } = current
    if (JSON.stringify([edit.note, edit.tags, edit.lastContactOn]) === JSON.stringify([note, tags, lastContactOn])) return current
    if (!seen(String(current.version))) throw new Refused('precondition-failed')
    const today = dateOf(localOf(zoneOf(insider.timeZone), deps.clock()).day)
    const keptUntil = isDate(edit.lastContactOn) ? contactKeptUntil(edit.lastContactOn) : null
    if (keptUntil === null || edit.lastContactOn > today || keptUntil <= deps.clock())
      throw new Refused('invalid', { fields: [{ pointer: '/lastContactOn', detail: 'is a date of the last 24 months' }] })
    const next = { ...current, ...edit, keptUntil, version: current.version + 1 }
    await changeContact(tx, next)
    return next
  })
}

/** A schema lets 30 February pass. */
function isDate(date: string): boolean {
  try {
    return dayOf(date) >= 0
  } catch {
    return false
  }
}
