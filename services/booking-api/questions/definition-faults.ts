import type { FieldError } from '../refused.ts'
import {
  CORE_VALUES,
  type Definition,
  isDay,
  LENGTHS,
  MOST_FILE_QUESTIONS,
  type OwnKind,
  type OwnQuestion,
} from './own-question.ts'

type Limit = 'choices' | 'mostChoices' | 'maxLength' | 'minNumber' | 'maxNumber' | 'minDate' | 'maxDate'

/** Which limits belong to a kind of question; any other is a slip, and said so. */
const LIMITS: Record<OwnKind, readonly Limit[]> = {
  short: ['maxLength'],
  long: ['maxLength'],
  choice: ['choices'],
  several: ['choices', 'mostChoices'],
  number: ['minNumber', 'maxNumber'],
  date: ['minDate', 'maxDate'],
  link: [],
  file: [],
}
const EVERY_LIMIT: readonly Limit[] = [...new Set(Object.values(LIMITS).flat())]

/** What is wrong with a definition beyond its shape, with pointers into it; empty when it can be asked. */
export function definitionFaults({ questions }: Pick<Definition, 'questions'>): FieldError[] {
  const files = questions.flatMap(({ kind }, index) => (kind === 'file' ? [index] : []))
  return [
    ...questions.flatMap((question, index) =>
      questionFaults(question, questions.slice(0, index)).map(({ pointer, detail }) => ({
        pointer: `/questions/${index}${pointer}`,
        detail,
      })),
    ),
    ...files.slice(MOST_FILE_QUESTIONS).map((index) => ({
      pointer: `/questions/${index}/kind`,
      detail: `is the ${ordinal(files.indexOf(index) + 1)} file; at most ${MOST_FILE_QUESTIONS} are asked for`,
    })),
  ]
}

function questionFaults(question: OwnQuestion, earlier: readonly OwnQuestion[]): FieldError[] {
  const faults: FieldError[] = []
  const wrong = (pointer: string, detail: string) => void faults.push({ pointer, detail })
  const { id, kind } = question
  if (earlier.some((one) => one.id === id)) wrong('/id', 'is the id of an earlier question')
  if (isCore(id)) wrong('/id', 'is the name of a built-in question')
  if (question.label.trim() === '') wrong('/label', 'is empty')
  for (const limit of EVERY_LIMIT)
    if (question[limit] !== undefined && !LIMITS[kind].includes(limit))
      wrong(`/${limit}`, `does not belong to a question of kind ${kind}`)
  if (kind === 'choice' || kind === 'several') choiceFaults(question, wrong)
  if ((kind === 'short' || kind === 'long') && (question.maxLength ?? 0) > LENGTHS[kind].most)
    wrong('/maxLength', `is at most ${LENGTHS[kind].most} for a question of kind ${kind}`)
  for (const limit of ['minDate', 'maxDate'] as const)
    if (question[limit] !== undefined && !isDay(question[limit])) wrong(`/${limit}`, 'is no day that exists')
  if ((question.minNumber ?? -Infinity) > (question.maxNumber ?? Infinity)) wrong('/maxNumber', 'is below minNumber')
  if (question.minDate && question.maxDate && question.minDate > question.maxDate) wrong('/maxDate', 'is before minDate')
  if (question.shownIf) conditionFaults(question.shownIf, earlier, wrong)
  return faults
}

function choiceFaults({ choices = [], mostChoices }: OwnQuestion, wrong: (pointer: string, detail: string) => void): void {
  if (choices.length < 2) wrong('/choices', 'needs two at least')
  for (const [index, { value, label }] of choices.entries()) {
    if (choices.slice(0, index).some((one) => one.value === value))
      wrong(`/choices/${index}/value`, 'is the value of an earlier choice')
    if (label.trim() === '') wrong(`/choices/${index}/label`, 'is empty')
  }
  if (mostChoices !== undefined && mostChoices > choices.length) wrong('/mostChoices', 'is more than there are choices')
}

function conditionFaults(
  { question, values }: NonNullable<OwnQuestion['shownIf']>,
  earlier: readonly OwnQuestion[],
  wrong: (pointer: string, detail: string) => void,
): void {
  const own = earlier.find(({ id }) => id === question)
  const known = isCore(question) ? CORE_VALUES[question] : own?.choices?.map(({ value }) => value)
  if (!known) wrong('/shownIf/question', 'is no earlier question with choices')
  for (const [index, value] of values.entries())
    if (known && !known.some((one) => one === value)) wrong(`/shownIf/values/${index}`, 'is no choice of that question')
}

const isCore = (id: string): id is keyof typeof CORE_VALUES => Object.hasOwn(CORE_VALUES, id)
const ordinal = (n: number) => (n === 4 ? 'fourth' : `${n}th`)
