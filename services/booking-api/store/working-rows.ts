import { dayOf } from '@vestibule/scheduling/calendar.ts'
import type { Fact, FactOf } from '@vestibule/scheduling/facts.ts'
import { DAY_MS, type Instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { CONTACT_DAYS } from '@vestibule/scheduling/policy.ts'
import { type Course, nextDeadlineOf } from '@vestibule/scheduling/screening.ts'
import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { PgInsert, PgInsertOnConflictDoUpdateConfig } from 'drizzle-orm/pg-core'
import { newId } from '../ids.ts'
import { openingCrossing, tellingCrossing } from './crossings.ts'
import type { Transaction } from './database.ts'
import { inserting, type Statement, saying } from './one-go.ts'
import { forgettingColleague } from './referrals.ts'
import { approval, booking, contact, course as courseTable, hold, linkToken, person, referral, sealed } from './schema.ts'

/** Whose screening a fact is about: what working rows need besides the fact. */
export interface Subject {
  readonly screeningId: string
  readonly insiderId: string
  readonly requesterId: string
}

/** What brings the rows that say what holds now in line with one fact. They can be rebuilt by running this over all facts. */
export function workingRowsAfter(
  tx: Transaction,
  { screeningId, insiderId, requesterId }: Subject,
  fact: Fact,
  detailsId: string | null,
): Statement[] {
  const ended = (at: Instant) => tx.update(approval).set({ endedAt: at }).where(live(screeningId))
  switch (fact.type) {
    case 'decision-made': {
      const { verdict, effectiveAt } = fact
      return verdict.verdict === 'approve'
        ? [tx.insert(approval).values({ id: verdict.approvalId, screeningId, insiderId, effectiveAt })]
        : []
    }
    case 'decision-undone':
      return [
        tx.delete(approval).where(live(screeningId)),
        tx.update(linkToken).set({ spentAt: null }).where(ofDeciding(screeningId)),
      ]
    case 'decision-released':
      return [tx.update(approval).set({ effectiveAt: fact.at }).where(live(screeningId))]
    case 'window-kept':
      return [tx.insert(approval).values({ id: fact.approvalId, screeningId, insiderId, effectiveAt: fact.at })]
    case 'screening-answered':
      // What was decided on is no longer all there is: a link of an older mail says only that there is a newer one.
      return [tx.update(linkToken).set({ retiredAt: fact.at }).where(ofDeciding(screeningId))]
    case 'approval-taken-back':
    case 'screening-withdrawn':
    case 'screening-lapsed':
    case 'screening-expired':
      return [ended(fact.at)]
    case 'booking-created': {
      const { bookingId: id, approvalId, startsAt, endsAt } = fact
      return [
        insertingBooking({ id, screeningId, insiderId, approvalId, startsAt, endsAt, bookedAt: fact.at, detailsId }),
        insertingHold(holdOf(insiderId, fact)),
      ]
    }
    case 'decline-undone':
      // The yes it stood under holds again; a fresh one that is still held gives way, and with it what was decided by its link.
      return [
        tx.delete(approval).where(and(live(screeningId), ne(approval.id, fact.approvalId))),
        tx.update(approval).set({ endedAt: null }).where(eq(approval.id, fact.approvalId)),
        insertingHold(holdOf(insiderId, fact)),
      ]
    case 'booking-moved':
      return [tx.delete(hold).where(eq(hold.bookingId, fact.bookingId)), insertingHold(holdOf(insiderId, fact))]
    case 'booking-cancelled':
      return [tx.delete(hold).where(eq(hold.bookingId, fact.bookingId)), ...(fact.approvedUntil === null ? [ended(fact.at)] : [])]
    case 'screening-concluded':
      // A yes is for one meeting: once it is over, the database takes no second booking under it.
      return [ended(fact.at)]
    case 'outcome-recorded': {
      const { renewal } = fact
      // Said again of an insider who was not there: the yes it renewed goes on.
      const told = tellingCrossing(tx, screeningId, fact.attendance, fact.at)
      if (fact.attendance === 'insider-absent' && !renewal) return [told]
      const renewed = renewal && 'approvalId' in renewal ? [renewal.approvalId] : []
      return [
        told,
        ended(fact.at),
        ...renewed.map((id) => tx.insert(approval).values({ id, screeningId, insiderId, effectiveAt: fact.at })),
      ]
    }
    case 'referral-consented':
      return fact.withInsiderId === null ? [] : [openingCrossing(tx, fact.referralId, fact.at)]
    case 'referral-refused':
      return [
        ...(fact.how === 'never' ? [notAsking(tx, fact.referralId, fact.at)] : []),
        forgettingColleague(tx, fact.referralId),
      ]
    case 'referral-dropped':
    case 'referral-concluded':
      return [forgettingColleague(tx, fact.referralId)]
    case 'referral-withdrawn':
      // Whoever was asked is written to once more.
      return fact.colleagueId === null ? [forgettingColleague(tx, fact.referralId)] : []
    case 'referral-undone': {
      const texts = tx.select({ id: referral.textId }).from(referral).where(eq(referral.id, fact.referralId))
      return [forgettingColleague(tx, fact.referralId), tx.delete(sealed).where(inArray(sealed.id, texts))]
    }
    case 'referral-offered':
    case 'referral-agreed':
      return []
    case 'contact-agreed': {
      const { metOn: lastContactOn, at: agreedAt } = fact
      const keptUntil = contactKeptUntil(lastContactOn)
      const row = { id: newId(), insiderId, screeningId, personId: requesterId, lastContactOn, keptUntil, agreedAt }
      return [tx.insert(contact).values(row).onConflictDoUpdate(RENEWED)]
    }
    case 'contact-ended':
      return [tx.delete(contact).where(eq(contact.screeningId, screeningId))]
    case 'screening-submitted':
    case 'screening-verified':
    case 'gate-opened':
    case 'screening-approved':
    case 'screening-deferred':
    case 'window-moved':
    case 'returned-for-a-name':
    case 'window-missed':
    case 'screening-asked':
    case 'screening-replied':
    case 'reply-answered':
    case 'relationship-corrected':
    case 'requester-reported':
    case 'screening-declined':
    case 'presence-told':
    case 'calendar-answered':
    case 'cancellation-excused':
    case 'missed-answered':
    case 'thanks-said':
    case 'help-told':
      return []
    default:
      return fact satisfies never
  }
}

/** Whoever was thought of would rather not be asked again, by nobody of the organization. */
function notAsking(tx: Transaction, referralId: string, at: Instant): Statement {
  const asked = tx.select({ id: referral.colleagueId }).from(referral).where(eq(referral.id, referralId))
  return tx.update(person).set({ notAskedSince: at }).where(inArray(person.id, asked))
}

/** Who is on the list already keeps their place, with what is noted of them: the newer request stands for the earlier one. */
const RENEWED: PgInsertOnConflictDoUpdateConfig<PgInsert<typeof contact>> = {
  target: [contact.insiderId, contact.personId],
  set: {
    screeningId: sql`excluded.screening_id`,
    agreedAt: sql`excluded.agreed_at`,
    lastContactOn: sql`greatest(${contact.lastContactOn}, excluded.last_contact_on)`,
    keptUntil: sql`greatest(${contact.keptUntil}, excluded.kept_until)`,
    version: sql`${contact.version} + 1`, // an edit begun before would set the last contact back
  },
}

/** Until when somebody stays on an insider's list, by the date of the last contact: 24 months, and the whole of that day. */
export function contactKeptUntil(lastContactOn: string): Instant {
  return ((dayOf(lastContactOn) + CONTACT_DAYS + 1) * DAY_MS) as Instant
}

/** The span a time blocks, and where it counts. */
export function holdOf(
  insiderId: string,
  said: FactOf<'booking-created' | 'booking-moved' | 'decline-undone'>,
): typeof hold.$inferInsert {
  const { bookingId, startsAt, endsAt, holdStartsAt, holdEndsAt, periods } = said
  const minutes = (endsAt - startsAt) / MINUTE_MS
  return { bookingId, insiderId, heldFrom: holdStartsAt, heldUntil: holdEndsAt, minutes, ...periods }
}

/** What writes down where the screening stands after its newest fact. */
export function savingCourse({ screeningId, insiderId, requesterId }: Subject, course: Course): Statement {
  return saving({ screeningId, insiderId, requesterId, state: course.screening.state, deadlineAt: nextDeadlineOf(course) })
}

const COURSE = ['screeningId', 'insiderId', 'requesterId', 'state', 'deadlineAt'] as const
const saving = saying<Pick<typeof courseTable.$inferInsert, (typeof COURSE)[number]>>((given, db) =>
  db
    .insert(courseTable)
    .values(Object.fromEntries(COURSE.map((column) => [column, given[column]])) as never)
    .onConflictDoUpdate({
      target: courseTable.screeningId,
      set: { state: sql`excluded.state`, deadlineAt: sql`excluded.deadline_at` },
    }),
)

const insertingBooking = inserting(booking, [
  'id',
  'screeningId',
  'insiderId',
  'approvalId',
  'startsAt',
  'endsAt',
  'bookedAt',
  'detailsId',
])
const insertingHold = inserting(hold, ['bookingId', 'insiderId', 'heldFrom', 'heldUntil', 'minutes', 'day', 'week', 'month'])

function live(screeningId: string) {
  return and(eq(approval.screeningId, screeningId), isNull(approval.endedAt))
}

function ofDeciding(screeningId: string) {
  return and(eq(linkToken.screeningId, screeningId), eq(linkToken.purpose, 'decide'))
}
