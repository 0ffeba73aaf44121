import type { Fact } from './facts.ts'
import type { Instant } from './instant.ts'
import type { Pending } from './screening.ts'

/** The fact the world outside hears when a decision's ten minutes are over, or when it is sent at once. */
export function takenEffect({ decisionId, verdict }: Pending, at: Instant): Fact {
  switch (verdict.verdict) {
    case 'approve': {
      const { approvalId, approvedUntil, terms } = verdict
      return { type: 'screening-approved', at, decisionId, approvalId, approvedUntil, terms }
    }
    case 'come-back': {
      const { weekOf, opensAt, closesAt } = verdict
      return { type: 'screening-deferred', at, decisionId, weekOf, opensAt, closesAt }
    }
    case 'ask':
      return { type: 'screening-asked', at, decisionId, answerBy: verdict.answerBy, textId: verdict.textId }
    case 'reply':
      return { type: 'screening-replied', at, decisionId, answerBy: verdict.answerBy, textId: verdict.textId }
    case 'decline':
      return { type: 'screening-declined', at, decisionId, reason: verdict.reason, askAgainAt: verdict.askAgainAt }
    default:
      return verdict satisfies never
  }
}
