import type { InsiderPage, Question, SubmitScreening } from '../api.ts'
import type { Problem } from '../problem.ts'
import { texts } from '../texts/texts.ts'
import { askedQuestions, chosenOf, meetingTypeOf } from './asked.ts'
import type { Errors } from './check.ts'
import type { Draft } from './draft.ts'
import { linkOf, numberOf } from './typed.ts'

const ADDRESS = 'address'

/**
 * The body to submit. A question's id is its place in the answers (`worksheet.skills` lies in `worksheet`); the address
 * stands beside them. What was left empty or isn't asked is left out.
 */
export function submission(page: InsiderPage, draft: Draft): SubmitScreening {
  const answers: Record<string, unknown> = {}
  for (const question of askedQuestions(page, draft)) {
    const value = answerTo(question, draft)
    if (value !== undefined && question.id !== ADDRESS) put(answers, question.id.split('.'), value)
  }
  const type = meetingTypeOf(page, draft)
  return {
    meetingTypeId: type?.id ?? '',
    address: draft.values[ADDRESS]?.trim() ?? '',
    // Drawn from the questionnaire the API sent; the API checks it against the same one.
    answers: answers as SubmitScreening['answers'],
    questionnaireVersion: type?.questionnaire.version ?? '',
    expectations: { version: page.expectations.version, accepted: true },
  }
}

/** A refusal's errors by question: `/answers/worksheet/skills` belongs to `worksheet.skills`. The rest stay in the summary. */
export function errorsOf(problem: Problem, questions: readonly Question[]): Errors {
  const errors: Errors = new Map()
  for (const { pointer, detail } of problem.errors) {
    const path = pointer.replace(/^#?\/(body\/)?(answers\/)?/, '').replaceAll('/', '.')
    const question = questions.find(({ id }) => path === id || path.startsWith(`${id}.`) || id.startsWith(`${path}.`))
    if (question) errors.set(question.id, texts.form.refused(detail))
  }
  return errors
}

/** Whether the questions were changed while somebody was answering them. */
export const areQuestionsReplaced = ({ errors }: Problem): boolean =>
  errors.some(({ pointer }) => pointer.endsWith('/questionnaireVersion'))

function answerTo(question: Question, draft: Draft): unknown {
  if (question.answer === 'file') {
    const file = draft.files[question.id]
    return file && { id: file.id, claim: file.claim }
  }
  const text = draft.values[question.id]?.trim()
  if (!text) return undefined
  switch (question.answer) {
    case 'yes-no':
    case 'consent':
      return text === 'yes'
    case 'number':
      return numberOf(text)
    case 'link':
      return linkOf(text)
    case 'choice':
      return chosenOf(question, text)[0]
    case 'several':
      return chosenOf(question, text)
    default:
      return text
  }
}

function put(into: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    into[name] = value
    return
  }
  const inner = (into[name] ?? {}) as Record<string, unknown>
  into[name] = inner
  put(inner, rest, value)
}
