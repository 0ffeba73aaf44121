import type { InsiderPage, Question } from '../api.ts'
import { texts } from '../texts/texts.ts'
import { dayOf } from '../times.ts'
import { chosenOf } from './asked.ts'
import type { Draft } from './draft.ts'
import { linkOf, numberOf } from './typed.ts'

/** What is wrong, by the question's id, in words; in the order of the form. */
export type Errors = Map<string, string>

// Only what a slip of the finger makes; whether mail arrives there is proved by a mail.
export const looksLikeAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text.trim())

/** Résumé: a file or a few lines. Neither is needed by itself, one of the two is. */
export const RESUME = { file: 'resumeFile', text: 'resumeText' } as const
export const UNDER_18 = 'under18'

/** Somebody under 18, where that is not possible: said as soon as it is ticked, and nothing is sent. */
export const isTooYoung = (page: Pick<InsiderPage, 'minors'>, { values }: Draft): boolean =>
  page.minors === 'not-allowed' && values[UNDER_18] === 'yes'

/** Checks what the page can; the API checks all of it again and has the last word. */
export function check(page: Pick<InsiderPage, 'minors'>, questions: readonly Question[], draft: Draft): Errors {
  const faults = questions.flatMap((question): [string, string][] => {
    const fault = faultOf(question, draft) ?? (question.id === UNDER_18 && isTooYoung(page, draft) ? texts.form.tooYoung : '')
    return fault ? [[question.id, fault]] : []
  })
  return new Map(faults)
}

/** How far the form is, by what is needed of this person: answers given, all of them, and the minutes that are left. The résumé counts once. */
export function progress(questions: readonly Question[], draft: Draft): { done: number; of: number; minutesLeft: number } {
  // Zone and language are filled in for people: counting them would praise nobody.
  const needed = questions.filter(({ required, id, aboutSeconds }) => (required && aboutSeconds > 0) || id === RESUME.file)
  const left = needed.filter((question) =>
    question.id === RESUME.file ? !hasResume(draft) : faultOf(question, draft) !== undefined,
  )
  const seconds = left.reduce((sum, { aboutSeconds }) => sum + aboutSeconds, 0)
  return { done: needed.length - left.length, of: needed.length, minutesLeft: Math.ceil(seconds / 60) }
}

const hasResume = (draft: Draft): boolean => RESUME.file in draft.files || Boolean(draft.values[RESUME.text]?.trim())

function faultOf(question: Question, draft: Draft): string | undefined {
  const t = texts.form
  const text = draft.values[question.id]?.trim() ?? ''
  if (question.id === RESUME.text && !hasResume(draft)) return t.missingResume
  if (question.required && !isAnswered(question, draft)) return missing(question)
  if (text === '') return undefined
  switch (question.answer) {
    case 'address':
      return looksLikeAddress(text) ? tooLong(question, text) : t.badAddress
    case 'number':
      return numberFault(question, numberOf(text))
    case 'date': {
      const { minDate, maxDate } = question
      if (minDate && text < minDate) return t.dateBefore(dayOf(minDate))
      return maxDate && text > maxDate ? t.dateAfter(dayOf(maxDate)) : undefined
    }
    case 'link':
      return linkOf(text) === undefined ? t.badLink : tooLong(question, text)
    case 'several': {
      const over = question.mostChoices !== null && chosenOf(question, text).length > question.mostChoices
      return over ? t.upTo(question.mostChoices ?? 0) : undefined
    }
    default:
      return tooLong(question, text)
  }
}

function isAnswered(question: Question, draft: Draft): boolean {
  const value = draft.values[question.id] ?? ''
  if (question.answer === 'file') return question.id in draft.files
  const isChosen = question.answer === 'choice' || question.answer === 'several'
  return isChosen ? chosenOf(question, value).length > 0 : value.trim() !== ''
}

function missing({ answer }: Question): string {
  const t = texts.form
  if (answer === 'several') return t.missingSeveral
  if (answer === 'consent') return t.missingConsent
  if (answer === 'file') return t.missingFile
  return answer === 'choice' || answer === 'yes-no' ? t.missingChoice : t.missing
}

function numberFault({ minNumber, maxNumber }: Question, number: number | undefined): string | undefined {
  const t = texts.form
  if (number === undefined) return t.badNumber
  if (minNumber !== null && number < minNumber) return t.numberBelow(minNumber)
  return maxNumber !== null && number > maxNumber ? t.numberAbove(maxNumber) : undefined
}

/** Counted in characters, as the API does: an emoji is one. */
function tooLong({ maxLength }: Question, text: string): string | undefined {
  const over = Array.from(text).length - (maxLength ?? Number.POSITIVE_INFINITY)
  return over > 0 ? texts.form.tooLong(over) : undefined
}
