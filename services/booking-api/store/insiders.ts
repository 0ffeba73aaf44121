import type { Pause } from '@vestibule/scheduling/availability.ts'
import { type Limits, NO_LIMITS } from '@vestibule/scheduling/budget.ts'
import type { DateOverride, WeeklyHours } from '@vestibule/scheduling/hours.ts'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Language } from '../mail/languages.ts'
import { type Keyring, sha256, unsealJson } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { POLICY, type Policy, toPolicy } from './organizations.ts'
import { insiderPersonsAt } from './people.ts'
import { insider, organization, person } from './schema.ts'

/** What an insider shows of themselves, sealed under their own key. */
export interface InsiderProfile {
  readonly name: string
  readonly address: string
  readonly timeZone: string
  readonly language: Language
  readonly headline: string
}

/** When an insider takes meetings and how many, as they say themselves. */
export interface AvailabilitySettings {
  readonly timeZone: string
  readonly weeklyHours: readonly WeeklyHours[]
  readonly dateOverrides: readonly DateOverride[]
  readonly pause: Pause | null
  readonly limits: Limits
}

export interface Insider extends AvailabilitySettings {
  readonly id: string
  readonly slug: string
  readonly organizationId: string
  readonly organizationName: string
  readonly policy: Policy
  readonly personId: string
  readonly dataKey: Buffer
  readonly profile: InsiderProfile
}

const COLUMNS = {
  id: insider.id,
  slug: insider.slug,
  organizationId: insider.organizationId,
  organizationName: organization.name,
  policy: POLICY,
  personId: insider.personId,
  dataKey: person.dataKey,
  profile: person.profile,
  timeZone: insider.timeZone,
  weeklyHours: insider.weeklyHours,
  dateOverrides: insider.dateOverrides,
  pause: insider.pause,
  limits: insider.limits,
}

/** An insider with their settings, by slug or id; undefined when there is none, or no longer. */
export async function findInsider(
  tx: Database | Transaction,
  keyring: Keyring,
  by: { slug: string } | { id: string },
): Promise<Insider | undefined> {
  const [row] = await tx
    .select(COLUMNS)
    .from(insider)
    .innerJoin(organization, eq(organization.id, insider.organizationId))
    .innerJoin(person, eq(person.id, insider.personId))
    .where('slug' in by ? eq(insider.slug, by.slug) : eq(insider.id, by.id))
  if (!row?.dataKey || !row.profile) return undefined
  const dataKey = keyring.unwrap(row.dataKey)
  return {
    ...row,
    dataKey,
    profile: unsealJson<InsiderProfile>(dataKey, row.profile, `profile/${row.personId}`),
    weeklyHours: row.weeklyHours as WeeklyHours[],
    dateOverrides: row.dateOverrides as DateOverride[],
    pause: row.pause as Pause | null,
    limits: (row.limits as Limits | null) ?? NO_LIMITS,
    policy: toPolicy(row.policy),
  }
}

/** The insider's row as the lock found it: where the chain of facts and the queue of mails go on. */
export interface Locked {
  readonly id: string
  readonly sequence: number
  readonly feedSequence: number
  readonly position: number
  readonly chainHead: Buffer
}

/**
 * Waits for the insider's turn. Everything that judges runs in a later statement, after this one has come back.
 * `no key update`: `for update` would block every insert that refers to this row.
 */
export async function lockInsider(tx: Transaction, id: string): Promise<Locked | undefined> {
  const [row] = await tx
    .select({
      id: insider.id,
      sequence: insider.lastSequence,
      feedSequence: insider.lastFeedSequence,
      position: insider.lastPosition,
      chainHead: insider.chainHead,
    })
    .from(insider)
    .where(eq(insider.id, id))
    .for('no key update')
  return row
}

/** Notes how far facts and mails have come; only under the lock. */
export async function advance(tx: Transaction, to: Locked): Promise<void> {
  await tx
    .update(insider)
    .set({
      lastSequence: to.sequence,
      lastFeedSequence: to.feedSequence,
      lastPosition: to.position,
      chainHead: to.chainHead,
    })
    .where(eq(insider.id, to.id))
}

/** Writes down when an insider takes meetings, or part of it; only under the lock. */
export async function saveAvailability(
  tx: Transaction,
  insiderId: string,
  settings: Partial<AvailabilitySettings>,
): Promise<void> {
  await tx.update(insider).set(settings).where(eq(insider.id, insiderId))
}

/** The first link of an insider's chain of facts. */
export function chainStart(insiderId: string): Buffer {
  return sha256(`vestibule/chain/${insiderId}`)
}

export async function isSlugTaken(tx: Transaction, slug: string): Promise<boolean> {
  const [row] = await tx.select({ one: sql`1` }).from(insider).where(eq(insider.slug, slug))
  return row !== undefined
}

/** Every insider there is, for the operator. */
export async function everyInsider(database: Database): Promise<{ id: string; slug: string }[]> {
  return database.select({ id: insider.id, slug: insider.slug }).from(insider).orderBy(asc(insider.slug))
}

/** Whom an address belongs to as an insider, in whichever organization. */
export async function insidersAt(database: Database, keyring: Keyring, address: string): Promise<string[]> {
  const people = await insiderPersonsAt(database, keyring, address)
  if (people.length === 0) return []
  const rows = await database
    .select({ id: insider.id })
    .from(insider)
    .where(inArray(insider.personId, people))
    .orderBy(asc(insider.id))
  return rows.map(({ id }) => id)
}
