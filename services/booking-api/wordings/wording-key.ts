import type { DeclineReason } from '@vestibule/scheduling/facts.ts'
import { TEXTS } from '../mail/texts/by-language.ts'

/** What an insider may word themselves: the letter of each decline, questions ready to be asked, the line of a come-back. */
export type WordingKey = `decline-${DeclineReason}` | 'ready-questions' | 'come-back-line'

/** What a wording may leave to be filled in; written in braces, `{requester}`. */
export type MergeField = 'requester' | 'insider' | 'organization' | 'minutes' | 'step'

/** What a wording may be. */
export interface WordingRules {
  /** How many texts; a letter is one. */
  readonly most: number
  /** Of each text, in characters. */
  readonly maxLength: number
  readonly fields: readonly MergeField[]
  /** Which of them must stand in it. */
  readonly required: readonly MergeField[]
}

const NAMES = ['requester', 'insider', 'organization'] as const
/** A letter speaks to somebody: with a name typed in it would go out to everybody under that name. */
const LETTER: WordingRules = { most: 1, maxLength: 4000, fields: [...NAMES, 'minutes', 'step'], required: ['requester'] }

export const declineKey = (reason: DeclineReason) => `decline-${reason}` as const
/** In the order in which they are offered. */
export const DECLINE_REASONS = Object.keys(TEXTS.en.declines) as DeclineReason[]
export const WORDING_KEYS: readonly WordingKey[] = [...DECLINE_REASONS.map(declineKey), 'ready-questions', 'come-back-line']

export function rulesOf(key: WordingKey): WordingRules {
  if (key === 'ready-questions') return { most: 5, maxLength: 500, fields: NAMES, required: [] }
  if (key === 'come-back-line') return { most: 1, maxLength: 500, fields: NAMES, required: [] }
  return LETTER
}
