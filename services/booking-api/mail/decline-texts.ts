import type { DeclineReason } from './content.ts'
import type { Language } from './languages.ts'
import { TEXTS } from './texts/by-language.ts'

/** Who is named in a letter of decline. Names are put in as they are: the letter is text until it is rendered. */
export interface DeclineNames {
  readonly requester: string
  readonly insider: string
  readonly minutes: number
  /** The requester's: they read the letter. */
  readonly language: Language
}

/** The letter for a reason, filled in, for the requester's language. */
export function declineText(reason: DeclineReason, { requester, insider, minutes, language }: DeclineNames): string {
  return TEXTS[language].declines[reason].text(requester, insider, minutes)
}

/**
 * Every reason with its letter, for the insider to choose from and edit.
 *
 * @param readBy the insider's language, in which the reasons are called; the letters are in the requester's
 */
export function declineTexts(names: DeclineNames, readBy: Language): { reason: DeclineReason; label: string; text: string }[] {
  const { declines } = TEXTS[readBy]
  return (Object.keys(declines) as DeclineReason[]).map((reason) => ({
    reason,
    label: declines[reason].label,
    text: declineText(reason, names),
  }))
}
