import { describe, expect, it } from 'vitest'
import { answerFaults } from './answer-faults.ts'
import type { CoreAnswers, OwnAnswers, OwnQuestion } from './own-question.ts'

const STRANGER: CoreAnswers = { relationship: 'stranger', under18: 'no' }
const rivers = ['rhine', 'elbe', 'oder'].map((value) => ({ value, label: value }))
const asked = (kind: OwnQuestion['kind'], more: Partial<OwnQuestion> = {}): OwnQuestion => ({
  id: 'q',
  kind,
  label: 'A question',
  required: true,
  ...(kind === 'choice' || kind === 'several' ? { choices: rivers } : {}),
  ...more,
})
const upload = { id: 'fil_01jdf3k8a9e0rtv6y2n5m4q7wx', claim: 'c'.repeat(43) }

describe('an answer', () => {
  it.each<[string, OwnQuestion, OwnAnswers[string]]>([
    ['a line', asked('short'), 'The Rhine'],
    ['a line at its limit, counted in characters', asked('short', { maxLength: 3 }), '🌊🌊🌊'],
    ['lines', asked('long'), 'One\nTwo'],
    ['nothing where nothing is needed', asked('long', { required: false }), ''],
    ['a choice', asked('choice'), 'elbe'],
    ['several', asked('several', { mostChoices: 2 }), ['oder', 'rhine']],
    ['none of several where none is needed', asked('several', { required: false }), []],
    ['a number at its limit', asked('number', { minNumber: -1.5, maxNumber: 2 }), -1.5],
    ['zero', asked('number', { minNumber: 0 }), 0],
    ['a day at its limit', asked('date', { minDate: '2026-12-01', maxDate: '2026-12-01' }), '2026-12-01'],
    ['a leap day', asked('date'), '2028-02-29'],
    ['a link', asked('link'), 'https://example.org/bridges?of=2026#top'],
    ['an upload', asked('file'), upload],
  ])('is taken: %s', (_what, question, answer) => {
    expect(answerFaults([question], { q: answer }, STRANGER)).toEqual([])
  })

  it.each<[string, OwnQuestion, OwnAnswers]>([
    ['nothing', asked('short'), {}],
    ['spaces', asked('short'), { q: '  ' }],
    ['two lines where one is asked', asked('short'), { q: 'One\nTwo' }],
    ['a character too many', asked('long', { maxLength: 3 }), { q: 'abcd' }],
    ['a number for text', asked('short'), { q: 1 }],
    ['another choice', asked('choice'), { q: 'danube' }],
    ['two where one is asked', asked('choice'), { q: ['rhine', 'elbe'] }],
    ['none of several', asked('several'), { q: [] }],
    ['one of several twice', asked('several'), { q: ['oder', 'oder'] }],
    ['one too many of several', asked('several', { mostChoices: 1 }), { q: ['oder', 'elbe'] }],
    ['text for several', asked('several'), { q: 'oder' }],
    ['a number in quotes', asked('number'), { q: '7' }],
    ['a number that is none', asked('number'), { q: Number.POSITIVE_INFINITY }],
    ['a number below', asked('number', { minNumber: 0 }), { q: -0.1 }],
    ['a number above', asked('number', { maxNumber: 9 }), { q: 9.1 }],
    ['a day that does not exist', asked('date'), { q: '2026-02-29' }],
    ['a day written otherwise', asked('date'), { q: '1.12.2026' }],
    ['a day before', asked('date', { minDate: '2026-12-01' }), { q: '2026-11-30' }],
    ['a day after', asked('date', { maxDate: '2026-12-01' }), { q: '2026-12-02' }],
    ['a script', asked('link'), { q: 'javascript:alert(1)' }],
    ['a bare domain', asked('link'), { q: 'example.org' }],
    ['a link with a space', asked('link'), { q: 'https://example.org/ x' }],
    ['a link to nowhere', asked('link'), { q: 'https://' }],
    ['text for a file', asked('file'), { q: 'cv.pdf' }],
  ])('is refused: %s', (_what, question, own) => {
    expect(answerFaults([question], own, STRANGER).map(({ pointer }) => pointer)).toEqual(['/answers/own/q'])
  })

  it('to a question nobody asks is refused, its pointer escaped', () => {
    expect(answerFaults([], { 'a/b~c': 'x' }, STRANGER)).toEqual([{ pointer: '/answers/own/a~1b~0c', detail: 'is not asked' }])
    expect(answerFaults([asked('short')], { q: 'x', toString: 'y' }, STRANGER)).toHaveLength(1)
  })
})

describe('a question that depends on another', () => {
  const first = asked('several', { id: 'first' })
  const second = asked('choice', { id: 'second', shownIf: { question: 'first', values: ['elbe'] } })
  const third = asked('short', { id: 'third', shownIf: { question: 'second', values: ['oder'] } })
  const all = [first, second, third]

  it.each<[string, OwnAnswers, string[]]>([
    ['is needed when it is shown', { first: ['elbe', 'rhine'] }, ['second']],
    ['is not asked when it is hidden', { first: ['rhine'] }, []],
    ['must be left out when it is hidden', { first: ['rhine'], second: 'oder' }, ['second']],
    ['is hidden with the one it depends on', { first: ['rhine'], second: 'oder', third: 'x' }, ['second', 'third']],
    ['follows along a chain', { first: ['elbe'], second: 'oder' }, ['third']],
    ['is complete', { first: ['elbe'], second: 'oder', third: 'x' }, []],
  ])('%s', (_what, own, wrong) => {
    expect(answerFaults(all, own, STRANGER).map(({ pointer }) => pointer)).toEqual(wrong.map((id) => `/answers/own/${id}`))
  })

  it.each([
    ['friend', []],
    ['stranger', ['/answers/own/q']],
  ])('on how one knows the insider is asked accordingly: %s', (relationship, wrong) => {
    const question = asked('short', { shownIf: { question: 'relationship', values: ['stranger'] } })
    expect(answerFaults([question], {}, { relationship, under18: 'no' }).map(({ pointer }) => pointer)).toEqual(wrong)
  })
})
