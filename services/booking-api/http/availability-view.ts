import type { Period } from '@vestibule/scheduling/budget.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { Static } from 'typebox'
import { budgetNow } from '../budget-now.ts'
import type { Deps } from '../deps.ts'
import { availabilityVersion, editableAvailability } from '../edit-availability.ts'
import { editablePolicy } from '../edit-policy.ts'
import type { Insider } from '../store/insiders.ts'
import type { Availability } from './schemas/availability.ts'

/** An insider's availability as they see it, with what is used of the day, week and month that it is now. */
export async function availabilityView({ database }: Deps, insider: Insider, now: Instant): Promise<Static<typeof Availability>> {
  const budget = await budgetNow(database, insider, now)
  const { minors: _, ...allowed } = editablePolicy(insider.policy)
  const used = (period: Period) => ({
    period: budget[period].key,
    used: budget[period].used,
    most: budget[period].cap,
  })
  return {
    ...editableAvailability(insider, now),
    policy: allowed,
    budget: { day: used('day'), week: used('week'), month: used('month') },
    version: availabilityVersion(insider),
  }
}
