import { setImmediate as aTurn } from 'node:timers/promises'
import { spentBy } from '@vestibule/scheduling/budget.ts'
import type { FactOf } from '@vestibule/scheduling/facts.ts'
import { begin, carryOut, type Found, taken, underWay } from './changing.ts'
import { Refused } from './refused.ts'
import { busyCode } from './store/busy-code.ts'
import { type Keyed, releasingKey } from './store/idempotency.ts'
import { advancing } from './store/insiders.ts'
import { inOneGo } from './store/one-go.ts'
import type { Situation } from './store/situation.ts'
import { holdOf } from './store/working-rows.ts'
import type { Asked, Done, Intent } from './transact.ts'

/** What may share a transaction: a booking with a key, which writes nothing before it is judged and is answered from what was read. */
export type Joint = Asked & { readonly intent: Intent & { readonly keyed: Keyed } }

export function goesTogether(asked: Asked): asked is Joint {
  const { intent, wish } = asked
  return wish.type === 'book' && intent.answersFromLoaded === true && intent.keyed !== undefined && intent.spend === undefined
}

type Outcome = PromiseSettledResult<Done>

/**
 * Several bookings of one insider in one transaction: the lock is taken once, all are read in one go, each is judged by what the ones before
 * it have taken, and PostgreSQL writes one while the next is judged. One that is refused leaves nothing behind. Where anything else goes
 * wrong nothing of it holds, and each goes alone: none fails by another one's fault.
 */
export async function together(
  insiderId: string,
  all: readonly Joint[],
  alone: (one: Joint) => Promise<Done>,
): Promise<Outcome[]> {
  const outcomes = new Map<Joint, Outcome>()
  // Of one screening the second has to see what came of the first.
  const joint = all.filter((one, at) => all.findIndex(({ intent }) => intent.screeningId === one.intent.screeningId) === at)
  const [first, second] = joint
  const done = first && second ? await inOneTransaction(insiderId, joint, first) : []
  for (const [at, outcome] of done.entries()) outcomes.set(joint[at] as Joint, outcome)
  for (const one of all) {
    const [outcome] = outcomes.has(one) ? [] : await Promise.allSettled([alone(one)])
    if (outcome) outcomes.set(one, outcome)
  }
  return all.map((one) => outcomes.get(one) as Outcome)
}

/** What became of each; of none, where all of it was rolled back. */
async function inOneTransaction(insiderId: string, all: readonly Joint[], { deps }: Joint): Promise<readonly Outcome[]> {
  try {
    const { outcomes, written } = await deps.database.transaction(async (tx) => {
      const { locked, found } = await begin(tx, deps, insiderId, all)
      let head = locked
      const booked: Booked[] = []
      const writing: Promise<unknown>[] = []
      const judge = async (one: Joint, what: PromiseSettledResult<Found> | undefined): Promise<Done> => {
        const situated = taken(what)
        if ('earlier' in situated) return { answer: situated.earlier, replayed: true }
        const begun = { locked: head, situation: having(situated.situation, booked) }
        const { done, writes, head: come, judged } = await carryOut(tx, one, begun)
        head = come
        if (judged?.type === 'booking-created') booked.push(judged)
        writing.push(underWay(inOneGo(tx, writes)).promise)
        return done
      }
      const outcomes: Outcome[] = []
      for (const [at, one] of all.entries()) {
        const [outcome] = await Promise.allSettled([judge(one, found[at])])
        if (outcome.status === 'rejected') {
          if (!(outcome.reason instanceof Refused)) throw outcome.reason
          writing.push(underWay(inOneGo(tx, [releasingKey(one.intent.keyed)])).promise)
        }
        outcomes.push(outcome)
        await aTurn() // what was written goes out, and everybody else is heard, before the next is judged
      }
      writing.push(inOneGo(tx, [advancing(head)]))
      return { outcomes, written: underWay(Promise.all(writing)) }
    })
    await written.promise
    return outcomes
  } catch (error) {
    if (busyCode(error)) throw error // whether anything of it holds nobody knows, or all have waited for long enough
    return []
  }
}

type Booked = FactOf<'booking-created'>

/** The situation as it is once these are booked, too, which it was read without. */
function having(situation: Situation, booked: readonly Booked[]): Situation {
  const rows = booked.map((one) => holdOf(situation.row.insiderId, one))
  const holds = rows.map(({ heldFrom, heldUntil }) => ({ startsAt: heldFrom, endsAt: heldUntil }))
  return { ...situation, holds: [...situation.holds, ...holds], spent: spentBy(rows, situation.spent) }
}
