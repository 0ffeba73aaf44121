import type { Deps } from '../deps.ts'
import { Refused } from '../refused.ts'
import { transact } from '../transact.ts'
import { post, postNotice } from './notice.ts'
import type { Became, Reply } from './receive.ts'

/**
 * Within the week to come back in, a reply that is proved to be the requester's is "I'm back", whatever it says: they followed up. At any
 * other time what a requester writes reaches nobody, and they are told so at the address we know.
 */
export async function takeReply(deps: Deps, reply: Reply): Promise<Became> {
  const { row, keyed } = reply
  if (reply.proved) {
    const became = await comeBack(deps, reply)
    if (became) return became
  }
  const notice = { kind: 'reply-not-passed-on', recipientId: row.requesterId, data: {} } as const
  const became = await postNotice(deps, row, keyed, notice)
  return became === 'posted' ? 'not-passed-on' : became
}

/** Undefined: nobody waits for them to come back, or not yet, or no longer. */
async function comeBack(deps: Deps, { row, keyed }: Reply): Promise<Became | undefined> {
  const intent = { screeningId: row.id, by: { actor: 'requester', id: 'mail' }, keyed } as const
  try {
    const { replayed } = await transact(deps, intent, { type: 'return' }, async (tx, { now }) => {
      await post(tx, deps, row, { kind: 'return-taken', recipientId: row.requesterId, data: {} }, now)
      return { status: 201, body: null }
    })
    return replayed ? 'repeated' : 'returned'
  } catch (error) {
    if (error instanceof Refused && NOT_NOW.has(error.code)) return undefined
    throw error
  }
}

const NOT_NOW: ReadonlySet<string> = new Set(['not-asked-to-return', 'return-window-not-open', 'screening-lapsed'])
