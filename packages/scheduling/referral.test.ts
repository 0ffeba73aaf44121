import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from './commands.ts'
import { decide } from './decide.ts'
import type { Fact } from './facts.ts'
import { after, DAY_MS, type Instant, MINUTE_MS } from './instant.ts'
import type { OfferGiven, ReferralCommand } from './referral.ts'
import type { RefusalCode } from './refusals.ts'
import { courseOf, nextDeadlineOf } from './screening.ts'
import { COMMANDS, DAYS, expectJudged, fact, on, toConcluded } from './testing/given.ts'

const FREE: OfferGiven = { allowed: true, closeToInsider: false, asksThisWeek: 0, asksOfColleague: 0, neverAsked: false }
const offer = (id = 'referral-1', change: Partial<OfferGiven> = {}, reasonTextId: string | null = null): Command => ({
  type: 'refer',
  step: {
    ...{
      what: 'offer',
      referralId: id,
      textId: `texts-of-${id}`,
      colleagueId: 'colleague',
      colleagueInsiderId: null,
      reasonTextId,
    },
    given: { ...FREE, ...change },
  },
})
const step = (what: ReferralCommand): Command => ({ type: 'refer', step: what })
const agree = (agrees = true) => step({ what: 'agree', referralId: 'referral-1', agrees })
const answer = (said: 'yes' | 'not-now' | 'never') => step({ what: 'answer', referralId: 'referral-1', answer: said })
const conclude = step({ what: 'conclude', referralId: 'referral-1', attendance: 'attended' })

const talked = { ...COMMANDS['record-outcome'], attendance: 'attended', namesNextWeek: true } as Command
const met = [...toConcluded, fact('outcome-recorded', toConcluded, talked, on(10, '10:00'))]
const back = [...met, fact('returned-for-a-name', met, COMMANDS.return, on(15))]
const offered = [...back, fact('referral-offered', back, offer(), on(16))]
const asked = [...offered, fact('referral-agreed', offered, agree(), on(17))]
const accepted = [...asked, fact('referral-consented', asked, answer('yes'), on(18))]
const missed = { ...COMMANDS['record-outcome'], attendance: 'missed' } as Command
const nobodyMet = [...toConcluded, fact('outcome-recorded', toConcluded, missed, on(10, '10:00'))]

describe('offering a referral', () => {
  it.each<[string, readonly Fact[], Command, RefusalCode | null]>([
    ['after a meeting and the week that was kept', back, offer(), null],
    ['before anybody said who was there', toConcluded, offer(), 'referral-needs-meeting'],
    ['after a meeting that was missed', nobodyMet, offer(), 'referral-needs-meeting'],
    ['without coming back', met, offer(), 'referral-needs-return'],
    ['without coming back, for a reason', met, offer('referral-1', {}, 'reason'), null],
    [
      'where the organization allows none, for no reason either',
      back,
      offer('r', { allowed: false }, 'reason'),
      'referrals-not-allowed',
    ],
    ['to somebody who is never to be asked', back, offer('r', { neverAsked: true }, 'reason'), 'colleague-not-to-be-asked'],
    ['a fourth time in a week', back, offer('r', { asksThisWeek: 3 }), 'asked-enough-this-week'],
    ['to whom it is the third in a year', back, offer('r', { asksOfColleague: 2 }), 'colleague-asked-enough'],
    ['of a friend, for the second time', offered, offer('r', { closeToInsider: true }), 'referral-needs-reason'],
    ['of a friend, for the second time and a reason', offered, offer('r', { closeToInsider: true }, 'reason'), null],
  ])('%s', (_when, facts, command, code) => expectJudged(facts, command, on(16, '12:00'), code))

  it('is done three times for one meeting', () => {
    let facts = back
    for (const id of ['a', 'b', 'c']) facts = [...facts, fact('referral-offered', facts, offer(id), on(16))]
    expectJudged(facts, offer('d', {}, 'reason'), on(16), 'referrals-used-up')
  })
})

/** What each step comes to in each state; a fact, or a refusal. */
const TABLE = {
  offered: [offered, { agree: 'referral-agreed', answer: 'already-answered', conclude: 'already-answered' }],
  asked: [asked, { agree: 'already-answered', answer: 'referral-consented', conclude: 'already-answered' }],
  accepted: [accepted, { agree: 'already-answered', answer: 'already-answered', conclude: 'referral-concluded' }],
  refused: [
    [...asked, fact('referral-refused', asked, answer('never'), on(18))],
    { agree: 'already-answered', answer: 'already-answered', conclude: 'already-answered' },
  ],
  dropped: [
    [...offered, fact('referral-dropped', offered, agree(false), on(17))],
    { agree: 'already-answered', answer: 'already-answered', conclude: 'already-answered' },
  ],
} as const satisfies Record<string, readonly [readonly Fact[], Record<string, string>]>

describe.each(Object.entries(TABLE))('a referral that is %s', (state, [facts, row]) => {
  it('is what the facts say', () => expect(courseOf(facts, on(18)).referrals[0]?.state).toBe(state))

  it.each(Object.entries(row))('%s comes to %s', (what, cell) => {
    const command = { agree: agree(), answer: answer('yes'), conclude }[what] as Command
    const said = decide(courseOf(facts, on(18)), command, on(18), DAYS)
    expect(said && ('refused' in said ? said.refused : said.type)).toBe(cell)
  })
})

describe('an offer', () => {
  const undo = step({ what: 'undo', referralId: 'referral-1' })
  const heardAt = after(on(16), 10 * MINUTE_MS)

  it('is undone by the insider before the requester hears of it, and then there was none', () => {
    const undone = [...offered, fact('referral-undone', offered, undo, after(heardAt, -1))]
    expect(courseOf(undone, heardAt).referrals).toEqual([])
    expectJudged(undone, offer(), heardAt, null)
  })

  it('is not undone once they may have heard, nor once they agreed', () => {
    expectJudged(offered, undo, heardAt, 'decision-in-effect')
    const agreed = [...offered, fact('referral-agreed', offered, agree(), on(16))]
    expectJudged(agreed, undo, after(heardAt, -1), 'decision-in-effect')
  })
})

describe('silence', () => {
  it.each<[string, readonly Fact[], Instant, string]>([
    ['of the requester ends it on the fourteenth day', offered, on(30), 'dropped'],
    ['of the colleague is a no on the tenth', asked, on(27), 'refused'],
  ])('%s', (_whose, facts, at, state) => {
    expect(nextDeadlineOf(courseOf(facts, on(18)))).toBe(at)
    expect(courseOf(facts, after(at, -1)).referrals[0]).toMatchObject({ answerBy: at })
    expect(courseOf(facts, at)).toMatchObject({ referrals: [{ state, answerBy: null }], due: [{ at }] })
  })

  it('is nothing once it was answered', () => {
    expect(nextDeadlineOf(courseOf(accepted, on(18)))).toBeNull()
    expect(courseOf(accepted, on(31)).due).toEqual([])
  })
})

describe('a conversation that did not take place, as is said later', () => {
  const unsaid = (facts: readonly Fact[]) => [...facts, fact('outcome-recorded', facts, missed, on(18))]
  const at = after(on(18), 10 * MINUTE_MS)

  it.each<[string, readonly Fact[], string | null]>([
    ['the requester is to agree', offered, null],
    ['the colleague is asked', asked, 'colleague'],
  ])('takes a referral back while %s, ten minutes later', (_while, facts, colleagueId) => {
    expect(nextDeadlineOf(courseOf(unsaid(facts), on(18)))).toBe(at)
    expect(courseOf(unsaid(facts), after(at, -1)).due).toEqual([])
    expect(courseOf(unsaid(facts), at)).toMatchObject({
      referrals: [{ state: 'withdrawn', answerBy: null }],
      due: [{ type: 'referral-withdrawn', at, referralId: 'referral-1', colleagueId }],
    })
  })

  it('leads on to nothing in these ten minutes, and leaves all as it was where it is corrected in them', () => {
    expectJudged(unsaid(offered), agree(), on(18), 'referral-not-found')
    expectJudged(unsaid(asked), answer('yes'), on(18), 'referral-not-found')
    expectJudged(unsaid(asked), answer('never'), on(18), null)
    const again = [...unsaid(asked), fact('outcome-recorded', unsaid(asked), talked, after(at, -1))]
    expect(courseOf(again, after(at, DAY_MS))).toMatchObject({ referrals: [{ state: 'asked' }], due: [] })
    expectJudged(again, answer('yes'), on(19), null)
  })

  it('does not undo a yes', () => {
    expect(courseOf(unsaid(accepted), on(20)).referrals[0]?.state).toBe('accepted')
  })
})

describe('how it went', () => {
  const told = [...accepted, fact('referral-concluded', accepted, conclude, on(20))]

  it('is told once, and again where it is corrected', () => {
    expect(courseOf(told, on(20)).referrals[0]).toMatchObject({ state: 'concluded', attendance: 'attended' })
    expect(decide(courseOf(told, on(20)), conclude, on(20), DAYS)).toBeNull()
    const corrected = step({ what: 'conclude', referralId: 'referral-1', attendance: 'missed' })
    expect(fact('referral-concluded', told, corrected, on(21)).attendance).toBe('missed')
  })
})

describe('lives of a referral', () => {
  /** In plain words: who is waited for, until when. */
  class Life {
    state = 'offered'
    ends = on(16) + 14 * DAY_MS

    tries(what: 'agree' | 'disagree' | 'yes' | 'no' | 'conclude', now: number): boolean {
      if (now >= this.ends && this.state === 'offered') this.state = 'dropped'
      if (now >= this.ends && this.state === 'asked') this.state = 'refused'
      if (this.state === 'offered' && what === 'agree') [this.state, this.ends] = ['asked', now + 10 * DAY_MS]
      else if (this.state === 'offered' && what === 'disagree') this.state = 'dropped'
      else if (this.state === 'asked' && what === 'yes') this.state = 'accepted'
      else if (this.state === 'asked' && what === 'no') this.state = 'refused'
      else if ((this.state === 'accepted' || this.state === 'concluded') && what === 'conclude') this.state = 'concluded'
      else return false
      return true
    }
  }
  const COMMAND = { agree: agree(), disagree: agree(false), yes: answer('yes'), no: answer('not-now'), conclude }
  const steps = fc.array(
    fc.record({
      what: fc.constantFrom('agree', 'disagree', 'yes', 'no', 'conclude' as const),
      waitMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 16 * DAY_MS }), fc.constantFrom(10 * DAY_MS, 10 * DAY_MS - 1)),
    }),
    { minLength: 1, maxLength: 8 },
  )

  it('a thousand agree with one told in plain words', () => {
    fc.assert(
      fc.property(steps, (tries) => {
        const life = new Life()
        let facts: readonly Fact[] = offered
        let now: Instant = on(16)
        for (const { what, waitMs } of tries) {
          now = after(now, waitMs)
          const course = courseOf(facts, now)
          const judged = decide(course, COMMAND[what as keyof typeof COMMAND], now, DAYS)
          const refused = judged !== null && 'refused' in judged
          expect(!refused).toBe(life.tries(what as 'agree', now))
          if (judged && !('refused' in judged)) facts = [...facts, ...course.due, judged]
          expect(courseOf(facts, now).referrals[0]?.state).toBe(life.state)
        }
      }),
      { numRuns: 1000, seed: Number(process.env.SEED ?? 7) },
    )
  })
})
