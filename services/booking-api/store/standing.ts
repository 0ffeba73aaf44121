import { after, DAY_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { REMEMBERED_MS } from '@vestibule/scheduling/policy.ts'
import { courseOf } from '@vestibule/scheduling/screening.ts'
import { type Standing, standingFrom } from '@vestibule/scheduling/standing.ts'
import { sql } from 'drizzle-orm'
import { aliasesOf } from './aliases.ts'
import { instantFromDatabase } from './columns.ts'
import type { Database, Transaction } from './database.ts'
import { toFact } from './facts.ts'
import type { Insider } from './insiders.ts'
import type { ScreeningRow } from './screenings.ts'

/** More than anybody has in a year of whom two may be open. */
const MOST_SCREENINGS = 200

/** What is remembered, and of meetings with whom. */
export interface Remembered extends Standing {
  readonly with: 'organization' | 'own-insider'
}

/** What is remembered about whoever asks, as far as policy lets this insider read it; null: nothing is. */
export async function standingOf(
  tx: Database | Transaction,
  { row, insider, now }: { row: ScreeningRow; insider: Pick<Insider, 'policy'>; now: Instant },
): Promise<Remembered | null> {
  const { standing } = insider.policy
  if (standing === 'off') return null
  const own = standing === 'own-insider' ? sql`and s.insider_id = ${row.insiderId}` : sql``
  // What tells of a meeting that is remembered was said a day before it at the earliest.
  const since = new Date(after(now, -REMEMBERED_MS - DAY_MS)).toISOString()
  const rows = (await tx.execute(sql`
    select f.screening_id, f.type, f.at, f.data from fact f
     where f.screening_id in (
       select s.id from screening s
        where s.requester_id in (${aliasesOf(row.requesterId)}) ${own}
          and exists (select 1 from fact told where told.screening_id = s.id and told.at > ${since}
            and told.type in ('outcome-recorded', 'booking-cancelled'))
        order by s.id desc limit ${MOST_SCREENINGS})
     order by f.screening_id, f.sequence`)) as unknown as { screening_id: string; type: string; at: unknown; data: unknown }[]
  const screenings = Map.groupBy(rows, ({ screening_id }) => screening_id)
  const bookings = [...screenings.values()].flatMap((facts) => {
    const said = facts.map(({ type, at, data }) => toFact({ type, at: instantFromDatabase(at), data }))
    return courseOf(said, now).bookings
  })
  return { with: standing, ...standingFrom(bookings, now) }
}
