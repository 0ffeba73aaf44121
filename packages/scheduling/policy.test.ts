import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from './instant.ts'
import * as policy from './policy.ts'
import { changeInTimeUntil, isLateCancel, type TimeSaid } from './policy.ts'
import { on } from './testing/given.ts'

describe('the defaults', () => {
  // Said twice on purpose, here in the words of docs/architecture.md, "How long things last": who changes one has to mean it.
  it.each([
    ['VERIFY_MS', policy.VERIFY_MS, 7 * DAY_MS],
    ['DECIDE_DAYS', policy.DECIDE_DAYS, 14],
    ['REMIND_DAYS', policy.REMIND_DAYS, [3, 10]],
    ['ANSWER_MS', policy.ANSWER_MS, 14 * DAY_MS],
    ['MOST_ROUNDS', policy.MOST_ROUNDS, 3],
    ['MISSED_BEFORE_GATE', policy.MISSED_BEFORE_GATE, 2],
    ['MOST_OWN_TIMES', policy.MOST_OWN_TIMES, 3],
    ['UNDO_MS', policy.UNDO_MS, 10 * MINUTE_MS],
    ['APPROVAL_DAYS', policy.APPROVAL_DAYS, 14],
    ['APPROVAL_ENDING_MS', policy.APPROVAL_ENDING_MS, 2 * DAY_MS],
    ['DECIDE_AGAIN_MS', policy.DECIDE_AGAIN_MS, DAY_MS],
    ['LATE_CANCEL_MS', policy.LATE_CANCEL_MS, 24 * HOUR_MS],
    ['FREE_CANCEL_MS', policy.FREE_CANCEL_MS, HOUR_MS],
    ['SAY_SO_MS', policy.SAY_SO_MS, DAY_MS],
    ['MOST_MOVES', policy.MOST_MOVES, 2],
    ['CORRECT_OUTCOME_MS', policy.CORRECT_OUTCOME_MS, 14 * DAY_MS],
    ['MISSED_FROM_MS', policy.MISSED_FROM_MS, 10 * MINUTE_MS],
    ['FREE_CANCELLATIONS', policy.FREE_CANCELLATIONS, 1],
    ['MAX_OPEN_IN_ORGANIZATION', policy.MAX_OPEN_IN_ORGANIZATION, 2],
    ['MAX_WAITING_OF_INSIDER', policy.MAX_WAITING_OF_INSIDER, 10],
    ['UPLOAD_MS', policy.UPLOAD_MS, 7 * DAY_MS],
  ])('%s', (_name, is, value) => {
    expect(is).toEqual(value)
  })
})

describe('moving and cancelling', () => {
  const weekAhead: TimeSaid = { startsAt: on(10), setAt: on(3), setBy: 'requester' }
  const dayAhead: TimeSaid = { ...weekAhead, setAt: on(9, '12:00') }
  const byInsider: TimeSaid = { ...weekAhead, setAt: on(8, '20:00'), setBy: 'insider' }

  it.each<[string, TimeSaid, Instant, boolean]>([
    ['a day before, to the millisecond', weekAhead, on(9, '09:00:00.000'), false],
    ['a millisecond later', weekAhead, on(9, '09:00:00.001'), true],
    ['an hour after booking, to the millisecond', dayAhead, on(9, '13:00:00.000'), false],
    ['a millisecond after that hour', dayAhead, on(9, '13:00:00.001'), true],
    ['at once, however near the start', { ...weekAhead, setAt: on(10, '08:50') }, on(10, '08:55'), false],
    ['within a day of the insider having moved it', byInsider, on(9, '20:00:00.000'), false],
    ['a millisecond after that day', byInsider, on(9, '20:00:00.001'), true],
    ['long after booking, long before the start', weekAhead, on(5), false],
  ])('%s', (_when, booking, now, late) => {
    expect(isLateCancel(booking, now)).toBe(late)
  })

  it.each<[string, TimeSaid, Instant]>([
    ['a day before the start', weekAhead, on(9)],
    ['an hour after booking, where that is later', dayAhead, on(9, '13:00')],
    ['a day after the insider moved it', byInsider, on(9, '20:00')],
    ['the start, where the insider moved it that near', { ...byInsider, setAt: on(9, '12:00') }, on(10)],
  ])('is in time until %s', (_when, booking, until) => {
    expect(changeInTimeUntil(booking, 'requester')).toBe(until)
    expect(isLateCancel(booking, changeInTimeUntil(booking, 'requester'))).toBe(false)
    expect(isLateCancel(booking, (changeInTimeUntil(booking, 'requester') + 1) as Instant)).toBe(true)
  })

  it('gives an insider no more than the hour, whoever chose the time', () => {
    expect(changeInTimeUntil(byInsider, 'insider')).toBe(on(9))
    expect(changeInTimeUntil(dayAhead, 'insider')).toBe(on(9, '13:00'))
  })
})
