import { courseOf } from '@vestibule/scheduling/screening.ts'
import type { Deps } from '../deps.ts'
import { factsByScreening } from '../store/lists.ts'
import { referralsBefore } from '../store/referrals.ts'
import { viewerOf } from './booking-view.ts'
import type { Caller } from './callers.ts'
import { whoseOf } from './list-screenings.ts'
import type { Listed, Page } from './lists.ts'
import { referralView } from './referral-view.ts'
import type { Referral } from './schemas/referral.ts'

/** A page of referrals, newest first, each as it stands. */
export async function listReferrals(deps: Deps, caller: Caller, { limit, after }: Page): Promise<Listed<Referral>> {
  const rows = await referralsBefore(deps.database, whoseOf(caller), after?.[0] ?? null, limit + 1)
  const shown = rows.slice(0, limit)
  const facts = await factsByScreening(deps.database, [...new Set(shown.map(({ screeningId }) => screeningId))])
  const now = deps.clock()
  const data: Referral[] = []
  for (const { id, screeningId } of shown) {
    const referral = courseOf(facts.get(screeningId) ?? [], now).referrals.find(({ referralId }) => referralId === id)
    if (referral) data.push(await referralView(deps.database, deps, screeningId, referral, viewerOf(caller), now))
  }
  const last = shown.at(-1)
  return { data, endedAt: rows.length > limit && last ? [last.id] : null }
}
