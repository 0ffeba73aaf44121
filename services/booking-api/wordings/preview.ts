import type { Language } from '../mail/languages.ts'
import { TEXTS } from '../mail/texts/by-language.ts'
import type { Insider } from '../store/insiders.ts'
import { fill } from './fill.ts'

const NOBODY = 'Robin'

/** How a wording reads, filled in for a made-up requester and a made-up next step. */
export function previewOf(
  texts: readonly string[],
  insider: Pick<Insider, 'profile' | 'organizationName'>,
  minutes: number,
  language: Language,
): string[] {
  const { sampleStep } = TEXTS[language].wordings
  const fillings = {
    requester: NOBODY,
    insider: insider.profile.name,
    organization: insider.organizationName,
    minutes: String(minutes),
    step: sampleStep,
  }
  return texts.map((text) => fill(text, fillings))
}
