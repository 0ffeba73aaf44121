import { LANGUAGES, type Language } from '../mail/languages.ts'

/** Spoken to whoever asks for none that we have. */
const OTHERWISE: Language = 'en'

/**
 * The language an answer is written in: the one asked for by name, else the first of `Accept-Language` that we have (RFC 9110
 * §12.5.4, by its primary subtag: `de-CH` is German), else English.
 */
export function languageFor(named: Language | undefined, acceptLanguage: string | undefined): Language {
  if (named) return named
  const ranges = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    return { primary: tag.split('-')[0], quality: weight === undefined ? 1 : Number(weight.slice(2)) || 0 }
  })
  const wanted = ranges.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality)
  const spoken = wanted.flatMap(({ primary }) => LANGUAGES.find((language) => language === primary) ?? [])
  return spoken[0] ?? OTHERWISE
}
