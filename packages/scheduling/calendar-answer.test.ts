import { describe, expect, it } from 'vitest'
import { calendarAnswerOf, MOST_CALENDAR_ANSWERS, undoDeclineUntil } from './calendar-answer.ts'
import type { Command } from './commands.ts'
import type { CalendarWord, Fact, Side } from './facts.ts'
import { after, type Instant, MINUTE_MS } from './instant.ts'
import type { RefusalCode } from './refusals.ts'
import { courseOf } from './screening.ts'
import {
  COMMANDS,
  cancelledLate,
  free,
  judged,
  moved,
  on,
  saidYesAfresh,
  toBooked,
  toCancelled,
  toConcluded,
} from './testing/given.ts'

const answer = (
  side: Side,
  word: CalendarWord,
  change: Partial<Extract<Command, { type: 'answer-calendar' }>> = {},
): Command => ({
  ...COMMANDS['answer-calendar'],
  ...{ side, answer: word },
  ...change,
})
const answered = (side: Side, word: CalendarWord, writtenAt: Instant): Fact => ({
  ...{ type: 'calendar-answered', at: writtenAt, bookingId: 'booking-1', side, answer: word, writtenAt },
})
const declined: Fact = { ...cancelledLate, byCalendar: true, writtenAt: on(9, '11:59') }
const old: Fact = { ...cancelledLate, byCalendar: true }
const toDeclined = [...toBooked, declined]
const undo = COMMANDS['undo-decline']

describe('what a calendar answers', () => {
  it.each<[Side, CalendarWord]>([
    ['requester', 'accepted'],
    ['requester', 'tentative'],
    ['insider', 'accepted'],
    ['insider', 'tentative'],
    ['insider', 'declined'],
  ])('of the %s, %s is noted and changes nothing', (side, word) => {
    const fact = judged(toBooked, answer(side, word), on(4))
    expect(fact).toEqual(answered(side, word, on(4)))
    const { screening, booking } = courseOf([...toBooked, fact as Fact], on(5))
    expect(screening).toMatchObject({ state: 'booked', booking: { sequence: 0, cancelled: null } })
    expect(booking && calendarAnswerOf(booking, side)).toBe(word)
    expect(booking && calendarAnswerOf(booking, side === 'insider' ? 'requester' : 'insider')).toBeNull()
  })

  it('of the requester, declined cancels, as a press would at that moment', () => {
    for (const now of [on(4), on(9, '12:00')])
      expect(judged(toBooked, answer('requester', 'declined'), now)).toEqual({
        ...(judged(toBooked, COMMANDS.cancel, now) as Fact),
        ...{ byCalendar: true, writtenAt: on(4) },
      })
  })

  it.each<[string, readonly Fact[], Command]>([
    ['is about the time before a move', [...toBooked, moved], answer('requester', 'declined')],
    [
      'is older than the last',
      [...toBooked, answered('requester', 'accepted', on(4))],
      answer('requester', 'declined', { writtenAt: on(3) }),
    ],
    ['is the last once more', [...toBooked, answered('requester', 'accepted', on(4))], answer('requester', 'accepted')],
    [
      'comes for the twenty-first time',
      [...toBooked, ...Array.from({ length: MOST_CALENDAR_ANSWERS }, (_, n) => answered('insider', 'declined', after(on(3), n)))],
      answer('insider', 'declined'),
    ],
  ])('and %s, adds nothing', (_what, facts, command) => {
    expect(judged(facts, command, on(6))).toBeNull()
  })

  it('in the very second of the last one, and otherwise, holds', () => {
    const facts = [...toBooked, answered('requester', 'accepted', on(4))]
    expect(judged(facts, answer('requester', 'declined'), on(4))).toMatchObject({ type: 'booking-cancelled' })
  })

  it('of one side says nothing of how old the other’s is, and is forgotten with a move', () => {
    const facts = [...toBooked, answered('insider', 'accepted', on(4))]
    expect(judged(facts, answer('requester', 'accepted', { writtenAt: on(3) }), on(4))).toMatchObject({ side: 'requester' })
    expect(courseOf([...facts, moved], on(6)).booking?.calendarAnswers).toEqual([])
  })

  it.each<[string, readonly Fact[], Instant, RefusalCode]>([
    ['at the start itself', toBooked, on(10), 'meeting-begun'],
    ['once it is over', toConcluded, on(11), 'meeting-begun'],
    ['once it is off', toCancelled, on(9, '13:00'), 'booking-cancelled'],
  ])('is refused %s', (_when, facts, now, refused) => {
    for (const side of ['requester', 'insider'] as const)
      expect(judged(facts, answer(side, 'declined', { sequence: 9 }), now)).toEqual({ refused })
  })
})

describe('a decline that was not meant', () => {
  it('is undone to what there was: time, yes, reminders, and no cancellation', () => {
    const fact = judged(toDeclined, undo, on(9, '12:59')) as Fact
    expect(fact).toMatchObject({ type: 'decline-undone', approvalId: 'approval-1', startsAt: on(10), sequence: 2 })
    const { cancelledByRequester, screening, decision } = courseOf([...toDeclined, fact], on(9, '13:00'))
    const before = courseOf(toBooked, on(9, '11:00'))
    expect({ cancelledByRequester, decision }).toEqual({ cancelledByRequester: 0, decision: before.decision })
    expect(screening).toEqual({ ...before.screening, booking: { ...before.booking, sequence: 2 } })
  })

  it('gives way to nothing but a yes in effect: one that is held gives way to it', () => {
    const facts = [...toDeclined, { ...saidYesAfresh, at: on(9, '12:10'), effectiveAt: on(9, '12:20') }]
    expect(judged(facts, undo, on(9, '12:19'))).toMatchObject({ type: 'decline-undone' })
    expect(judged(facts, undo, on(9, '12:20'))).toEqual({ refused: 'nothing-to-undo' })
  })

  it.each<[string, readonly Fact[], Command, Instant, RefusalCode]>([
    ['an hour later', toDeclined, undo, on(9, '13:00'), 'too-late-to-undo'],
    ['that was a press', toCancelled, undo, on(9, '12:01'), 'nothing-to-undo'],
    ['of nothing', toBooked, undo, on(4), 'nothing-to-undo'],
    ['twice', [...toDeclined, judged(toDeclined, undo, on(9, '12:01')) as Fact], undo, on(9, '12:02'), 'nothing-to-undo'],
    [
      'once it was withdrawn',
      [...toDeclined, { type: 'screening-withdrawn', at: on(9, '12:01') }],
      undo,
      on(9, '12:02'),
      'nothing-to-undo',
    ],
    [
      'once somebody has the time',
      toDeclined,
      { ...undo, offer: { ...undo.offer, busy: [undo.offer.hold] } },
      on(9, '12:01'),
      'slot-taken',
    ],
    [
      'once the week is full',
      toDeclined,
      { ...undo, offer: { ...free(on(10)), limits: { ...undo.offer.limits, week: { meetings: 0, minutes: null } } } },
      on(9, '12:01'),
      'budget-spent',
    ],
  ])('is not undone %s', (_when, facts, command, now, refused) => {
    expect(judged(facts, command, now)).toEqual({ refused })
  })

  it('is not undone once the meeting would have begun', () => {
    const late = [...toBooked, { ...declined, at: on(10, '08:30') }]
    const course = courseOf(late, on(10, '08:40'))
    expect(undoDeclineUntil(course)).toBe(on(10))
    expect(judged(late, undo, after(on(10), -MINUTE_MS))).toMatchObject({ type: 'decline-undone' })
    expect(judged(late, undo, on(10))).toEqual({ refused: 'meeting-begun' })
  })

  it.each<[string, { sequence: number; writtenAt: Instant }, readonly Fact[], boolean]>([
    ['to the invitation that was declined', { sequence: 0, writtenAt: on(9, '12:00') }, toDeclined, true],
    ['to its cancellation', { sequence: 1, writtenAt: on(9, '12:00') }, toDeclined, true],
    ['written before the decline, and come after it', { sequence: 0, writtenAt: on(9, '11:58') }, toDeclined, false],
    ['written with it', { sequence: 0, writtenAt: on(9, '11:59') }, toDeclined, false],
    ['to an earlier time', { sequence: -1, writtenAt: on(9, '12:00') }, toDeclined, false],
    ['where nobody kept when it was written', { sequence: 0, writtenAt: on(9, '12:00') }, [...toBooked, old], false],
  ])('is undone by “accepted” in the calendar as well, %s: or is not', (_what, accepted, facts, undone) => {
    const said = judged(facts, { ...undo, accepted }, on(9, '12:01'))
    expect(said).toMatchObject(undone ? { type: 'decline-undone' } : { refused: 'nothing-to-undo' })
  })

  it('is undone also where hours, notice or horizon would no longer offer the time', () => {
    expect(judged(toDeclined, { ...undo, offer: { ...undo.offer, offered: false } }, on(9, '12:01'))).toMatchObject({
      type: 'decline-undone',
    })
  })
})
