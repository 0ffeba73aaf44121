import { deviceStore } from './storage.ts'
import { readStored, writeStored } from './stored.ts'
import { LANGUAGES, type Language } from './texts/texts.ts'

const CHOSEN = 'vestibule:language'

/**
 * The language of this visit: chosen in this browser before, else `?lang=`, else the reader's own where a mail's link led here, else
 * the browser's first that we have, else English.
 *
 * @param readers asked only when nothing else was said, since it costs a request; undefined where no link is held, or it doesn't work
 */
export async function languageOfVisit(readers: () => Promise<Language | undefined>): Promise<Language> {
  const said = known(readStored<string>(deviceStore, CHOSEN)) ?? known(new URLSearchParams(location.search).get('lang'))
  return said ?? (await readers()) ?? navigator.languages.map(known).find((found) => found !== undefined) ?? 'en'
}

/** Keeps what somebody chose for this browser, and shows the page in it. What is typed is kept by its page. */
export function choose(language: Language): void {
  writeStored(deviceStore, CHOSEN, language)
  if (deviceStore.lasts) location.reload()
  else location.search = `?lang=${language}`
}

/** `de-CH` is German. */
const known = (tag: string | null | undefined): Language | undefined =>
  LANGUAGES.find((language) => language === tag?.toLowerCase().split('-')[0])
