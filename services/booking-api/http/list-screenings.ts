import { deadlineOf, type ScreeningState } from '@vestibule/scheduling/screening.ts'
import type { Static } from 'typebox'
import type { Deps } from '../deps.ts'
import { publicId } from '../ids.ts'
import { toText, toTextOrNull } from '../instants.ts'
import { Refused } from '../refused.ts'
import { type ScreeningListed, screeningsBefore, type Whose } from '../store/lists.ts'
import { viewerOf } from './booking-view.ts'
import type { Caller } from './callers.ts'
import type { Listed, Page } from './lists.ts'
import type { ScreeningEntry } from './schemas/screening.ts'
import { outside } from './screening-view.ts'

/** How many rows one call looks at, at most, for those in the asked state. */
const MOST_LOOKED_AT = 1000

/** A page of screenings in the state as the caller sees it. A page may be short of `limit` while there is more: the cursor tells. */
export async function listScreenings(
  deps: Deps,
  caller: Caller,
  state: ScreeningState | undefined,
  { limit, after }: Page,
): Promise<Listed<Static<typeof ScreeningEntry>>> {
  const whose = whoseOf(caller)
  const now = deps.clock()
  const found: ScreeningListed[] = []
  let beforeId = after?.[0] ?? null
  let lookedAt = 0
  while (lookedAt < MOST_LOOKED_AT) {
    const rows = await screeningsBefore(deps.database, whose, beforeId, limit + 1, now)
    for (const row of rows) {
      if (state !== undefined && row.course.screening.state !== state) continue
      if (found.length === limit) return { data: found.map((one) => entry(one, caller)), endedAt: [found.at(-1)?.id ?? row.id] }
      found.push(row)
    }
    beforeId = rows.at(-1)?.id ?? null
    lookedAt += rows.length
    if (rows.length <= limit) return { data: found.map((one) => entry(one, caller)), endedAt: null }
  }
  return { data: found.map((one) => entry(one, caller)), endedAt: beforeId === null ? null : [beforeId] }
}

export function whoseOf(caller: Caller): Whose {
  if (caller.kind === 'key') return { organizationId: caller.organizationId }
  if (caller.kind === 'insider' && caller.session) return { insiderId: caller.session.insiderId }
  throw new Refused('not-authenticated')
}

function entry({ id, slug, createdAt, course }: ScreeningListed, caller: Caller): Static<typeof ScreeningEntry> {
  const seen = viewerOf(caller) === 'insider' ? course.screening : outside(course.screening)
  return {
    id: publicId('screening', id),
    state: seen.state,
    insider: { slug },
    createdAt: toText(createdAt),
    deadlineAt: toTextOrNull(deadlineOf(seen)),
  }
}
