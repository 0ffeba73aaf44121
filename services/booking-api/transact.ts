import { decide } from '@vestibule/scheduling/decide.ts'
import type { Fact } from '@vestibule/scheduling/facts.ts'
import { after, DAY_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { isRefusal } from '@vestibule/scheduling/refusals.ts'
import { type Course, courseOf } from '@vestibule/scheduling/screening.ts'
import { daysFor } from './days.ts'
import type { Deps } from './deps.ts'
import { prepare } from './prepare.ts'
import { recording } from './record.ts'
import { Refused } from './refused.ts'
import { limitWaiting, type Transaction } from './store/database.ts'
import type { By } from './store/facts.ts'
import { type Answer, claimingKey, earlierAnswer, isKnownKey, type Keyed, keepingAnswer } from './store/idempotency.ts'
import { type Locked, lockingInsider, toLocked } from './store/insiders.ts'
import { spendLink } from './store/links.ts'
import { inOneGo, type Statement } from './store/one-go.ts'
import { findScreening, type ScreeningRow } from './store/screenings.ts'
import { type Around, readingSituation, type Situation, toSituation } from './store/situation.ts'
import { turnstile } from './turnstile.ts'
import type { Wish } from './wish.ts'

/** Who asks for a change of one screening, and how a repeat of the request is known. */
export interface Intent {
  readonly screeningId: string
  /** Whose screening it is, where the caller has read that already: it never changes. */
  readonly insiderId?: string
  readonly by: By
  /** Hash of an acting link that has this one effect. */
  readonly spend?: Buffer | undefined
  readonly keyed?: Keyed | undefined
  /** What is plain to see before anybody waits for the lock. A repeat of an earlier request is not refused by it. */
  readonly plainly?: Refused | undefined
  /** The answer is made of what is loaded alone: it goes to the database together with what it tells of. */
  readonly answersFromLoaded?: boolean
}

/** A screening as a transaction sees it: what was read in one go, and how it stands at `now`. */
export interface Loaded
  extends Pick<
    Situation,
    'row' | 'insider' | 'type' | 'person' | 'requester' | 'holds' | 'elsewhere' | 'spent' | 'calendarsReadAt'
  > {
  readonly course: Course
  readonly now: Instant
}

export interface Done {
  readonly answer: Answer
  readonly replayed: boolean
}

/** Four transactions per insider wait in the database, two thousand in line before it: see `turnstile`. */
const pass = turnstile(4, 2000)

/**
 * The only way a screening changes: key, lock, load, decide, record, post, in one transaction.
 *
 * It takes three round trips between BEGIN and COMMIT at best, whatever is read and written: key, lock and read go out together, and so do all writes.
 * One after the other they were 24, and each kept everybody else who asks the same insider waiting.
 *
 * @param answer makes the HTTP answer from what then holds; it is kept beside the effect for repeats of the request
 * @throws Refused with the rule's code; nothing has happened then
 */
export async function transact(
  deps: Deps,
  intent: Intent,
  wish: Wish,
  answer: (tx: Transaction, loaded: Loaded) => Promise<Answer> | Answer,
): Promise<Done> {
  const insiderId = intent.insiderId ?? (await findScreening(deps.database, intent.screeningId))?.insiderId
  if (insiderId === undefined) throw new Refused('not-found')
  const { keyed, plainly } = intent
  if (plainly && !(keyed && (await isKnownKey(deps.database, keyed)))) throw plainly
  const done = await pass(insiderId, async () => {
    const { written, ...rest } = await deps.database.transaction(async (tx) => {
      const begun = await begin(tx, deps, intent, insiderId, aroundOf(wish))
      if ('earlier' in begun) return { answer: begun.earlier, replayed: true, written: undefined }
      const { loaded, writes } = await change(tx, deps, intent, wish, begun)
      if (!intent.answersFromLoaded) await inOneGo(tx, writes.splice(0))
      const given = await answer(tx, loaded)
      if (keyed && loaded.person) writes.push(keepingAnswer(keyed, given, loaded.person))
      return { answer: given, replayed: false, written: underWay(inOneGo(tx, writes)) }
    })
    await written?.promise
    return rest
  })
  deps.wake()
  return done
}

/** Another screening of the same insider, in a transaction that has their lock already and has written what it knows: what is said of both holds together. */
export async function transactAlso(
  tx: Transaction,
  deps: Deps,
  intent: Pick<Intent, 'screeningId' | 'by'>,
  { insiderId }: Pick<ScreeningRow, 'insiderId'>,
  wish: Wish,
): Promise<void> {
  const begun = await begin(tx, deps, intent, insiderId, aroundOf(wish))
  if ('locked' in begun) await inOneGo(tx, (await change(tx, deps, intent, wish, begun)).writes)
}

/**
 * Handed on as it is, not waited for: COMMIT goes out behind the last writes without waiting for their answers, while everybody else waits
 * for the lock. Where one of them fails, PostgreSQL takes that COMMIT for a ROLLBACK, and says so to nobody: so they are asked afterwards.
 */
function underWay<T>(promise: Promise<T>): { readonly promise: Promise<T> } {
  promise.catch(() => undefined) // heard of where it is waited for, also when the transaction itself fails first
  return { promise }
}

interface Begun {
  readonly locked: Locked
  readonly situation: Situation
}

/** Takes the key, waits for the insider's turn, and then reads: in one go, yet in this order. */
async function begin(
  tx: Transaction,
  deps: Deps,
  { screeningId, keyed }: Intent,
  insiderId: string,
  around: Around | undefined,
): Promise<Begun | { earlier: Answer }> {
  const claiming = keyed ? [claimingKey(keyed, deps.clock())] : []
  const rows = await inOneGo(tx, [
    limitWaiting,
    ...claiming,
    lockingInsider({ id: insiderId }),
    readingSituation(screeningId, around),
  ])
  if (keyed && rows[1]?.length === 0) {
    const earlier = await earlierAnswer(tx, deps.keyring, keyed)
    if (earlier === 'mismatch') throw new Refused('idempotency-key-reused')
    return { earlier }
  }
  const [[locked] = [], [read] = []] = rows.slice(-2)
  const situation = read && toSituation(read, deps.keyring)
  if (!locked || !situation) throw new Refused('not-found')
  return { locked: toLocked(locked), situation }
}

/** What a booking could meet lies within a day of it: no meeting with its buffers is as long. One that is moved gives its own time up. */
function aroundOf(wish: Wish): Around | undefined {
  if (wish.type !== 'book' && wish.type !== 'move' && wish.type !== 'undo-decline') return undefined
  const { startsAt } = wish
  return {
    startsAt: after(startsAt, -DAY_MS),
    endsAt: after(startsAt, DAY_MS),
    asideId: wish.type === 'move' ? wish.bookingId : null,
  }
}

/** Decide, record, post, on what was read under the lock; what there is to write is said, and not yet done. */
async function change(
  tx: Transaction,
  deps: Deps,
  intent: Intent,
  wish: Wish,
  { locked, situation }: Begun,
): Promise<{ loaded: Loaded; writes: Statement[] }> {
  const now = deps.clock() // after the wait: a deadline may have passed in it
  const { facts, ...read } = situation
  const before = courseOf(facts, now)
  const loaded = { ...read, course: before, now }
  const { command, detailsId, noteId, writes: texts } = await prepare(tx, deps, loaded, wish)
  const judged = decide(before, command, now, await daysFor(tx, deps, loaded, command))
  if (isRefusal(judged)) throw new Refused(judged.refused)
  if (intent.spend && judged && !(await spendLink(tx, intent.spend, now))) throw new Refused('link-spent')

  const clock: By = { actor: 'clock', id: null }
  const until: Fact[] = [...before.due, ...(judged ? [judged] : [])]
  // What is due the moment this was said (a decision sent at once takes effect) is written with it: no deadline is left to find it by.
  const dueAtOnce = judged ? courseOf([...facts, ...until], now).due : []
  const said = [...until, ...dueAtOnce].map((fact) => [fact, fact === judged ? intent.by : clock] as const)
  const writes: Statement[] = judged ? [...texts] : [] // what comes to nothing leaves no text behind
  const course = await recording(tx, deps, { locked, ...read }, facts, said, now, { detailsId, noteId }, writes)
  return { loaded: { ...read, course, now }, writes }
}

/** A transaction that waits at most five seconds for a lock; then 503 with Retry-After instead of a pile of waiting connections. */
export async function withinTransaction<T>(deps: Pick<Deps, 'database'>, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return deps.database.transaction(async (tx) => {
    await inOneGo(tx, [limitWaiting])
    return work(tx)
  })
}
