import { after, HOUR_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { changeAll } from '../change-each.ts'
import type { Deps, Log } from '../deps.ts'
import { reopenAllGates } from '../reopen-gates.ts'
import { identifyPeople } from '../store/aliases.ts'
import { type ContactPast, contactsPast } from '../store/contacts.ts'
import { sweepDrafts } from '../store/drafts.ts'
import { type Overdue, overdueScreenings } from '../store/due.ts'
import { sweepFiles } from '../store/files.ts'
import { forgetKeys } from '../store/idempotency.ts'
import { forgetBytes } from '../store/messages.ts'
import { forgetClosed } from '../store/open-clocks.ts'
import { forgetPastColleagues } from '../store/referrals.ts'
import { forgetTallies } from '../store/tallies.ts'

const KEPT_MS = 72 * HOUR_MS

/**
 * Writes down deadlines that have passed: decisions taking effect, expiry, lapse, hard ends; each once, dated with the deadline
 * itself. One that fails is told of and tried again next time; it holds back no other.
 */
export async function tidyDeadlines(deps: Deps, log: Log, isOver: () => boolean): Promise<void> {
  const now = deps.clock()
  const read = (limit: number, past?: Overdue) => overdueScreenings(deps.database, now, limit, past)
  await changeAll(deps, log, read, { type: 'tidy' }, 'a deadline could not be written down', isOver)
}

/** Removes what has had its time: unclaimed uploads, drafts, answers to repeats, counters, bytes of mails sent, colleagues of whom nothing is asked any more, who was on an insider's list for long enough. Does what an upgrade left to do, and opens gates that nothing holds closed any more. */
export async function sweep(deps: Deps, now: Instant, keepMailBytes: boolean, log: Log, isOver = () => false): Promise<void> {
  await sweepFiles(deps.database, now)
  await sweepDrafts(deps.database, now)
  await forgetKeys(deps.database, after(now, -KEPT_MS))
  await forgetTallies(deps.database, now)
  await forgetClosed(deps.database, now)
  if (!keepMailBytes) await forgetBytes(deps.database, after(now, -KEPT_MS))
  await forgetPastColleagues(deps.database, now)
  while ((await identifyPeople(deps.database, deps.keyring)) > 0);
  await reopenAllGates(deps, log, isOver)
  const read = (limit: number, past?: ContactPast) => contactsPast(deps.database, now, limit, past)
  await changeAll(deps, log, read, { type: 'end-contact', because: 'age' }, 'somebody could not be taken off a list', isOver)
}
