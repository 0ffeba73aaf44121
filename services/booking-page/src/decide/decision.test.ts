import { describe, expect, it } from 'vitest'
import type { DecideScreening, Dossier } from '../api.ts'
import { decisionOf, type Fault, type Known, refusedFaults } from './decision.ts'
import { emptyHalf, type Half, OTHER_WEEK, type Verdict } from './half.ts'

const letter = { label: 'Not a fit', text: 'Dear Rosa,\n\nI wish you well.\n\nInes' }
const dossier = {
  declineTexts: [
    { reason: 'not-a-fit', ...letter, withStep: { before: 'Dear Rosa,\n\nTry this: ', after: '\n\nI wish you well.\n\nInes' } },
  ],
  returnWeeks: [{ weekOf: '2026-11-30', opensAt: '2026-11-29T23:00:00Z', closesAt: '2026-12-05T00:00:00Z' }],
  comeBackLine: null,
} as unknown as Dossier
const known: Known = {
  ...{ now: Date.parse('2026-11-26T12:00:00Z'), zone: 'Europe/Berlin', dossier },
  ...{ nothingFree: false, limited: false },
}
const empty = emptyHalf(dossier)
const yes = (part: Partial<Half['approve']>): Half => ({ ...empty, approve: { ...empty.approve, ...part } })
const times = (...all: string[]): Half =>
  yes({ onlyThese: true, times: all.map((one) => ({ date: one.slice(0, 10), clock: one.slice(11) })) })
const back = (part: Partial<Half['comeBack']>): Half => ({ ...empty, comeBack: { ...empty.comeBack, ...part } })
const no = (part: Partial<Half['decline']>): Half => ({ ...empty, decline: { ...empty.decline, ...part } })

describe('a choice', () => {
  it.each<[string, Verdict, Half, Partial<Known>, DecideScreening]>([
    ['yes', 'approve', empty, {}, { verdict: 'approve' }],
    [
      'yes to times of one’s own, in order and in UTC',
      'approve',
      times('2026-12-08T09:00', '2026-12-07T09:30'),
      { nothingFree: true },
      { verdict: 'approve', startsAt: ['2026-12-07T08:30:00.000Z', '2026-12-08T08:00:00.000Z'] },
    ],
    [
      'yes elsewhere, for longer, past a limit, though nothing is free',
      'approve',
      yes({
        minutes: '45',
        place: 'video',
        placeDetail: ' the link ',
        overrideReason: 'promised',
        evenSo: true,
        ownLine: ' hi ',
      }),
      { nothingFree: true, limited: true },
      {
        ...{ verdict: 'approve', ownLine: 'hi', minutes: 45, place: 'video', placeDetail: 'the link' },
        ...{ evenIfNothingFree: true, overrideReason: 'promised' },
      },
    ],
    ['come back in the week that is offered', 'come-back', empty, {}, { verdict: 'come-back', weekOf: '2026-11-30' }],
    [
      'come back in the week of some day',
      'come-back',
      back({ week: OTHER_WEEK, otherDate: '2026-12-13', ownLine: 'Bye' }),
      {},
      { verdict: 'come-back', weekOf: '2026-12-07', ownLine: 'Bye' },
    ],
    ['ask', 'ask', { ...empty, questions: [' Why? ', 'How?'] }, {}, { verdict: 'ask', questions: ['Why?', 'How?'] }],
    ['reply', 'reply', { ...empty, reply: 'Dear Rosa' }, {}, { verdict: 'reply', text: 'Dear Rosa' }],
    ['no', 'decline', empty, {}, { verdict: 'decline', reason: 'not-a-fit', askAgain: 'any-time' }],
    [
      'no with a step, which ends like a sentence',
      'decline',
      no({ step: ' read the blog ', askAgain: 'not-again' }),
      {},
      {
        ...{ verdict: 'decline', reason: 'not-a-fit', askAgain: 'not-again' },
        text: 'Dear Rosa,\n\nTry this: read the blog.\n\nI wish you well.\n\nInes',
      },
    ],
    [
      'no in own words',
      'decline',
      no({ step: 'read', edited: { 'not-a-fit': 'No.' } }),
      {},
      { verdict: 'decline', reason: 'not-a-fit', askAgain: 'any-time', text: 'No.' },
    ],
  ])('is sent: %s', (_what, verdict, half, more, body) => {
    expect(decisionOf(verdict, half, { ...known, ...more })).toEqual({ body })
  })

  it.each<[string, Verdict | undefined, Half, Partial<Known>, [string, Fault][]]>([
    ['nothing chosen', undefined, empty, {}, [['verdict', 'choose']]],
    ['no time', 'approve', times(''), {}, [['time-0', 'timeMissing']]],
    [
      'half a time',
      'approve',
      yes({ onlyThese: true, times: [{ date: '2026-12-07', clock: '' }] }),
      {},
      [['time-0', 'timeHalf']],
    ],
    [
      'a time the clocks leave out',
      'approve',
      times('2027-03-28T02:30'),
      { now: Date.parse('2027-03-01T00:00:00Z') },
      [['time-0', 'timeGap']],
    ],
    ['a time in ten minutes', 'approve', times('2026-11-26T13:10'), {}, [['time-0', 'timePast']]],
    ['a time in 91 days', 'approve', times('2027-02-25T13:00'), {}, [['time-0', 'timeFar']]],
    ['a time twice', 'approve', times('2026-12-07T09:00', '2026-12-07T09:00'), {}, [['time-1', 'timeTwice']]],
    ['minutes below five', 'approve', yes({ minutes: '4' }), {}, [['minutes', 'minutes']]],
    ['minutes above 240', 'approve', yes({ minutes: '241' }), {}, [['minutes', 'minutes']]],
    ['a place without where', 'approve', yes({ place: 'in-person' }), {}, [['place-detail', 'placeDetail']]],
    ['nothing free', 'approve', empty, { nothingFree: true }, [['even-so', 'evenSo']]],
    ['a limit', 'approve', empty, { limited: true }, [['override', 'override']]],
    ['a week that has begun', 'come-back', back({ week: OTHER_WEEK, otherDate: '2026-11-29' }), {}, [['other-week', 'week']]],
    ['a week past half a year', 'come-back', back({ week: OTHER_WEEK, otherDate: '2027-05-31' }), {}, [['other-week', 'week']]],
    ['no day', 'come-back', back({ week: OTHER_WEEK }), {}, [['other-week', 'week']]],
    ['an empty question', 'ask', { ...empty, questions: ['Why?', ' '] }, {}, [['question-1', 'question']]],
    ['an empty letter', 'reply', empty, {}, [['letter', 'reply']]],
    ['an emptied letter', 'decline', no({ edited: { 'not-a-fit': ' ' } }), {}, [['letter', 'letter']]],
  ])('is not sent, and the field is named: %s', (_what, verdict, half, more, faults) => {
    expect(decisionOf(verdict, half, { ...known, ...more })).toEqual({ faults: new Map(faults) })
  })

  it('has what the API refused beside the field it is about, its times counted as they were sent', () => {
    const half = times('2026-12-08T09:00', '2026-12-07T09:30', '2026-12-09T09:30')
    const errors = [
      { pointer: '/startsAt/0', detail: 'is taken already' },
      { pointer: '/startsAt/1', detail: 'is not ahead' },
      { pointer: '/startsAt/2', detail: 'is taken in a calendar elsewhere' },
      { pointer: '/placeDetail', detail: 'is needed: where do you meet?' },
      { pointer: '/questions/2', detail: 'is empty' },
      { pointer: '/elsewhere', detail: 'is unknown' },
    ]
    expect([...refusedFaults(errors, half, known)]).toEqual([
      ['time-1', 'timeTaken'],
      ['time-0', 'timePast'],
      ['time-2', 'timeElsewhere'],
      ['place-detail', 'refused'],
      ['question-2', 'refused'],
    ])
  })
})
