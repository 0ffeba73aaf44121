import type { Language } from '../texts.ts'
import type { ClockTexts } from './en.ts'

const FILES: Record<Language, () => Promise<ClockTexts>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
}

/** The clock's words, fetched when one is opened; read while rendering, as `texts` is. */
export let clockTexts: ClockTexts

export async function speakAtClock(spoken: Language): Promise<void> {
  clockTexts = await FILES[spoken]()
}
