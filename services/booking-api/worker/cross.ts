import type { Attendance } from '@vestibule/scheduling/facts.ts'
import type { Deps, Log } from '../deps.ts'
import { openReferred } from '../open-referred.ts'
import { Refused } from '../refused.ts'
import { type Crossing, removeCrossing, waitingCrossings } from '../store/crossings.ts'
import { findReferral } from '../store/referrals.ts'
import { transact } from '../transact.ts'

const BATCH = 50

/**
 * Does what goes from one insider to another, each under the one lock it needs. Returns whether there may be more. One that fails is told of and
 * tried again next time; done twice it changes nothing more.
 */
export async function crossOver(deps: Deps, log: Log): Promise<boolean> {
  const waiting = await waitingCrossings(deps.database, BATCH)
  let failed = 0
  for (const crossing of waiting) {
    try {
      await (crossing.kind === 'opens' ? openReferred(deps, crossing) : tell(deps, crossing))
    } catch (error) {
      failed++
      log.error({ error: error instanceof Error ? error.name : 'error' }, 'a referral could not be passed on')
    }
  }
  return waiting.length > 0 && failed === 0
}

/** How the second meeting went, told to whoever made the referral. What there is nothing to tell of any more falls away. */
async function tell(deps: Deps, { id, referralId, attendance }: Crossing): Promise<void> {
  const referral = await findReferral(deps.database, referralId)
  if (referral && attendance !== null) {
    const step = { what: 'conclude', referralId, attendance: attendance as Attendance } as const
    const intent = { screeningId: referral.screeningId, by: { actor: 'clock', id: null } } as const
    await transact(deps, intent, { type: 'refer', step }, () => ({ status: 204, body: null })).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error
    })
  }
  await removeCrossing(deps.database, id)
}
