import { type Limits, NO_LIMITS } from '@vestibule/scheduling/budget.ts'
import type { WeeklyHours } from '@vestibule/scheduling/hours.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { asc, eq, sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import { type Keyring, newKey } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import type { Raw } from './one-go.ts'
import { organization } from './schema.ts'

export const MINORS = organization.minors.enumValues
export type Minors = (typeof MINORS)[number]
export const STANDINGS = organization.standing.enumValues

/** What an organization allows its insiders. */
export interface Policy {
  /** Whether somebody under 18 may ask. */
  readonly minors: Minors
  /** On each insider's own clock; null: any. */
  readonly allowedHours: readonly WeeklyHours[] | null
  /** Null, here and below: no cap. */
  readonly longestMinutes: number | null
  readonly minutesPerWeek: number | null
  readonly minutesPerMonth: number | null
  /** Whether insiders may pass people on to colleagues. */
  readonly referrals: boolean
  /** Of which meetings, kept and missed, an insider reads when somebody asks: the organization's, their own, or none. */
  readonly standing: (typeof STANDINGS)[number]
}

/** What `toPolicy` reads, of `organization o`. */
export const POLICY_COLUMNS = sql.raw(
  'o.minors, o.referrals, o.allowed_hours, o.longest_minutes, o.minutes_per_week, o.minutes_per_month, o.standing',
)

/** What a policy caps, as limits: minutes, over all meeting types. */
export function limitsOf({ minutesPerWeek, minutesPerMonth }: Policy): Limits {
  return {
    ...NO_LIMITS,
    week: { meetings: null, minutes: minutesPerWeek },
    month: { meetings: null, minutes: minutesPerMonth },
  }
}

/** @param row of `POLICY_COLUMNS` */
export function toPolicy(row: Raw): Policy {
  return {
    minors: row.minors as Minors,
    allowedHours: row.allowed_hours as WeeklyHours[] | null,
    longestMinutes: row.longest_minutes as number | null,
    minutesPerWeek: row.minutes_per_week as number | null,
    minutesPerMonth: row.minutes_per_month as number | null,
    referrals: row.referrals as boolean,
    standing: row.standing as Policy['standing'],
  }
}

/** An organization, for real use or the demo. */
export async function makeOrganization(tx: Transaction, keyring: Keyring, name: string, now: Instant): Promise<string> {
  const id = newId()
  await tx.insert(organization).values({ id, name, addressKey: keyring.wrap(newKey()), createdAt: now })
  return id
}

export interface Organization {
  readonly id: string
  readonly name: string
  readonly policy: Policy
}

export async function findOrganization(tx: Database | Transaction, id: string): Promise<Organization | undefined> {
  const [row] = (await tx.execute(
    sql`select o.id, o.name, ${POLICY_COLUMNS} from organization o where o.id = ${id}`,
  )) as unknown as Raw[]
  return row && { id: row.id as string, name: row.name as string, policy: toPolicy(row) }
}

/** The same, after waiting for its turn: of two who edit it, one sees what the other did. */
export async function lockOrganization(tx: Transaction, id: string): Promise<Organization | undefined> {
  await tx.select({ id: organization.id }).from(organization).where(eq(organization.id, id)).for('no key update')
  return findOrganization(tx, id)
}

/** Changes what an organization allows; false when there is no such organization. */
export async function changePolicy(
  database: Database | Transaction,
  organizationId: string,
  policy: Partial<Policy>,
): Promise<boolean> {
  const changed = await database
    .update(organization)
    .set(policy)
    .where(eq(organization.id, organizationId))
    .returning({ id: organization.id })
  return changed.length === 1
}

export async function listOrganizations(database: Database): Promise<{ id: string; name: string }[]> {
  return database.select({ id: organization.id, name: organization.name }).from(organization).orderBy(asc(organization.id))
}
