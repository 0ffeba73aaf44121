import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { Course } from '@vestibule/scheduling/screening.ts'
import { carriages } from './carriages.ts'
import { begin, carryOut, change, taken, underWay } from './changing.ts'
import type { Deps } from './deps.ts'
import { Refused } from './refused.ts'
import { limitWaiting, type Transaction } from './store/database.ts'
import type { By } from './store/facts.ts'
import { type Answer, isKnownKey, type Keyed } from './store/idempotency.ts'
import { advancing } from './store/insiders.ts'
import { inOneGo } from './store/one-go.ts'
import { findScreening, type ScreeningRow } from './store/screenings.ts'
import type { Situation } from './store/situation.ts'
import { goesTogether, type Joint, together } from './together.ts'
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

/** A change that is asked for, and what is answered once it holds. */
export interface Asked {
  readonly deps: Deps
  readonly intent: Intent
  readonly wish: Wish
  /** Makes the HTTP answer from what then holds; it is kept beside the effect for repeats of the request. */
  readonly answer: (tx: Transaction, loaded: Loaded) => Promise<Answer> | Answer
}

/** Four transactions per insider wait in the database, two thousand in line before it: see `turnstile`. */
const pass = turnstile(4, 2000)

/**
 * The only way a screening changes: key, lock, load, decide, record, post, in one transaction. Bookings of one insider that come while
 * another is under way share one (see `together`).
 *
 * It takes three round trips between BEGIN and COMMIT at best, whatever is read and written: key, lock and read go out together, and so do all writes.
 * One after the other they were 24, and each kept everybody else who asks the same insider waiting.
 *
 * @throws Refused with the rule's code; nothing has happened then
 */
export async function transact(deps: Deps, intent: Intent, wish: Wish, answer: Asked['answer']): Promise<Done> {
  const insiderId = intent.insiderId ?? (await findScreening(deps.database, intent.screeningId))?.insiderId
  if (insiderId === undefined) throw new Refused('not-found')
  const { keyed, plainly } = intent
  if (plainly && !(keyed && (await isKnownKey(deps.database, keyed)))) throw plainly
  const asked = { deps, intent, wish, answer }
  const done = await (goesTogether(asked) ? ride(insiderId, asked) : pass(insiderId, () => alone(insiderId, asked)))
  deps.wake()
  return done
}

/** Two carriages per insider: while one is under way, the next waits for the lock, and fills. */
const ride = carriages<Joint, Done>({ seats: 16, abreast: 2, line: 2000 }, (insiderId, all) =>
  pass(insiderId, () => together(insiderId, all, (one) => alone(insiderId, one))),
)

async function alone(insiderId: string, asked: Asked): Promise<Done> {
  const { written, done } = await asked.deps.database.transaction(async (tx) => {
    const { locked, found } = await begin(tx, asked.deps, insiderId, [asked])
    const situated = taken(found[0])
    if ('earlier' in situated) return { done: { answer: situated.earlier, replayed: true }, written: undefined }
    const { done, writes, head } = await carryOut(tx, asked, { locked, ...situated })
    if (asked.intent.answersFromLoaded) writes.push(advancing(head))
    return { done, written: underWay(inOneGo(tx, writes)) }
  })
  await written?.promise
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
  const { locked, found } = await begin(tx, deps, insiderId, [{ intent, wish }])
  const situated = taken(found[0])
  if ('earlier' in situated) return
  const { writes, head } = await change(tx, deps, intent, wish, { locked, ...situated })
  await inOneGo(tx, [...writes, advancing(head)])
}

/** A transaction that waits at most five seconds for a lock; then 503 with Retry-After instead of a pile of waiting connections. */
export async function withinTransaction<T>(deps: Pick<Deps, 'database'>, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return deps.database.transaction(async (tx) => {
    await inOneGo(tx, [limitWaiting])
    return work(tx)
  })
}
