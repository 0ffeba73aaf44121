import type { InsiderPage, Question } from '../api.ts'
import type { Draft } from './draft.ts'

export type MeetingType = InsiderPage['meetingTypes'][number]

/** What is asked for: the chosen meeting type, else the first. */
export function meetingTypeOf(page: InsiderPage, draft: Pick<Draft, 'meetingTypeId'>): MeetingType | undefined {
  return page.meetingTypes.find(({ id }) => id === draft.meetingTypeId) ?? page.meetingTypes[0]
}

/** Every question of the chosen meeting type, in order, shown or not. */
export function everyQuestion(page: InsiderPage, draft: Pick<Draft, 'meetingTypeId'>): Question[] {
  return meetingTypeOf(page, draft)?.questionnaire.sections.flatMap(({ questions }) => questions) ?? []
}

/** The questions asked now, in order. One that depends on a hidden one is hidden with it. */
export function askedQuestions(page: InsiderPage, draft: Draft): Question[] {
  const shown = new Map<string, string[]>()
  return everyQuestion(page, draft).filter((question) => {
    const { id, shownIf } = question
    if (shownIf && !shown.get(shownIf.question)?.some((value) => shownIf.values.includes(value))) return false
    shown.set(id, chosenOf(question, draft.values[id] ?? ''))
    return true
  })
}

/** The values chosen, as the form keeps them: one a line. What is no choice any more, since the questions changed, is none. */
export function chosenOf({ answer, choices }: Question, value: string): string[] {
  if (answer === 'yes-no') return value === '' ? [] : [value]
  const values = value.split('\n')
  return choices.filter((choice) => values.includes(choice.value)).map((choice) => choice.value)
}

export const withChosen = (values: readonly string[]): string => values.join('\n')
