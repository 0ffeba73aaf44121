import type { Language } from '../mail/languages.ts'
import { de } from './de.ts'
import { en, type FormTexts } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

/** The form in every language; a language without its file does not compile. */
export const FORM_TEXTS = { en, de, es, fr } satisfies Record<Language, FormTexts>
