import type { components } from '@vestibule/client/client.ts'
import type { Texts } from './en.ts'

/** As the API names them; one without its file does not compile. */
export type Language = components['schemas']['Link']['language']

// A file each, fetched when it is spoken: a page weighs one language.
const FILES: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
}
export const LANGUAGES = Object.keys(FILES) as Language[]

/**
 * The words of this visit, there before the first render; a change of language loads the page anew. So `texts` is read while
 * rendering and never when a module is loaded, where it is still undefined.
 */
export let texts: Texts
export let language: Language

export async function speak(spoken: Language): Promise<void> {
  texts = await FILES[spoken]()
  language = spoken
  document.documentElement.lang = spoken
}
