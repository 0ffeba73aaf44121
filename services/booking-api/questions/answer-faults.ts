import type { FieldError } from '../refused.ts'
import {
  askedOf,
  type CoreAnswers,
  isDay,
  LENGTHS,
  LINK_LENGTH,
  type OwnAnswer,
  type OwnAnswers,
  type OwnQuestion,
} from './own-question.ts'

/**
 * What is wrong with the answers to an insider's own questions, with pointers into the request. What is not asked of this person must be
 * left out: an answer that nobody asked for would reach the insider without a question.
 */
export function answerFaults(questions: readonly OwnQuestion[], own: OwnAnswers, core: CoreAnswers): FieldError[] {
  const asked = askedOf(questions, own, core)
  const stray = Object.keys(own).filter((id) => !asked.some((question) => question.id === id))
  return [
    ...stray.map((id) => ({ pointer: pointerTo(id), detail: 'is not asked' })),
    ...asked.flatMap((question) => {
      const answer = Object.hasOwn(own, question.id) ? own[question.id] : undefined
      const detail = answer === undefined ? (question.required ? 'is missing' : undefined) : faultOf(question, answer)
      return detail ? [{ pointer: pointerTo(question.id), detail }] : []
    }),
  ]
}

/** RFC 6901. */
export const pointerTo = (id: string): string => `/answers/own/${id.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`

function faultOf(question: OwnQuestion, answer: OwnAnswer): string | undefined {
  switch (question.kind) {
    case 'short':
    case 'long': {
      if (typeof answer !== 'string') return 'must be text'
      const most = question.maxLength ?? LENGTHS[question.kind].usual
      if (question.required && answer.trim() === '') return 'is empty'
      if (question.kind === 'short' && /[\n\r\u2028\u2029]/.test(answer)) return 'must be one line'
      return Array.from(answer).length > most ? `is longer than ${most} characters` : undefined
    }
    case 'choice':
      if (typeof answer !== 'string') return 'must be the value of a choice'
      return isChoice(question, answer) ? undefined : 'is none of the choices'
    case 'several': {
      if (!Array.isArray(answer)) return 'must be a list of values'
      if (answer.some((value) => !isChoice(question, value))) return 'holds a value that is none of the choices'
      if (new Set(answer).size < answer.length) return 'holds a value twice'
      if (question.required && answer.length === 0) return 'is empty'
      const most = question.mostChoices ?? Number.POSITIVE_INFINITY
      return answer.length > most ? `holds more than ${most}` : undefined
    }
    case 'number': {
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'must be a number'
      if (answer < (question.minNumber ?? -Infinity)) return `is less than ${question.minNumber}`
      return answer > (question.maxNumber ?? Infinity) ? `is more than ${question.maxNumber}` : undefined
    }
    case 'date': {
      if (typeof answer !== 'string' || !isDay(answer)) return 'must be a day that exists, as YYYY-MM-DD'
      if (question.minDate && answer < question.minDate) return `is before ${question.minDate}`
      return question.maxDate && answer > question.maxDate ? `is after ${question.maxDate}` : undefined
    }
    case 'link':
      return typeof answer === 'string' && isLink(answer) ? undefined : 'must be a link that begins with http:// or https://'
    case 'file':
      return typeof answer === 'object' && 'claim' in answer ? undefined : 'must be an upload'
    default:
      return question.kind satisfies never
  }
}

function isChoice({ choices = [] }: OwnQuestion, value: unknown): boolean {
  return choices.some((choice) => choice.value === value)
}

function isLink(text: string): boolean {
  const url = text.length <= LINK_LENGTH && /^https?:\/\/[^\s]+$/i.test(text) ? URL.parse(text) : null
  return url !== null && url.hostname !== ''
}
