import { NOTHING_SAID, withAfterwards } from './afterwards.ts'
import { applyToBooking } from './apply-booking.ts'
import type { Fact } from './facts.ts'
import type { Instant } from './instant.ts'
import { referralsAfter } from './referral.ts'
import { isReferralFact } from './referral-fact.ts'
import type { Course, Gate, Pending, Screening } from './screening.ts'

/** One step of the fold. Facts were judged when they were written: here they are believed. */
export function apply(course: Course | null, fact: Fact): Course {
  if (fact.type === 'screening-submitted')
    return {
      screening: { state: 'unverified', verifyBy: fact.verifyBy },
      due: [],
      cancelledByRequester: 0,
      decision: null,
      bookings: [],
      booking: null,
      exchanges: [],
      relationship: null,
      reported: false,
      window: null,
      names: null,
      referrals: [],
      terms: null,
      afterwards: NOTHING_SAID,
    }
  if (!course) throw new Error(`a screening that begins with ${fact.type}`)
  const { screening } = course
  if (isReferralFact(fact)) return { ...course, referrals: referralsAfter(course.referrals, fact) }
  switch (fact.type) {
    case 'screening-verified':
      return { ...course, screening: pending(fact.decideBy, fact.gate && { reason: fact.gate, since: fact.at }) }
    case 'gate-opened':
      if (screening.state !== 'pending' || !screening.gate) throw new Error(`a gate opened while ${screening.state}`)
      return { ...course, screening: pending(fact.decideBy) }
    case 'decision-made': {
      const decision = { decisionId: fact.decisionId, decidedAt: fact.at, effectiveAt: fact.effectiveAt, verdict: fact.verdict }
      return { ...course, decision, screening: withDecision(screening, decision) }
    }
    case 'decision-undone':
      return { ...course, decision: null, screening: withDecision(screening, null, fact.decideBy) }
    case 'decision-released': {
      if (!course.decision) throw new Error('a release of no decision')
      const decision = { ...course.decision, effectiveAt: fact.at, verdict: fact.verdict }
      return { ...course, decision, screening: withDecision(screening, decision) }
    }
    case 'screening-approved':
      return {
        ...course,
        terms: fact.terms,
        screening: {
          state: 'approved',
          approval: {
            approvalId: fact.approvalId,
            approvedAt: fact.at,
            approvedUntil: fact.approvedUntil,
            terms: fact.terms,
          },
        },
      }
    case 'screening-deferred': {
      const { at, weekOf, opensAt, closesAt } = fact
      return { ...course, window: null, screening: { state: 'deferred', at, weekOf, opensAt, closesAt, moved: false } }
    }
    case 'window-moved': {
      const { weekOf, opensAt, closesAt } = fact
      if (course.names) return { ...course, names: { ...course.names, weekOf, opensAt, closesAt, moved: true } }
      if (screening.state !== 'deferred') throw new Error(`a window moved while ${screening.state}`)
      return { ...course, screening: { ...screening, weekOf, opensAt, closesAt, moved: true } }
    }
    case 'window-kept': {
      if (screening.state !== 'deferred') throw new Error(`a return while ${screening.state}`)
      const { at, approvalId, approvedUntil } = fact
      const approval = { approvalId, approvedAt: at, approvedUntil, terms: null }
      return { ...course, window: 'kept', terms: null, screening: { state: 'approved', approval } }
    }
    case 'window-missed':
      return { ...course, window: 'missed', screening: { state: 'lapsed', at: fact.at } }
    case 'returned-for-a-name':
      if (!course.names) throw new Error('back for a name that was not spoken of')
      return { ...course, names: { ...course.names, keptAt: fact.at } }
    case 'screening-asked': {
      const asked = { askedAt: fact.at, questionsId: fact.textId, answeredAt: null, answersId: null }
      const waiting = { state: 'asked', at: fact.at, answerBy: fact.answerBy } as const
      return { ...course, exchanges: [...course.exchanges, asked], screening: waiting }
    }
    case 'screening-answered': {
      const last = course.exchanges.at(-1)
      if (screening.state !== 'asked' || !last) throw new Error(`an answer while ${screening.state}`)
      const answered = { ...last, answeredAt: fact.at, answersId: fact.textId }
      const exchanges = [...course.exchanges.slice(0, -1), answered]
      return { ...course, decision: null, exchanges, screening: pending(fact.decideBy) }
    }
    case 'screening-replied':
      return { ...course, screening: { state: 'replied', at: fact.at, answerBy: fact.answerBy, answerId: null } }
    case 'reply-answered':
      if (screening.state !== 'replied') throw new Error(`an answer to no reply while ${screening.state}`)
      return { ...course, screening: { ...screening, answerId: fact.textId } }
    case 'relationship-corrected':
      return { ...course, relationship: fact.relationship }
    case 'requester-reported':
      return { ...course, reported: true }
    case 'screening-declined':
      return { ...course, screening: { state: 'declined', at: fact.at, reason: fact.reason, askAgainAt: fact.askAgainAt } }
    case 'approval-taken-back':
      return { ...course, screening: { state: 'declined', at: fact.at, reason: null, askAgainAt: null } }
    case 'screening-withdrawn':
      return { ...course, decision: isHeld(screening) ? null : course.decision, screening: { state: 'withdrawn', at: fact.at } }
    case 'screening-expired':
      return { ...course, screening: { state: 'expired', at: fact.at } }
    case 'screening-lapsed':
      return { ...course, screening: { state: 'lapsed', at: fact.at } }
    case 'contact-agreed':
    case 'contact-ended':
    case 'thanks-said':
    case 'help-told':
      return withAfterwards(course, fact)
    default:
      return applyToBooking(course, fact)
  }
}

function pending(decideBy: Instant, gate: Gate | null = null): Screening {
  return { state: 'pending', decideBy, decision: null, gate }
}

function withDecision(screening: Screening, decision: Pending | null, decideBy?: Instant): Screening {
  if (screening.state === 'pending' || screening.state === 'cancelled')
    return { ...screening, decision, decideBy: decideBy ?? screening.decideBy }
  throw new Error(`a decision while ${screening.state}`)
}

/** Whether a decision waits for its ten minutes: one overtaken by then was never made, as far as anybody outside can tell. */
function isHeld(screening: Screening): boolean {
  return (screening.state === 'pending' || screening.state === 'cancelled') && screening.decision !== null
}
