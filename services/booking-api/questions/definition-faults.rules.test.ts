import { describe, expect, it } from 'vitest'
import { definitionFaults } from './definition-faults.ts'
import type { OwnQuestion } from './own-question.ts'

const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
const text: OwnQuestion = { id: 'text', kind: 'short', label: 'Which text?', required: true }
const choice: OwnQuestion = { id: 'sure', kind: 'choice', label: 'Sure?', required: true, choices: yesOrNo }
const file: OwnQuestion = { id: 'sample', kind: 'file', label: 'A sample', required: false }

const after = (questions: readonly OwnQuestion[], changes: Partial<OwnQuestion>): OwnQuestion[] => [
  ...questions,
  { ...text, id: 'last', ...changes },
]

describe('a definition', () => {
  it.each<[string, OwnQuestion[]]>([
    ['holds nothing', []],
    ['asks in every way', [text, choice, file, { ...text, id: 'n', kind: 'number', minNumber: 3, maxNumber: 3 }]],
    ['depends on an own question', after([choice], { shownIf: { question: 'sure', values: ['yes', 'no'] } })],
    ['depends on how one knows the insider', after([], { shownIf: { question: 'relationship', values: ['stranger'] } })],
    ['depends on the age', after([], { shownIf: { question: 'under18', values: ['yes'] } })],
    ['takes a day and no other', after([], { kind: 'date', minDate: '2028-02-29', maxDate: '2028-02-29' })],
    ['asks for three files', [1, 2, 3].map((n) => ({ ...file, id: `file-${n}` }))],
  ])('that %s can be asked', (_what, questions) => {
    expect(definitionFaults({ questions })).toEqual([])
  })

  it.each<[string, OwnQuestion[], string]>([
    ['with an id twice', [text, text], '/questions/1/id'],
    ['with the name of a built-in question', after([], { id: 'relationship' }), '/questions/0/id'],
    ['with a label of spaces', after([], { label: '  ' }), '/questions/0/label'],
    ['with one choice', after([], { kind: 'choice', choices: yesOrNo.slice(1) }), '/questions/0/choices'],
    ['without choices', after([], { kind: 'several' }), '/questions/0/choices'],
    [
      'with a value twice',
      after([], { kind: 'choice', choices: [...yesOrNo, ...yesOrNo.slice(1)] }),
      '/questions/0/choices/2/value',
    ],
    ['with choices for text', after([], { choices: yesOrNo }), '/questions/0/choices'],
    ['with a length for a day', after([], { kind: 'date', maxLength: 9 }), '/questions/0/maxLength'],
    ['with too long a line', after([], { maxLength: 301 }), '/questions/0/maxLength'],
    [
      'with more to choose than there is',
      after([], { kind: 'several', choices: yesOrNo, mostChoices: 3 }),
      '/questions/0/mostChoices',
    ],
    ['with numbers the wrong way round', after([], { kind: 'number', minNumber: 2, maxNumber: 1 }), '/questions/0/maxNumber'],
    [
      'with days the wrong way round',
      after([], { kind: 'date', minDate: '2026-12-02', maxDate: '2026-12-01' }),
      '/questions/0/maxDate',
    ],
    ['with a day that does not exist', after([], { kind: 'date', minDate: '2026-02-29' }), '/questions/0/minDate'],
    ['that depends on itself', after([], { shownIf: { question: 'last', values: ['yes'] } }), '/questions/0/shownIf/question'],
    ['that depends on text', after([text], { shownIf: { question: 'text', values: ['yes'] } }), '/questions/1/shownIf/question'],
    [
      'that depends on no choice',
      after([choice], { shownIf: { question: 'sure', values: ['yes', 'maybe'] } }),
      '/questions/1/shownIf/values/1',
    ],
    [
      'that depends on what comes later',
      [{ ...text, shownIf: { question: 'sure', values: ['yes'] } }, choice],
      '/questions/0/shownIf/question',
    ],
    ['with a fourth file', [1, 2, 3, 4].map((n) => ({ ...file, id: `file-${n}` })), '/questions/3/kind'],
  ])('%s is told where', (_what, questions, pointer) => {
    expect(definitionFaults({ questions }).map((fault) => fault.pointer)).toEqual([pointer])
  })
})
