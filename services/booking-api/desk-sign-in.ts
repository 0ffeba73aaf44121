import type { Deps } from './deps.ts'
import { Refused } from './refused.ts'
import { sendCode } from './send-code.ts'
import { insidersAt } from './store/insiders.ts'
import { type Made, tryCode } from './store/sessions.ts'
import { withinTransaction } from './transact.ts'

/**
 * Mails a code to whoever is an insider under this address: one mail for each organization, which it names, since a code opens one desk.
 * Says nothing of whether there was anybody, nor of codes that were sent before.
 */
export async function sendDeskCodes(deps: Deps, address: string): Promise<void> {
  for (const insiderId of await insidersAt(deps.database, deps.keyring, address)) {
    try {
      await sendCode(deps, { insiderId, door: 'desk' })
    } catch (thrown) {
      if (!(thrown instanceof Refused) || thrown.code !== 'too-many-requests') throw thrown
    }
  }
}

/** Opens the desk that the code was mailed for; undefined for a code that is wrong or too old, and for an address nobody has here. */
export async function signIn(deps: Deps, address: string, code: string): Promise<Made | undefined> {
  for (const insiderId of await insidersAt(deps.database, deps.keyring, address)) {
    const tried = await withinTransaction(deps, (tx) =>
      tryCode(tx, deps.keyring, { insiderId, door: 'desk' }, code, deps.clock()),
    )
    if (tried !== 'no-code' && tried.proved) return tried
  }
  return undefined
}
