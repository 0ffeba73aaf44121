import { type Limits, NO_LIMITS } from '@vestibule/scheduling/budget.ts'
import type { WeeklyHours } from '@vestibule/scheduling/hours.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { asc, eq } from 'drizzle-orm'
import { newId } from '../ids.ts'
import { type Keyring, newKey } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { organization } from './schema.ts'

export const MINORS = organization.minors.enumValues
export type Minors = (typeof MINORS)[number]

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
}

/** The columns a policy is read from. */
export const POLICY = {
  minors: organization.minors,
  allowedHours: organization.allowedHours,
  longestMinutes: organization.longestMinutes,
  minutesPerWeek: organization.minutesPerWeek,
  minutesPerMonth: organization.minutesPerMonth,
}

const COLUMNS = { id: organization.id, name: organization.name, policy: POLICY }

/** What a policy caps, as limits: minutes, over all meeting types. */
export function limitsOf({ minutesPerWeek, minutesPerMonth }: Policy): Limits {
  return {
    ...NO_LIMITS,
    week: { meetings: null, minutes: minutesPerWeek },
    month: { meetings: null, minutes: minutesPerMonth },
  }
}

export function toPolicy(row: Omit<Policy, 'allowedHours'> & { allowedHours: unknown }): Policy {
  return { ...row, allowedHours: row.allowedHours as WeeklyHours[] | null }
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
  const [row] = await tx.select(COLUMNS).from(organization).where(eq(organization.id, id))
  return row && { ...row, policy: toPolicy(row.policy) }
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
