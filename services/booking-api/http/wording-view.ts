import type { Static } from 'typebox'
import type { Language } from '../mail/languages.ts'
import type { Wording } from '../store/wordings.ts'
import { ourWording } from '../wordings/our-wording.ts'
import { rulesOf, type WordingKey } from '../wordings/wording-key.ts'
import type { Wording as Shown } from './schemas/wording.ts'

/** A wording as its insider edits it: their own words, else ours to begin from. */
export function wordingView(key: WordingKey, language: Language, { version, texts }: Wording): Static<typeof Shown> {
  const { most, maxLength, fields, required } = rulesOf(key)
  return {
    ...{ key, language, own: texts !== null, texts: [...(texts ?? ourWording(key, language))] },
    ...{ most, maxLength, fields: [...fields], required: [...required], version: String(version) },
  }
}
