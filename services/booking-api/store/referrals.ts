import { after, type Instant } from '@vestibule/scheduling/instant.ts'
import { REMEMBERED_MS } from '@vestibule/scheduling/policy.ts'
import { COLLEAGUE_KNOWN_MS } from '@vestibule/scheduling/referral.ts'
import { and, count, desc, eq, gt, inArray, isNotNull, lt, lte, ne, type SQL, sql } from 'drizzle-orm'
import type { Keyring } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import type { Whose } from './lists.ts'
import { inserting, type Statement } from './one-go.ts'
import { FORGOTTEN, personsKnownAs } from './people.ts'
import { fact, insider, person, referral, screening, sealed } from './schema.ts'
import { readText } from './sealed-texts.ts'

export type ReferralRow = typeof referral.$inferSelect

/** Whom an insider thought of, and what they write to them; sealed under the requester's key. */
export interface ReferralTexts {
  readonly name: string
  readonly address: string
  readonly letter: string
}

export const insertingReferral = inserting(referral, [
  'id',
  'screeningId',
  'insiderId',
  'colleagueId',
  'colleagueInsiderId',
  'textId',
  'createdAt',
])

export async function findReferral(tx: Database | Transaction, id: string): Promise<ReferralRow | undefined> {
  const [row] = await tx.select().from(referral).where(eq(referral.id, id))
  return row
}

/** Who and what; undefined once the requester was erased. */
export function textsOf(tx: Database | Transaction, keyring: Keyring, textId: string): Promise<ReferralTexts | undefined> {
  return readText<ReferralTexts>(tx, keyring, textId)
}

/** Nobody heard of one that was undone: it counts for no week and no year. */
const NOT_UNDONE = sql`not exists (select from ${fact} where ${fact.screeningId} = ${referral.screeningId}
  and ${fact.type} = 'referral-undone' and ${fact.data}->>'referralId' = ${referral.id}::text)`

/** How many colleagues this insider has thought of since. */
export async function asksOf(tx: Transaction, insiderId: string, since: Instant): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(referral)
    .where(and(eq(referral.insiderId, insiderId), gt(referral.createdAt, since), NOT_UNDONE))
  return row?.n ?? 0
}

/** How often anybody in the organization has thought of one of these, who are one person, since. */
export async function asksOfColleague(tx: Transaction, personIds: readonly string[], since: Instant): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(referral)
    .where(and(inArray(referral.colleagueId, [...personIds]), gt(referral.createdAt, since), NOT_UNDONE))
  return row?.n ?? 0
}

/** Everybody who is whoever has this address, as a requester, a colleague or an insider; and whether one of them is not to be asked. */
export async function colleaguesAt(
  tx: Transaction,
  keyring: Keyring,
  organizationId: string,
  address: string,
): Promise<{ personIds: string[]; insiderId: string | null; neverAsked: boolean }> {
  const personIds = await personsKnownAs(tx, keyring, organizationId, address)
  if (personIds.length === 0) return { personIds, insiderId: null, neverAsked: false }
  const known = inArray(person.id, personIds)
  const [never] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(known, isNotNull(person.notAskedSince)))
    .limit(1)
  const [own] = await tx.select({ id: insider.id }).from(insider).where(inArray(insider.personId, personIds)).limit(1)
  return { personIds, insiderId: own?.id ?? null, neverAsked: never !== undefined }
}

/** Referrals below `beforeId`, newest first. */
export async function referralsBefore(
  database: Database,
  whose: Whose,
  beforeId: string | null,
  limit: number,
): Promise<ReferralRow[]> {
  const rows = await database
    .select({ referral })
    .from(referral)
    .innerJoin(insider, eq(insider.id, referral.insiderId))
    .where(
      and(
        'insiderId' in whose ? eq(referral.insiderId, whose.insiderId) : eq(insider.organizationId, whose.organizationId),
        beforeId === null ? undefined : lt(referral.id, beforeId),
      ),
    )
    .orderBy(desc(referral.id))
    .limit(limit)
  return rows.map(({ referral: row }) => row)
}

/** Forgets those whom this screening's insider thought of, where nothing else is known of them: who asks for nothing stays in no list. */
export async function forgetColleagues(tx: Transaction, screeningId: string): Promise<void> {
  await forgetting(tx, eq(referral.screeningId, screeningId), ne(referral.screeningId, screeningId))
}

/** The same of one, once their referral has come to an end: their address was for this question only. Its keyed hash stays. */
export function forgettingColleague(tx: Transaction, referralId: string): Statement {
  return forgetting(tx, eq(referral.id, referralId), ne(referral.id, referralId))
}

/** Forgets those of whom nothing is asked any more, whatever they said or left; after a year, too, what was written of them. */
export async function forgetPastColleagues(database: Database, now: Instant): Promise<void> {
  const [asked, told] = [after(now, -COLLEAGUE_KNOWN_MS), after(now, -REMEMBERED_MS)]
  await forgetting(database, lte(referral.createdAt, asked), gt(referral.createdAt, asked))
  const past = database.select({ id: referral.textId }).from(referral).where(lte(referral.createdAt, told))
  await database.delete(sealed).where(inArray(sealed.id, past))
}

/** Those thought of in some referrals who are neither an insider nor somebody who asked, nor thought of elsewhere. */
function forgetting(tx: Database | Transaction, these: SQL, elsewhere: SQL) {
  const thought = tx.select({ id: referral.colleagueId }).from(referral).where(these)
  const asksNothing = sql`not exists (select from ${insider} where ${insider.personId} = ${person.id})
    and not exists (select from ${screening} where ${screening.requesterId} = ${person.id})
    and not exists (select from ${referral} where ${referral.colleagueId} = ${person.id} and ${elsewhere})`
  return tx
    .update(person)
    .set(FORGOTTEN)
    .where(and(isNotNull(person.dataKey), inArray(person.id, thought), asksNothing))
}
