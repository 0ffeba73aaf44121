import { describe, expect, it } from 'vitest'
import type { CommandType } from './commands.ts'
import type { Fact, FactType } from './facts.ts'
import { after, type Instant } from './instant.ts'
import type { Refusal, RefusalCode } from './refusals.ts'
import { courseOf, type ScreeningState } from './screening.ts'
import {
  approved,
  COMMANDS,
  declined,
  judged,
  on,
  saidNo,
  saidYes,
  saidYesAfresh,
  submitted,
  toApproved,
  toAsked,
  toBooked,
  toCancelled,
  toConcluded,
  toDeferred,
  toGated,
  toPending,
  toReplied,
} from './testing/given.ts'

type Cell = FactType | Refusal | null
type Row = Record<CommandType, Cell>

const no = (refused: RefusalCode): Refusal => ({ refused })

/** What the insider may note at any time once the address is proved. */
const NOTES = { 'correct-relationship': 'relationship-corrected', report: 'requester-reported' } as const

/** Deciding is over: each verdict is refused alike. */
const verdicts = (cell: Cell) => ({ approve: cell, 'come-back': cell, ask: cell, reply: cell, decline: cell })

/** Both ways of not waiting the ten minutes out. */
const undoing = (cell: Cell) => ({ undo: cell, release: cell })

/** What the two who meet do with a booking. */
const meeting = (cell: Cell) => ({ move: cell, cancel: cell, 'answer-calendar': cell, 'tell-presence': cell })

/** Nobody was told to come back, nothing was asked, nothing is held back or noted as missed. */
const NOT_ASKED = {
  'undo-decline': no('nothing-to-undo'),
  ...{ look: no('gate-not-closed'), answer: no('nothing-to-answer') },
  ...{ return: no('not-asked-to-return'), postpone: no('not-asked-to-return') },
  'answer-missed': no('nothing-to-dispute'),
  refer: no('referral-not-found'),
  ...{ 'agree-contact': no('contact-not-offered'), 'end-contact': null },
  ...{ 'say-thanks': no('nothing-to-thank-for'), 'tell-help': no('not-asked-whether-it-helped') },
} as const

/** Nothing is left to happen: each command is refused with the code that says why. */
const closed = {
  ...NOT_ASKED,
  ...NOTES,
  tidy: null,
  ...meeting(no('booking-not-found')),
  'undo-decline': no('booking-not-found'),
  ...{ excuse: no('booking-not-found'), 'record-outcome': no('booking-not-found') },
  'answer-missed': no('booking-not-found'),
} as const

/**
 * What each command comes to in each state: a fact, a named refusal, or nothing. Closed on both sides: a new state or command
 * without its row or column does not compile.
 */
const TABLE = {
  unverified: {
    ...closed,
    'correct-relationship': no('screening-not-verified'),
    report: no('screening-not-verified'),
    verify: 'screening-verified',
    ...verdicts(no('screening-not-verified')),
    ...undoing(no('nothing-to-undo')),
    'take-back': no('screening-not-approved'),
    withdraw: 'screening-withdrawn',
    book: no('screening-not-approved'),
  },
  pending: {
    ...closed,
    verify: no('already-verified'),
    ...verdicts('decision-made'),
    ...undoing(no('nothing-to-undo')),
    'take-back': no('screening-not-approved'),
    withdraw: 'screening-withdrawn',
    book: no('screening-not-approved'),
  },
  asked: {
    ...closed,
    verify: no('already-verified'),
    ...verdicts(no('already-decided')),
    ...undoing(no('decision-in-effect')),
    'take-back': no('screening-not-approved'),
    answer: 'screening-answered',
    withdraw: 'screening-withdrawn',
    book: no('screening-not-approved'),
  },
  deferred: {
    ...closed,
    verify: no('already-verified'),
    ...verdicts(no('already-decided')),
    ...undoing(no('decision-in-effect')),
    'take-back': no('screening-not-approved'),
    return: 'window-kept',
    postpone: no('return-window-open'),
    withdraw: 'screening-withdrawn',
    book: no('screening-not-approved'),
  },
  approved: {
    ...closed,
    verify: no('already-verified'),
    ...verdicts(no('already-decided')),
    ...undoing(no('decision-in-effect')),
    'take-back': 'approval-taken-back',
    withdraw: 'screening-withdrawn',
    book: 'booking-created',
  },
  booked: {
    ...NOT_ASKED,
    ...NOTES,
    tidy: null,
    verify: no('already-verified'),
    ...verdicts(no('already-decided')),
    ...undoing(no('decision-in-effect')),
    'take-back': no('screening-already-booked'),
    withdraw: no('screening-already-booked'),
    book: no('screening-already-booked'),
    move: 'booking-moved',
    cancel: 'booking-cancelled',
    'answer-calendar': 'calendar-answered',
    'tell-presence': no('too-early-to-tell'),
    excuse: no('nothing-to-excuse'),
    'record-outcome': no('meeting-not-over'),
  },
  concluded: {
    ...NOT_ASKED,
    ...NOTES,
    tidy: null,
    verify: no('already-verified'),
    ...verdicts(no('already-decided')),
    ...undoing(no('decision-in-effect')),
    'take-back': no('screening-already-booked'),
    withdraw: no('screening-already-booked'),
    book: no('screening-already-booked'),
    ...meeting(no('meeting-begun')),
    'tell-presence': no('meeting-over'),
    excuse: no('nothing-to-excuse'),
    'record-outcome': 'outcome-recorded',
  },
  cancelled: {
    ...NOT_ASKED,
    ...NOTES,
    tidy: null,
    verify: no('already-verified'),
    ...verdicts('decision-made'),
    ...undoing(no('nothing-to-undo')),
    'take-back': no('screening-not-approved'),
    withdraw: 'screening-withdrawn',
    book: no('screening-not-approved'),
    ...meeting(no('booking-cancelled')),
    excuse: 'cancellation-excused',
    'record-outcome': no('booking-cancelled'),
  },
  replied: {
    ...closed,
    verify: no('already-verified'),
    ...verdicts(no('already-decided')),
    ...undoing(no('decision-in-effect')),
    'take-back': no('screening-not-approved'),
    answer: 'reply-answered',
    withdraw: no('screening-closed'),
    book: no('screening-not-approved'),
  },
  declined: {
    ...closed,
    verify: no('already-verified'),
    ...verdicts(no('already-decided')),
    ...undoing(no('decision-in-effect')),
    'take-back': no('screening-not-approved'),
    withdraw: no('screening-closed'),
    book: no('screening-not-approved'),
  },
  expired: {
    ...closed,
    verify: no('already-verified'),
    ...verdicts(no('screening-expired')),
    ...undoing(no('nothing-to-undo')),
    'take-back': no('screening-not-approved'),
    withdraw: no('screening-closed'),
    book: no('screening-not-approved'),
  },
  lapsed: {
    ...closed,
    verify: no('screening-lapsed'),
    ...verdicts(no('screening-lapsed')),
    ...undoing(no('nothing-to-undo')),
    'take-back': no('screening-lapsed'),
    answer: no('screening-lapsed'),
    withdraw: no('screening-closed'),
    book: no('screening-lapsed'),
  },
  withdrawn: {
    ...closed,
    verify: no('already-verified'),
    ...verdicts(no('screening-closed')),
    ...undoing(no('nothing-to-undo')),
    'take-back': no('screening-not-approved'),
    withdraw: no('screening-closed'),
    book: no('screening-not-approved'),
  },
} satisfies Record<ScreeningState, Row>

/** The same while a decision is held: to everybody outside it is still undecided. */
const HELD = {
  pending: {
    ...TABLE.pending,
    ...verdicts(no('already-decided')),
    undo: 'decision-undone',
    release: 'decision-released',
  },
  cancelled: {
    ...TABLE.cancelled,
    ...verdicts(no('already-decided')),
    undo: 'decision-undone',
    release: 'decision-released',
  },
} satisfies Partial<Record<ScreeningState, Row>>

/** How each state comes about; the facts, and when somebody tries. */
const GIVEN = {
  unverified: [[submitted], on(1, '09:30')],
  pending: [toPending, on(1, '11:00')],
  asked: [toAsked, on(3)],
  deferred: [toDeferred, on(8)],
  approved: [toApproved, on(3)],
  booked: [toBooked, on(4)],
  concluded: [toConcluded, on(10, '10:00')],
  cancelled: [toCancelled, on(9, '13:00')],
  replied: [toReplied, on(3)],
  declined: [[...toPending, saidNo, declined], on(3)],
  expired: [toPending, on(16)],
  lapsed: [[submitted], on(9)],
  withdrawn: [[...toPending, { type: 'screening-withdrawn', at: on(2) }], on(3)],
} satisfies Record<ScreeningState, readonly [readonly Fact[], Instant]>

const GIVEN_HELD = {
  pending: [[...toPending, saidYes], on(2, '09:05')],
  cancelled: [[...toCancelled, saidYesAfresh], on(9, '13:05')],
} satisfies Record<keyof typeof HELD, readonly [readonly Fact[], Instant]>

describe.each(Object.keys(TABLE) as ScreeningState[])('while %s', (state) => {
  const [facts, now] = GIVEN[state]

  it('is what the facts say', () => expect(courseOf(facts, now).screening.state).toBe(state))

  it.each(Object.entries(TABLE[state]) as [CommandType, Cell][])('%s comes to %j', (command, cell) => {
    expectCell(judged(facts, COMMANDS[command], now), cell, now)
  })
})

describe.each(Object.keys(HELD) as (keyof typeof HELD)[])('while %s with a decision held', (state) => {
  const [facts, now] = GIVEN_HELD[state]

  it('is what the facts say', () => {
    expect(courseOf(facts, now).screening).toMatchObject({ state, decision: { verdict: { verdict: 'approve' } } })
  })

  it.each(Object.entries(HELD[state]) as [CommandType, Cell][])('%s comes to %j', (command, cell) => {
    expectCell(judged(facts, COMMANDS[command], now), cell, now)
  })
})

describe('a request that is held back until the insider looks', () => {
  const GATED = {
    ...TABLE.pending,
    look: 'gate-opened',
    ...verdicts(no('screening-gated')),
  } satisfies Row
  it.each(Object.entries(GATED) as [CommandType, Cell][])('%s comes to %j', (command, cell) => {
    expectCell(judged(toGated, COMMANDS[command], on(2)), cell, on(2))
  })
})

describe('a yes that nobody used', () => {
  it.each(['approve', 'take-back', 'book', 'undo', 'withdraw'] as const)('is over for %s', (command) => {
    const said = judged(toApproved, COMMANDS[command], approved.approvedUntil)
    const code = { undo: 'decision-in-effect', withdraw: 'screening-closed' }[command as string] ?? 'screening-lapsed'
    expect(said).toEqual({ refused: code })
    expect(judged(toApproved, COMMANDS[command], after(approved.approvedUntil, -1))).not.toEqual({ refused: 'screening-lapsed' })
  })
})

function expectCell(said: Fact | Refusal | null, cell: Cell, now: Instant): void {
  if (typeof cell === 'string') expect(said).toMatchObject({ type: cell, at: now })
  else expect(said).toEqual(cell)
}
