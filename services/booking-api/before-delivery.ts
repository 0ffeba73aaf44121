import type { GateReason } from '@vestibule/scheduling/facts.ts'
import { MAX_OPEN_IN_ORGANIZATION, MAX_WAITING_OF_INSIDER, MISSED_BEFORE_GATE } from '@vestibule/scheduling/policy.ts'
import { toText } from './instants.ts'
import { Refused } from './refused.ts'
import { lockPerson } from './store/aliases.ts'
import type { Transaction } from './store/database.ts'
import { askAgainAtOf, isReported, openScreeningsOf, waitingScreeningsOf } from './store/screenings.ts'
import { standingOf } from './store/standing.ts'
import type { Loaded } from './transact.ts'

/** Before a request reaches the insider: not sooner after a no than they said, not a third one of the same person, and not onto a pile that nobody can read. */
export async function withinLimits(tx: Transaction, { row, course, now }: Loaded): Promise<void> {
  if (course.screening.state !== 'unverified') return
  const askAgainAt = await askAgainAtOf(tx, row)
  if (askAgainAt === 'never') throw new Refused('ask-again-later')
  if (askAgainAt !== null && now < askAgainAt) throw new Refused('ask-again-later', { more: { askAgainAt: toText(askAgainAt) } })
  await lockPerson(tx, row.requesterId) // two requests with two insiders may be confirmed at once: each insider has a lock of their own
  if ((await openScreeningsOf(tx, row.requesterId)) >= MAX_OPEN_IN_ORGANIZATION) throw new Refused('too-many-open')
  if ((await waitingScreeningsOf(tx, row.insiderId)) >= MAX_WAITING_OF_INSIDER) throw new Refused('insider-full')
}

/** Why a request waits for a look of the insider's before its dossier is delivered; null: it doesn't. A person decides, always. */
export async function gateFor(tx: Transaction, loaded: Loaded): Promise<GateReason | null> {
  if (await isReported(tx, loaded.row.requesterId)) return 'reported'
  const missed = (await standingOf(tx, loaded))?.missed ?? 0
  return missed >= MISSED_BEFORE_GATE ? 'two-missed' : null
}
