import { type Days, toDecide } from './deadlines.ts'
import type { Fact } from './facts.ts'
import type { Instant } from './instant.ts'
import { type Refusal, refuse } from './refusals.ts'
import type { Course } from './screening.ts'

/** The requester answers: what was asked, and then the insider has their days again; or, once, a reply in writing. */
export function answer({ screening }: Course, textId: string, now: Instant, days: Days): Fact | Refusal {
  switch (screening.state) {
    case 'asked':
      return { type: 'screening-answered', at: now, textId, ...toDecide(now, days) }
    case 'replied':
      if (screening.answerId !== null) return refuse('nothing-to-answer')
      return now >= screening.answerBy ? refuse('screening-closed') : { type: 'reply-answered', at: now, textId }
    case 'lapsed':
      return refuse('screening-lapsed')
    default:
      return refuse('nothing-to-answer')
  }
}
