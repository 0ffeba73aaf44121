import { deviceStore } from '../storage.ts'

/** What is typed in answer to a request's questions stays in this browser until it was sent; another round begins empty. */
export interface AnswerDraft {
  round: string
  texts: readonly string[]
}

export const forgetAnswers = (screeningId: string): void => deviceStore.remove(answerKey(screeningId))

export const answerKey = (screeningId: string): string => `vestibule:answers:${screeningId}`

/** The typed texts of this round, one for each question. */
export function typedFor({ round, texts }: AnswerDraft, now: { round: string; count: number }): string[] {
  return Array.from({ length: now.count }, (_, index) => (round === now.round ? (texts[index] ?? '') : ''))
}
