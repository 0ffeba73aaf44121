/** Languages in which pages and mails are written. CONTRIBUTING says what one more takes; the compiler names every text it lacks. */
export const LANGUAGES = ['en', 'de', 'es', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a language calls itself, for people to choose by: `Deutsch`, `Français`. */
export function ownName(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1)
}
