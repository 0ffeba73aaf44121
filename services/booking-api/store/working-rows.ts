import type { Fact, FactOf } from '@vestibule/scheduling/facts.ts'
import { MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { type Course, deadlineOf } from '@vestibule/scheduling/screening.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from './database.ts'
import { approval, booking, course as courseTable, hold, linkToken } from './schema.ts'

/** Whose screening a fact is about: what working rows need besides the fact. */
export interface Subject {
  readonly screeningId: string
  readonly insiderId: string
  readonly requesterId: string
}

/** Brings the rows that say what holds now in line with one fact. They can be rebuilt by running this over all facts. */
export async function applyToWorkingRows(
  tx: Transaction,
  { screeningId, insiderId }: Subject,
  fact: Fact,
  detailsId: string | null,
): Promise<void> {
  switch (fact.type) {
    case 'decision-made':
      if (fact.verdict.verdict === 'approve')
        await tx.insert(approval).values({ id: fact.verdict.approvalId, screeningId, insiderId, effectiveAt: fact.effectiveAt })
      return
    case 'decision-undone':
      await tx.delete(approval).where(live(screeningId))
      await tx.update(linkToken).set({ spentAt: null }).where(ofDeciding(screeningId))
      return
    case 'decision-released':
      await tx.update(approval).set({ effectiveAt: fact.at }).where(live(screeningId))
      return
    case 'window-kept':
      await tx.insert(approval).values({ id: fact.approvalId, screeningId, insiderId, effectiveAt: fact.at })
      return
    case 'screening-answered':
      // What was decided on is no longer all there is: a link of an older mail says only that there is a newer one.
      await tx.update(linkToken).set({ retiredAt: fact.at }).where(ofDeciding(screeningId))
      return
    case 'approval-taken-back':
    case 'screening-withdrawn':
    case 'screening-lapsed':
    case 'screening-expired':
      await tx.update(approval).set({ endedAt: fact.at }).where(live(screeningId))
      return
    case 'booking-created': {
      const { bookingId: id, approvalId, startsAt, endsAt } = fact
      await tx.insert(booking).values({ id, screeningId, insiderId, approvalId, startsAt, endsAt, bookedAt: fact.at, detailsId })
      await tx.insert(hold).values(holdOf(insiderId, fact))
      return
    }
    case 'booking-moved':
      await tx.delete(hold).where(eq(hold.bookingId, fact.bookingId))
      await tx.insert(hold).values(holdOf(insiderId, fact))
      return
    case 'booking-cancelled':
      await tx.delete(hold).where(eq(hold.bookingId, fact.bookingId))
      if (fact.approvedUntil === null) await tx.update(approval).set({ endedAt: fact.at }).where(live(screeningId))
      return
    case 'screening-concluded':
      // A yes is for one meeting: once it is over, the database takes no second booking under it.
      await tx.update(approval).set({ endedAt: fact.at }).where(live(screeningId))
      return
    case 'outcome-recorded': {
      const { renewal } = fact
      // Said again of an insider who was not there: the yes it renewed goes on.
      if (fact.attendance === 'insider-absent' && !renewal) return
      await tx.update(approval).set({ endedAt: fact.at }).where(live(screeningId))
      if (renewal && 'approvalId' in renewal)
        await tx.insert(approval).values({ id: renewal.approvalId, screeningId, insiderId, effectiveAt: fact.at })
      return
    }
    case 'screening-submitted':
    case 'screening-verified':
    case 'gate-opened':
    case 'screening-approved':
    case 'screening-deferred':
    case 'window-moved':
    case 'window-missed':
    case 'screening-asked':
    case 'screening-replied':
    case 'reply-answered':
    case 'relationship-corrected':
    case 'requester-reported':
    case 'screening-declined':
    case 'presence-told':
    case 'cancellation-excused':
      return
    default:
      fact satisfies never
  }
}

/** The span a time blocks, and where it counts. */
function holdOf(insiderId: string, said: FactOf<'booking-created' | 'booking-moved'>): typeof hold.$inferInsert {
  const { bookingId, startsAt, endsAt, holdStartsAt, holdEndsAt, periods } = said
  const minutes = (endsAt - startsAt) / MINUTE_MS
  return { bookingId, insiderId, heldFrom: holdStartsAt, heldUntil: holdEndsAt, minutes, ...periods }
}

/** Writes where the screening stands after its newest fact. */
export async function saveCourse(
  tx: Transaction,
  { screeningId, insiderId, requesterId }: Subject,
  { screening }: Course,
): Promise<void> {
  const now = { state: screening.state, deadlineAt: deadlineOf(screening) }
  await tx
    .insert(courseTable)
    .values({ screeningId, insiderId, requesterId, ...now })
    .onConflictDoUpdate({ target: courseTable.screeningId, set: now })
}

function live(screeningId: string) {
  return and(eq(approval.screeningId, screeningId), isNull(approval.endedAt))
}

function ofDeciding(screeningId: string) {
  return and(eq(linkToken.screeningId, screeningId), eq(linkToken.purpose, 'decide'))
}
