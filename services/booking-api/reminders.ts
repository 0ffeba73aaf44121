import { contentVersion } from './content-version.ts'
import type { Deps } from './deps.ts'
import { Refused } from './refused.ts'
import { findInsider, type Insider, lockInsider, saveReminding } from './store/insiders.ts'
import { withinTransaction } from './transact.ts'

/** Names what an insider's reminders are set to, for If-Match. */
export function remindersVersion({ remindDayBefore }: Pick<Insider, 'remindDayBefore'>): string {
  return contentVersion({ remindDayBefore })
}

/**
 * Sets whether an insider is reminded on the day before, of meetings booked from now on.
 *
 * @param seen whether a version is the one the editor began from
 * @throws Refused `precondition-failed` when it was changed meanwhile
 */
export async function editReminders(
  deps: Deps,
  insiderId: string,
  remindDayBefore: boolean,
  seen: (version: string) => boolean,
): Promise<Insider> {
  return withinTransaction(deps, async (tx) => {
    await lockInsider(tx, insiderId)
    const insider = await findInsider(tx, deps.keyring, { id: insiderId })
    if (!insider) throw new Refused('not-found')
    if (insider.remindDayBefore === remindDayBefore) return insider
    if (!seen(remindersVersion(insider))) throw new Refused('precondition-failed')
    await saveReminding(tx, insiderId, remindDayBefore)
    const saved = await findInsider(tx, deps.keyring, { id: insiderId })
    if (!saved) throw new Refused('not-found')
    return saved
  })
}
