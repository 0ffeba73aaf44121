import type { Language } from '../languages.ts'
import { en, type Texts } from './en.ts'

/** Every language's texts; a language without its file does not compile. */
export const TEXTS = { en } satisfies Record<Language, Texts>
