import { describe, expect, it } from 'vitest'
import { languageFor } from './language.ts'

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['de', 'de'],
    ['de-CH,de;q=0.9,en;q=0.8', 'de'],
    ['nl, fr;q=0.8, en;q=0.7', 'fr'],
    ['en;q=0.5, es;q=0.9', 'es'],
    ['fr;q=0, DE;q=0.1', 'de'],
    ['fr;q=nonsense', 'en'],
    ['nl, *', 'en'],
    ['density', 'en'],
  ])('for %s is %s', (header, language) => {
    expect(languageFor(undefined, header)).toBe(language)
  })

  it('is the one asked for by name, whatever the browser prefers', () => {
    expect(languageFor('es', 'de')).toBe('es')
  })
})
