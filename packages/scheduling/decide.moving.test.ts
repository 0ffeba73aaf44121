import { describe, expect, it } from 'vitest'
import { type Limits, NO_LIMITS } from './budget.ts'
import type { Command, Offer } from './commands.ts'
import type { Fact } from './facts.ts'
import type { Instant } from './instant.ts'
import { changeInTimeUntil } from './policy.ts'
import type { RefusalCode } from './refusals.ts'
import { courseOf, deadlineOf } from './screening.ts'
import {
  approved,
  booked,
  COMMANDS,
  cancelBy,
  expectJudged,
  fact,
  free,
  judged,
  moveBy,
  moved,
  on,
  toApproved,
  toBooked,
  toCancelled,
  toConcluded,
} from './testing/given.ts'

const toMoved: readonly Fact[] = [...toBooked, moved]

function movedByRequester(...days: number[]): Fact[] {
  const facts: Fact[] = [...toBooked]
  for (const day of days) facts.push(fact('booking-moved', facts, moveBy('requester', on(day)), on(5)))
  return facts
}

describe('moving', () => {
  it('takes the other time, with its hard end, its buffers and the next SEQUENCE', () => {
    expect(judged(toBooked, moveBy('requester', on(14)), on(5))).toEqual(moved)
  })

  it('leaves one booking, at the other time, until whose end the screening now runs', () => {
    const { screening, bookings } = courseOf(toMoved, on(6))
    expect(bookings).toHaveLength(1)
    expect(screening).toMatchObject({
      state: 'booked',
      booking: { startsAt: on(14), bookedAt: on(3), setAt: on(5), sequence: 1 },
    })
    expect(deadlineOf(screening)).toBe(on(14, '09:15'))
    expect(courseOf(toMoved, on(10, '09:15')).screening.state).toBe('booked')
  })

  it('keeps who wishes to be reminded on the day before', () => {
    const wished = [...toApproved, fact('booking-created', toApproved, { ...COMMANDS.book, dayBefore: ['requester'] }, on(3))]
    const again: Command = { ...moveBy('insider', on(16)), bookingId: 'booking-9' } as Command
    expect(judged(wished, again, on(5))).toMatchObject({ type: 'booking-moved', dayBefore: ['requester'] })
  })

  it('asks nobody whether the yes would have ended without a booking', () => {
    const farAhead = [...toApproved, { ...booked, startsAt: on(28), endsAt: on(28, '09:15') }]
    expectJudged(farAhead, moveBy('requester', on(29)), on(20), null)
    expect(on(20)).toBeGreaterThan(approved.approvedUntil)
  })

  it.each<[string, Instant, RefusalCode | null]>([
    ['a day before the start, to the millisecond', on(9), null],
    ['a millisecond later', on(9, '09:00:00.001'), 'too-late-to-move'],
    ['at the start', on(10), 'meeting-begun'],
    ['after the hard end', on(10, '09:15'), 'meeting-begun'],
  ])('%s', (_when, now, code) => {
    expectJudged(toBooked, moveBy('requester', on(14)), now, code)
    expectJudged(toBooked, moveBy('insider', on(14)), now, code)
  })

  it('is possible within an hour of booking, however near the start', () => {
    const lastMinute = [...toApproved, { ...booked, at: on(10, '08:00') }]
    expectJudged(lastMinute, moveBy('requester', on(14)), on(10, '08:59:59.999'), null)
    const soon = [...toApproved, { ...booked, at: on(9, '12:00') }]
    expectJudged(soon, moveBy('requester', on(14)), on(9, '13:00'), null)
    expectJudged(soon, moveBy('requester', on(14)), on(9, '13:00:00.001'), 'too-late-to-move')
  })

  it.each<[string, Partial<Offer>, RefusalCode]>([
    ['that is not on offer', { offered: false }, 'slot-not-offered'],
    ['whose buffer another meeting needs', { busy: [{ startsAt: on(14, '09:19'), endsAt: on(14, '09:40') }] }, 'slot-taken'],
    ['that is held, whether on offer or not', { offered: false, busy: [free(on(14)).hold] }, 'slot-taken'],
  ])('to a time %s is refused', (_which, change, code) => {
    expectJudged(toBooked, moveBy('requester', on(14), change), on(5), code)
  })

  it('counts in the periods of the other time, and is refused where these are full', () => {
    const noneOn: Limits = { ...NO_LIMITS, week: { meetings: null, minutes: 60 } }
    const used = (minutes: number) => ({ ...free(on(14)).used, week: { meetings: 1, minutes } })
    expectJudged(toBooked, moveBy('requester', on(14), { limits: noneOn, used: used(46) }), on(5), 'budget-spent')
    expect(judged(toBooked, moveBy('insider', on(14), { limits: noneOn, used: used(45) }), on(5))).toMatchObject({
      periods: { day: '2026-12-14', week: '2026-W51', month: '2026-12' },
    })
  })

  it('to where it is already is refused', () => {
    expectJudged(toBooked, moveBy('requester', on(10)), on(5), 'slot-not-offered')
  })

  it('is for each side twice, and what one side used up the other still has', () => {
    const twice = movedByRequester(15, 16)
    expectJudged(twice, moveBy('requester', on(17)), on(5), 'moves-used-up')
    const back = fact('booking-moved', twice, moveBy('insider', on(17)), on(5))
    expect(back).toMatchObject({ side: 'insider', sequence: 3, from: { startsAt: on(16) } })
    expectJudged([...twice, back], moveBy('requester', on(18)), on(5), 'moves-used-up')
    const last = fact('booking-moved', [...twice, back], moveBy('insider', on(18)), on(5))
    expectJudged([...twice, back, last], moveBy('insider', on(19)), on(5), 'moves-used-up')
  })

  it('is counted anew for another booking', () => {
    const moves = movedByRequester(15, 16)
    const cancelled = [...moves, fact('booking-cancelled', moves, cancelBy('insider'), on(6))]
    const again = [...cancelled, { ...booked, at: on(6), bookingId: 'booking-2' } satisfies Fact]
    expectJudged(again, { ...moveBy('requester', on(15)), bookingId: 'booking-2' } as Command, on(6), null)
  })

  it.each<[string, readonly Fact[], Instant, RefusalCode]>([
    ['what was never booked', toApproved, on(3), 'booking-not-found'],
    ['what was cancelled', toCancelled, on(9, '13:00'), 'booking-cancelled'],
    ['what is over', toConcluded, on(11), 'meeting-begun'],
  ])('%s is refused', (_what, facts, now, code) => expectJudged(facts, COMMANDS.move, now, code))
})

describe('cancelling what was moved', () => {
  it('is late by the time it was moved to', () => {
    expect(judged(toMoved, cancelBy('requester'), on(13))).toMatchObject({ late: false, sequence: 2 })
    expect(judged(toMoved, cancelBy('requester'), on(13, '09:00:00.001'))).toMatchObject({ late: true, sequence: 2 })
  })

  it('is in time for a day where it was the insider who moved it, up to the start', () => {
    const byInsider = [...toBooked, fact('booking-moved', toBooked, moveBy('insider', on(9, '12:00')), on(8, '20:00'))]
    const { booking } = courseOf(byInsider, on(8, '20:00'))
    expect(booking && changeInTimeUntil(booking, 'requester')).toBe(on(9, '12:00'))
    expect(judged(byInsider, cancelBy('requester'), on(9, '11:59'))).toMatchObject({ late: false })
  })

  it('by the insider gives up the time it was moved to, of their own times', () => {
    const own = { startsAt: [on(10), on(14), on(15)], minutes: null, place: null, placeTextId: null }
    const facts = toMoved.map((one) => (one.type === 'screening-approved' ? { ...one, terms: own } : one))
    const cancelled = fact('booking-cancelled', facts, cancelBy('insider'), on(6))
    expect(cancelled.approvedUntil).toBe(on(15))
    expect(courseOf([...facts, cancelled], on(6)).terms?.startsAt).toEqual([on(10), on(15)])
  })
})
