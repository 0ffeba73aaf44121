import type { DateOverride, WeeklyHours } from '@vestibule/scheduling/hours.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { SlotRules } from '@vestibule/scheduling/slots.ts'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import type { Language } from '../mail/languages.ts'
import { type Keyring, newKey, sha256, unseal, unsealJson } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { insiderPersonsAt } from './people.ts'
import { insider, meetingType, organization, person } from './schema.ts'

/** What an insider shows of themselves, sealed under their own key. */
export interface InsiderProfile {
  readonly name: string
  readonly address: string
  readonly timeZone: string
  readonly language: Language
  readonly headline: string
}

export const MINORS = organization.minors.enumValues
export type Minors = (typeof MINORS)[number]

export interface Insider {
  readonly id: string
  readonly slug: string
  readonly organizationId: string
  readonly organizationName: string
  /** Whether somebody under 18 may ask, as the organization's policy says. */
  readonly minors: Minors
  readonly personId: string
  readonly dataKey: Buffer
  readonly profile: InsiderProfile
  readonly timeZone: string
  readonly taking: boolean
  readonly weeklyHours: readonly WeeklyHours[]
  readonly dateOverrides: readonly DateOverride[]
}

export type PlaceKind = 'phone' | 'video' | 'in-person'

export interface MeetingType {
  readonly id: string
  readonly title: string
  readonly place: PlaceKind
  readonly placeDetail: string | null
  readonly rules: SlotRules
}

const COLUMNS = {
  id: insider.id,
  slug: insider.slug,
  organizationId: insider.organizationId,
  organizationName: organization.name,
  minors: organization.minors,
  personId: insider.personId,
  dataKey: person.dataKey,
  profile: person.profile,
  timeZone: insider.timeZone,
  taking: insider.taking,
  weeklyHours: insider.weeklyHours,
  dateOverrides: insider.dateOverrides,
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
  }
}

/** What an insider offers, in the order it was set up. */
export async function meetingTypesOf(tx: Database | Transaction, of: Pick<Insider, 'id' | 'dataKey'>): Promise<MeetingType[]> {
  const rows = await tx.select().from(meetingType).where(eq(meetingType.insiderId, of.id)).orderBy(asc(meetingType.id))
  return rows.map((row) => toMeetingType(row, of.dataKey))
}

export async function findMeetingType(
  tx: Database | Transaction,
  of: Pick<Insider, 'id' | 'dataKey'>,
  id: string,
): Promise<MeetingType | undefined> {
  const [row] = await tx
    .select()
    .from(meetingType)
    .where(and(eq(meetingType.id, id), eq(meetingType.insiderId, of.id)))
  return row && toMeetingType(row, of.dataKey)
}

/** Whose a meeting type is. */
export async function meetingTypeOwner(
  tx: Database | Transaction,
  id: string,
): Promise<{ insiderId: string; organizationId: string } | undefined> {
  const [row] = await tx
    .select({ insiderId: meetingType.insiderId, organizationId: insider.organizationId })
    .from(meetingType)
    .innerJoin(insider, eq(insider.id, meetingType.insiderId))
    .where(eq(meetingType.id, id))
  return row
}

function toMeetingType(row: typeof meetingType.$inferSelect, dataKey: Buffer): MeetingType {
  const { id, title, place, minutes, noticeMinutes, horizonDays, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes } = row
  return {
    id,
    title,
    place,
    placeDetail: row.placeDetail && unseal(dataKey, row.placeDetail, `place/${id}`).toString(),
    rules: { minutes, noticeMinutes, horizonDays, stepMinutes, bufferBeforeMinutes, bufferAfterMinutes },
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

/** Writes down an insider's dates with hours of their own; only under the lock. */
export async function saveDateOverrides(
  tx: Transaction,
  insiderId: string,
  dateOverrides: readonly DateOverride[],
): Promise<void> {
  await tx.update(insider).set({ dateOverrides }).where(eq(insider.id, insiderId))
}

/** An organization, for real use or the demo. */
export async function makeOrganization(tx: Transaction, keyring: Keyring, name: string, now: Instant): Promise<string> {
  const id = newId()
  await tx.insert(organization).values({ id, name, addressKey: keyring.wrap(newKey()), createdAt: now })
  return id
}

/** Changes what an organization allows; false when there is no such organization. */
export async function changePolicy(database: Database, organizationId: string, policy: { minors: Minors }): Promise<boolean> {
  const changed = await database
    .update(organization)
    .set(policy)
    .where(eq(organization.id, organizationId))
    .returning({ id: organization.id })
  return changed.length === 1
}

/** The first link of an insider's chain of facts. */
export function chainStart(insiderId: string): Buffer {
  return sha256(`vestibule/chain/${insiderId}`)
}

export async function isSlugTaken(tx: Transaction, slug: string): Promise<boolean> {
  const [row] = await tx.select({ one: sql`1` }).from(insider).where(eq(insider.slug, slug))
  return row !== undefined
}

export async function listOrganizations(database: Database): Promise<{ id: string; name: string }[]> {
  return database.select({ id: organization.id, name: organization.name }).from(organization).orderBy(asc(organization.id))
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
