import { describe, expect, it } from 'vitest'
import { NO_LIMITS } from './budget.ts'
import type { Command } from './commands.ts'
import type { Attendance, Fact, FactOf } from './facts.ts'
import type { Instant, Interval } from './instant.ts'
import { meetingAt } from './meeting.ts'
import type { RefusalCode } from './refusals.ts'
import { courseOf } from './screening.ts'
import {
  booked,
  COMMANDS,
  cancelBy,
  cancelledLate,
  expectJudged,
  fact,
  free,
  judged,
  on,
  saidYes,
  saidYesAfresh,
  toApproved,
  toBooked,
  toCancelled,
  toConcluded,
  toPending,
} from './testing/given.ts'

describe('booking', () => {
  const offer = free(on(14))
  const used = (minutes: number) => ({ ...offer.used, week: { meetings: 1, minutes } })
  const sixtyAWeek = { ...NO_LIMITS, week: { meetings: null, minutes: 60 } }
  const touching: Interval[] = [
    { startsAt: on(14, '08:40'), endsAt: on(14) },
    { startsAt: on(14, '09:20'), endsAt: on(14, '09:40') },
  ]

  it('takes an offered slot, with its hard end and its buffers', () => {
    expect(
      judged(toApproved, { ...COMMANDS.book, startsAt: on(10), offer: free(on(10)), bookingId: 'booking-1' }, on(3)),
    ).toEqual(booked)
  })

  it.each<[string, readonly Fact[], Instant, RefusalCode | null]>([
    ['before a decision', toPending, on(2), 'screening-not-approved'],
    ['while the yes is held', [...toPending, saidYes], on(2, '09:09:59.999'), 'screening-not-approved'],
    ['at the instant the yes takes effect', [...toPending, saidYes], on(2, '09:10'), null],
    ['a millisecond before the yes ends', toApproved, on(16, '09:09:59.999'), null],
    ['at the very instant the yes ends', toApproved, on(16, '09:10'), 'screening-lapsed'],
    ['a second time', toBooked, on(4), 'screening-already-booked'],
    ['after the meeting', toConcluded, on(11), 'screening-already-booked'],
    ['after a late cancel', toCancelled, on(9, '13:00'), 'screening-not-approved'],
    ['after a late cancel, with a fresh yes held', [...toCancelled, saidYesAfresh], on(9, '13:05'), 'screening-not-approved'],
    ['after a late cancel, with a fresh yes in effect', [...toCancelled, saidYesAfresh], on(9, '13:10'), null],
  ])('%s', (_when, facts, now, code) => expectJudged(facts, COMMANDS.book, now, code))

  it.each<[string, Partial<typeof offer>, RefusalCode | null]>([
    ['touching others, is taken', { busy: touching }, null],
    ['whose buffer another meeting needs', { busy: [{ startsAt: on(14, '09:19'), endsAt: on(14, '09:40') }] }, 'slot-taken'],
    ['not among the hours', { offered: false }, 'slot-not-offered'],
    ['that is held, whether among the hours or not', { offered: false, busy: [offer.hold] }, 'slot-taken'],
    ['that fills the budget to the minute', { used: used(45), limits: sixtyAWeek }, null],
    ['that a budget has no room for', { used: used(46), limits: sixtyAWeek }, 'budget-spent'],
    ['not among the hours, with the budget spent', { offered: false, used: used(60), limits: sixtyAWeek }, 'slot-not-offered'],
  ])('a slot %s', (_which, change, code) =>
    expectJudged(toApproved, { ...COMMANDS.book, offer: { ...offer, ...change } }, on(3), code),
  )

  it('belongs to the approval that holds', () => {
    expect(judged([...toCancelled, saidYesAfresh], COMMANDS.book, on(10))).toMatchObject({
      approvalId: 'approval-2',
      sequence: 0,
    })
  })
})

describe('cancelling', () => {
  const first = { ...cancelledLate, at: on(4), late: false, approvedUntil: on(16, '09:10'), decideBy: null } satisfies Fact
  const again = { ...booked, at: on(5), bookingId: 'booking-2' } satisfies Fact
  const bookedAgain = [...toBooked, first, again]
  const second: Command = { ...COMMANDS.cancel, bookingId: 'booking-2' }

  it.each<[string, Instant, Partial<FactOf<'booking-cancelled'>>]>([
    ['in time leaves the yes', on(4), { late: false, approvedUntil: on(16, '09:10'), decideBy: null }],
    ['a day before the start leaves it', on(9), { late: false, approvedUntil: on(16, '09:10') }],
    ['a millisecond later needs a fresh yes', on(9, '09:00:00.001'), { late: true, approvedUntil: null }],
    ['late gives the insider fourteen days for it', on(9, '12:00'), { decideBy: on(23, '12:00') }],
    ['up to the start', on(10, '08:59:59.999'), { late: true }],
  ])('by the requester, %s', (_when, now, expected) => {
    expect(judged(toBooked, cancelBy('requester'), now)).toMatchObject({ side: 'requester', sequence: 1, ...expected })
  })

  it('within an hour of booking is never late', () => {
    const lastMinute = [...toApproved, { ...booked, at: on(10, '08:00') }]
    expect(judged(lastMinute, cancelBy('requester'), on(10, '08:59:59.999'))).toMatchObject({
      late: false,
      approvedUntil: on(16, '09:10'),
    })
  })

  it('leaves a day to choose another time, where the yes is nearly or long over', () => {
    const farAhead = [...toApproved, { ...booked, startsAt: on(28), endsAt: on(28, '09:15') }]
    expect(judged(farAhead, cancelBy('requester'), on(15, '09:10'))).toMatchObject({ approvedUntil: on(16, '09:10') })
    expect(judged(farAhead, cancelBy('requester'), on(15, '09:11'))).toMatchObject({ approvedUntil: on(16, '09:11') })
    expect(judged(farAhead, cancelBy('requester'), on(20))).toMatchObject({ approvedUntil: on(21) })
  })

  it('a second time needs a fresh yes, however early', () => {
    expect(judged(bookedAgain, second, on(5, '09:01'))).toMatchObject({
      late: false,
      approvedUntil: null,
      decideBy: on(19, '09:01'),
    })
  })

  it.each<[string, readonly Fact[], Command, Instant, Instant]>([
    ['early', toBooked, cancelBy('insider'), on(4), on(18)],
    ['a minute before the start', toBooked, cancelBy('insider'), on(10, '08:59'), on(24, '08:59')],
    [
      'on the last day of the yes',
      [...toApproved, { ...booked, startsAt: on(28), endsAt: on(28, '09:15') }],
      cancelBy('insider'),
      on(16),
      on(30),
    ],
    ['after one of the requester', bookedAgain, { ...second, side: 'insider' } as Command, on(6), on(20)],
  ])('by the insider renews the yes, %s', (_when, facts, command, now, approvedUntil) => {
    expect(judged(facts, command, now)).toMatchObject({ side: 'insider', late: false, approvedUntil, decideBy: null })
  })

  describe('by the insider, of one of the times they had chosen themselves', () => {
    const bookedFrom = (...startsAt: Instant[]): Fact[] =>
      toBooked.map((fact) =>
        fact.type === 'screening-approved'
          ? { ...fact, terms: { startsAt, minutes: null, place: 'video', placeTextId: 'place-1' } }
          : fact,
      )

    it('leaves the others, until the last of them', () => {
      const facts = bookedFrom(on(8), on(10), on(11))
      const said = judged(facts, cancelBy('insider'), on(9))
      expect(said).toMatchObject({ approvedUntil: on(11), decideBy: null })
      const { screening, terms } = courseOf([...facts, said as Fact], on(9))
      expect(screening).toMatchObject({ state: 'approved', approval: { terms: { startsAt: [on(8), on(11)] } } })
      expect(terms).toMatchObject({ startsAt: [on(8), on(11)], place: 'video', placeTextId: 'place-1' })
    })

    it('needs a fresh yes where none is left: else there would be a yes without a time', () => {
      const facts = bookedFrom(on(8), on(10))
      const said = judged(facts, cancelBy('insider'), on(9))
      expect(said).toMatchObject({ late: false, approvedUntil: null, decideBy: on(23) })
      expect(courseOf([...facts, said as Fact], on(9)).screening).toMatchObject({ state: 'cancelled', side: 'insider' })
    })
  })

  it('by the insider does not count as one of the requester', () => {
    const facts = [...toBooked, { ...first, side: 'insider' } satisfies Fact, again]
    expect(judged(facts, second, on(5, '09:01'))).toMatchObject({ approvedUntil: on(16, '09:10') })
  })

  it.each<[string, readonly Fact[], Command, Instant, RefusalCode]>([
    ['at the start', toBooked, cancelBy('requester'), on(10), 'meeting-begun'],
    ['at the start, by the insider', toBooked, cancelBy('insider'), on(10), 'meeting-begun'],
    ['after the hard end', toBooked, cancelBy('insider'), on(10, '09:15'), 'meeting-begun'],
    ['twice', toCancelled, cancelBy('requester'), on(9, '12:01'), 'booking-cancelled'],
    ['the one before', bookedAgain, cancelBy('requester'), on(6), 'booking-cancelled'],
    ['what was never booked', toApproved, cancelBy('requester'), on(3), 'booking-not-found'],
  ])('is refused %s', (_when, facts, command, now, code) => expectJudged(facts, command, now, code))
})

describe('recording the outcome', () => {
  const record = (attendance: Attendance, minutesLate: number | null = null): Command => ({
    ...COMMANDS['record-outcome'],
    attendance,
    minutesLate,
  })

  it.each<[Attendance, number | null]>([
    ['attended', null],
    ['late', 7],
    ['missed', null],
    ['failed', null],
    ['insider-absent', null],
  ])('%s', (attendance, minutesLate) => {
    const said = { type: 'outcome-recorded', at: on(10, '09:15'), bookingId: 'booking-1', attendance, minutesLate }
    expect(judged(toBooked, record(attendance, minutesLate), on(10, '09:15'))).toMatchObject(said)
  })

  it.each<[string, Attendance, Instant, RefusalCode | null]>([
    ['missed before minute ten', 'missed', on(10, '09:09:59.999'), 'meeting-not-missed-yet'],
    ['missed from minute ten', 'missed', on(10, '09:10'), null],
    ['missed before the start', 'missed', on(9), 'meeting-not-missed-yet'],
    ['anything else before the hard end', 'attended', on(10, '09:14:59.999'), 'meeting-not-over'],
    ['anything else at the hard end', 'attended', on(10, '09:15'), null],
    ['a correction within fourteen days of the hard end', 'attended', on(24, '09:14:59.999'), null],
    ['a correction at the end of the fourteen days', 'attended', on(24, '09:15'), 'outcome-final'],
    ['missed at the end of the fourteen days', 'missed', on(24, '09:15'), 'outcome-final'],
  ])('%s', (_what, attendance, now, code) => expectJudged(toBooked, record(attendance), now, code))

  it('may be corrected, back and forth', () => {
    const missed = fact('outcome-recorded', toBooked, record('missed'), on(10, '09:12'))
    const late = fact('outcome-recorded', [...toBooked, missed], record('late', 12), on(10, '09:13'))
    expect(judged([...toBooked, missed, late], record('excused'), on(20))).toMatchObject({ attendance: 'excused' })
  })

  describe('the insider’s absence', () => {
    const absent = record('insider-absent')
    const said = fact('outcome-recorded', toBooked, absent, on(10, '10:00'))
    const owed = [...toConcluded, said]

    it('renews the yes, for fourteen days, and the meeting stays as it was recorded', () => {
      expect(said).toMatchObject({ renewal: { approvalId: 'approval-9', approvedUntil: on(24, '10:00') } })
      const { screening, booking } = courseOf(owed, on(11))
      expect(screening).toMatchObject({
        state: 'approved',
        approval: { approvalId: 'approval-9', approvedUntil: on(24, '10:00') },
      })
      expect(booking).toMatchObject({ bookingId: 'booking-1', outcome: { attendance: 'insider-absent' } })
      expect(judged(owed, COMMANDS.book, on(11))).toMatchObject({ approvalId: 'approval-9', sequence: 0 })
    })

    it('leaves, of a yes to the insider’s own times, those to come; where none is, a fresh one is asked for', () => {
      const from = (...startsAt: Instant[]) =>
        toConcluded.map((one) =>
          one.type === 'screening-approved'
            ? { ...one, terms: { startsAt, minutes: null, place: null, placeTextId: null } }
            : one,
        )
      expect(judged(from(on(10), on(12)), absent, on(11))).toMatchObject({ renewal: { approvedUntil: on(12) } })
      const none = fact('outcome-recorded', from(on(10)), absent, on(11))
      expect(none.renewal).toEqual({ decideBy: on(25), remindAt: [on(14), on(21)] })
      expect(courseOf([...from(on(10)), none], on(11)).screening).toMatchObject({ state: 'cancelled', side: 'insider' })
    })

    it('renews it once, however often it is said', () => {
      const again = fact('outcome-recorded', owed, absent, on(12))
      expect(again.renewal).toBeUndefined()
      expect(courseOf([...owed, again], on(12)).screening).toMatchObject({ approval: { approvedUntil: on(24, '10:00') } })
    })

    it('can be corrected until another time is booked: that ends the yes it had renewed', () => {
      const corrected = fact('outcome-recorded', owed, record('attended'), on(12))
      expect(courseOf([...owed, corrected], on(12)).screening.state).toBe('concluded')
      const another = fact('booking-created', owed, COMMANDS.book, on(11))
      expectJudged([...owed, another], record('attended'), on(12), 'booking-not-found')
    })
  })

  it('is refused for a time that was cancelled, and for one that never was', () => {
    expectJudged(toCancelled, record('attended'), on(11), 'booking-cancelled')
    expectJudged(toConcluded, { ...record('attended'), bookingId: 'booking-2' } as Command, on(11), 'booking-not-found')
  })
})

describe('excusing', () => {
  it('is for what was cancelled late, once, also when there is another booking by then', () => {
    const excused = fact('cancellation-excused', toCancelled, COMMANDS.excuse, on(9, '14:00'))
    expect(courseOf([...toCancelled, excused], on(9, '14:00')).booking).toMatchObject({
      cancelled: { late: true, excused: true },
    })
    expectJudged([...toCancelled, excused], COMMANDS.excuse, on(9, '15:00'), 'nothing-to-excuse')
    const approvedAgain = [...toCancelled, saidYesAfresh, ...courseOf([...toCancelled, saidYesAfresh], on(10)).due]
    const later = [...approvedAgain, fact('booking-created', approvedAgain, COMMANDS.book, on(10))]
    const after = fact('cancellation-excused', later, COMMANDS.excuse, on(11))
    expect(courseOf([...later, after], on(11)).bookings.map(({ cancelled }) => cancelled?.excused)).toEqual([true, undefined])
  })

  it('is refused for what was cancelled in time', () => {
    const inTime = fact('booking-cancelled', toBooked, cancelBy('requester'), on(4))
    expectJudged([...toBooked, inTime], COMMANDS.excuse, on(5), 'nothing-to-excuse')
  })
})

describe('a meeting', () => {
  it('ends as many minutes after its start as it lasts', () => {
    expect(meetingAt(on(10), 15)).toEqual({ startsAt: on(10), endsAt: on(10, '09:15') })
  })
})
