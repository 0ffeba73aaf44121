import type { Deps } from '../deps.ts'
import type { NotTaken } from '../mail/content.ts'
import { type ProblemCode, Refused } from '../refused.ts'
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
    return notTaken(deps, reply, why, why === 'nothing-free' || why === 'person-limit' ? ready : undefined)
  }
}

/** Which choice the page has ready. */
const READY = { yes: 'approve', no: 'decline', ask: 'ask', 'come-back': 'come-back', unclear: undefined } as const
type Ready = (typeof READY)[Answer['says']]

/** What the rules say is the case; anything else is an error, and the mail is tried again. */
const REFUSED: Partial<Record<ProblemCode, NotTaken>> = {
  'already-decided': 'already-decided',
  'nothing-free': 'nothing-free',
  'person-limit': 'person-limit',
  'asked-enough': 'asked-enough',
  'return-week-not-possible': 'unclear',
  'screening-gated': 'closed',
  'screening-not-verified': 'closed',
  'screening-expired': 'closed',
  'screening-lapsed': 'closed',
  'screening-closed': 'closed',
  'not-found': 'closed',
}

/** A no by mail says the mildest thing there is: no time, and ask again whenever you like. The week to come back in is the next that leaves some days. */
function wishOf(answer: Answer): Wish | undefined {
  switch (answer.says) {
    case 'yes':
      return { type: 'approve', ownLine: null }
    case 'no':
      return { type: 'decline', reason: 'no-time', text: null, askAgain: 'any-time' }
    case 'ask':
      return { type: 'ask', questions: answer.questions }
    case 'come-back':
      return { type: 'come-back', weekOf: null, ownLine: null }
    case 'unclear':
      return undefined
    default:
      return answer satisfies never
  }
}

async function notTaken(deps: Deps, { row, insider, keyed }: Reply, why: NotTaken, ready: Ready): Promise<Became> {
  const data = { notTaken: why, ...(ready && { ready }) }
  const became = await postNotice(deps, row, keyed, { kind: 'answer-not-taken', recipientId: insider.personId, data })
  return became === 'posted' ? 'not-taken' : became
}
