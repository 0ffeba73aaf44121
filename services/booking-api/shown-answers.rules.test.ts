import { describe, expect, it } from 'vitest'
import { shownAnswers } from './shown-answers.ts'
import type { SubmittedAnswers } from './store/screenings.ts'

const answers: SubmittedAnswers = {
  address: 'rosa@example.net',
  name: 'Rosa Requester',
  timeZone: 'Europe/Lisbon',
  language: 'en',
  now: 'Drawing bridges',
  why: 'To build them',
  relationship: 'stranger',
  wantsToLearn: 'How one begins',
  under18: false,
  own: { sample: 'A footbridge' },
}

describe('the answers an insider reads', () => {
  it('are those that were given, whatever a question is called', () => {
    const questions = ['sample', 'constructor'].map(
      (id) => ({ id, kind: 'short', label: `About ${id}`, required: false }) as const,
    )
    const shown = shownAnswers(answers, 'Ines Insider', 'en', { questions, worksheet: null })
    expect(shown.filter(({ id }) => id.startsWith('own.'))).toEqual([
      { id: 'own.sample', label: 'About sample', text: 'A footbridge' },
    ])
  })
})
