import type { OwnQuestion } from './own-question.ts'
import { sensitiveTopics, type Topic } from './sensitive-topics.ts'

export interface Warning {
  readonly pointer: string
  readonly topic: Topic
}

/** Where a definition speaks of what had better not be asked, with pointers into it. */
export function warningsOf({ questions }: { readonly questions: readonly OwnQuestion[] }): Warning[] {
  return questions.flatMap(({ label, help = '', choices = [] }, index) => {
    const texts = [
      ['label', label],
      ['help', help],
      ...choices.map((choice, place) => [`choices/${place}/label`, choice.label] as const),
    ] as const
    return texts.flatMap(([field, text]) =>
      sensitiveTopics(text).map((topic) => ({ pointer: `/questions/${index}/${field}`, topic })),
    )
  })
}
