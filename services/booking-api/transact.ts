import { decide } from '@vestibule/scheduling/decide.ts'
import type { Fact } from '@vestibule/scheduling/facts.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { isRefusal } from '@vestibule/scheduling/refusals.ts'
import { type Course, courseOf, heldBackAfter, stateAfter } from '@vestibule/scheduling/screening.ts'
import { daysFor } from './days.ts'
import type { Deps } from './deps.ts'
import { mailsFor } from './post.ts'
import { prepare } from './prepare.ts'
import { Refused } from './refused.ts'
import { limitWaiting, type Transaction } from './store/database.ts'
import { eraseScreening } from './store/erasure.ts'
import { appendFacts, type By, factsOf, type Recorded } from './store/facts.ts'
import { type Answer, claimKey, isKnownKey, type Keyed, keepAnswer } from './store/idempotency.ts'
import { advance, findInsider, type Insider, type Locked, lockInsider } from './store/insiders.ts'
import { spendLink } from './store/links.ts'
import { dropMessages, hasLeft, postMessages } from './store/messages.ts'
import { personById } from './store/people.ts'
import { findScreening, type ScreeningRow } from './store/screenings.ts'
import { applyToWorkingRows, type Subject, saveCourse } from './store/working-rows.ts'
import { turnstile } from './turnstile.ts'
import type { Wish } from './wish.ts'

/** Who asks for a change of one screening, and how a repeat of the request is known. */
export interface Intent {
  readonly screeningId: string
  readonly by: By
  /** Hash of an acting link that has this one effect. */
  readonly spend?: Buffer | undefined
  readonly keyed?: Keyed | undefined
  /** Asked before anybody waits for the lock; throws what is plain to see already. A repeat of an earlier request is not asked. */
  readonly unless?: () => Promise<void>
}

/** A screening as a transaction sees it. */
export interface Loaded {
  readonly row: ScreeningRow
  readonly insider: Insider
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
 * @param answer makes the HTTP answer from what then holds; it is kept beside the effect for repeats of the request
 * @throws Refused with the rule's code; nothing has happened then
 */
export async function transact(
  deps: Deps,
  intent: Intent,
  wish: Wish,
  answer: (tx: Transaction, loaded: Loaded) => Promise<Answer>,
): Promise<Done> {
  const subject = await findScreening(deps.database, intent.screeningId)
  if (!subject) throw new Refused('not-found')
  if (intent.unless && !(intent.keyed && (await isKnownKey(deps.database, intent.keyed)))) await intent.unless()
  const done = await pass(subject.insiderId, () =>
    withinTransaction(deps, async (tx) => {
      const repeat = intent.keyed && (await claimKey(tx, deps.keyring, intent.keyed, deps.clock()))
      if (repeat === 'mismatch') throw new Refused('idempotency-key-reused')
      if (repeat && repeat !== 'claimed') return { answer: repeat, replayed: true }
      const loaded = await change(tx, deps, intent, wish)
      const given = await answer(tx, loaded)
      const owner = intent.keyed && (await personById(tx, deps.keyring, loaded.row.requesterId))
      if (intent.keyed && owner) await keepAnswer(tx, intent.keyed, given, owner)
      return { answer: given, replayed: false }
    }),
  )
  deps.wake()
  return done
}

/** Lock, load, decide, record, post. Everything after the lock reads in later statements: a read in the locking one would be stale. */
async function change(tx: Transaction, deps: Deps, intent: Intent, wish: Wish): Promise<Loaded> {
  const row = await findScreening(tx, intent.screeningId)
  const locked = row && (await lockInsider(tx, row.insiderId))
  if (!row || !locked) throw new Refused('not-found')
  const now = deps.clock() // after the wait: a deadline may have passed in it
  const insider = await findInsider(tx, deps.keyring, { id: row.insiderId })
  if (!insider) throw new Refused('not-found')
  const facts = await factsOf(tx, row.id)
  const before = courseOf(facts, now)
  const loaded = { row, insider, course: before, now }
  const { command, detailsId, noteId } = await prepare(tx, deps, loaded, wish)
  const judged = decide(before, command, now, await daysFor(tx, deps, loaded, command))
  if (isRefusal(judged)) throw new Refused(judged.refused)
  if (intent.spend && judged && !(await spendLink(tx, intent.spend, now))) throw new Refused('link-spent')

  const clock: By = { actor: 'clock', id: null }
  const until: Fact[] = [...before.due, ...(judged ? [judged] : [])]
  // What is due the moment this was said (a decision sent at once takes effect) is written with it: no deadline is left to find it by.
  const dueAtOnce = judged ? courseOf([...facts, ...until], now).due : []
  const said = [...until, ...dueAtOnce].map((fact) => [fact, fact === judged ? intent.by : clock] as const)
  const course = await record(tx, deps, { locked, row, insider }, facts, said, now, { detailsId, noteId })
  return { row, insider, course, now }
}

/** Writes facts, the rows that follow from them, and the mails they call for. Only under the insider's lock. */
export async function record(
  tx: Transaction,
  deps: Pick<Deps, 'site' | 'keyring'>,
  { locked, row, insider }: { locked: Locked; row: ScreeningRow; insider: Insider },
  earlier: readonly Fact[],
  said: readonly (readonly [Fact, By])[],
  now: Instant,
  texts: { detailsId: string | null; noteId: string | null; silent?: boolean },
): Promise<Course> {
  const subject: Subject = {
    screeningId: row.id,
    insiderId: row.insiderId,
    requesterId: row.requesterId,
  }
  const { recorded, locked: chained } = await appendFacts(tx, locked, row.id, said)
  let head = chained
  const known = [...earlier]
  for (const { fact } of recorded) await applyToWorkingRows(tx, subject, fact, texts.detailsId)
  for (const one of recorded) {
    if (!texts.silent) head = await tellOf(tx, deps, head, { row, insider, noteId: texts.noteId }, known, one, now)
    known.push(one.fact)
  }
  await advance(tx, head)
  const course = courseOf(known, now)
  await saveCourse(tx, subject, course)
  return course
}

async function tellOf(
  tx: Transaction,
  { site }: Pick<Deps, 'site'>,
  head: Locked,
  { row, insider, noteId }: { row: ScreeningRow; insider: Insider; noteId: string | null },
  known: readonly Fact[],
  { id: factId, fact }: Recorded,
  now: Instant,
): Promise<Locked> {
  const before = stateAfter(known) ?? 'unverified' // the clock not asked: at the deadline itself it would already have spoken
  const mails = mailsFor(fact, {
    screeningId: row.id,
    requesterId: row.requesterId,
    insiderPersonId: insider.personId,
    factId,
    before,
    heldBack: heldBackAfter(known),
    noteId,
  })
  if (mails.drop.length > 0) await dropMessages(tx, row.id, mails.drop, now, 'superseded')
  // Undo against sending: a mail that a worker has begun can't be called back, nor is it sent twice. Our own clock says that the ten
  // minutes aren't over; the worker's, on another machine, may have been a moment ahead.
  const called = fact.type === 'decision-undone' || fact.type === 'decision-released'
  if (called && (await hasLeft(tx, row.id, fact.decisionId))) throw new Refused('decision-in-effect')
  if (fact.type === 'screening-lapsed' && before === 'unverified') await eraseScreening(tx, row)
  return postMessages(tx, head, mails.post, now, site.mailDomain)
}

/** A transaction that waits at most five seconds for a lock; then 503 with Retry-After instead of a pile of waiting connections. */
export async function withinTransaction<T>(deps: Pick<Deps, 'database'>, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return deps.database.transaction(async (tx) => {
    await limitWaiting(tx)
    return work(tx)
  })
}
