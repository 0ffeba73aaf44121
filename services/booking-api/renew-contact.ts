import type { Deps } from './deps.ts'
import { agreedOnBefore } from './store/contacts.ts'
import type { Transaction } from './store/database.ts'
import { type Loaded, transactAlso } from './transact.ts'

/**
 * Whoever agrees to keep in touch after another conversation with the same insider stands on their list once: what was agreed before gives
 * way, in the transaction of the newer yes, so that there is one page on which it is taken back.
 */
export async function renewContact(tx: Transaction, deps: Deps, { row }: Pick<Loaded, 'row'>): Promise<void> {
  for (const screeningId of await agreedOnBefore(tx, row)) {
    const intent = { screeningId, by: { actor: 'clock', id: null } } as const
    await transactAlso(tx, deps, intent, row, { type: 'end-contact', because: 'renewed' })
  }
}
