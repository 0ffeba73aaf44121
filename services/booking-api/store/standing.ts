import { DAY_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { sql } from 'drizzle-orm'
import type { Database, Transaction } from './database.ts'

export interface Standing {
  readonly kept: number
  readonly missed: number
}

const REMEMBERED_MS = 365 * DAY_MS

/** What the organization knows of a requester: meetings kept and missed in twelve months, each as it was last recorded. */
export async function standingOf(tx: Database | Transaction, requesterId: string, now: Instant): Promise<Standing> {
  const since = new Date(now - REMEMBERED_MS).toISOString()
  const rows = (await tx.execute(sql`
    select attendance, count(*)::int as n from (
      select distinct on (f.data->>'bookingId') f.data->>'attendance' as attendance
        from fact f join screening s on s.id = f.screening_id
       where s.requester_id = ${requesterId} and f.type = 'outcome-recorded' and f.at > ${since}
       order by f.data->>'bookingId', f.sequence desc) as latest
     group by attendance`)) as unknown as { attendance: string; n: number }[]
  const of = (...which: string[]) => rows.filter((row) => which.includes(row.attendance)).reduce((sum, row) => sum + row.n, 0)
  return { kept: of('attended', 'late'), missed: of('missed') }
}
