import type { Language } from '../texts.ts'
import type { DeskTexts } from './en.ts'

const FILES: Record<Language, () => Promise<DeskTexts>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
}

/** The desk's words, fetched when a desk is opened; read while rendering, as `texts` is. */
export let deskTexts: DeskTexts

export async function speakAtDesk(spoken: Language): Promise<void> {
  deskTexts = await FILES[spoken]()
}
