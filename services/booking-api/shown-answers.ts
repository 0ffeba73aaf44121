import type { Language } from './mail/languages.ts'
import { coreQuestionnaire } from './questionnaire.ts'
import type { SubmittedAnswers } from './store/screenings.ts'

export interface Shown {
  readonly id: string
  readonly label: string
  readonly text: string
}

/** Asked for our own use, or shown elsewhere in the dossier. */
const NOT_SHOWN = new Set(['address', 'timeZone', 'language', 'resumeFile'])

/** The answers as the insider reads them: in the order of the questionnaire, under its labels, empty ones left out. */
export function shownAnswers(answers: SubmittedAnswers, insider: string, language: Language): Shown[] {
  return coreQuestionnaire(insider, language)
    .sections.flatMap(({ questions }) => questions)
    .filter(({ id }) => !NOT_SHOWN.has(id))
    .map(({ id, label, choices }) => {
      const answer = answerAt(answers, id)
      const text =
        typeof answer === 'boolean'
          ? answer
            ? 'Yes'
            : 'No'
          : (choices.find(({ value }) => value === answer)?.label ?? String(answer ?? ''))
      return { id, label, text }
    })
    .filter(({ text }) => text.trim() !== '')
}

/** `worksheet.skills` is the answer `skills` within `worksheet`. */
function answerAt(answers: SubmittedAnswers, id: string): unknown {
  return id.split('.').reduce<unknown>((within, name) => (within as Record<string, unknown> | undefined)?.[name], answers)
}
