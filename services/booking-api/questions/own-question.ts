/** How an insider's own question is answered. */
export const OWN_KINDS = ['short', 'long', 'choice', 'several', 'number', 'date', 'link', 'file'] as const
export type OwnKind = (typeof OWN_KINDS)[number]

export const MOST_QUESTIONS = 20
export const MOST_CHOICES = 30
/** With résumé and worksheet five files a request at most: what one mailbox takes and one person reads. */
export const MOST_FILE_QUESTIONS = 3
/** Characters of an answer: what is taken where the question says nothing, and the most it may say. */
export const LENGTHS = { short: { usual: 200, most: 300 }, long: { usual: 1000, most: 2000 } } as const
export const LINK_LENGTH = 500

/** One question of an insider's own, as they define it. */
export interface OwnQuestion {
  /** Stable: answers are tied to it, whatever becomes of the words. */
  readonly id: string
  readonly kind: OwnKind
  readonly label: string
  readonly help?: string
  readonly required: boolean
  /** For `choice` and `several`. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  readonly mostChoices?: number
  readonly maxLength?: number
  readonly minNumber?: number
  readonly maxNumber?: number
  /** `YYYY-MM-DD`, both inclusive. */
  readonly minDate?: string
  readonly maxDate?: string
  /** Asked only where an earlier question was answered with one of these. */
  readonly shownIf?: { readonly question: string; readonly values: readonly string[] }
}

/** What an insider asks besides the built-in questions; with a worksheet of their own, that one is asked for instead of the five prompts. */
export interface Definition {
  readonly questions: readonly OwnQuestion[]
  readonly worksheet: { readonly fileId: string; readonly required: boolean } | null
}

export const NOTHING_OWN: Definition = { questions: [], worksheet: null }

export type OwnAnswer = string | number | readonly string[] | { readonly id: string; readonly claim: string }
export type OwnAnswers = Readonly<Record<string, OwnAnswer>>

/** Answers to built-in questions that an own question may depend on, by the question's id, as their values. */
export type CoreAnswers = Readonly<Record<keyof typeof CORE_VALUES, string>>
export const CORE_VALUES = {
  relationship: ['stranger', 'friend', 'relative', 'friend-of-a-friend', 'friends-child', 'referred'],
  under18: ['yes', 'no'],
} as const

/** The questions asked of somebody who answered so, in order. One that depends on a hidden one is hidden with it. */
export function askedOf(questions: readonly OwnQuestion[], own: OwnAnswers, core: CoreAnswers): OwnQuestion[] {
  const given = new Map<string, readonly string[]>(Object.entries(core).map(([id, value]) => [id, [value]]))
  return questions.filter(({ id, shownIf }) => {
    if (shownIf && !given.get(shownIf.question)?.some((value) => shownIf.values.includes(value))) return false
    const answer = own[id]
    given.set(id, typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [])
    return true
  })
}

/** A day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
