import type { Pause } from '@vestibule/scheduling/availability.ts'
import { type Limits, NO_LIMITS } from '@vestibule/scheduling/budget.ts'
import type { DateOverride, WeeklyHours } from '@vestibule/scheduling/hours.ts'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Language } from '../mail/languages.ts'
import { once } from '../once.ts'
import { type Keyring, sha256, unsealJson } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { inOneGo, type Raw, saying } from './one-go.ts'
import { POLICY_COLUMNS, type Policy, toPolicy } from './organizations.ts'
import { insiderPersonsAt } from './people.ts'
import { insider } from './schema.ts'

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
  /** Sets what the organization allows. */
  readonly isAdmin: boolean
  readonly policy: Policy
  readonly personId: string
  /** Wishes to be reminded on the day before, besides the hour. */
  readonly remindDayBefore: boolean
  readonly dataKey: Buffer
  readonly profile: InsiderProfile
}

/** What `toInsider` reads, of `INSIDER_TABLES`. */
export const INSIDER_COLUMNS = sql`
  i.id as insider_id, i.slug, i.organization_id, o.name as organization_name, ${POLICY_COLUMNS}, i.person_id as insider_person_id,
  p.data_key as insider_key, p.profile as insider_profile,
  i.time_zone as insider_zone, i.weekly_hours, i.date_overrides, i.pause, i.limits,
  i.remind_day_before, i.is_admin`
export const INSIDER_TABLES = sql.raw(`
  insider i join organization o on o.id = i.organization_id join person p on p.id = i.person_id`)

/** An insider with their settings, by slug or id; undefined when there is none, or no longer. */
export async function findInsider(
  tx: Database | Transaction,
  keyring: Keyring,
  by: { slug: string } | { id: string },
): Promise<Insider | undefined> {
  const which = 'slug' in by ? sql`i.slug = ${by.slug}` : sql`i.id = ${by.id}`
  const [row] = (await tx.execute(sql`select ${INSIDER_COLUMNS} from ${INSIDER_TABLES} where ${which}`)) as unknown as Raw[]
  return row && toInsider(row, keyring)
}

/** Undefined: erased. Their own words are opened when somebody looks at them: a list of slots has no need of them. */
export function toInsider(row: Raw, keyring: Keyring): Insider | undefined {
  const {
    insider_key: key,
    insider_profile: profile,
    insider_person_id: personId,
  } = row as Raw & {
    insider_key: Buffer | null
    insider_profile: Buffer | null
    insider_person_id: string
  }
  if (!key || !profile) return undefined
  const dataKey = once(() => keyring.unwrap(key))
  const opened = once(() => unsealJson<InsiderProfile>(dataKey(), profile, `profile/${personId}`))
  return {
    id: row.insider_id as string,
    slug: row.slug as string,
    organizationId: row.organization_id as string,
    organizationName: row.organization_name as string,
    isAdmin: row.is_admin as boolean,
    policy: toPolicy(row),
    personId,
    remindDayBefore: row.remind_day_before as boolean,
    get dataKey() {
      return dataKey()
    },
    get profile() {
      return opened()
    },
    timeZone: row.insider_zone as string,
    weeklyHours: row.weekly_hours as WeeklyHours[],
    dateOverrides: row.date_overrides as DateOverride[],
    pause: row.pause as Pause | null,
    limits: (row.limits as Limits | null) ?? NO_LIMITS,
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
  const [[row] = []] = await inOneGo(tx, [lockingInsider({ id })])
  return row && toLocked(row)
}

export const lockingInsider = saying<{ id: string }>(
  (given) => sql`
    select id, last_sequence, last_feed_sequence, last_position, chain_head from insider where id = ${given.id} for no key update`,
)

/** @param row of `lockingInsider` */
export function toLocked(row: Raw): Locked {
  return {
    id: row.id as string,
    sequence: Number(row.last_sequence),
    feedSequence: Number(row.last_feed_sequence),
    position: Number(row.last_position),
    chainHead: row.chain_head as Buffer,
  }
}

/** Notes how far facts and mails have come; only under the lock. */
export async function advance(tx: Transaction, to: Locked): Promise<void> {
  await inOneGo(tx, [advancing(to)])
}

/** The same, said and not yet done. */
export const advancing = saying<Locked>((given, db) =>
  db
    .update(insider)
    .set({
      lastSequence: sql`${given.sequence}`,
      lastFeedSequence: sql`${given.feedSequence}`,
      lastPosition: sql`${given.position}`,
      chainHead: sql`${given.chainHead}`,
    })
    .where(eq(insider.id, given.id)),
)

/** Writes down whether an insider is reminded on the day before; only under the lock. */
export async function saveReminding(tx: Transaction, insiderId: string, remindDayBefore: boolean): Promise<void> {
  await tx.update(insider).set({ remindDayBefore }).where(eq(insider.id, insiderId))
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
