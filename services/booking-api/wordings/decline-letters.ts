import type { DeclineReason } from '@vestibule/scheduling/facts.ts'
import type { Language } from '../mail/languages.ts'
import { TEXTS } from '../mail/texts/by-language.ts'
import { fill } from './fill.ts'
import { type OwnWordings, wordingOf } from './our-wording.ts'
import { DECLINE_REASONS, declineKey } from './wording-key.ts'

/** Who is named in a letter of decline. Names are put in as they are: the letter is text until it is rendered. */
export interface LetterNames {
  readonly requester: string
  readonly insider: string
  readonly organization: string
  readonly minutes: number
}

/** A letter that is ready to be sent, and where one useful next step would stand in it. */
export interface ReadyLetter {
  readonly reason: DeclineReason
  readonly label: string
  readonly text: string
  readonly withStep: { readonly before: string; readonly after: string }
}

/**
 * The letter for a reason, filled in, without a next step: the insider's own where there is one.
 *
 * @param language the requester's: they read the letter
 * @param own the insider's wordings in that language
 */
export function declineLetter(reason: DeclineReason, names: LetterNames, language: Language, own: OwnWordings): string {
  return fill(template(reason, language, own), fillings(names))
}

/**
 * Every reason with its letter, for the insider to choose from and edit.
 *
 * @param readBy the insider's language, in which the reasons are called
 */
export function declineLetters(names: LetterNames, language: Language, own: OwnWordings, readBy: Language): ReadyLetter[] {
  return DECLINE_REASONS.map((reason) => {
    const written = template(reason, language, own)
    const [before = '', after = ''] = fill(withPlace(written, language), { ...fillings(names), step: STEP }).split(STEP)
    const { label } = TEXTS[readBy].declines[reason]
    return { reason, label, text: fill(written, fillings(names)), withStep: { before, after } }
  })
}

function template(reason: DeclineReason, language: Language, own: OwnWordings): string {
  return wordingOf(declineKey(reason), language, own)[0] ?? ''
}

/** Own words may leave out where a step would stand. A letter ends with a wish and a name, each a paragraph: it goes before them. */
function withPlace(written: string, language: Language): string {
  if (written.includes('{step}')) return written
  const paragraphs = written.split(/\n{2,}/)
  const at = Math.max(1, paragraphs.length - 2)
  return paragraphs.toSpliced(at, 0, TEXTS[language].declineSteps.helps('{step}')).join('\n\n')
}

const fillings = ({ minutes, ...names }: LetterNames) => ({ ...names, minutes: String(minutes) })
const STEP = '\0' // in no text that we take
