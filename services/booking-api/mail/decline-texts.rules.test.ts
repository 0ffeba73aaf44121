import { describe, expect, it } from 'vitest'
import { declineTexts } from './decline-texts.ts'
import { LANGUAGES } from './languages.ts'

const NAMES = { requester: 'Rosa', insider: 'Ines', minutes: 15 }
const letters = LANGUAGES.flatMap((language) =>
  declineTexts({ ...NAMES, language }, 'en').map((ready) => [language, ready.reason, ready] as const),
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
})
