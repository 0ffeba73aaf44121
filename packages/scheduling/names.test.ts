import { describe, expect, it } from 'vitest'
import type { Command } from './commands.ts'
import type { Attendance, Fact } from './facts.ts'
import type { Instant } from './instant.ts'
import type { RefusalCode } from './refusals.ts'
import { courseOf } from './screening.ts'
import { COMMANDS, expectJudged, fact, on, toBooked, toConcluded } from './testing/given.ts'

const record = (attendance: Attendance, minutesLate: number | null = null): Command => ({
  ...COMMANDS['record-outcome'],
  attendance,
  minutesLate,
})

describe('an outcome', () => {
  it('keeps what was said besides until it is said otherwise', () => {
    const noted = { ...record('attended'), introduce: 'not-yet', noteTextId: 'note-1', keepInTouch: true } as Command
    const first = fact('outcome-recorded', toBooked, noted, on(10, '09:15'))
    const late = fact('outcome-recorded', [...toBooked, first], record('late', 12), on(11))
    const outcome = (...facts: Fact[]) => courseOf([...toBooked, ...facts], on(12)).booking?.outcome
    const aside = { introduce: 'not-yet', noteTextId: 'note-1', keepInTouch: true }
    expect(outcome(first)).toMatchObject({ attendance: 'attended', ...aside })
    expect(outcome(first, late)).toMatchObject({ attendance: 'late', ...aside })
    const without = { ...record('late', 12), noteTextId: null } as Command
    const last = fact('outcome-recorded', [...toBooked, first, late], without, on(12))
    expect(outcome(first, late, last)).toMatchObject({ introduce: 'not-yet', noteTextId: null, keepInTouch: true })
  })

  describe('with names next week', () => {
    const asks = { ...record('attended'), namesNextWeek: true } as Command
    const said = fact('outcome-recorded', toConcluded, asks, on(10, '10:00'))
    const asked = [...toConcluded, said]

    it('opens the week after for coming back, once at least three days are between', () => {
      expect(said.names).toEqual({ weekOf: '2026-12-14', opensAt: on(14, '00:00'), closesAt: on(19, '00:00') })
      expect(courseOf(asked, on(11)).names).toMatchObject({ weekOf: '2026-12-14', keptAt: null })
      expect(fact('outcome-recorded', asked, asks, on(11)).names).toBeUndefined()
    })

    it.each<[string, Instant, RefusalCode | null]>([
      ['a moment too early', on(13, '23:59:59.999'), 'return-window-not-open'],
      ['at its first instant', on(14, '00:00'), null],
      ['at its last', on(18, '23:59:59.999'), null],
      ['when it is over', on(19, '00:00'), 'screening-lapsed'],
    ])('is kept by coming back %s', (_when, now, code) => expectJudged(asked, COMMANDS.return, now, code))

    it('is kept once, and moved a week on once, before it opens', () => {
      const moved = fact('window-moved', asked, COMMANDS.postpone, on(12))
      expect(courseOf([...asked, moved], on(13)).names).toMatchObject({ weekOf: '2026-12-21', moved: true })
      expectJudged([...asked, moved], COMMANDS.postpone, on(13), 'already-postponed')
      expectJudged(asked, COMMANDS.postpone, on(14, '00:00'), 'return-window-open')
      const back = fact('returned-for-a-name', asked, COMMANDS.return, on(15))
      expect(courseOf([...asked, back], on(16))).toMatchObject({ names: { keptAt: on(15) }, screening: { state: 'concluded' } })
      expectJudged([...asked, back], COMMANDS.return, on(16), 'not-asked-to-return')
    })

    it('can be taken back for ten minutes; then it was told, and only that nobody met undoes it', () => {
      const no = { ...record('attended'), namesNextWeek: false } as Command
      expect(fact('outcome-recorded', asked, no, on(10, '10:09:59.999')).names).toBeNull()
      expectJudged(asked, no, on(10, '10:10'), 'names-promised')
      expect(fact('outcome-recorded', asked, record('late', 5), on(12)).names).toBeUndefined()
      const missed = fact('outcome-recorded', asked, record('missed'), on(12))
      expect(courseOf([...asked, missed], on(13)).names).toBeNull()
      expect(
        fact('outcome-recorded', toConcluded, { ...record('missed'), namesNextWeek: true } as Command, on(11)).names,
      ).toBeUndefined()
    })
  })
})
