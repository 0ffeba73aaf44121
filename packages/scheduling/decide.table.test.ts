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
  toBooked,
  toCancelled,
  toConcluded,
  toPending,
} from './testing/given.ts'

type Cell = FactType | Refusal | null
type Row = Record<CommandType, Cell>

const no = (refused: RefusalCode): Refusal => ({ refused })

/** Nothing is left to happen: each command is refused with the code that says why. */
const closed = { tidy: null, cancel: no('booking-not-found'), 'record-outcome': no('booking-not-found') } as const

/**
 * What each command comes to in each state: a fact, a named refusal, or nothing. Closed on both sides: a new state or command
 * without its row or column does not compile.
 */
const TABLE = {
  unverified: {
    ...closed,
    verify: 'screening-verified',
    approve: no('screening-not-verified'),
    decline: no('screening-not-verified'),
    undo: no('nothing-to-undo'),
    release: no('nothing-to-undo'),
    'take-back': no('screening-not-approved'),
    withdraw: 'screening-withdrawn',
    book: no('screening-not-approved'),
  },
  pending: {
    ...closed,
    verify: no('already-verified'),
    approve: 'decision-made',
    decline: 'decision-made',
    undo: no('nothing-to-undo'),
    release: no('nothing-to-undo'),
    'take-back': no('screening-not-approved'),
    withdraw: 'screening-withdrawn',
    book: no('screening-not-approved'),
  },
  approved: {
    ...closed,
    verify: no('already-verified'),
    approve: no('already-decided'),
    decline: no('already-decided'),
    undo: no('decision-in-effect'),
    release: no('decision-in-effect'),
    'take-back': 'approval-taken-back',
    withdraw: 'screening-withdrawn',
    book: 'booking-created',
  },
  booked: {
    tidy: null,
    verify: no('already-verified'),
    approve: no('already-decided'),
    decline: no('already-decided'),
    undo: no('decision-in-effect'),
    release: no('decision-in-effect'),
    'take-back': no('screening-already-booked'),
    withdraw: no('screening-already-booked'),
    book: no('screening-already-booked'),
    cancel: 'booking-cancelled',
    'record-outcome': no('meeting-not-over'),
  },
  concluded: {
    tidy: null,
    verify: no('already-verified'),
    approve: no('already-decided'),
    decline: no('already-decided'),
    undo: no('decision-in-effect'),
    release: no('decision-in-effect'),
    'take-back': no('screening-already-booked'),
    withdraw: no('screening-already-booked'),
    book: no('screening-already-booked'),
    cancel: no('meeting-begun'),
    'record-outcome': 'outcome-recorded',
  },
  cancelled: {
    tidy: null,
    verify: no('already-verified'),
    approve: 'decision-made',
    decline: 'decision-made',
    undo: no('nothing-to-undo'),
    release: no('nothing-to-undo'),
    'take-back': no('screening-not-approved'),
    withdraw: 'screening-withdrawn',
    book: no('screening-not-approved'),
    cancel: no('booking-cancelled'),
    'record-outcome': no('booking-cancelled'),
  },
  declined: {
    ...closed,
    verify: no('already-verified'),
    approve: no('already-decided'),
    decline: no('already-decided'),
    undo: no('decision-in-effect'),
    release: no('decision-in-effect'),
    'take-back': no('screening-not-approved'),
    withdraw: no('screening-closed'),
    book: no('screening-not-approved'),
  },
  expired: {
    ...closed,
    verify: no('already-verified'),
    approve: no('screening-expired'),
    decline: no('screening-expired'),
    undo: no('nothing-to-undo'),
    release: no('nothing-to-undo'),
    'take-back': no('screening-not-approved'),
    withdraw: no('screening-closed'),
    book: no('screening-not-approved'),
  },
  lapsed: {
    ...closed,
    verify: no('screening-lapsed'),
    approve: no('screening-lapsed'),
    decline: no('screening-lapsed'),
    undo: no('nothing-to-undo'),
    release: no('nothing-to-undo'),
    'take-back': no('screening-lapsed'),
    withdraw: no('screening-closed'),
    book: no('screening-lapsed'),
  },
  withdrawn: {
    ...closed,
    verify: no('already-verified'),
    approve: no('screening-closed'),
    decline: no('screening-closed'),
    undo: no('nothing-to-undo'),
    release: no('nothing-to-undo'),
    'take-back': no('screening-not-approved'),
    withdraw: no('screening-closed'),
    book: no('screening-not-approved'),
  },
} satisfies Record<ScreeningState, Row>

/** The same while a decision is held: to everybody outside it is still undecided. */
const HELD = {
  pending: {
    ...TABLE.pending,
    approve: no('already-decided'),
    decline: no('already-decided'),
    undo: 'decision-undone',
    release: 'decision-released',
  },
  cancelled: {
    ...TABLE.cancelled,
    approve: no('already-decided'),
    decline: no('already-decided'),
    undo: 'decision-undone',
    release: 'decision-released',
  },
} satisfies Partial<Record<ScreeningState, Row>>

/** How each state comes about; the facts, and when somebody tries. */
const GIVEN = {
  unverified: [[submitted], on(1, '09:30')],
  pending: [toPending, on(1, '11:00')],
  approved: [toApproved, on(3)],
  booked: [toBooked, on(4)],
  concluded: [toConcluded, on(10, '10:00')],
  cancelled: [toCancelled, on(9, '13:00')],
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
