import type { Language } from '../languages.ts'
import { de } from './de.ts'
import { en, type Texts } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

/** Every language's texts; a language without its file does not compile. */
export const TEXTS = { en, de, es, fr } satisfies Record<Language, Texts>
