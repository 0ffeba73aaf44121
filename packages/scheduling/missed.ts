import type { Command } from './commands.ts'
import type { Fact, FactOf } from './facts.ts'
import { after, type Instant } from './instant.ts'
import { CORRECT_OUTCOME_MS, REMEMBERED_MS } from './policy.ts'
import { type Refusal, type RefusalCode, refuse } from './refusals.ts'
import type { BookingOfScreening, Course } from './screening.ts'

/** That the requester did not come, and what they say to that. */
export interface Missed {
  readonly since: Instant
  readonly answerBy: Instant
  readonly answer: MissedAnswer | null
}

export interface MissedAnswer {
  readonly at: Instant
  /** Else it only says how it came about. */
  readonly disputes: boolean
  /** Names the sealed explanation. */
  readonly textId: string | null
  /** When the insider looked: said that it stays, or something else. */
  readonly lookedAt: Instant | null
}

/** The requester's word on a meeting noted as missed: once, in time. */
export function answerMissed(
  { booking }: Course,
  { bookingId, disputes, textId }: Extract<Command, { type: 'answer-missed' }>,
  now: Instant,
): Fact | Refusal {
  if (booking?.bookingId !== bookingId) return refuse('booking-not-found')
  const cannot = whyUnanswerable(booking, now)
  return cannot ? refuse(cannot) : { type: 'missed-answered', at: now, bookingId, disputes, textId }
}

/** Why a requester has nothing to say to what is noted of a meeting; null: they may. */
export function whyUnanswerable(
  { outcome, missed }: Pick<BookingOfScreening, 'outcome' | 'missed'>,
  now: Instant,
): RefusalCode | null {
  if (outcome?.attendance !== 'missed' || !missed || missed.answer) return 'nothing-to-dispute'
  return now >= missed.answerBy ? 'outcome-final' : null
}

/** Whether the requester has answered, and nobody has looked at that yet. */
export function waitsForLook(missed: Missed | null): boolean {
  return missed?.answer?.lookedAt === null
}

/** Whether it counts for nothing, since the requester says that it was otherwise and nobody has looked at that yet. */
export function isDisputed(missed: Missed | null): boolean {
  return waitsForLook(missed) && missed?.answer?.disputes === true
}

/** Until when the insider may say otherwise: of what the requester has answered, as long as it would be remembered. */
export function correctableUntil({ endsAt, missed }: Pick<BookingOfScreening, 'endsAt' | 'missed'>): Instant {
  return after(endsAt, waitsForLook(missed) ? REMEMBERED_MS : CORRECT_OUTCOME_MS)
}

/** What is known of a missed meeting once an outcome was recorded: said anew it may be answered anew; any word of the insider's is a look. */
export function missedOnceSaid(
  { missed }: Pick<BookingOfScreening, 'missed'>,
  { at, answerBy }: FactOf<'outcome-recorded'>,
): Missed | null {
  if (answerBy !== undefined) return { since: at, answerBy, answer: null }
  return missed?.answer?.lookedAt === null ? { ...missed, answer: { ...missed.answer, lookedAt: at } } : missed
}
