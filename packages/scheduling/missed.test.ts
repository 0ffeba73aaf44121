import { describe, expect, it } from 'vitest'
import type { Attendance, Fact } from './facts.ts'
import { after, DAY_MS, type Instant, MINUTE_MS } from './instant.ts'
import type { RefusalCode } from './refusals.ts'
import { courseOf, missedAfter } from './screening.ts'
import { standingFrom } from './standing.ts'
import { booked, COMMANDS, expectJudged, fact, on, toBooked, toConcluded } from './testing/given.ts'

const record = (attendance: Attendance, byPerson = true) => ({ ...COMMANDS['record-outcome'], attendance, byPerson }) as const
const answer = (disputes: boolean) => ({ ...COMMANDS['answer-missed'], disputes }) as const

const missed = fact('outcome-recorded', toBooked, record('missed'), on(10, '09:12'))
const toMissed: readonly Fact[] = [...toBooked, missed]
const disputed = fact('missed-answered', toMissed, answer(true), on(11))
const toDisputed: readonly Fact[] = [...toMissed, disputed]
const explained = fact('missed-answered', toMissed, answer(false), on(11))
const stays = fact('outcome-recorded', toDisputed, record('missed'), on(12))
const excused = fact('outcome-recorded', toDisputed, record('excused'), on(12))

const standing = (facts: readonly Fact[], now: Instant = on(15)) => standingFrom(courseOf(facts, now).bookings, now)
const ofMissed = (facts: readonly Fact[]) => courseOf(facts, on(15)).booking?.missed

describe('a meeting noted as missed', () => {
  it('may be answered for fourteen days from when that was said', () => {
    expect(missed.answerBy).toBe(on(24, '09:12'))
    expect(disputed).toMatchObject({ disputes: true, textId: 'explanation-9' })
    expectJudged(toMissed, answer(true), after(on(24, '09:12'), -1), null)
    expectJudged(toMissed, answer(true), on(24, '09:12'), 'outcome-final')
  })

  it.each<[string, readonly Fact[], RefusalCode]>([
    ['before anything is noted', toConcluded, 'nothing-to-dispute'],
    ['a second time', toDisputed, 'nothing-to-dispute'],
    ['after somebody looked', [...toDisputed, stays], 'nothing-to-dispute'],
    ['once it was corrected', [...toMissed, { ...excused, at: on(10, '10:00') }], 'nothing-to-dispute'],
  ])('is not answered %s', (_when, given, code) => {
    expectJudged(given, answer(true), on(12, '10:00'), code)
  })

  it('said again by somebody who has not heard an answer opens no second fortnight', () => {
    const again = fact('outcome-recorded', toMissed, record('missed'), on(11))
    expect(again).not.toHaveProperty('answerBy')
    expect(ofMissed([...toMissed, again])).toEqual({ since: missed.at, answerBy: missed.answerBy, answer: null })
  })

  it('said anew after a correction may be answered anew', () => {
    const anew = fact('outcome-recorded', [...toDisputed, excused], record('missed'), on(13))
    expect(ofMissed([...toDisputed, excused, anew])).toEqual({ since: on(13), answerBy: on(27), answer: null })
  })
})

describe('an answer to it', () => {
  const late = on(30)

  it.each(['missed', 'excused', 'attended'] as const)('is looked at also after the fourteen days, with: %s', (attendance) => {
    expectJudged(toMissed, record(attendance), late, 'outcome-final')
    expectJudged(toDisputed, record(attendance), late, null)
    expectJudged([...toDisputed, { ...stays, attendance }], record('attended'), late, 'outcome-final')
    expectJudged(toDisputed, record(attendance), after(booked.endsAt, 365 * DAY_MS), 'outcome-final')
  })

  it('is for a person to look at', () => {
    expectJudged(toDisputed, record('missed', false), on(12), 'outcome-answered')
    expectJudged([...toMissed, explained], record('excused', false), on(12), 'outcome-answered')
    expectJudged([...toDisputed, stays], record('excused', false), on(13), null)
  })

  it('is known with when it was looked at', () => {
    const said = { at: disputed.at, disputes: true, textId: 'explanation-9' }
    expect(ofMissed(toDisputed)?.answer).toEqual({ ...said, lookedAt: null })
    expect(ofMissed([...toDisputed, stays])?.answer).toEqual({ ...said, lookedAt: stays.at })
    expect(ofMissed([...toDisputed, excused])?.answer).toEqual({ ...said, lookedAt: excused.at })
  })

  it('belongs to a meeting that is still noted as missed', () => {
    expect(missedAfter(toDisputed)).toMatchObject({ answer: { disputes: true } })
    expect(missedAfter([...toDisputed, excused])).toBeNull()
    expect(missedAfter(toConcluded)).toBeNull()
  })
})

describe('what is remembered about a requester', () => {
  it.each<[string, readonly Fact[], object]>([
    ['nothing while nothing was recorded', toConcluded, { kept: 0, missed: 0, lateCancelled: 0 }],
    ['a meeting kept', [...toConcluded, { ...missed, at: on(11), attendance: 'attended' }], { kept: 1, missed: 0 }],
    ['one to which they came late', [...toConcluded, { ...missed, at: on(11), attendance: 'late' }], { kept: 1, missed: 0 }],
    ['one missed', toMissed, { kept: 0, missed: 1 }],
    ['nothing while it is disputed', toDisputed, { kept: 0, missed: 0 }],
    ['one missed while it is only explained', [...toMissed, explained], { missed: 1 }],
    ['one missed once somebody looked and it stays', [...toDisputed, stays], { missed: 1 }],
    ['nothing once it is excused', [...toDisputed, excused], { kept: 0, missed: 0 }],
    ['nothing of a failed connection', [...toConcluded, { ...missed, at: on(11), attendance: 'failed' }], { kept: 0, missed: 0 }],
  ])('is %s', (_what, facts, remembered) => expect(standing(facts)).toMatchObject(remembered))

  it('are late cancellations that nobody excused', () => {
    const late = fact('booking-cancelled', toBooked, COMMANDS.cancel, on(9, '12:00'))
    expect(standing([...toBooked, late])).toEqual({ kept: 0, missed: 0, lateCancelled: 1 })
    const forgiven = fact('cancellation-excused', [...toBooked, late], COMMANDS.excuse, on(9, '13:00'))
    expect(standing([...toBooked, late, forgiven])).toMatchObject({ lateCancelled: 0 })
    const inTime = fact('booking-cancelled', toBooked, COMMANDS.cancel, on(3))
    expect(standing([...toBooked, inTime])).toMatchObject({ lateCancelled: 0 })
  })

  it('is a year of meetings, counted from each', () => {
    const over = after(on(10), 365 * DAY_MS)
    expect(standing(toMissed, after(over, -MINUTE_MS))).toMatchObject({ missed: 1 })
    expect(standing(toMissed, over)).toMatchObject({ missed: 0 })
  })
})
