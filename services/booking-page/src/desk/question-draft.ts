import type { EditQuestionnaire, OwnQuestion, OwnQuestionnaire } from './desk-api.ts'

export type Kind = OwnQuestion['kind']
type Limit = 'maxLength' | 'mostChoices' | 'minNumber' | 'maxNumber' | 'minDate' | 'maxDate'

/** A question as it is typed: every limit as text, also those of kinds it isn't of now, so that a change of mind loses nothing. */
export interface QuestionDraft {
  readonly id: string
  readonly kind: Kind
  readonly label: string
  readonly help: string
  readonly required: boolean
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly limits: Readonly<Record<Limit, string>>
  readonly shownIf: { readonly question: string; readonly values: readonly string[] } | null
}

export const KINDS: readonly Kind[] = ['short', 'long', 'choice', 'several', 'number', 'date', 'link', 'file']
export const MOST_QUESTIONS = 20
export const MOST_CHOICES = 30

/** Which limits belong to a kind, as the API says (`questions/definition-faults.ts`). */
export const LIMITS: Record<Kind, readonly Limit[]> = {
  short: ['maxLength'],
  long: ['maxLength'],
  choice: [],
  several: ['mostChoices'],
  number: ['minNumber', 'maxNumber'],
  date: ['minDate', 'maxDate'],
  link: [],
  file: [],
}

export const hasChoices = ({ kind }: { kind: Kind }): boolean => kind === 'choice' || kind === 'several'

const NO_LIMITS: QuestionDraft['limits'] = {
  maxLength: '',
  mostChoices: '',
  minNumber: '',
  maxNumber: '',
  minDate: '',
  maxDate: '',
}

/** @param name makes ids that nothing else has */
export function newQuestion(name: () => string): QuestionDraft {
  return {
    ...{ id: `q-${name()}`, kind: 'short', label: '', help: '', required: false, limits: NO_LIMITS, shownIf: null },
    choices: [newChoice(name), newChoice(name)],
  }
}

export const newChoice = (name: () => string) => ({ value: `c-${name()}`, label: '' })

export function draftOf(question: OwnQuestion, name: () => string): QuestionDraft {
  const { id, kind, label, required, help = '', choices = [newChoice(name), newChoice(name)], shownIf = null } = question
  const told = (Object.keys(NO_LIMITS) as Limit[]).map((limit) => [limit, String(question[limit] ?? '')])
  return { id, kind, label, help, required, choices, shownIf, limits: Object.fromEntries(told) }
}

/** What is sent: the limits of its kind, and only what was filled in. The API has the last word on all of it. */
export function questionOf({ limits, choices, shownIf, ...draft }: QuestionDraft): OwnQuestion {
  const { id, kind, required } = draft
  const [label, help] = [draft.label.trim(), draft.help.trim()]
  const told = LIMITS[kind].filter((limit) => limits[limit].trim() !== '')
  return {
    ...{ id, kind, label, required },
    ...(help && { help }),
    ...(hasChoices(draft) && { choices: choices.map((choice) => ({ ...choice, label: choice.label.trim() })) }),
    ...Object.fromEntries(told.map((limit) => [limit, limit.endsWith('Date') ? limits[limit] : Number(limits[limit])])),
    ...(shownIf && shownIf.values.length > 0 && { shownIf: { question: shownIf.question, values: [...shownIf.values] } }),
  }
}

/** The edit as it is sent; a worksheet stays as it is. */
export function editOf(questions: readonly QuestionDraft[], worksheet: OwnQuestionnaire['worksheet']): EditQuestionnaire {
  return {
    questions: questions.map(questionOf),
    ...(worksheet && { worksheet: { id: worksheet.id, required: worksheet.required } }),
  }
}

/** The questions with one moved by a place; a question whose condition came to stand behind it is left as it is, and the API says so. */
export function moved(questions: readonly QuestionDraft[], from: number, to: number): QuestionDraft[] {
  const one = questions[from]
  return one && to >= 0 && to < questions.length ? questions.toSpliced(from, 1).toSpliced(to, 0, one) : [...questions]
}

/** Without one question; what depended on it is asked always. */
export function without(questions: readonly QuestionDraft[], id: string): QuestionDraft[] {
  return questions.filter((one) => one.id !== id).map((one) => (one.shownIf?.question === id ? { ...one, shownIf: null } : one))
}

/** Built-in questions that an own one may depend on, with their values (`questions/own-question.ts`). */
export const CORE = {
  relationship: ['stranger', 'friend', 'relative', 'friend-of-a-friend', 'friends-child', 'referred'],
  under18: ['yes', 'no'],
} as const

/** What a question may depend on: built-in questions, and earlier own ones with choices. */
export function conditions(questions: readonly QuestionDraft[], at: number): QuestionDraft[] {
  return questions.slice(0, at).filter(hasChoices)
}
