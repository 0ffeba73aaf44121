import { describe, expect, it } from 'vitest'
import { FORM_TEXTS } from '../services/booking-api/form-texts/by-language.ts'
import { LANGUAGES, type Language } from '../services/booking-api/mail/languages.ts'
import { TEXTS } from '../services/booking-api/mail/texts/by-language.ts'
import { en as english, type Texts } from '../services/booking-api/mail/texts/en.ts'
import { de as clockDe } from '../services/booking-page/src/texts/clock/de.ts'
import { en as clockEn } from '../services/booking-page/src/texts/clock/en.ts'
import { es as clockEs } from '../services/booking-page/src/texts/clock/es.ts'
import { fr as clockFr } from '../services/booking-page/src/texts/clock/fr.ts'
import { de } from '../services/booking-page/src/texts/de.ts'
import { de as deskDe } from '../services/booking-page/src/texts/desk/de.ts'
import { en as deskEn } from '../services/booking-page/src/texts/desk/en.ts'
import { es as deskEs } from '../services/booking-page/src/texts/desk/es.ts'
import { fr as deskFr } from '../services/booking-page/src/texts/desk/fr.ts'
import { en } from '../services/booking-page/src/texts/en.ts'
import { es } from '../services/booking-page/src/texts/es.ts'
import { fr } from '../services/booking-page/src/texts/fr.ts'

const EVERYTHING = {
  mails: TEXTS,
  form: FORM_TEXTS,
  pages: { en, de, es, fr },
  desk: { en: deskEn, de: deskDe, es: deskEs, fr: deskFr },
  clock: { en: clockEn, de: clockDe, es: clockEs, fr: clockFr },
} satisfies Record<string, Record<Language, object>>

/** What is said under each key, such as `verify.until`; what is filled in stands as ⟨1⟩, ⟨2⟩. */
type Said = ReadonlyMap<string, string>

function said(texts: unknown, like: unknown = texts, key = ''): Said {
  if (typeof texts === 'string') return new Map([[key, texts]])
  if (typeof texts === 'function') {
    // As many as the English has: a language that leaves one out is found, not called with fewer.
    const filledIn = Array.from({ length: (like as () => unknown).length }, (_, n) => `⟨${n + 1}⟩`)
    return said(texts(...filledIn), undefined, key)
  }
  const inner = Object.entries(texts as object)
  return new Map(
    inner.flatMap(([name, one]) => [...said(one, (like as object | undefined)?.[name as never] ?? one, `${key}.${name}`)]),
  )
}

const fields = (text: string | undefined): string => [...new Set(text?.match(/⟨\d⟩/g))].sort().join('')
const places = Object.entries(EVERYTHING).map(
  ([place, texts]) =>
    [place, new Map(LANGUAGES.map((language) => [language, said(texts[language], texts.en)] as const))] as const,
)
const found = (texts: Said | undefined, pattern: RegExp) =>
  [...(texts ?? [])].filter(([, text]) => pattern.test(text)).map(([key, text]) => `${key}: ${text}`)

describe.each(places)('the texts of %s', (_place, spoken) => {
  const others = LANGUAGES.filter((language) => language !== 'en')

  it.each(others)('have in %s the keys of English, and fill the same in', (language) => {
    const [mine, its] = [spoken.get('en'), spoken.get(language)]
    expect([...(its?.keys() ?? [])].sort()).toEqual([...(mine?.keys() ?? [])].sort())
    const differing = [...(mine ?? [])].filter(([key, text]) => fields(its?.get(key)) !== fields(text)).map(([key]) => key)
    // What an API's refusal says of a field is English, for programs.
    expect(differing.filter((key) => key !== '.form.refused')).toEqual([])
  })

  it('are in no language those of another by accident', () => {
    const same = LANGUAGES.flatMap((one, n) => LANGUAGES.slice(n + 1).map((other) => [one, other] as const)).flatMap(
      ([one, other]) =>
        [...(spoken.get(one) ?? [])]
          .filter(([key, text]) => spoken.get(other)?.get(key) === text && /\p{L}{2}/u.test(text) && !SAME.has(text))
          .map(([key, text]) => `${one} ${other} ${key}: ${text}`),
    )
    expect(same).toEqual([])
  })

  it.each(LANGUAGES)('are set as %s is', (language) => {
    const texts = spoken.get(language)
    expect(found(texts, / {2}|^\s|\s$|\p{L}'\p{L}/u)).toEqual([])
    expect(found(texts, NEVER[language])).toEqual([])
  })
})

/** The same word in two languages. */
const SAME: ReadonlySet<string> = new Set([
  ...['Vestibule', 'No', 'De', 'Adresse', 'Conversations', 'Minutes', 'Organisation'],
  ...['⟨1⟩ minutes', '⟨1⟩, ⟨2⟩ minutes', '⟨1⟩ (⟨2⟩ minutes)'],
])

/**
 * Not a hiring process; as to somebody one does not know; no word that guesses whether a man or a woman reads; and in French a
 * no-break space (U+00A0) before : ; ? ! » and after «, or a phone sets them alone on the next line.
 */
const NEVER: Record<Language, RegExp> = {
  en: /\bcandidat|\bapplicant|\binterview|\b(he|she|his|her|him)\b/i,
  de: /(?<!keine )\bBewerb|Kandidat|Interview|Vorstellungsgespräch|(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|euer)(?!\p{L})|\p{L}[*:_·]in(nen)?\b/iu,
  es: /candidat|entrevista|aspirante|solicitante|postul|(?<!\p{L})(tú|tu|tus|te|ti|contigo|puedes|tienes)(?!\p{L})|\p{L}[/(@]as?\b/iu,
  fr: /(?<!pas une )candidat|\bentretien|(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})|\p{L}[·(.]e\b|(?<!\u00a0)[;?!»](?![\w/])|\s(?<!\u00a0):|«(?!\u00a0)/iu,
}

describe('a text that a language lacks', () => {
  it('does not compile', () => {
    const { hello, ...lacking } = english
    // @ts-expect-error a key is missing, which `pnpm types` finds: without the error this line is the error
    const texts: Texts = lacking
    expect(Object.keys(texts)).not.toContain('hello')
    expect(hello('Robin')).toBe('Hello Robin,')
  })
})
