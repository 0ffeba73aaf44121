import type { FactOf } from '@vestibule/scheduling/facts.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { desc, eq } from 'drizzle-orm'
import type { Keyring } from '../seal.ts'
import type { Database } from './database.ts'
import { fact, insider, organization } from './schema.ts'
import { readText } from './sealed-texts.ts'

export interface Report {
  readonly at: Instant
  readonly organization: string
  /** Who reported. */
  readonly slug: string
  readonly screeningId: string
  /** In the insider's words; null once the request was erased. */
  readonly reason: string | null
}

/** What insiders have reported, newest first. */
export async function listReports(database: Database, keyring: Keyring, limit: number): Promise<Report[]> {
  const rows = await database
    .select({
      at: fact.at,
      data: fact.data,
      screeningId: fact.screeningId,
      slug: insider.slug,
      organization: organization.name,
    })
    .from(fact)
    .innerJoin(insider, eq(insider.id, fact.insiderId))
    .innerJoin(organization, eq(organization.id, insider.organizationId))
    .where(eq(fact.type, 'requester-reported'))
    .orderBy(desc(fact.at))
    .limit(limit)
  return Promise.all(
    rows.map(async ({ data, ...row }) => {
      const { textId } = data as Pick<FactOf<'requester-reported'>, 'textId'>
      return { ...row, reason: (await readText<string>(database, keyring, textId)) ?? null }
    }),
  )
}
