import { describe, expect, it } from 'vitest'
import type { Command } from './commands.ts'
import { decide } from './decide.ts'
import type { Fact, Presence, Side } from './facts.ts'
import { instant } from './instant.ts'
import { MOST_LATE, tellable } from './presence.ts'
import { isRefusal, type RefusalCode } from './refusals.ts'
import { courseOf } from './screening.ts'
import { COMMANDS, DAYS, expectJudged, judged, on, toBooked, toCancelled } from './testing/given.ts'

// The meeting is on the tenth, from nine to a quarter past.
const tell = (side: Side, presence: Presence, minutesLate: number | null = null): Command => ({
  ...COMMANDS['tell-presence'],
  side,
  presence,
  minutesLate,
})
const told = (given: readonly Fact[], when: Command, now = on(10)): readonly Fact[] => {
  const said = judged(given, when, now)
  if (!said || isRefusal(said)) throw new Error(JSON.stringify(said))
  return [...given, said]
}

describe('what one tells the other at the meeting', () => {
  it('is a fact of who said what when', () => {
    expect(judged(toBooked, tell('requester', 'late', 5), on(10, '08:58'))).toEqual({
      type: 'presence-told',
      at: on(10, '08:58'),
      bookingId: 'booking-1',
      side: 'requester',
      presence: 'late',
      minutesLate: 5,
    })
  })

  it.each<[string, Side, Presence, string, RefusalCode | null]>([
    ['here, more than an hour before', 'requester', 'here', '07:59:59.999', 'too-early-to-tell'],
    ['here, an hour before', 'insider', 'here', '08:00', null],
    ['here, a millisecond before the hard end', 'requester', 'here', '09:14:59.999', null],
    ['here, at the hard end', 'requester', 'here', '09:15', 'meeting-over'],
    ['that nobody is here, before minute five', 'requester', 'nobody-here', '09:04:59.999', 'too-early-to-tell'],
    ['that nobody is here, at minute five', 'requester', 'nobody-here', '09:05', null],
    ['that nobody is here, by the insider', 'insider', 'nobody-here', '09:05', 'not-for-this-side'],
    ['that one may go, before minute ten', 'insider', 'may-go', '09:09:59.999', 'too-early-to-tell'],
    ['that one may go, at minute ten', 'insider', 'may-go', '09:10', null],
    ['that one may go, by the requester', 'requester', 'may-go', '09:10', 'not-for-this-side'],
  ])('%s', (_what, side, presence, time, code) => expectJudged(toBooked, tell(side, presence), on(10, time), code))

  it.each<[string, number, string, RefusalCode | null]>([
    ['ahead of the start', 5, '08:00', null],
    ['while it is still ahead', 5, '09:04:59.999', null],
    ['when that moment has come', 5, '09:05', 'late-not-ahead'],
    ['up to the last minute', 14, '09:10', null],
    ['to the hard end', 15, '09:00', 'late-not-ahead'],
    ['by nothing', 0, '09:00', 'late-not-ahead'],
  ])('late, %s', (_when, minutes, time, code) => expectJudged(toBooked, tell('requester', 'late', minutes), on(10, time), code))

  it('adds nothing when it was said already, by that side', () => {
    const here = told(toBooked, tell('requester', 'here'))
    expect(judged(here, tell('requester', 'here'), on(10, '09:01'))).toBeNull()
    expect(judged(here, tell('insider', 'here'), on(10, '09:01'))).toMatchObject({ side: 'insider' })
    const gone = told(here, tell('requester', 'nobody-here'), on(10, '09:05'))
    expect(
      judged(told(gone, tell('requester', 'late', 9), on(10, '09:06')), tell('requester', 'nobody-here'), on(10, '09:07')),
    ).toBeNull()
  })

  it('may change: later still, and then here', () => {
    const late = told(told(toBooked, tell('insider', 'late', 5)), tell('insider', 'late', 10))
    expect(judged(late, tell('insider', 'here'), on(10, '09:06'))).toMatchObject({ presence: 'here' })
  })

  it('is late three times at most, each side for itself', () => {
    const often = [5, 6, 7].reduce((given, minutes) => told(given, tell('requester', 'late', minutes)), toBooked)
    expect(often).toHaveLength(toBooked.length + MOST_LATE)
    expectJudged(often, tell('requester', 'late', 8), on(10), 'late-told-enough')
    expectJudged(often, tell('insider', 'late', 8), on(10), null)
  })

  it('is refused of a time that was cancelled', () => {
    expectJudged(toCancelled, tell('requester', 'here'), on(10), 'booking-cancelled')
  })

  it('stands with the meeting, oldest first', () => {
    const facts = told(told(toBooked, tell('requester', 'late', 5)), tell('insider', 'here'), on(10, '09:01'))
    expect(courseOf(facts, on(10, '09:02')).booking?.told).toEqual([
      { at: on(10), side: 'requester', presence: 'late', minutesLate: 5 },
      { at: on(10, '09:01'), side: 'insider', presence: 'here', minutesLate: null },
    ])
  })

  it('is not offered where it would come after the end', () => {
    const short = { startsAt: on(10), endsAt: on(10, '09:10') }
    expect(tellable('insider', short).map(({ presence }) => presence)).toEqual(['here', 'late'])
    expect(tellable('requester', short).map(({ presence }) => presence)).toEqual(['here', 'late', 'nobody-here'])
  })
})

describe('a meeting that has begun', () => {
  const moments = [on(10), on(10, '09:07'), on(10, '09:14:59.999'), on(10, '09:15'), on(11)]

  it.each(moments)('keeps its end, whatever anybody wants of it (%d)', (at) => {
    const now = instant(at)
    const course = courseOf(toBooked, now)
    for (const side of ['requester', 'insider'] as const)
      for (const command of Object.values<Command>(COMMANDS)) {
        const said = decide(course, 'side' in command ? { ...command, side } : command, now, DAYS)
        const then = said && !isRefusal(said) ? courseOf([...toBooked, ...course.due, said], now) : course
        expect(then.booking, command.type).toMatchObject({ startsAt: on(10), endsAt: on(10, '09:15') })
      }
  })
})
