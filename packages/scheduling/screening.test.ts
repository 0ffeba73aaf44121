import { describe, expect, it } from 'vitest'
import type { Fact } from './facts.ts'
import { after, type Instant } from './instant.ts'
import { courseOf, deadlineOf, type ScreeningState, stateAfter } from './screening.ts'
import {
  approved,
  asked,
  booked,
  cancelledLate,
  concluded,
  declined,
  deferred,
  on,
  replied,
  saidAsk,
  saidComeBack,
  saidNo,
  saidReply,
  saidYes,
  saidYesAfresh,
  submitted,
  toApproved,
  toAsked,
  toBooked,
  toCancelled,
  toConcluded,
  toDeferred,
  toPending,
  toReplied,
  verified,
} from './testing/given.ts'

describe('a deadline', () => {
  it.each<[string, readonly Fact[], Instant, ScreeningState, ScreeningState, Fact]>([
    ['to prove the address', [submitted], on(8), 'unverified', 'lapsed', { type: 'screening-lapsed', at: on(8) }],
    ['to decide', toPending, on(15, '10:00'), 'pending', 'expired', { type: 'screening-expired', at: on(15, '10:00') }],
    ['to undo a yes', [...toPending, saidYes], on(2, '09:10'), 'pending', 'approved', approved],
    ['to undo a no', [...toPending, saidNo], on(2, '09:10'), 'pending', 'declined', declined],
    ['to undo a come-back', [...toPending, saidComeBack], on(2, '09:10'), 'pending', 'deferred', deferred],
    ['to undo a question', [...toPending, saidAsk], on(2, '09:10'), 'pending', 'asked', asked],
    ['to undo a reply in writing', [...toPending, saidReply], on(2, '09:10'), 'pending', 'replied', replied],
    ['to answer', toAsked, on(16, '09:10'), 'asked', 'lapsed', { type: 'screening-lapsed', at: on(16, '09:10') }],
    ['to come back', toDeferred, on(12, '00:00'), 'deferred', 'lapsed', { type: 'window-missed', at: on(12, '00:00') }],
    ['of a yes', toApproved, on(16, '09:10'), 'approved', 'lapsed', { type: 'screening-lapsed', at: on(16, '09:10') }],
    ['of a meeting: its hard end', toBooked, on(10, '09:15'), 'booked', 'concluded', concluded],
    [
      'to say yes afresh',
      toCancelled,
      on(23, '12:00'),
      'cancelled',
      'expired',
      { type: 'screening-expired', at: on(23, '12:00') },
    ],
    [
      'to undo a fresh yes',
      [...toCancelled, saidYesAfresh],
      on(9, '13:10'),
      'cancelled',
      'approved',
      { ...approved, at: on(9, '13:10'), decisionId: 'decision-2', approvalId: 'approval-2', approvedUntil: on(23, '13:10') },
    ],
  ])(
    '%s is over at its very instant, seen by a reader who finds nothing written down',
    (_which, facts, at, before, then, due) => {
      const early = courseOf(facts, after(at, -1))
      expect(early).toMatchObject({ screening: { state: before }, due: [] })
      expect(deadlineOf(early.screening)).toBe(at)
      for (const now of [at, after(at, 1)]) {
        expect(courseOf(facts, now).screening.state).toBe(then)
        expect(courseOf(facts, now).due).toEqual([due])
      }
    },
  )

  it('is dated with itself, however late it is read', () => {
    expect(courseOf(toPending, on(31)).screening).toEqual({ state: 'expired', at: on(15, '10:00') })
  })

  it('follows another: a yes takes effect and ends while nobody wrote anything down', () => {
    const { due, screening } = courseOf([...toPending, saidYes], on(20))
    expect(due).toEqual([approved, { type: 'screening-lapsed', at: on(16, '09:10') }])
    expect(screening).toEqual({ state: 'lapsed', at: on(16, '09:10') })
  })

  it('is at the instant of the release where the decision was sent at once', () => {
    const verdict = { ...saidYes.verdict, approvedUntil: on(16, '09:03') }
    const released: Fact = { type: 'decision-released', at: on(2, '09:03'), decisionId: 'decision-1', verdict }
    const { due, decision } = courseOf([...toPending, saidYes, released], on(2, '09:03'))
    expect(due).toEqual([{ ...approved, at: on(2, '09:03'), approvedUntil: on(16, '09:03') }])
    expect(decision).toMatchObject({ decidedAt: on(2), effectiveAt: on(2, '09:03') })
  })

  it('stands still while a decision is held, and comes back where it is undone', () => {
    const late: Fact = { ...saidYes, at: on(15, '09:59'), effectiveAt: on(15, '10:09') }
    const undone: Fact = { type: 'decision-undone', at: on(15, '10:05'), decisionId: 'decision-1', decideBy: on(16, '10:05') }
    expect(deadlineOf(courseOf([...toPending, late], on(15, '10:01')).screening)).toBe(on(15, '10:09'))
    expect(courseOf([...toPending, late, undone], on(15, '10:06')).screening).toEqual({
      state: 'pending',
      decideBy: on(16, '10:05'),
      decision: null,
      gate: null,
    })
  })

  it.each<[string, readonly Fact[]]>([
    ['concluded', toConcluded],
    ['replied', toReplied],
    ['declined', [...toPending, saidNo, declined]],
    ['expired', [...toPending, { type: 'screening-expired', at: verified.decideBy }]],
    ['lapsed', [...toApproved, { type: 'screening-lapsed', at: approved.approvedUntil }]],
    ['withdrawn', [...toPending, { type: 'screening-withdrawn', at: on(2) }]],
    ['taken back', [...toApproved, { type: 'approval-taken-back', at: on(3), approvalId: 'approval-1' }]],
  ])('is what nothing waits for once it is %s', (_state, facts) => {
    const { screening, due } = courseOf(facts, on(31))
    expect(deadlineOf(screening)).toBeNull()
    expect(due).toEqual([])
  })
})

describe('a course', () => {
  const inTime = { ...cancelledLate, at: on(4), late: false, approvedUntil: on(16, '09:10'), decideBy: null } satisfies Fact

  it('keeps every booking with its last SEQUENCE, oldest first', () => {
    const again: Fact = { ...booked, at: on(5), bookingId: 'booking-2' }
    const { bookings, booking } = courseOf([...toBooked, inTime, again], on(6))
    expect(bookings.map(({ bookingId, sequence }) => [bookingId, sequence])).toEqual([
      ['booking-1', 1],
      ['booking-2', 0],
    ])
    expect(booking).toMatchObject({ bookingId: 'booking-2', bookedAt: on(5), cancelled: null })
  })

  it('tells the last booking and who cancelled it, also while the yes lives on', () => {
    const { screening, booking, cancelledByRequester } = courseOf([...toBooked, inTime], on(5))
    expect(screening).toEqual({
      state: 'approved',
      approval: { approvalId: 'approval-1', approvedAt: on(2, '09:10'), approvedUntil: on(16, '09:10'), terms: null },
    })
    expect(booking).toMatchObject({ bookingId: 'booking-1', sequence: 1 })
    expect(booking?.cancelled).toEqual({ at: on(4), side: 'requester', late: false, excused: false, declined: null })
    expect(cancelledByRequester).toBe(1)
  })

  it('does not count the cancellations of the insider', () => {
    expect(courseOf([...toBooked, { ...inTime, side: 'insider' }], on(5)).cancelledByRequester).toBe(0)
  })

  it('says until when the cancelled waits for a fresh yes', () => {
    expect(courseOf(toCancelled, on(10)).screening).toMatchObject({
      state: 'cancelled',
      at: on(9, '12:00'),
      side: 'requester',
      decideBy: on(23, '12:00'),
      decision: null,
    })
  })

  it('keeps a decision that took effect, and forgets one that was undone', () => {
    expect(courseOf(toBooked, on(4)).decision).toMatchObject({ decisionId: 'decision-1', decidedAt: on(2) })
    const undone: Fact = { type: 'decision-undone', at: on(2, '09:05'), decisionId: 'decision-1', decideBy: on(15, '10:00') }
    expect(courseOf([...toPending, saidYes, undone], on(3)).decision).toBeNull()
  })

  it('forgets a held decision that a withdrawal overtook: it never took effect, so nobody outside hears of it', () => {
    const withdrawn: Fact = { type: 'screening-withdrawn', at: on(2, '09:05') }
    expect(courseOf([...toPending, saidNo, withdrawn], on(3)).decision).toBeNull()
    expect(courseOf([...toApproved, { ...withdrawn, at: on(3) }], on(4)).decision).not.toBeNull()
    expect(courseOf([...toCancelled, saidYesAfresh, { ...withdrawn, at: on(9, '13:05') }], on(10)).decision).toBeNull()
  })

  it('has the outcome recorded last, also one noted before the hard end', () => {
    const outcome = { type: 'outcome-recorded', bookingId: 'booking-1' } as const
    const missed: Fact = { ...outcome, at: on(10, '09:12'), attendance: 'missed', minutesLate: null }
    const late: Fact = { ...outcome, at: on(11), attendance: 'late', minutesLate: 12 }
    expect(courseOf([...toBooked, missed], on(10, '09:13'))).toMatchObject({ screening: { state: 'concluded' }, due: [] })
    expect(courseOf([...toBooked, missed, late], on(12)).booking).toMatchObject({
      outcome: { attendance: 'late', minutesLate: 12, recordedAt: on(11) },
    })
  })

  it('says when and why it was declined, and when it was taken back', () => {
    const no: Fact = { ...declined, askAgainAt: on(31) }
    expect(courseOf([...toPending, saidNo, no], on(3)).screening).toEqual({
      state: 'declined',
      at: on(2, '09:10'),
      reason: 'slump',
      askAgainAt: on(31),
    })
    const takenBack: Fact = { type: 'approval-taken-back', at: on(3), approvalId: 'approval-1' }
    expect(courseOf([...toApproved, takenBack], on(4)).screening).toEqual({
      state: 'declined',
      at: on(3),
      reason: null,
      askAgainAt: null,
    })
  })

  it.each<[string, readonly Fact[]]>([
    ['nothing', []],
    ['anything but a submission', [verified]],
    ['a decision on what is declined', [...toPending, saidNo, declined, saidYes]],
    [
      'a release of no decision',
      [...toPending, { type: 'decision-released', at: on(2), decisionId: 'x', verdict: saidYes.verdict }],
    ],
    ['a booking before approval', [...toPending, booked]],
    ['a cancellation of nothing', [...toApproved, cancelledLate]],
    ['a hard end of nothing', [...toApproved, concluded]],
    [
      'an outcome of nothing',
      [...toApproved, { type: 'outcome-recorded', at: on(10), bookingId: 'x', attendance: 'attended', minutesLate: null }],
    ],
  ])('is no course with %s: such facts were never written', (_what, facts) => {
    expect(() => courseOf(facts, on(3))).toThrow()
  })
})

describe('the state after some facts', () => {
  it('is what they made true, before the clock is asked: a lapse comes after what was unverified', () => {
    expect(stateAfter([])).toBeNull()
    expect(stateAfter([submitted])).toBe('unverified')
    expect(stateAfter([...toPending, saidYes])).toBe('pending')
    expect(stateAfter(toApproved)).toBe('approved')
    expect(stateAfter([submitted, { type: 'screening-lapsed', at: on(8) }])).toBe('lapsed')
  })
})
