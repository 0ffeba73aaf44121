import { describe, expect, it } from 'vitest'
import type { OwnQuestion } from './desk-api.ts'
import { conditions, draftOf, editOf, moved, newQuestion, questionOf, without } from './question-draft.ts'

let n = 0
const name = () => String(++n)
const CHOICES = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
const QUESTIONS: OwnQuestion[] = [
  { id: 'a', kind: 'short', label: 'Where?', help: 'A town', required: true, maxLength: 80 },
  { id: 'b', kind: 'choice', label: 'Seen one?', required: false, choices: CHOICES },
  { id: 'c', kind: 'several', label: 'Which?', required: false, choices: CHOICES, mostChoices: 1 },
  { id: 'd', kind: 'number', label: 'Years', required: true, minNumber: 0, maxNumber: 60.5 },
  { id: 'e', kind: 'date', label: 'From', required: false, minDate: '2026-12-07', shownIf: { question: 'b', values: ['yes'] } },
  { id: 'f', kind: 'file', label: 'A drawing', required: false },
]
const drafts = QUESTIONS.map((question) => draftOf(question, name))
const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id).join('')

describe('a question being edited', () => {
  it.each(QUESTIONS)('comes back as it was: $kind', (question) => {
    expect(questionOf(draftOf(question, name))).toEqual(question)
  })

  it('sends the limits of the kind it is of now, and keeps the others for a change of mind', () => {
    const [short] = drafts
    if (!short) throw new Error('no draft')
    const asLink = { ...short, kind: 'link' as const }
    expect(questionOf(asLink)).not.toHaveProperty('maxLength')
    expect(questionOf({ ...asLink, kind: 'long' })).toMatchObject({ maxLength: 80 })
  })

  it('begins with ids nothing else has', () => {
    const [one, other] = [newQuestion(name), newQuestion(name)]
    expect(new Set([one, other].flatMap(({ id, choices }) => [id, ...choices.map(({ value }) => value)])).size).toBe(6)
    expect(one.id).toMatch(/^[a-z][a-z0-9-]{0,39}$/)
  })
})

describe('the questions', () => {
  it('move by a place and no further than the ends', () => {
    expect(ids(moved(drafts, 1, 0))).toBe('bacdef')
    expect(ids(moved(drafts, 0, -1))).toBe('abcdef')
    expect(ids(moved(drafts, 5, 6))).toBe('abcdef')
  })

  it('may depend on earlier ones with choices', () => {
    expect(ids(conditions(drafts, 2))).toBe('b')
    expect(ids(conditions(drafts, 4))).toBe('bc')
  })

  it('are asked always when what they depended on is gone', () => {
    const left = without(drafts, 'b')
    expect(ids(left)).toBe('acdef')
    expect(left.find(({ id }) => id === 'e')?.shownIf).toBeNull()
  })

  it('keep the worksheet', () => {
    const worksheet = { id: 'fil_1', name: 'goals.pdf', sizeBytes: 3, required: true }
    expect(editOf([], worksheet)).toEqual({ questions: [], worksheet: { id: 'fil_1', required: true } })
    expect(editOf([], null)).toEqual({ questions: [] })
  })
})
