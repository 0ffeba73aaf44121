import { describe, expect, it } from 'vitest'
import { submit } from './decide.ts'
import type { Fact } from './facts.ts'
import { after, type Instant } from './instant.ts'
import type { RefusalCode } from './refusals.ts'
import {
  COMMANDS,
  expectJudged,
  fact,
  judged,
  on,
  saidYes,
  saidYesAfresh,
  submitted,
  toCancelled,
  toPending,
  verified,
} from './testing/given.ts'

describe('submitting', () => {
  it('gives a week to prove the address', () => {
    expect(submit(on(1))).toEqual({ type: 'screening-submitted', at: on(1), verifyBy: on(8) })
  })
})

describe('proving the address', () => {
  it('gives the insider fourteen days from now', () => {
    expect(judged([submitted], COMMANDS.verify, on(1, '10:00'))).toEqual(verified)
  })

  it.each<[string, Instant, RefusalCode | null]>([
    ['a millisecond before the week is over', on(8, '08:59:59.999'), null],
    ['at its very end', on(8), 'screening-lapsed'],
    ['after it', on(8, '09:00:00.001'), 'screening-lapsed'],
  ])('%s', (_when, now, code) => expectJudged([submitted], COMMANDS.verify, now, code))
})

describe('deciding', () => {
  it('takes effect ten minutes later, and a yes holds fourteen days from there', () => {
    expect(judged(toPending, COMMANDS.approve, on(2))).toEqual({
      type: 'decision-made',
      at: on(2),
      decisionId: 'decision-9',
      effectiveAt: on(2, '09:10'),
      verdict: {
        verdict: 'approve',
        approvalId: 'approval-9',
        approvedUntil: on(16, '09:10'),
        textId: null,
        terms: null,
        overrideTextId: null,
      },
    })
  })

  it.each<['any-time' | 'six-months' | 'not-again', Instant | 'never' | null]>([
    ['any-time', null],
    ['six-months', after(on(2, '09:10'), 182 * 24 * 3_600_000)],
    ['not-again', 'never'],
  ])('no, and asking again: %s', (askAgain, askAgainAt) => {
    const said = judged(toPending, { ...COMMANDS.decline, askAgain }, on(2))
    expect(said).toMatchObject({ verdict: { verdict: 'decline', reason: 'no-time', textId: 'text-9', askAgainAt } })
  })

  it.each<[string, Instant, RefusalCode | null]>([
    ['a millisecond before the fourteen days are over', on(15, '09:59:59.999'), null],
    ['at their very end', on(15, '10:00'), 'screening-expired'],
    ['after it', on(15, '10:00:00.001'), 'screening-expired'],
  ])('%s', (_when, now, code) => {
    expectJudged(toPending, COMMANDS.approve, now, code)
    expectJudged(toPending, COMMANDS.decline, now, code)
  })

  it('just before the deadline leaves the ten minutes, though the deadline falls within them', () => {
    const late = fact('decision-made', toPending, COMMANDS.approve, on(15, '09:59'))
    expect(judged([...toPending, late], COMMANDS.undo, on(15, '10:08:59.999'))).toMatchObject({ type: 'decision-undone' })
  })
})

describe('undoing', () => {
  const held = [...toPending, saidYes]

  it.each<[string, Instant, RefusalCode | null]>([
    ['a millisecond before the ten minutes are over', on(2, '09:09:59.999'), null],
    ['at their very end', on(2, '09:10'), 'decision-in-effect'],
    ['after it', on(2, '09:10:00.001'), 'decision-in-effect'],
  ])('%s', (_when, now, code) => {
    expectJudged(held, COMMANDS.undo, now, code)
    expectJudged(held, COMMANDS.release, now, code)
  })

  it('leaves the deadline where it was', () => {
    expect(judged(held, COMMANDS.undo, on(2, '09:05'))).toEqual({
      type: 'decision-undone',
      at: on(2, '09:05'),
      decisionId: 'decision-1',
      decideBy: on(15, '10:00'),
    })
  })

  it.each<[string, Instant, Instant]>([
    ['a day and a minute before it leaves it', on(14, '09:59'), on(15, '10:00')],
    ['a day before it leaves it', on(14, '10:00'), on(15, '10:00')],
    ['less than a day before it leaves a day', on(14, '10:01'), on(15, '10:01')],
    ['after it, amid the ten minutes, leaves a day', on(15, '10:05'), on(16, '10:05')],
  ])('near the deadline: %s', (_when, now, decideBy) => {
    const late = fact('decision-made', toPending, COMMANDS.approve, after(now, -6 * 60_000))
    expect(judged([...toPending, late], COMMANDS.undo, now)).toMatchObject({ decideBy })
  })

  it('lets the same links decide again', () => {
    const undone = fact('decision-undone', held, COMMANDS.undo, on(2, '09:05'))
    expect(judged([...held, undone], COMMANDS.decline, on(2, '09:06'))).toMatchObject({ type: 'decision-made' })
    expectJudged([...held, undone], COMMANDS.undo, on(2, '09:06'), 'nothing-to-undo')
  })

  it('of a fresh yes leaves the deadline of the cancelled time', () => {
    expect(judged([...toCancelled, saidYesAfresh], COMMANDS.undo, on(9, '13:05'))).toMatchObject({ decideBy: on(23, '12:00') })
  })
})

describe('sending now', () => {
  it('counts the fourteen days of a yes from the release', () => {
    expect(judged([...toPending, saidYes], COMMANDS.release, on(2, '09:03'))).toEqual({
      type: 'decision-released',
      at: on(2, '09:03'),
      decisionId: 'decision-1',
      verdict: { ...saidYes.verdict, approvedUntil: on(16, '09:03') },
    })
  })

  it.each<['any-time' | 'six-months' | 'not-again', Instant | 'never' | null]>([
    ['any-time', null],
    ['six-months', after(on(2, '09:03'), 182 * 24 * 3_600_000)],
    ['not-again', 'never'],
  ])('counts what a no says of asking again (%s) from the release', (askAgain, askAgainAt) => {
    const no = fact('decision-made', toPending, { ...COMMANDS.decline, askAgain }, on(2))
    const verdict = { ...no.verdict, askAgainAt }
    expect(fact('decision-released', [...toPending, no], COMMANDS.release, on(2, '09:03')).verdict).toEqual(verdict)
  })

  it('cannot be undone, even in the same millisecond', () => {
    const released = fact('decision-released', [...toPending, saidYes], COMMANDS.release, on(2, '09:03'))
    expectJudged([...toPending, saidYes, released], COMMANDS.undo, on(2, '09:03'), 'decision-in-effect')
    expectJudged([...toPending, saidYes, released], COMMANDS.book, on(2, '09:03'), null)
  })
})

describe('withdrawing', () => {
  it('while a decision is held leaves nothing to undo or send', () => {
    const facts: Fact[] = [...toPending, saidYes, { type: 'screening-withdrawn', at: on(2, '09:05') }]
    expectJudged(facts, COMMANDS.undo, on(2, '09:06'), 'nothing-to-undo')
    expectJudged(facts, COMMANDS.release, on(2, '09:06'), 'nothing-to-undo')
    expectJudged(facts, COMMANDS.book, on(3), 'screening-not-approved')
  })
})
