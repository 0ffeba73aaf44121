import { describe, expect, it } from 'vitest'
import { type Day, dayOf } from './calendar.ts'
import type { Command } from './commands.ts'
import type { Fact, Terms } from './facts.ts'
import type { Instant } from './instant.ts'
import type { RefusalCode } from './refusals.ts'
import { courseOf } from './screening.ts'
import {
  answered,
  asked,
  COMMANDS,
  cameBack,
  DAYS,
  deferred,
  expectJudged,
  fact,
  judged,
  on,
  saidAsk,
  saidComeBack,
  toAsked,
  toDeferred,
  toGated,
  toPending,
  toReplied,
} from './testing/given.ts'

const closedIn = (...dates: string[]) => {
  const days = new Set(dates.map(dayOf))
  return (day: Day) => !days.has(day)
}

describe('a yes', () => {
  const own = (...startsAt: Instant[]): Terms => ({ startsAt, minutes: null, place: null, placeTextId: null })
  const yes = (more: Partial<Extract<Command, { type: 'approve' }>>): Command => ({ ...COMMANDS.approve, ...more })

  it.each<[string, Command, RefusalCode | null]>([
    ['into an empty calendar', yes({}), 'nothing-free'],
    ['into an empty calendar, said twice', yes({ evenSo: true }), null],
    ['into an empty calendar, to times of one’s own', yes({ terms: own(on(5)) }), null],
  ])('%s', (_what, command, code) => {
    const said = judged(toPending, command, on(2), { ...DAYS, isFree: false })
    expect(said).toMatchObject(code ? { refused: code } : { type: 'decision-made' })
  })

  it.each<[string, Command, RefusalCode | null]>([
    ['past a limit per person', yes({ limit: 'met-recently' }), 'person-limit'],
    ['past a limit, with a reason', yes({ limit: 'too-long', overrideTextId: 'why-1' }), null],
  ])('%s', (_what, command, code) => expectJudged(toPending, command, on(2), code))

  it('keeps the reason for going past a limit, and what it says beyond the meeting type', () => {
    const terms: Terms = { startsAt: [on(5)], minutes: 30, place: 'video', placeTextId: 'place-1' }
    const said = judged(toPending, yes({ limit: 'too-long', overrideTextId: 'why-1', terms }), on(2))
    expect(said).toMatchObject({ verdict: { terms, overrideTextId: 'why-1' } })
    const decided = said as Fact
    expect(courseOf([...toPending, decided], on(3)).screening).toMatchObject({ state: 'approved', approval: { terms } })
  })

  it('to the insider’s own times alone ends with the last of them', () => {
    const soon = fact('decision-made', toPending, yes({ terms: own(on(5), on(6)) }), on(2))
    expect(soon.verdict).toMatchObject({ approvedUntil: on(6) })
    expect(fact('decision-released', [...toPending, soon], COMMANDS.release, on(2, '09:03')).verdict).toEqual(soon.verdict)
    const late = fact('decision-made', toPending, yes({ terms: own(on(30)) }), on(2))
    expect(late.verdict).toMatchObject({ approvedUntil: on(16, '09:10') })
  })

  it('counts only days on which something is on offer', () => {
    const days = { ...DAYS, isOffered: closedIn('2026-12-05', '2026-12-06') }
    expect(judged(toPending, COMMANDS.approve, on(2), days)).toMatchObject({ verdict: { approvedUntil: on(18, '09:10') } })
  })
})

describe('come back', () => {
  it('sets the window, counted from when it takes effect', () => {
    expect(judged(toPending, { ...COMMANDS['come-back'], decisionId: 'decision-1' }, on(2))).toEqual(saidComeBack)
    expect(courseOf([...toPending, saidComeBack], on(2, '09:10')).due).toEqual([deferred])
  })

  it('takes a week that was chosen, and no other day or week gone by', () => {
    const chosen = (weekOf: string): Command => ({ ...COMMANDS['come-back'], weekOf })
    expect(judged(toPending, chosen('2026-12-21'), on(2))).toMatchObject({ verdict: { opensAt: on(21, '00:00') } })
    expectJudged(toPending, chosen('2026-12-22'), on(2), 'return-week-not-possible')
    expectJudged(toPending, chosen('2026-11-30'), on(2), 'return-week-not-possible')
  })

  it('keeps its dates when it is sent at once: they were read on the page', () => {
    const released = fact('decision-released', [...toPending, saidComeBack], COMMANDS.release, on(2, '09:03'))
    expect(released.verdict).toEqual(saidComeBack.verdict)
  })
})

describe('“I’m back”', () => {
  it.each<[string, Instant, RefusalCode | null]>([
    ['a millisecond before the window', on(6, '23:59:59.999'), 'return-window-not-open'],
    ['at its first instant', on(7, '00:00'), null],
    ['a millisecond before its end', on(11, '23:59:59.999'), null],
    ['at its end', on(12, '00:00'), 'screening-lapsed'],
  ])('%s', (_when, now, code) => expectJudged(toDeferred, COMMANDS.return, now, code))

  it('makes the approval, whose fourteen days run from the press', () => {
    expect(judged(toDeferred, { ...COMMANDS.return, approvalId: 'approval-1' }, on(8))).toEqual(cameBack)
    const { screening, window } = courseOf([...toDeferred, cameBack], on(9))
    expect(screening).toMatchObject({ state: 'approved', approval: { approvedAt: on(8), approvedUntil: on(22) } })
    expect(window).toBe('kept')
    expectJudged([...toDeferred, cameBack], COMMANDS.book, on(9), null)
  })

  it('is pressed once', () => expectJudged([...toDeferred, cameBack], COMMANDS.return, on(9), 'not-asked-to-return'))

  it('is remembered as missed where nobody pressed', () => {
    expect(courseOf(toDeferred, on(20))).toMatchObject({ window: 'missed', screening: { state: 'lapsed', at: on(12, '00:00') } })
  })
})

describe('“I can’t that week”', () => {
  const moved = fact('window-moved', toDeferred, COMMANDS.postpone, on(3))

  it('moves the window a week on', () => {
    expect(moved).toEqual({
      type: 'window-moved',
      at: on(3),
      weekOf: '2026-12-14',
      opensAt: on(14, '00:00'),
      closesAt: on(19, '00:00'),
    })
    expectJudged([...toDeferred, moved], COMMANDS.return, on(8), 'return-window-not-open')
    expectJudged([...toDeferred, moved], COMMANDS.return, on(14), null)
  })

  it.each<[string, readonly Fact[], Instant, RefusalCode | null]>([
    ['up to its opening', toDeferred, on(6, '23:59:59.999'), null],
    ['once it is open', toDeferred, on(7, '00:00'), 'return-window-open'],
    ['a second time', [...toDeferred, moved], on(4), 'already-postponed'],
  ])('%s', (_when, facts, now, code) => expectJudged(facts, COMMANDS.postpone, now, code))
})

describe('asking', () => {
  const round = (n: number): Fact[] => [
    { ...saidAsk, decisionId: `decision-${n}` },
    { ...asked, decisionId: `decision-${n}`, textId: `questions-${n}` },
    { ...answered, textId: `answers-${n}` },
  ]

  it('waits fourteen days for an answer, and then the insider has theirs again', () => {
    expect(judged(toPending, { ...COMMANDS.ask, decisionId: 'decision-1', textId: 'questions-1' }, on(2))).toEqual(saidAsk)
    expect(judged(toAsked, { ...COMMANDS.answer, textId: 'answers-1' }, on(3))).toEqual(answered)
    expect(courseOf([...toAsked, answered], on(3))).toMatchObject({
      screening: { state: 'pending', decideBy: on(17), decision: null },
      exchanges: [{ askedAt: on(2, '09:10'), questionsId: 'questions-1', answeredAt: on(3), answersId: 'answers-1' }],
    })
  })

  it('ends at its very instant', () => {
    expectJudged(toAsked, COMMANDS.answer, on(16, '09:09:59.999'), null)
    expectJudged(toAsked, COMMANDS.answer, on(16, '09:10'), 'screening-lapsed')
  })

  it('goes on for three rounds', () => {
    const rounds = (n: number) => [...toPending, ...Array.from({ length: n }, (_, i) => round(i + 1)).flat()]
    expectJudged(rounds(2), COMMANDS.ask, on(4), null)
    expectJudged(rounds(3), COMMANDS.ask, on(4), 'asked-enough')
    expectJudged(rounds(3), COMMANDS.approve, on(4), null)
  })

  it('that was undone is no round', () => {
    const undone = fact('decision-undone', [...toPending, saidAsk], COMMANDS.undo, on(2, '09:05'))
    expect(courseOf([...toPending, saidAsk, undone], on(2, '09:06')).exchanges).toEqual([])
  })
})

describe('a reply in writing', () => {
  it('may be answered once, for fourteen days', () => {
    const once = fact('reply-answered', toReplied, COMMANDS.answer, on(3))
    expect(courseOf([...toReplied, once], on(4)).screening).toMatchObject({ state: 'replied', answerId: 'answers-9' })
    expectJudged([...toReplied, once], COMMANDS.answer, on(4), 'nothing-to-answer')
    expectJudged(toReplied, COMMANDS.answer, on(16, '09:09:59.999'), null)
    expectJudged(toReplied, COMMANDS.answer, on(16, '09:10'), 'screening-closed')
  })
})

describe('a request that is held back', () => {
  it('is looked at first; from then on the insider has fourteen days', () => {
    expect(courseOf(toGated, on(2)).screening).toMatchObject({ gate: { reason: 'two-missed', since: on(1, '10:00') } })
    const looked = fact('gate-opened', toGated, COMMANDS.look, on(3))
    expect(looked).toMatchObject({ decideBy: on(17), remindAt: [on(6), on(13)] })
    expectJudged([...toGated, looked], COMMANDS.approve, on(4), null)
    expectJudged([...toGated, looked], COMMANDS.look, on(4), 'gate-not-closed')
  })

  it('is one from its verification on', () => {
    expect(judged(toPending.slice(0, 1), { type: 'verify', gate: 'reported' }, on(2))).toMatchObject({ gate: 'reported' })
  })
})

describe('what the insider notes of a requester', () => {
  it('holds from then on, whatever the state', () => {
    const friend = fact('relationship-corrected', toPending, COMMANDS['correct-relationship'], on(2))
    const reported = fact('requester-reported', [...toPending, friend], COMMANDS.report, on(2))
    expect(courseOf([...toPending, friend, reported], on(3))).toMatchObject({
      screening: { state: 'pending' },
      relationship: 'friend',
      reported: true,
    })
    expectJudged([...toPending, reported], COMMANDS.report, on(3), 'already-reported')
  })
})
