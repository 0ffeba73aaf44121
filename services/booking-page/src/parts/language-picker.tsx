import { choose } from '../language.ts'
import { LANGUAGES, language, texts } from '../texts/texts.ts'

/** Every language by its own name. Buttons, not a list that acts while one looks through it. */
export function LanguagePicker() {
  return (
    <nav class="languages" aria-label={texts.common.language}>
      {LANGUAGES.map((one) => (
        <button
          type="button"
          key={one}
          lang={one}
          aria-current={one === language ? 'true' : undefined}
          onClick={() => one !== language && choose(one)}
        >
          {nameOf(one, one)}
        </button>
      ))}
    </nav>
  )
}

/** What a language is called in another: `Deutsch`, `German`. */
export function nameOf(named: string, inLanguage: string): string {
  const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(named) ?? named
  return name.slice(0, 1).toLocaleUpperCase(inLanguage) + name.slice(1)
}
