import { waitsForLook } from '@vestibule/scheduling/missed.ts'
import { deadlineOf, type Screening, type ScreeningState } from '@vestibule/scheduling/screening.ts'
import type { Static } from 'typebox'
import type { Deps } from '../deps.ts'
import { publicId } from '../ids.ts'
import { toText, toTextOrNull } from '../instants.ts'
import { Refused } from '../refused.ts'
import { type ScreeningListed, screeningsBefore, type Whose } from '../store/lists.ts'
import { namesOf } from '../store/people.ts'
import { viewerOf } from './booking-view.ts'
import type { Caller } from './callers.ts'
import { type Listed, type Page, wantedPage } from './lists.ts'
import type { ScreeningEntry } from './schemas/screening.ts'
import { isGated, outside } from './screening-view.ts'

type Entry = Static<typeof ScreeningEntry>

/** A page of screenings in the state as the caller sees it. */
export async function listScreenings(
  deps: Deps,
  caller: Caller,
  state: ScreeningState | undefined,
  page: Page,
): Promise<Listed<Entry>> {
  const whose = whoseOf(caller)
  const now = deps.clock()
  const { data, endedAt } = await wantedPage(
    (beforeId, limit) => screeningsBefore(deps.database, whose, beforeId, limit, now),
    ({ course }) => state === undefined || course.screening.state === state,
    page,
  )
  return { data: await entries(deps, data, caller), endedAt }
}

export function whoseOf(caller: Caller): Whose {
  if (caller.kind === 'key') return { organizationId: caller.organizationId }
  if (caller.kind === 'insider' && caller.session) return { insiderId: caller.session.insiderId }
  throw new Refused('not-authenticated')
}

async function entries(deps: Deps, found: readonly ScreeningListed[], caller: Caller): Promise<Entry[]> {
  const isInsider = viewerOf(caller) === 'insider'
  // What somebody wrote under an address that is not proved yet is nobody's to see; who is held back is told with the look.
  const told = isInsider
    ? found.filter(({ course: { screening } }) => screening.state !== 'unverified' && !isGated(screening))
    : []
  const names = await namesOf(deps.database, deps.keyring, [...new Set(told.map(({ requesterId }) => requesterId))])
  return found.map((one) => {
    const seen = isInsider ? one.course.screening : outside(one.course.screening)
    const name = told.includes(one) ? names.get(one.requesterId) : undefined
    return {
      id: publicId('screening', one.id),
      state: seen.state,
      insider: { slug: one.slug },
      createdAt: toText(one.createdAt),
      deadlineAt: toTextOrNull(deadlineOf(seen)),
      gate: gateView(seen),
      requester: name === undefined ? null : { name },
      decided: decidedView(seen),
      answered: waitsForLook(one.course.booking?.missed ?? null),
    }
  })
}

function gateView(seen: Screening): Entry['gate'] {
  const gate = seen.state === 'pending' ? seen.gate : null
  return gate && { reason: gate.reason, since: toText(gate.since) }
}

function decidedView(seen: Screening): Entry['decided'] {
  const decision = seen.state === 'pending' || seen.state === 'cancelled' ? seen.decision : null
  return decision && { verdict: decision.verdict.verdict, effectiveAt: toText(decision.effectiveAt) }
}
