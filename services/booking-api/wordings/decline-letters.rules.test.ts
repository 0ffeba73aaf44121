import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../mail/languages.ts'
import { declineLetter, declineLetters } from './decline-letters.ts'
import type { WordingKey } from './wording-key.ts'

const NAMES = { requester: 'Rosa', insider: 'Ines', organization: 'Example Works', minutes: 15 }
const own = (text: string) => new Map([['decline-slump' as WordingKey, { texts: [text] }]])
const letters = LANGUAGES.flatMap((language) =>
  declineLetters(NAMES, language, new Map(), 'en').map((ready) => [language, ready.reason, ready] as const),
)

describe('a letter of decline', () => {
  it.each(letters)('has a place for one useful next step before its wish, and is whole without: %s, %s', (_, _reason, ready) => {
    const { text, withStep } = ready
    const paragraphs = `${withStep.before}Read the blog.${withStep.after}`.split('\n\n')
    const [step] = paragraphs.splice(-3, 1)
    expect(step).toMatch(/^\S.+: Read the blog\.$/)
    expect(paragraphs.join('\n\n')).toBe(text)
    expect(paragraphs.at(-1)).toBe('Ines')
  })

  it('is the insider’s own where there is one, filled in', () => {
    const written = own('Dear {requester},\n\nnot for {minutes} minutes at {organization}.\n\nPerhaps: {step}?\n\n{insider}')
    const [plain, letters] = [declineLetter('slump', NAMES, 'en', written), declineLetters(NAMES, 'en', written, 'de')]
    expect(plain).toBe('Dear Rosa,\n\nnot for 15 minutes at Example Works.\n\nInes')
    const slump = letters.find(({ reason }) => reason === 'slump')
    expect(slump?.text).toBe(plain)
    expect(slump?.withStep).toEqual({
      before: 'Dear Rosa,\n\nnot for 15 minutes at Example Works.\n\nPerhaps: ',
      after: '?\n\nInes',
    })
    expect(declineLetter('policy', NAMES, 'en', written)).toBe(declineLetter('policy', NAMES, 'en', new Map()))
  })

  it.each([
    ['Dear Rosa, no.', 'Dear Rosa, no.\n\nWhat may help more: Read.'],
    ['Dear Rosa,\n\nno.\n\nInes', 'Dear Rosa,\n\nWhat may help more: Read.\n\nno.\n\nInes'],
    ['Dear Rosa,\n\nno.\n\nBye.\n\nInes', 'Dear Rosa,\n\nno.\n\nWhat may help more: Read.\n\nBye.\n\nInes'],
  ])('takes a step also where the insider left no place for it: %j', (text, told) => {
    const slump = declineLetters(NAMES, 'en', own(text), 'en').find(({ reason }) => reason === 'slump')
    expect(`${slump?.withStep.before}Read.${slump?.withStep.after}`).toBe(told)
  })
})
