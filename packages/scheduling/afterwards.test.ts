import { describe, expect, it } from 'vitest'
import { NOTHING_SAID } from './afterwards.ts'
import type { ContactEnd } from './afterwards-fact.ts'
import type { Command } from './commands.ts'
import type { Fact } from './facts.ts'
import { after, DAY_MS, type Instant } from './instant.ts'
import type { RefusalCode } from './refusals.ts'
import { courseOf } from './screening.ts'
import { COMMANDS, expectJudged, fact, judged, on, toConcluded } from './testing/given.ts'

const met = (aside: object = {}): Command => ({ ...COMMANDS['record-outcome'], attendance: 'attended', ...aside }) as Command
const recorded = fact('outcome-recorded', toConcluded, met(), on(10, '09:20'))
const toMet = [...toConcluded, recorded]
const offered = fact('outcome-recorded', toConcluded, met({ keepInTouch: true }), on(10, '09:20'))
const toOffered = [...toConcluded, offered]
const END = on(10, '09:15')

describe('keeping in touch', () => {
  const agreed = fact('contact-agreed', toOffered, COMMANDS['agree-contact'], on(11))
  const toAgreed = [...toOffered, agreed]

  it.each<[string, readonly Fact[], RefusalCode | null]>([
    ['where the insider offers it', toOffered, null],
    ['where nobody offered it', toMet, 'contact-not-offered'],
    ['before anything is said of the meeting', toConcluded, 'contact-not-offered'],
  ])('is agreed to %s', (_where, given, code) => expectJudged(given, COMMANDS['agree-contact'], on(11), code))

  it('dates the contact with the meeting, by the insider’s clock', () => {
    expect(agreed.metOn).toBe('2026-12-10')
    expect(courseOf(toAgreed, on(12)).afterwards.contact).toBe('agreed')
    expect(judged(toAgreed, COMMANDS['agree-contact'], on(12))).toBeNull()
  })

  it('ends at anybody’s word; the requester may think again, what the insider ended stays ended', () => {
    const ended = (because: ContactEnd) => fact('contact-ended', toAgreed, { type: 'end-contact', because }, on(12))
    expectJudged([...toAgreed, ended('requester')], COMMANDS['agree-contact'], on(13), null)
    for (const because of ['insider', 'age', 'renewed'] as const)
      expectJudged([...toAgreed, ended(because)], COMMANDS['agree-contact'], on(13), 'contact-not-offered')
    expect(judged([...toAgreed, ended('insider')], COMMANDS['end-contact'], on(13))).toBeNull()
  })
})

describe('a word of thanks', () => {
  it.each<[string, readonly Fact[], Instant, RefusalCode | null]>([
    ['after a conversation', toMet, on(11), null],
    ['at its last moment', toMet, (END + 30 * DAY_MS - 1) as Instant, null],
    ['too late', toMet, after(END, 30 * DAY_MS), 'nothing-to-thank-for'],
    ['before it is said that they met', toConcluded, on(11), 'nothing-to-thank-for'],
  ])('is said once, %s', (_when, given, now, code) => {
    expectJudged(given, COMMANDS['say-thanks'], now, code)
    if (code) return
    const said = fact('thanks-said', given, COMMANDS['say-thanks'], now)
    expectJudged([...given, said], COMMANDS['say-thanks'], now, 'already-said')
  })
})

describe('whether it helped', () => {
  it.each<[string, Instant, RefusalCode | null]>([
    ['a moment before they are asked', (END + 180 * DAY_MS - 1) as Instant, 'not-asked-whether-it-helped'],
    ['when they are asked', after(END, 180 * DAY_MS), null],
    ['a month later', after(END, 210 * DAY_MS), 'not-asked-whether-it-helped'],
  ])('is told %s', (_when, now, code) => expectJudged(toMet, COMMANDS['tell-help'], now, code))

  it('is told once, and by nobody who was not there', () => {
    const now = after(END, 181 * DAY_MS)
    const told = fact('help-told', toMet, COMMANDS['tell-help'], now)
    expectJudged([...toMet, told], COMMANDS['tell-help'], now, 'already-said')
    expect(courseOf([...toMet, told], now).afterwards).toEqual({ ...NOTHING_SAID, helped: 'partly' })
    const missed = fact('outcome-recorded', toConcluded, met({ attendance: 'missed' }), on(11))
    expectJudged([...toConcluded, missed], COMMANDS['tell-help'], now, 'not-asked-whether-it-helped')
  })
})
