import type { Question } from '../api.ts'
import { texts } from '../texts/texts.ts'
import type { Draft } from './draft.ts'

/** What is wrong, by the question's id, in words; in the order of the form. */
export type Errors = Map<string, string>

// Only what a slip of the finger makes; whether mail arrives there is proved by a mail.
export const looksLikeAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text.trim())

/** Whether a question is asked, given what was answered so far. */
export const isShown = (question: Question, values: Draft['values']): boolean =>
  !question.shownIf || question.shownIf.values.includes(values[question.shownIf.question] ?? '')

/** Résumé: a file or a few lines. Neither is needed by itself, one of the two is. */
export const RESUME = { file: 'resumeFile', text: 'resumeText' } as const

const isAnswered = (question: Question, draft: Draft): boolean =>
  question.answer === 'file' ? question.id in draft.files : Boolean(draft.values[question.id]?.trim())

const hasResume = (draft: Draft): boolean => RESUME.file in draft.files || Boolean(draft.values[RESUME.text]?.trim())

/** How far the form is: the needed answers given, and all of them. The résumé counts once. */
export function progress(questions: readonly Question[], draft: Draft): { done: number; of: number } {
  const needed = questions.filter((question) => question.required)
  const resume = questions.some((question) => question.id === RESUME.file)
  return {
    done: needed.filter((question) => isAnswered(question, draft)).length + (resume && hasResume(draft) ? 1 : 0),
    of: needed.length + (resume ? 1 : 0),
  }
}

/** Checks what the page can; the API checks all of it again and has the last word. */
export function check(questions: readonly Question[], draft: Draft): Errors {
  const errors: Errors = new Map()
  for (const question of questions) {
    const text = draft.values[question.id]?.trim() ?? ''
    const over = text.length - (question.maxLength ?? Number.POSITIVE_INFINITY)
    if (question.id === RESUME.text && !hasResume(draft)) errors.set(question.id, texts.form.missingResume)
    else if (question.required && !isAnswered(question, draft)) errors.set(question.id, missing(question))
    else if (question.answer === 'address' && text && !looksLikeAddress(text)) errors.set(question.id, texts.form.badAddress)
    else if (over > 0) errors.set(question.id, texts.form.tooLong(over))
  }
  return errors
}

const missing = (question: Question): string =>
  question.answer === 'choice' || question.answer === 'yes-no' ? texts.form.missingChoice : texts.form.missing
