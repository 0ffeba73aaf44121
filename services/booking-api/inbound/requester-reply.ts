import type { Deps } from '../deps.ts'
import { postNotice } from './notice.ts'
import type { Became, Reply } from './receive.ts'

/** What a requester writes reaches nobody; they are told so, at the address we know. */
export async function takeReply(deps: Deps, { row, keyed }: Reply): Promise<Became> {
  const notice = { kind: 'reply-not-passed-on', recipientId: row.requesterId, data: {} } as const
  const became = await postNotice(deps, row, keyed, notice)
  return became === 'posted' ? 'not-passed-on' : became
}
