import { decide } from '@vestibule/scheduling/decide.ts'
import type { Fact } from '@vestibule/scheduling/facts.ts'
import { after, DAY_MS } from '@vestibule/scheduling/instant.ts'
import { isRefusal } from '@vestibule/scheduling/refusals.ts'
import { courseOf } from '@vestibule/scheduling/screening.ts'
import { daysFor } from './days.ts'
import type { Deps } from './deps.ts'
import { prepare } from './prepare.ts'
import { recording } from './record.ts'
import { Refused } from './refused.ts'
import { limitWaiting, type Transaction } from './store/database.ts'
import type { By } from './store/facts.ts'
import { type Answer, claimingKey, earlierAnswer, keepingAnswer } from './store/idempotency.ts'
import { advancing, type Locked, lockingInsider, toLocked } from './store/insiders.ts'
import { spendLink } from './store/links.ts'
import { inOneGo, type Statement } from './store/one-go.ts'
import { type Around, readingSituation, type Situation, toSituation } from './store/situation.ts'
import type { Asked, Done, Intent, Loaded } from './transact.ts'
import type { Wish } from './wish.ts'

/**
 * Handed on as it is, not waited for: COMMIT goes out behind the last writes without waiting for their answers, while everybody else waits
 * for the lock. Where one of them fails, PostgreSQL takes that COMMIT for a ROLLBACK, and says so to nobody: so they are asked afterwards.
 */
export function underWay<T>(promise: Promise<T>): { readonly promise: Promise<T> } {
  promise.catch(() => undefined) // heard of where it is waited for, also when the transaction itself fails first
  return { promise }
}

/** What a request for a change finds: how its screening stands, or what was answered to the same request before. */
export type Found = { readonly situation: Situation } | { readonly earlier: Answer }

/**
 * Takes the keys, waits for the insider's turn, and then reads: in one go, yet in this order. Keys are taken in one order by everybody: two
 * who want the same ones never wait for each other.
 *
 * @returns of each what it finds, in the order they are given; Refused where its screening is not there or its key had another use
 */
export async function begin(
  tx: Transaction,
  deps: Deps,
  insiderId: string,
  all: readonly { readonly intent: Pick<Intent, 'screeningId' | 'keyed'>; readonly wish: Wish }[],
): Promise<{ locked: Locked; found: PromiseSettledResult<Found>[] }> {
  const now = deps.clock()
  const keys = all.flatMap(({ intent: { keyed } }) => keyed ?? []).sort((a, b) => Buffer.compare(a.scope, b.scope))
  const rows = await inOneGo(tx, [
    limitWaiting,
    ...keys.map((keyed) => claimingKey(keyed, now)),
    lockingInsider({ id: insiderId }),
    ...all.map(({ intent, wish }) => readingSituation(intent.screeningId, aroundOf(wish))),
  ])
  const claimed = new Set(keys.filter((_, at) => rows[1 + at]?.length === 1))
  const [[locked] = [], ...read] = rows.slice(1 + keys.length)
  if (!locked) throw new Refused('not-found')
  const finding = async ({ intent: { keyed } }: (typeof all)[number], at: number): Promise<Found> => {
    if (keyed && !claimed.has(keyed)) {
      const earlier = await earlierAnswer(tx, deps.keyring, keyed)
      if (earlier === 'mismatch') throw new Refused('idempotency-key-reused')
      return { earlier }
    }
    const [row] = read[at] ?? []
    const situation = row && toSituation(row, deps.keyring)
    if (!situation) throw new Refused('not-found')
    return { situation }
  }
  return { locked: toLocked(locked), found: await Promise.allSettled(all.map(finding)) }
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

export interface Begun {
  readonly locked: Locked
  readonly situation: Situation
}

/** What a change comes to. */
export interface Changed {
  readonly loaded: Loaded
  /** Said, and not yet done. */
  readonly writes: Statement[]
  /** How far the insider's facts and mails have come with it; noted by whoever asked for the change. */
  readonly head: Locked
  /** What the rules made of the command; null where it comes to nothing. */
  readonly judged: Fact | null
}

/** What was found; throws what was thrown instead. */
export function taken<T>(settled: PromiseSettledResult<T> | undefined): T {
  if (settled?.status !== 'fulfilled') throw settled?.reason
  return settled.value
}

/** Carries one out as far as its answer; its last writes are said, and not yet done. How far the insider has come is noted where the answer is made of what is written. */
export async function carryOut(
  tx: Transaction,
  { deps, intent, wish, answer }: Asked,
  begun: Begun,
): Promise<Pick<Changed, 'writes' | 'head' | 'judged'> & { done: Done }> {
  const { loaded, writes, head, judged } = await change(tx, deps, intent, wish, begun)
  if (!intent.answersFromLoaded) await inOneGo(tx, [...writes.splice(0), advancing(head)])
  const given = await answer(tx, loaded)
  if (intent.keyed && loaded.person) writes.push(keepingAnswer(intent.keyed, given, loaded.person))
  return { done: { answer: given, replayed: false }, writes, head, judged }
}

/** Decide, record, post, on what was read under the lock. */
export async function change(
  tx: Transaction,
  deps: Deps,
  intent: Pick<Intent, 'by' | 'spend'>,
  wish: Wish,
  { locked, situation }: Begun,
): Promise<Changed> {
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
  const { course, head } = await recording(tx, deps, { locked, ...read }, facts, said, now, { detailsId, noteId }, writes)
  return { loaded: { ...read, course, now }, writes, head, judged }
}
