import { after, type Instant, type Interval, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import { sealJson, unsealJson } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { calendar, insider } from './schema.ts'

/** Where a calendar is read and what its insider calls it. */
export interface CalendarAccess {
  /** https, or a host that the settings allow: of a calendar file, or of the server where a login is known. */
  readonly address: string
  readonly label: string
  /** For a CalDAV server; told to nobody but that. */
  readonly login?: Login
}

export interface Login {
  readonly user: string
  readonly password: string
  /** Ids of the calendars that are read; null: all there are. */
  readonly only: readonly string[] | null
}

export type CalendarKind = (typeof calendar.kind.enumValues)[number]
export const CALENDAR_TROUBLES = calendar.reason.enumValues
export type CalendarTrouble = (typeof CALENDAR_TROUBLES)[number]

export interface CalendarRow {
  readonly id: string
  readonly insiderId: string
  readonly kind: CalendarKind
  readonly unreadable: number
  readonly takenAt: Instant
  readonly readAt: Instant
  readonly failures: number
  readonly reason: CalendarTrouble | null
  readonly createdAt: Instant
  /** Sealed. */
  readonly access: Buffer
  readonly version: Buffer | null
}

/** What a calendar said when it was read. */
export interface Taken {
  /** In order; the database merges what touches or overlaps. */
  readonly busy: readonly Interval[]
  /** From here on nothing is known, so it counts as taken. */
  readonly knownUntil: Instant
  readonly unreadable: number
  /** By what its server knows this version. */
  readonly version: CalendarVersion
}

export interface CalendarVersion {
  readonly etag?: string
  readonly lastModified?: string
  /** Of a CalDAV server. */
  readonly account?: Account
}

/** What a CalDAV server keeps for somebody. */
export interface Account {
  /** Where their calendars lie. */
  readonly home: string
  readonly collections: readonly Collection[]
}

/** One of the calendars there that say when somebody is taken. */
export interface Collection {
  readonly href: string
  readonly name: string
  /** Another one when anything in it changed; null where the server gives none. */
  readonly tag: string | null
}

type Owner = { readonly id: string; readonly dataKey: Buffer }

export const MOST_CALENDARS = 10
/** A reader that was killed leaves its calendar to the next after this. */
const LEASE_MS = 2 * MINUTE_MS

const COLUMNS = {
  id: calendar.id,
  insiderId: calendar.insiderId,
  kind: calendar.kind,
  access: calendar.access,
  version: calendar.version,
  unreadable: calendar.unreadable,
  takenAt: calendar.takenAt,
  readAt: calendar.readAt,
  failures: calendar.failures,
  reason: calendar.reason,
  createdAt: calendar.createdAt,
}

/** An insider's calendars, in the order they were added. */
export async function calendarsOf(tx: Database | Transaction, insiderId: string): Promise<CalendarRow[]> {
  return tx.select(COLUMNS).from(calendar).where(eq(calendar.insiderId, insiderId)).orderBy(asc(calendar.id))
}

/** Whose a calendar is. */
export async function calendarOwner(
  tx: Database | Transaction,
  id: string,
): Promise<{ insiderId: string; organizationId: string } | undefined> {
  const [row] = await tx
    .select({ insiderId: calendar.insiderId, organizationId: insider.organizationId })
    .from(calendar)
    .innerJoin(insider, eq(insider.id, calendar.insiderId))
    .where(eq(calendar.id, id))
  return row
}

/** Adds a calendar that was read at `now`; only under the insider's lock, which the limit needs. */
export async function addCalendar(
  tx: Transaction,
  owner: Owner,
  { kind, access, taken, dueAt }: { kind: CalendarKind; access: CalendarAccess; taken: Taken; dueAt: Instant },
  now: Instant,
): Promise<string> {
  const id = newId()
  await tx.insert(calendar).values({
    id,
    insiderId: owner.id,
    kind,
    access: sealJson(owner.dataKey, access, context(id, 'access')),
    ...columnsOf(owner, id, taken),
    takenAt: now,
    readAt: now,
    dueAt,
    createdAt: now,
  })
  return id
}

/** Changes how a calendar is read, and what it says by a reading that began at `now`; nothing where it is gone. */
export async function changeCalendar(
  tx: Transaction,
  owner: Owner,
  id: string,
  { access, taken, dueAt }: { access: CalendarAccess; taken: Taken; dueAt: Instant },
  now: Instant,
): Promise<void> {
  await tx
    .update(calendar)
    .set({
      access: sealJson(owner.dataKey, access, context(id, 'access')),
      ...columnsOf(owner, id, taken),
      ...{ takenAt: now, readAt: now, failures: 0, reason: null, dueAt },
    })
    .where(and(eq(calendar.id, id), eq(calendar.insiderId, owner.id)))
}

/** Removes a calendar of this insider; false when there is none. */
export async function removeCalendar(database: Database, insiderId: string, id: string): Promise<boolean> {
  const gone = await database
    .delete(calendar)
    .where(and(eq(calendar.id, id), eq(calendar.insiderId, insiderId)))
    .returning({ id: calendar.id })
  return gone.length === 1
}

/** Takes on the calendar that has waited longest to be read again; undefined when none is due. Any number of workers may ask at once. */
export async function claimCalendar(database: Database, now: Instant): Promise<CalendarRow | undefined> {
  return database.transaction(async (tx) => {
    const [next] = await tx
      .select({ id: calendar.id })
      .from(calendar)
      .where(lte(calendar.dueAt, now))
      .orderBy(asc(calendar.dueAt))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!next) return undefined
    const [claimed] = await tx
      .update(calendar)
      .set({ dueAt: after(now, LEASE_MS) })
      .where(eq(calendar.id, next.id))
      .returning(COLUMNS)
    return claimed
  })
}

/** Notes what a reading that began at `begunAt` found; `taken` null: what is known still holds. One that began later is left to stand. */
export async function noteRead(
  database: Database,
  owner: Owner,
  { id }: Pick<CalendarRow, 'id'>,
  taken: Taken | null,
  begunAt: Instant,
  dueAt: Instant,
): Promise<void> {
  await database
    .update(calendar)
    .set({
      ...(taken && { ...columnsOf(owner, id, taken), takenAt: begunAt }),
      readAt: begunAt,
      failures: 0,
      reason: null,
      dueAt,
    })
    .where(and(eq(calendar.id, id), lte(calendar.readAt, begunAt)))
}

/** Notes that it could not be read: what was read last still holds. */
export async function noteTrouble(
  database: Database,
  { id }: Pick<CalendarRow, 'id'>,
  reason: CalendarTrouble,
  begunAt: Instant,
  dueAt: Instant,
): Promise<void> {
  await database
    .update(calendar)
    .set({ failures: sql`least(${calendar.failures} + 1, 1000)`, reason, dueAt })
    .where(and(eq(calendar.id, id), lte(calendar.readAt, begunAt)))
}

export function accessOf(owner: Owner, { id, access }: Pick<CalendarRow, 'id' | 'access'>): CalendarAccess {
  return unsealJson<CalendarAccess>(owner.dataKey, access, context(id, 'access'))
}

export function versionOf(owner: Owner, { id, version }: Pick<CalendarRow, 'id' | 'version'>): CalendarVersion {
  return version ? unsealJson<CalendarVersion>(owner.dataKey, version, context(id, 'version')) : {}
}

function columnsOf(owner: Owner, id: string, { busy, knownUntil, unreadable, version }: Taken) {
  return {
    busy: [...busy, { startsAt: knownUntil, endsAt: null }],
    unreadable,
    version: sealJson(owner.dataKey, version, context(id, 'version')),
  }
}

const context = (id: string, what: string): string => `calendar/${id}/${what}`
