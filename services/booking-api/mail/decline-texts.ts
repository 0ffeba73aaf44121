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

/** A letter that is ready to be sent, and where one useful next step would stand in it. */
export interface ReadyLetter {
  readonly reason: DeclineReason
  readonly label: string
  readonly text: string
  readonly withStep: { readonly before: string; readonly after: string }
}

/**
 * Every reason with its letter, for the insider to choose from and edit.
 *
 * @param readBy the insider's language, in which the reasons are called; the letters are in the requester's
 */
export function declineTexts(names: DeclineNames, readBy: Language): ReadyLetter[] {
  const { declines } = TEXTS[readBy]
  return (Object.keys(declines) as DeclineReason[]).map((reason) => {
    const text = declineText(reason, names)
    return { reason, label: declines[reason].label, text, withStep: aroundStep(reason, text, names.language) }
  })
}

/** A letter ends with a wish and a name, each a paragraph: the step goes before them. */
function aroundStep(reason: DeclineReason, text: string, language: Language): ReadyLetter['withStep'] {
  const { helps, meanwhile } = TEXTS[language].declineSteps
  const [before = '', after = ''] = (reason === 'slump' ? meanwhile : helps)(STEP).split(STEP)
  const paragraphs = text.split('\n\n')
  const [said, end] = [paragraphs.slice(0, -2), paragraphs.slice(-2)]
  return { before: [...said, before].join('\n\n'), after: [after, ...end].join('\n\n') }
}

const STEP = '\0' // in no text of ours
