import { FORM_TEXTS } from './form-texts/by-language.ts'
import type { Question } from './http/schemas/questionnaire.ts'
import type { Language } from './mail/languages.ts'
import { askedQuestionnaire } from './questions/asked-questionnaire.ts'
import type { Definition } from './questions/own-question.ts'
import type { SubmittedAnswers } from './store/screenings.ts'

export interface Shown {
  readonly id: string
  readonly label: string
  readonly text: string
}

/** Asked for our own use, or shown elsewhere in the dossier. */
const NOT_SHOWN = new Set(['address', 'timeZone', 'language'])

/** The answers as the insider reads them: in the order of the version that was answered, under its labels, empty ones left out. */
export function shownAnswers(answers: SubmittedAnswers, insider: string, language: Language, own: Definition): Shown[] {
  return questionsOf(insider, language, own)
    .filter(({ id, answer }) => !NOT_SHOWN.has(id) && answer !== 'file')
    .map((question) => ({
      id: question.id,
      // On the form it follows the file and begins with “or”; alone it needs its section's name.
      label: question.id === 'resumeText' ? FORM_TEXTS[language].sections.resume : question.label,
      text: textOf(question, answerAt(answers, question.id), language),
    }))
    .filter(({ text }) => text.trim() !== '')
}

/** What each file answers, in words, by the file's public id. The résumé speaks for itself. */
export function fileQuestions(
  answers: SubmittedAnswers,
  insider: string,
  language: Language,
  own: Definition,
): Map<string, string> {
  const questions = questionsOf(insider, language, own)
  return new Map(
    Object.entries(answers.files ?? {}).flatMap(([place, fileId]) => {
      const question = place === 'resumeFile' ? undefined : questions.find(({ id }) => id === place)
      return question ? [[fileId, question.label]] : []
    }),
  )
}

/** Everything that may have been asked; what was not answered falls away by itself. */
function questionsOf(insider: string, language: Language, own: Definition): Question[] {
  const asked = askedQuestionnaire({ insider, language, minors: 'with-consent', version: '', own, template: null })
  return asked.sections.flatMap(({ questions }) => questions)
}

function textOf({ answer: kind, choices }: Question, answer: unknown, language: Language): string {
  const labelOf = (value: unknown) => choices.find((choice) => choice.value === value)?.label ?? String(value ?? '')
  if (typeof answer === 'boolean') return FORM_TEXTS[language][answer ? 'yes' : 'no']
  if (typeof answer === 'number') return new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(answer)
  if (kind === 'date' && typeof answer === 'string') return dayIn(language, answer)
  if (kind === 'several' && Array.isArray(answer)) return answer.map(labelOf).join(', ')
  return labelOf(answer)
}

/** `2027-02-01` as the reader writes it; a day alone has no zone. */
function dayIn(language: Language, date: string): string {
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

/** `worksheet.skills` is the answer `skills` within `worksheet`. */
function answerAt(answers: SubmittedAnswers, id: string): unknown {
  const at = (within: unknown, name: string) =>
    typeof within === 'object' && within !== null && Object.hasOwn(within, name)
      ? (within as Record<string, unknown>)[name]
      : undefined
  return id.split('.').reduce<unknown>(at, answers)
}
