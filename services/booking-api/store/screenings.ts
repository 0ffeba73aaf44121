import type { FactOf } from '@vestibule/scheduling/facts.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { UNDO_MS } from '@vestibule/scheduling/policy.ts'
import { and, count, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Language } from '../mail/languages.ts'
import type { Keyring } from '../seal.ts'
import { aliasesOf } from './aliases.ts'
import type { Database, Transaction } from './database.ts'
import { type Person, personById } from './people.ts'
import { course, fact, insider, organization, screening, sealed } from './schema.ts'
import { readText } from './sealed-texts.ts'

export interface ScreeningRow {
  readonly id: string
  readonly insiderId: string
  readonly organizationId: string
  readonly requesterId: string
  readonly meetingTypeId: string
  readonly questionnaireVersion: string
  readonly expectationsVersion: string
  readonly createdAt: Instant
}

/** What the requester answered, as it was submitted. */
export interface SubmittedAnswers {
  readonly address: string
  readonly name: string
  readonly timeZone: string
  readonly language: Language
  readonly now: string
  readonly why: string
  readonly relationship: 'stranger' | 'friend' | 'relative' | 'friend-of-a-friend' | 'friends-child' | 'referred'
  readonly knownThrough?: string
  readonly wantsToLearn: string
  readonly resumeText?: string
  readonly worksheet?: {
    readonly skills: string
    readonly enjoys: string
    readonly fields: string
    readonly goal: string
    readonly questions: string
  }
  readonly under18: boolean
  readonly guardian?: { readonly name: string; readonly consents: true }
  /** By the question's id; a file as the id it is kept under. */
  readonly own?: Readonly<Record<string, string | number | readonly string[]>>
  /** Which file answers which question, by the question's place in the answers: `resumeFile`, `own.sample`. */
  readonly files?: Readonly<Record<string, string>>
}

/** States in which a screening counts as open for its requester, as waiting for its insider, and as worth a link. */
const OPEN_STATES = ['pending', 'asked', 'deferred', 'approved', 'booked', 'cancelled']
const WAITING_STATES = ['pending']
const LINKED_STATES = [...OPEN_STATES, 'concluded', 'replied', 'declined', 'lapsed', 'expired']

export async function insertScreening(
  tx: Transaction,
  row: Omit<ScreeningRow, 'organizationId'> & { readonly referralId?: string },
): Promise<void> {
  await tx.insert(screening).values(row)
}

/** A screening by id, with the organization whose it is; the caller checks whose it may be. */
export async function findScreening(tx: Database | Transaction, id: string): Promise<ScreeningRow | undefined> {
  const [row] = await tx
    .select({ screening, organizationId: insider.organizationId })
    .from(screening)
    .innerJoin(insider, eq(insider.id, screening.insiderId))
    .where(eq(screening.id, id))
  return row && { ...row.screening, organizationId: row.organizationId }
}

/** The answers of a screening; undefined once erased. */
export async function answersOf(
  tx: Database | Transaction,
  keyring: Keyring,
  screeningId: string,
): Promise<SubmittedAnswers | undefined> {
  const [row] = await tx
    .select({ id: sealed.id })
    .from(sealed)
    .where(and(eq(sealed.screeningId, screeningId), eq(sealed.kind, 'answers')))
  return row && readText<SubmittedAnswers>(tx, keyring, row.id)
}

/**
 * Who asked, as far as this request still tells: undefined once it was erased, also while the same person has another one. They read
 * what is about this request in the language they chose for it.
 */
export async function requesterOf(
  tx: Database | Transaction,
  keyring: Keyring,
  { id, requesterId }: Pick<ScreeningRow, 'id' | 'requesterId'>,
): Promise<Person | undefined> {
  const answers = await answersOf(tx, keyring, id)
  const person = answers && (await personById(tx, keyring, requesterId))
  return person && { ...person, profile: { ...person.profile, language: answers.language } }
}

/** Requests of this person that are open in their organization; one whose address isn't proved yet does not count. */
export async function openScreeningsOf(tx: Transaction, requesterId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(course)
    .where(and(sql`${course.requesterId} in (${aliasesOf(requesterId)})`, inArray(course.state, OPEN_STATES)))
  return row?.n ?? 0
}

/** Requests that wait for this insider's decision. */
export async function waitingScreeningsOf(tx: Database | Transaction, insiderId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(course)
    .where(and(eq(course.insiderId, insiderId), inArray(course.state, WAITING_STATES)))
  return row?.n ?? 0
}

/**
 * Until when the first of the requests that wait for this insider has its answer at the latest; null: none is waited for. One that was
 * decided and can still be undone is left out: when it takes effect is nobody's business yet.
 */
export async function firstAnswerBy(tx: Database | Transaction, insiderId: string, now: Instant): Promise<Instant | null> {
  const [first] = await tx
    .select({ deadlineAt: course.deadlineAt })
    .from(course)
    .where(
      and(
        eq(course.insiderId, insiderId),
        inArray(course.state, WAITING_STATES),
        gt(course.deadlineAt, (now + UNDO_MS) as Instant),
      ),
    )
    .orderBy(course.deadlineAt)
    .limit(1)
  return first?.deadlineAt ?? null
}

/** Whether an insider of their organization has reported this requester. */
export async function isReported(tx: Transaction, requesterId: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: fact.id })
    .from(fact)
    .innerJoin(screening, eq(screening.id, fact.screeningId))
    .where(and(sql`${screening.requesterId} in (${aliasesOf(requesterId)})`, eq(fact.type, 'requester-reported')))
    .limit(1)
  return found !== undefined
}

/** Requests of this person, under whichever address, that are with an insider and undecided: two at most. */
export async function pendingScreeningIdsOf(database: Database, requesterId: string): Promise<string[]> {
  const rows = await database
    .select({ id: course.screeningId })
    .from(course)
    .where(and(sql`${course.requesterId} in (${aliasesOf(requesterId)})`, eq(course.state, 'pending')))
  return rows.map(({ id }) => id)
}

/** From when a requester may ask this insider again, by the insider's last no to them; null: at any time. */
export async function askAgainAtOf(
  tx: Transaction,
  of: { requesterId: string; insiderId: string },
): Promise<Instant | 'never' | null> {
  const [last] = await tx
    .select({ data: fact.data })
    .from(fact)
    .innerJoin(screening, eq(screening.id, fact.screeningId))
    .where(
      and(
        sql`${screening.requesterId} in (${aliasesOf(of.requesterId)})`,
        eq(screening.insiderId, of.insiderId),
        eq(fact.type, 'screening-declined'),
      ),
    )
    .orderBy(desc(fact.sequence))
    .limit(1)
  return (last?.data as FactOf<'screening-declined'> | undefined)?.askAgainAt ?? null
}

/** Screenings of a requester that still have a page to show, oldest first: *get my link again* mails the last. */
export async function openScreeningIdsOf(tx: Database | Transaction, requesterId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: course.screeningId })
    .from(course)
    .where(and(sql`${course.requesterId} in (${aliasesOf(requesterId)})`, inArray(course.state, LINKED_STATES)))
    .orderBy(course.screeningId)
  return rows.map((row) => row.id)
}

/** More than may ever wait for one insider, and as many as a mail can list. */
const MOST_LISTED = 20

/** Requests that an insider's mails lead to: open, or over and not long ago; newest first. */
export async function insidersOpenScreenings(tx: Transaction, insiderId: string): Promise<ScreeningRow[]> {
  const rows = await tx
    .select({ screening, organizationId: insider.organizationId })
    .from(course)
    .innerJoin(screening, eq(screening.id, course.screeningId))
    .innerJoin(insider, eq(insider.id, screening.insiderId))
    .where(and(eq(course.insiderId, insiderId), inArray(course.state, [...OPEN_STATES, 'concluded'])))
    .orderBy(desc(course.screeningId))
    .limit(MOST_LISTED)
  return rows.map((row) => ({ ...row.screening, organizationId: row.organizationId }))
}

/** The organization's name, by id. */
export async function organizationName(tx: Database | Transaction, id: string): Promise<string> {
  const [row] = await tx.select({ name: organization.name }).from(organization).where(eq(organization.id, id))
  return row?.name ?? ''
}
