import { type Day, dateOf, dayOf } from '@vestibule/scheduling/calendar.ts'
import type { DateOverride } from '@vestibule/scheduling/hours.ts'
import { contentVersion } from './content-version.ts'
import type { Deps } from './deps.ts'
import { type FieldError, Refused } from './refused.ts'
import { findInsider, type Insider, lockInsider, saveAvailability } from './store/insiders.ts'
import { withinTransaction } from './transact.ts'

/** Days off from one date to another, both of them too: 'YYYY-MM-DD'. */
export interface Away {
  readonly from: string
  readonly until: string
}

const MOST_DAYS = 400

/** When an insider is away, as runs of days in order: dates with hours of their own and none in them. */
export function daysOff({ dateOverrides }: Pick<Insider, 'dateOverrides'>): Away[] {
  const off = dateOverrides.filter(({ spans }) => spans.length === 0).map(({ date }) => dayOf(date))
  const runs: { first: Day; last: Day }[] = []
  for (const day of [...new Set(off)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && day <= run.last + 1) run.last = day
    else runs.push({ first: day, last: day })
  }
  return runs.map(({ first, last }) => ({ from: dateOf(first), until: dateOf(last) }))
}

/** Names what `daysOff` holds, for If-Match. */
export function versionOf(insider: Pick<Insider, 'dateOverrides'>): string {
  return contentVersion(daysOff(insider))
}

/**
 * Sets an insider's days off; other dates with hours of their own stay. What is booked stays too, and so do deadlines that were given.
 *
 * @param seen whether a version is the one the editor began from
 * @throws Refused `precondition-failed` when they were changed meanwhile; `invalid` with pointers into the edit
 */
export async function editDaysOff(
  deps: Deps,
  insiderId: string,
  away: readonly Away[],
  seen: (version: string) => boolean,
): Promise<Insider> {
  const days = daysWithin(away)
  return withinTransaction(deps, async (tx) => {
    await lockInsider(tx, insiderId)
    const insider = await findInsider(tx, deps.keyring, { id: insiderId })
    if (!insider) throw new Refused('not-found')
    const next = { ...insider, dateOverrides: withDaysOff(insider.dateOverrides, days) }
    if (versionOf(next) === versionOf(insider)) return insider
    if (!seen(versionOf(insider))) throw new Refused('precondition-failed')
    await saveAvailability(tx, insiderId, { dateOverrides: next.dateOverrides })
    return next
  })
}

function withDaysOff(overrides: readonly DateOverride[], days: readonly Day[]): DateOverride[] {
  const off = new Set(days.map(dateOf))
  const kept = overrides.filter(({ date, spans }) => spans.length > 0 && !off.has(date))
  return [...kept, ...[...off].map((date) => ({ date, spans: [] }))].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Every day of these, each once; throws naming what is no date, ends before it begins, or is too much. */
function daysWithin(away: readonly Away[]): Day[] {
  const fields: FieldError[] = []
  const days = new Set<Day>()
  for (const [index, { from, until }] of away.entries()) {
    const [first, last] = [dayOrNull(from), dayOrNull(until)]
    if (first === null) fields.push({ pointer: `/daysOff/${index}/from`, detail: 'is not a date' })
    if (last === null) fields.push({ pointer: `/daysOff/${index}/until`, detail: 'is not a date' })
    if (first === null || last === null) continue
    if (last < first) fields.push({ pointer: `/daysOff/${index}/until`, detail: 'is before the beginning' })
    else if (last - first >= MOST_DAYS)
      fields.push({ pointer: `/daysOff/${index}/until`, detail: `is more than ${MOST_DAYS} days on` })
    else for (let day = first; day <= last; day++) days.add(day)
  }
  if (days.size > MOST_DAYS) fields.push({ pointer: '/daysOff', detail: `is more than ${MOST_DAYS} days` })
  if (fields.length > 0) throw new Refused('invalid', { fields })
  return [...days]
}

function dayOrNull(date: string): Day | null {
  try {
    return dayOf(date)
  } catch {
    return null
  }
}
