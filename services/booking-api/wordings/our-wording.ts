import type { DeclineReason } from '@vestibule/scheduling/facts.ts'
import type { Language } from '../mail/languages.ts'
import { TEXTS } from '../mail/texts/by-language.ts'
import { DECLINE_REASONS, declineKey, type WordingKey } from './wording-key.ts'

/** What an insider has worded themselves in a language; `texts` null where they went back to ours. */
export type OwnWordings = ReadonlyMap<WordingKey, { readonly texts: readonly string[] | null }>

/** The wording that holds: the insider's own, else ours. */
export function wordingOf(key: WordingKey, language: Language, own: OwnWordings): readonly string[] {
  return own.get(key)?.texts ?? ourWording(key, language)
}

/** How we word it where the insider has no wording of their own; nothing where we say nothing. */
export function ourWording(key: WordingKey, language: Language): readonly string[] {
  if (key === 'ready-questions') return TEXTS[language].wordings.readyQuestions
  const reason = DECLINE_REASONS.find((one) => declineKey(one) === key)
  return reason ? [letterWithPlace(reason, language)] : []
}

/** A letter of ours ends with a wish and a name, each a paragraph: one useful next step goes before them. */
function letterWithPlace(reason: DeclineReason, language: Language): string {
  const { declines, declineSteps } = TEXTS[language]
  const { helps, meanwhile } = declineSteps
  const paragraphs = declines[reason].text('{requester}', '{insider}', '{minutes}').split('\n\n')
  return paragraphs.toSpliced(-2, 0, (reason === 'slump' ? meanwhile : helps)('{step}')).join('\n\n')
}
