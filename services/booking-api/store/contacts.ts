import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, asc, desc, eq, lt, lte, ne } from 'drizzle-orm'
import { type Keyring, sealJson, unsealJson } from '../seal.ts'
import { comesAfter } from './columns.ts'
import type { Database, Transaction } from './database.ts'
import { type Person, toPerson } from './people.ts'
import { contact, fact, person, screening } from './schema.ts'
import type { ScreeningRow } from './screenings.ts'

/** What an insider notes of somebody. */
export interface Noted {
  readonly note: string
  readonly tags: readonly string[]
}

/** Somebody on an insider's private list. */
export interface Contact extends Noted {
  readonly id: string
  readonly screeningId: string
  readonly person: Person
  readonly version: number
  /** 'YYYY-MM-DD'. */
  readonly lastContactOn: string
  readonly keptUntil: Instant
  readonly agreedAt: Instant
}

/** An insider's list, who agreed last first; from before `beforeId` on. */
export async function contactsOf(
  tx: Database | Transaction,
  keyring: Keyring,
  insiderId: string,
  beforeId: string | null,
  limit: number,
): Promise<Contact[]> {
  const mine = eq(contact.insiderId, insiderId)
  const rows = await selecting(tx)
    .where(beforeId === null ? mine : and(mine, lt(contact.id, beforeId)))
    .orderBy(desc(contact.id))
    .limit(limit)
  return rows.flatMap((row) => opened(row, keyring))
}

/** One of this insider's; undefined where there is none. */
export async function contactById(
  tx: Database | Transaction,
  keyring: Keyring,
  insiderId: string,
  id: string,
): Promise<Contact | undefined> {
  const rows = await selecting(tx).where(and(eq(contact.id, id), eq(contact.insiderId, insiderId)))
  return rows.flatMap((row) => opened(row, keyring))[0]
}

/** Puts down what was edited; only under the insider's lock. */
export async function changeContact(tx: Transaction, { id, person, note, tags, version, lastContactOn, keptUntil }: Contact) {
  const bytes = sealJson(person.dataKey, { note, tags } satisfies Noted, context(id))
  await tx.update(contact).set({ bytes, version, lastContactOn, keptUntil }).where(eq(contact.id, id))
}

/** Other requests of the same requester to the same insider, on which they once agreed. */
export async function agreedOnBefore(tx: Transaction, { id, insiderId, requesterId }: ScreeningRow): Promise<string[]> {
  const theirs = and(eq(screening.insiderId, insiderId), eq(screening.requesterId, requesterId), ne(screening.id, id))
  const rows = await tx
    .selectDistinct({ id: screening.id })
    .from(screening)
    .innerJoin(fact, and(eq(fact.screeningId, screening.id), eq(fact.type, 'contact-agreed')))
    .where(theirs)
  return rows.map((row) => row.id)
}

export interface ContactPast {
  readonly screeningId: string
  readonly keptUntil: Instant
}

/** Requests whose requester has been on a list for as long as they may be, the longest first; those after one of them, or from the first on. */
export async function contactsPast(
  database: Database,
  now: Instant,
  limit: number,
  past?: ContactPast,
): Promise<readonly ContactPast[]> {
  const { screeningId, keptUntil } = contact
  const after = past && comesAfter(keptUntil, past.keptUntil, screeningId, past.screeningId)
  return database
    .select({ screeningId, keptUntil })
    .from(contact)
    .where(and(lte(keptUntil, now), after))
    .orderBy(asc(keptUntil), asc(screeningId))
    .limit(limit)
}

function selecting(tx: Database | Transaction) {
  return tx
    .select({ contact, dataKey: person.dataKey, profile: person.profile })
    .from(contact)
    .innerJoin(person, eq(person.id, contact.personId))
}

type Row = Awaited<ReturnType<typeof selecting>>[number]

/** None: erased meanwhile. */
function opened({ contact: row, dataKey, profile }: Row, keyring: Keyring): Contact[] {
  const who = toPerson(row.personId, { requester_key: dataKey, requester_profile: profile, bounces_since: null }, keyring)
  if (!who) return []
  const noted = row.bytes ? unsealJson<Noted>(who.dataKey, row.bytes, context(row.id)) : { note: '', tags: [] }
  const { id, screeningId, version, lastContactOn, keptUntil, agreedAt } = row
  return [{ id, screeningId, person: who, version, lastContactOn, keptUntil, agreedAt, ...noted }]
}

const context = (id: string): string => `contact/${id}`
