import type { Deps } from './deps.ts'
import type { Language } from './mail/languages.ts'
import { Refused } from './refused.ts'
import { findInsider, lockInsider } from './store/insiders.ts'
import { saveWording, type Wording, wordingsOf } from './store/wordings.ts'
import { withinTransaction } from './transact.ts'
import { wordingFaults } from './wordings/wording-faults.ts'
import type { WordingKey } from './wordings/wording-key.ts'

/** No own words yet: ours hold. */
export const OURS: Wording = { version: 0, texts: null }

/**
 * Puts an insider's own words in place of ours, or ours back (`texts` null). The same edit again is answered by what holds, also when its
 * precondition no longer does: an answer lost on the way can be asked for again (RFC 9110 §13.1.1).
 *
 * @param seen whether a version is the one the editor began from
 * @throws Refused `precondition-failed` when it was edited meanwhile; `invalid` with pointers into the edit
 */
export async function editWording(
  deps: Deps,
  insiderId: string,
  { key, language }: { readonly key: WordingKey; readonly language: Language },
  texts: readonly string[] | null,
  seen: (version: string) => boolean,
): Promise<Wording> {
  const faults = texts ? wordingFaults(key, texts) : []
  if (faults.length > 0) throw new Refused('invalid', { fields: faults })
  return withinTransaction(deps, async (tx) => {
    await lockInsider(tx, insiderId)
    const insider = await findInsider(tx, deps.keyring, { id: insiderId })
    if (!insider) throw new Refused('not-found')
    const current = (await wordingsOf(tx, insider, language)).get(key) ?? OURS
    if (JSON.stringify(current.texts) === JSON.stringify(texts)) return current
    if (!seen(String(current.version))) throw new Refused('precondition-failed')
    const next = { version: current.version + 1, texts }
    await saveWording(tx, insider, key, language, next, deps.clock())
    return next
  })
}
