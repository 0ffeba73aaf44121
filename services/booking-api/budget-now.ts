import { budgetAt, type Cap, type Period, type Use } from '@vestibule/scheduling/budget.ts'
import { after, type Instant } from '@vestibule/scheduling/instant.ts'
import { availabilityOf } from './offer.ts'
import { spentOf } from './store/bookings.ts'
import type { Database, Transaction } from './store/database.ts'
import type { Insider } from './store/insiders.ts'

type Budget = Readonly<Record<Period, { readonly key: string; readonly used: Use; readonly cap: Cap }>>

/** What an insider has given and may give in the day, week and month that it is now. */
export async function budgetNow(tx: Database | Transaction, insider: Insider, now: Instant): Promise<Budget> {
  const { zone, limits } = availabilityOf(insider)
  return budgetAt(zone, limits, await spentOf(tx, insider.id, { startsAt: now, endsAt: after(now, 1) }), now)
}

/** Of these the one line that a dossier has room for: minutes of the week, where they are capped, else of the month; null where neither is. */
export function minutesUsed({ week, month }: Budget): { period: 'week' | 'month'; used: number; most: number } | null {
  if (week.cap.minutes !== null) return { period: 'week', used: week.used.minutes, most: week.cap.minutes }
  if (month.cap.minutes !== null) return { period: 'month', used: month.used.minutes, most: month.cap.minutes }
  return null
}
