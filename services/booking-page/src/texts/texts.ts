import { en, type Texts } from './en.ts'

// English alone for now. Another language is one file beside en.ts and one line here.
const LANGUAGES: Record<string, Texts> = { en }

/** The words of this visit, in the first of the browser's languages that we have. */
export const texts: Texts = navigator.languages.map((tag) => LANGUAGES[tag.slice(0, 2)]).find((found) => found) ?? en
