import type { Deps } from '../deps.ts'
import type { NotTaken } from '../mail/content.ts'
import { nextFreeAt } from '../offer.ts'
import { type ProblemCode, Refused } from '../refused.ts'
import { findMeetingType } from '../store/insiders.ts'
import { transact } from '../transact.ts'
import type { Wish } from '../wish.ts'
import { type Answer, answerIn } from './answer.ts'
import { post, postNotice } from './notice.ts'
import { ownWords } from './own-words.ts'
import type { Became, Reply } from './receive.ts'

/** A plain answer that is proved to be the insider's becomes what the page's press would be; they hear at once what was understood. */
export async function takeAnswer(deps: Deps, reply: Reply): Promise<Became> {
  const { mail, row, insider, proved, keyed } = reply
  const answer = answerIn(ownWords(mail.text), insider.profile.name)
  const ready = READY[answer.says]
  if (!proved) return notTaken(deps, reply, 'not-proved', ready)
  const wish = wishOf(answer)
  if (!wish) return notTaken(deps, reply, 'unclear', undefined)
  if (wish.type === 'approve' && !(await hasFreeTime(deps, reply))) return notTaken(deps, reply, 'nothing-free', ready)
  try {
    const intent = { screeningId: row.id, by: { actor: 'insider', id: 'mail' }, keyed } as const
    const { replayed } = await transact(deps, intent, wish, async (tx, { now }) => {
      await post(tx, deps, row, { kind: 'answer-taken', recipientId: insider.personId, data: {} }, now)
      return { status: 201, body: null }
    })
    return replayed ? 'repeated' : 'taken'
  } catch (error) {
    const why = error instanceof Refused ? REFUSED[error.code] : undefined
    if (why === undefined) throw error
    return notTaken(deps, reply, why, undefined)
  }
}

/** Which choice the page has ready. */
const READY: Partial<Record<Answer['says'], 'approve' | 'decline'>> = { yes: 'approve', no: 'decline' }

const REFUSED: Partial<Record<ProblemCode, NotTaken>> = {
  'already-decided': 'already-decided',
  'screening-expired': 'closed',
  'screening-lapsed': 'closed',
  'screening-closed': 'closed',
}

/** A no by mail says the mildest thing there is: no time, and ask again whenever you like. */
function wishOf({ says }: Answer): Wish | undefined {
  if (says === 'yes') return { type: 'approve', ownLine: null }
  if (says === 'no') return { type: 'decline', reason: 'no-time', text: null, askAgain: 'any-time' }
  return undefined
}

async function hasFreeTime({ database, clock }: Deps, { row, insider }: Reply): Promise<boolean> {
  const type = await findMeetingType(database, insider, row.meetingTypeId)
  return type !== undefined && (await nextFreeAt(database, insider, type, clock())) !== null
}

async function notTaken(
  deps: Deps,
  { row, insider, keyed }: Reply,
  why: NotTaken,
  ready: 'approve' | 'decline' | undefined,
): Promise<Became> {
  const data = { notTaken: why, ...(ready && { ready }) }
  const became = await postNotice(deps, row, keyed, { kind: 'answer-not-taken', recipientId: insider.personId, data })
  return became === 'posted' ? 'not-taken' : became
}
