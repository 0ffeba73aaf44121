import { expect } from 'vitest'
import { NO_LIMITS, NOTHING_SPENT, periodsOf, usedIn } from '../budget.ts'
import type { Command, CommandType, Offer } from '../commands.ts'
import type { Days } from '../deadlines.ts'
import { decide } from '../decide.ts'
import type { Fact, FactOf, Side } from '../facts.ts'
import { after, type Instant, instant, MINUTE_MS } from '../instant.ts'
import type { Refusal, RefusalCode } from '../refusals.ts'
import { courseOf } from '../screening.ts'
import type { Zone } from '../zone.ts'

/** An instant of December 2026, UTC: `on(3)` is the third at nine o'clock, `on(3, '09:10')` ten minutes later. */
export function on(day: number, time = '09:00'): Instant {
  return instant(Date.parse(`2026-12-${String(day).padStart(2, '0')}T${time}Z`))
}

export const UTC: Zone = { name: 'UTC', changes: [{ from: instant(0), offsetMinutes: 0 }] }

/** Both live by UTC; no day is off, and on each there is something on offer: deadlines are plain spans of days. */
export const DAYS: Days = { insiderZone: UTC, requesterZone: UTC, isOff: () => false, isOffered: () => true, isFree: true }

// One life, written out as the facts it leaves; deadlines as they are meant, not as the code does.
export const submitted = { type: 'screening-submitted', at: on(1), verifyBy: on(8) } satisfies Fact
export const verified = {
  type: 'screening-verified',
  at: on(1, '10:00'),
  gate: null,
  decideBy: on(15, '10:00'),
  remindAt: [on(4, '10:00'), on(11, '10:00')],
} satisfies Fact
const plainYes = { verdict: 'approve', textId: null, terms: null, overrideTextId: null } as const
const yes = { ...plainYes, approvalId: 'approval-1', approvedUntil: on(16, '09:10') }
const no = { verdict: 'decline', reason: 'slump', askAgainAt: null, textId: 'text-1' } as const
const made = { type: 'decision-made', at: on(2), decisionId: 'decision-1', effectiveAt: on(2, '09:10') } as const
export const saidYes = { ...made, verdict: yes } satisfies Fact
export const saidNo = { ...made, verdict: no } satisfies Fact
export const approved = {
  type: 'screening-approved',
  at: on(2, '09:10'),
  decisionId: 'decision-1',
  approvalId: 'approval-1',
  approvedUntil: on(16, '09:10'),
  terms: null,
} satisfies Fact
export const declined = {
  type: 'screening-declined',
  at: on(2, '09:10'),
  decisionId: 'decision-1',
  reason: 'slump',
  askAgainAt: null,
} satisfies Fact
/** A quarter of an hour on the tenth, taken a week before. */
export const booked = {
  type: 'booking-created',
  at: on(3),
  approvalId: 'approval-1',
  bookingId: 'booking-1',
  startsAt: on(10),
  endsAt: on(10, '09:15'),
  holdStartsAt: on(10),
  holdEndsAt: on(10, '09:20'),
  sequence: 0,
  periods: { day: '2026-12-10', week: '2026-W50', month: '2026-12' },
} satisfies Fact
/** The requester moves it to the fourteenth. */
export const moved = {
  type: 'booking-moved',
  at: on(5),
  side: 'requester',
  from: { startsAt: on(10), endsAt: on(10, '09:15') },
  bookingId: 'booking-1',
  startsAt: on(14),
  endsAt: on(14, '09:15'),
  holdStartsAt: on(14),
  holdEndsAt: on(14, '09:20'),
  sequence: 1,
  periods: { day: '2026-12-14', week: '2026-W51', month: '2026-12' },
} satisfies Fact
export const concluded = { type: 'screening-concluded', at: on(10, '09:15'), bookingId: 'booking-1' } satisfies Fact

/** The requester cancels on the ninth at noon: late, so that another time needs a fresh yes. */
export const cancelledLate = {
  type: 'booking-cancelled',
  at: on(9, '12:00'),
  bookingId: 'booking-1',
  side: 'requester',
  late: true,
  sequence: 1,
  approvedUntil: null,
  decideBy: on(23, '12:00'),
} satisfies Fact
export const saidYesAfresh = {
  type: 'decision-made',
  at: on(9, '13:00'),
  decisionId: 'decision-2',
  effectiveAt: on(9, '13:10'),
  verdict: { ...plainYes, approvalId: 'approval-2', approvedUntil: on(23, '13:10') },
} satisfies Fact

/** The first of December 2026 is a Tuesday: told on the second to come back, it is in the week of the seventh. */
const week = { weekOf: '2026-12-07', opensAt: on(7, '00:00'), closesAt: on(12, '00:00') } as const
export const saidComeBack = { ...made, verdict: { verdict: 'come-back', textId: null, ...week } } satisfies Fact
export const deferred = { type: 'screening-deferred', at: on(2, '09:10'), decisionId: 'decision-1', ...week } satisfies Fact
export const cameBack = {
  type: 'window-kept',
  at: on(8),
  approvalId: 'approval-1',
  approvedUntil: on(22),
} satisfies Fact
const questions = { answerBy: on(16, '09:10'), textId: 'questions-1' } as const
export const saidAsk = { ...made, verdict: { verdict: 'ask', ...questions } } satisfies Fact
export const asked = { type: 'screening-asked', at: on(2, '09:10'), decisionId: 'decision-1', ...questions } satisfies Fact
export const answered = {
  type: 'screening-answered',
  at: on(3),
  textId: 'answers-1',
  decideBy: on(17),
  remindAt: [on(6), on(13)],
} satisfies Fact
const reply = { answerBy: on(16, '09:10'), textId: 'reply-1' } as const
export const saidReply = { ...made, verdict: { verdict: 'reply', ...reply } } satisfies Fact
export const replied = { type: 'screening-replied', at: on(2, '09:10'), decisionId: 'decision-1', ...reply } satisfies Fact

export const toGated: readonly Fact[] = [submitted, { ...verified, gate: 'two-missed' }]
export const toPending: readonly Fact[] = [submitted, verified]
export const toApproved: readonly Fact[] = [...toPending, saidYes, approved]
export const toDeferred: readonly Fact[] = [...toPending, saidComeBack, deferred]
export const toAsked: readonly Fact[] = [...toPending, saidAsk, asked]
export const toReplied: readonly Fact[] = [...toPending, saidReply, replied]
export const toBooked: readonly Fact[] = [...toApproved, booked]
export const toCancelled: readonly Fact[] = [...toBooked, cancelledLate]
export const toConcluded: readonly Fact[] = [...toBooked, concluded]

/** A quarter of an hour from `startsAt`, five minutes of buffer after it, nobody in the way and no limit near. */
export function free(startsAt: Instant): Offer {
  const endsAt = after(startsAt, 15 * MINUTE_MS)
  const periods = periodsOf(UTC, startsAt)
  return {
    offered: true,
    meeting: { startsAt, endsAt },
    hold: { startsAt, endsAt: after(endsAt, 5 * MINUTE_MS) },
    busy: [],
    periods,
    used: usedIn(NOTHING_SPENT, periods),
    limits: NO_LIMITS,
  }
}

/** A plain command of each kind. */
export const COMMANDS = {
  verify: { type: 'verify', gate: null },
  look: { type: 'look' },
  approve: {
    type: 'approve',
    decisionId: 'decision-9',
    approvalId: 'approval-9',
    textId: null,
    terms: null,
    limit: null,
    overrideTextId: null,
    evenSo: false,
  },
  'come-back': { type: 'come-back', decisionId: 'decision-9', weekOf: null, textId: null },
  ask: { type: 'ask', decisionId: 'decision-9', textId: 'questions-9' },
  reply: { type: 'reply', decisionId: 'decision-9', textId: 'reply-9' },
  decline: { type: 'decline', decisionId: 'decision-9', reason: 'no-time', askAgain: 'any-time', textId: 'text-9' },
  undo: { type: 'undo' },
  release: { type: 'release' },
  'take-back': { type: 'take-back' },
  answer: { type: 'answer', textId: 'answers-9' },
  return: { type: 'return', approvalId: 'approval-9' },
  postpone: { type: 'postpone' },
  'correct-relationship': { type: 'correct-relationship', relationship: 'friend' },
  report: { type: 'report', textId: 'report-9' },
  withdraw: { type: 'withdraw' },
  book: { type: 'book', bookingId: 'booking-9', startsAt: on(14), offer: free(on(14)), dayBefore: [], answersRead: false },
  move: { type: 'move', bookingId: 'booking-1', side: 'requester', startsAt: on(14), offer: free(on(14)) },
  cancel: { type: 'cancel', bookingId: 'booking-1', side: 'requester' },
  'answer-calendar': {
    type: 'answer-calendar',
    bookingId: 'booking-1',
    side: 'requester',
    answer: 'accepted',
    sequence: 0,
    writtenAt: on(4),
  },
  'undo-decline': { type: 'undo-decline', bookingId: 'booking-1', offer: free(on(10)) },
  'tell-presence': { type: 'tell-presence', bookingId: 'booking-1', side: 'requester', presence: 'here', minutesLate: null },
  excuse: { type: 'excuse', bookingId: 'booking-1' },
  'record-outcome': {
    type: 'record-outcome',
    bookingId: 'booking-1',
    attendance: 'attended',
    minutesLate: null,
    approvalId: 'approval-9',
    byPerson: true,
  },
  'answer-missed': { type: 'answer-missed', bookingId: 'booking-1', disputes: true, textId: 'explanation-9' },
  refer: { type: 'refer', step: { what: 'agree', referralId: 'referral-9', agrees: true } },
  'agree-contact': { type: 'agree-contact' },
  'end-contact': { type: 'end-contact', because: 'requester' },
  'say-thanks': { type: 'say-thanks', textId: 'thanks-9' },
  'tell-help': { type: 'tell-help', helped: 'partly', textId: null },
  tidy: { type: 'tidy' },
} as const satisfies { [T in CommandType]: Extract<Command, { type: T }> }

export const moveBy = (side: Side, startsAt: Instant, change: Partial<Offer> = {}): Command => ({
  ...COMMANDS.move,
  side,
  startsAt,
  offer: { ...free(startsAt), ...change },
})
export const cancelBy = (side: Side): Command => ({ ...COMMANDS.cancel, side })

/** What comes of a command, given what happened. */
export function judged(given: readonly Fact[], when: Command, now: Instant, days: Days = DAYS): Fact | Refusal | null {
  return decide(courseOf(given, now), when, now, days)
}

/** The fact a command makes true; throws where it is refused. */
export function fact<T extends Fact['type']>(type: T, given: readonly Fact[], when: Command, now: Instant): FactOf<T> {
  const said = judged(given, when, now)
  if (!said || 'refused' in said || said.type !== type) throw new Error(`expected ${type}, got ${JSON.stringify(said)}`)
  return said as FactOf<T>
}

/** Given, when, then: refused with `code`, or taken where it is null. */
export function expectJudged(given: readonly Fact[], when: Command, now: Instant, code: RefusalCode | null): void {
  const said = judged(given, when, now)
  if (code) expect(said).toEqual({ refused: code })
  else expect(said).toMatchObject({ at: now })
}
