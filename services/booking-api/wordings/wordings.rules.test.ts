import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../mail/languages.ts'
import { fill } from './fill.ts'
import { ourWording } from './our-wording.ts'
import { wordingFaults } from './wording-faults.ts'
import { rulesOf, WORDING_KEYS, type WordingKey } from './wording-key.ts'

describe('a wording', () => {
  const cases: [string, WordingKey, string[], string[]][] = [
    ['speaks to the requester', 'decline-slump', ['Dear friend'], ['/texts/0 lacks {requester}']],
    [
      'names what cannot be filled in',
      'decline-slump',
      ['Dear {requester}, {salary}'],
      ['/texts/0 holds {salary}, which is nothing we can fill in here'],
    ],
    [
      'has no step where none is told',
      'ready-questions',
      ['Why?', 'And {step}?'],
      ['/texts/1 holds {step}, which is nothing we can fill in here'],
    ],
    ['tells one step', 'decline-slump', ['{requester} {step} {step}'], ['/texts/0 holds {step} more than once']],
    ['is not empty', 'come-back-line', ['  '], ['/texts/0 is empty']],
    ['is one letter', 'decline-policy', ['Dear {requester}', 'And {requester}'], ['/texts is one text']],
    ['is no more than five questions', 'ready-questions', Array(6).fill('Why?'), ['/texts holds more than 5 texts']],
    ['is no longer than a line', 'come-back-line', ['x'.repeat(501)], ['/texts/0 is longer than 500 characters']],
    ['may be as long as that, an emoji counting once', 'come-back-line', ['🌍'.repeat(500)], []],
    ['may hold braces around words', 'ready-questions', ['Why {this and that}?'], []],
  ]
  it.each(cases)('%s', (_what, key, texts, faults) => {
    expect(wordingFaults(key, texts).map(({ pointer, detail }) => `${pointer} ${detail}`)).toEqual(faults)
  })

  it.each(LANGUAGES)('of ours would be taken as one’s own: %s', (language) => {
    for (const key of WORDING_KEYS) expect(wordingFaults(key, ourWording(key, language)), key).toEqual([])
  })

  it('can hold every field it says, and no other', () => {
    for (const key of WORDING_KEYS) {
      const { fields } = rulesOf(key)
      expect(wordingFaults(key, [`{requester} ${fields.map((field) => `{${field}}`).join(' ')}`])).toEqual([])
      expect(wordingFaults(key, ['{requester} {date}'])).toHaveLength(1)
    }
  })
})

describe('filling in', () => {
  it('puts each value where its field stands, in one pass', () => {
    expect(fill('Dear {requester}, {insider} says {requester}', { requester: '{insider}', insider: 'Ines' })).toBe(
      'Dear {insider}, Ines says {insider}',
    )
  })

  it('leaves the paragraph out that has nothing to say', () => {
    const wording = 'Dear {requester}\n\nWhat may help more: {step}.\n\n\nI wish you well.'
    expect(fill(wording, { requester: 'Rosa' })).toBe('Dear Rosa\n\nI wish you well.')
    expect(fill(wording, { requester: 'Rosa', step: 'a walk' })).toBe(
      'Dear Rosa\n\nWhat may help more: a walk.\n\nI wish you well.',
    )
  })

  it('takes dollar signs in a name as they are', () => {
    expect(fill('{requester}', { requester: "$& $1 $'" })).toBe("$& $1 $'")
  })
})
