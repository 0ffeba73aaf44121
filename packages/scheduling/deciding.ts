import type { AskAgain, Command } from './commands.ts'
import { approvedUntil, type Days } from './deadlines.ts'
import type { Fact, Terms, Verdict } from './facts.ts'
import { after, DAY_MS, type Instant } from './instant.ts'
import { whyNotApproved } from './meeting.ts'
import { ANSWER_MS, DECIDE_AGAIN_MS, MOST_ROUNDS, UNDO_MS } from './policy.ts'
import { type Refusal, refuse } from './refusals.ts'
import { isReturnWeek, nextReturnWeek, returnWindow } from './return-window.ts'
import type { Course, Pending } from './screening.ts'

/** A command that decides, by its verdict. */
export type Deciding = Extract<Command, { type: Verdict['verdict'] }>

/** Deciding: held for ten minutes, in which only the insider's side knows of it. Every span counts from their end. */
export function makeDecision(course: Course, command: Deciding, now: Instant, days: Days): Fact | Refusal {
  const closed = whyUndecidable(course)
  if (closed) return closed
  const effectiveAt = after(now, UNDO_MS)
  const verdict = verdictOf(course, command, effectiveAt, days)
  if ('refused' in verdict) return verdict
  return { type: 'decision-made', at: now, decisionId: command.decisionId, effectiveAt, verdict }
}

function whyUndecidable({ screening }: Course): Refusal | null {
  switch (screening.state) {
    case 'pending':
      if (screening.gate) return refuse('screening-gated')
      return screening.decision ? refuse('already-decided') : null
    case 'cancelled':
      return screening.decision ? refuse('already-decided') : null
    case 'unverified':
      return refuse('screening-not-verified')
    case 'expired':
      return refuse('screening-expired')
    case 'lapsed':
      return refuse('screening-lapsed')
    case 'withdrawn':
      return refuse('screening-closed')
    case 'asked':
    case 'deferred':
    case 'approved':
    case 'booked':
    case 'concluded':
    case 'replied':
    case 'declined':
      return refuse('already-decided')
    default:
      return screening satisfies never
  }
}

function verdictOf(course: Course, command: Deciding, effectiveAt: Instant, days: Days): Verdict | Refusal {
  switch (command.type) {
    case 'approve': {
      const { approvalId, textId, terms, overrideTextId } = command
      if (command.limit && !overrideTextId) return refuse('person-limit')
      if (!days.isFree && !terms?.startsAt.length && !command.evenSo) return refuse('nothing-free')
      const until = ownTimesEnd(terms, approvedUntil(effectiveAt, days))
      return { verdict: 'approve', approvalId, approvedUntil: until, textId, terms, overrideTextId }
    }
    case 'come-back': {
      const { insiderZone, requesterZone } = days
      const weekOf = command.weekOf ?? nextReturnWeek(effectiveAt, insiderZone)
      if (!isReturnWeek(weekOf, effectiveAt, insiderZone, requesterZone)) return refuse('return-week-not-possible')
      return { verdict: 'come-back', textId: command.textId, ...returnWindow(weekOf, insiderZone, requesterZone) }
    }
    case 'ask':
      if (course.exchanges.length >= MOST_ROUNDS) return refuse('asked-enough')
      return { verdict: 'ask', answerBy: after(effectiveAt, ANSWER_MS), textId: command.textId }
    case 'reply':
      return { verdict: 'reply', answerBy: after(effectiveAt, ANSWER_MS), textId: command.textId }
    case 'decline': {
      const { reason, textId } = command
      return { verdict: 'decline', reason, askAgainAt: askAgain(command.askAgain, effectiveAt), textId }
    }
    default:
      return command satisfies never
  }
}

/** A yes to the insider's own times alone is over with the last of them. */
function ownTimesEnd(terms: Terms | null, until: Instant): Instant {
  const last = terms?.startsAt.at(-1)
  return last !== undefined && last < until ? last : until
}

function askAgain(choice: AskAgain, effectiveAt: Instant): Instant | 'never' | null {
  if (choice === 'any-time') return null
  return choice === 'not-again' ? 'never' : after(effectiveAt, 26 * 7 * DAY_MS)
}

/** The decision that can still be undone; once `effectiveAt` is reached there is none. */
function undoable({ screening, decision }: Course): (Pending & { readonly decideBy: Instant }) | Refusal {
  if ((screening.state === 'pending' || screening.state === 'cancelled') && screening.decision)
    return { ...screening.decision, decideBy: screening.decideBy }
  return refuse(decision ? 'decision-in-effect' : 'nothing-to-undo')
}

export function undo(course: Course, now: Instant): Fact | Refusal {
  const decision = undoable(course)
  if ('refused' in decision) return decision
  const decideBy = Math.max(decision.decideBy, now + DECIDE_AGAIN_MS) as Instant
  return { type: 'decision-undone', at: now, decisionId: decision.decisionId, decideBy }
}

/** Sending now: what would have been said in ten minutes is said at once. */
export function release(course: Course, now: Instant): Fact | Refusal {
  const decision = undoable(course)
  if ('refused' in decision) return decision
  const earlierMs = now - decision.effectiveAt
  return { type: 'decision-released', at: now, decisionId: decision.decisionId, verdict: moved(decision.verdict, earlierMs) }
}

/** Every span of a verdict counts from when it takes effect: sent earlier, it ends earlier. What is a date stays: it was read on the page. */
function moved(verdict: Verdict, byMs: number): Verdict {
  switch (verdict.verdict) {
    case 'approve':
      if (verdict.approvedUntil === verdict.terms?.startsAt.at(-1)) return verdict
      return { ...verdict, approvedUntil: after(verdict.approvedUntil, byMs) }
    case 'ask':
    case 'reply':
      return { ...verdict, answerBy: after(verdict.answerBy, byMs) }
    case 'come-back':
      return verdict
    case 'decline':
      return typeof verdict.askAgainAt === 'number' ? { ...verdict, askAgainAt: after(verdict.askAgainAt, byMs) } : verdict
    default:
      return verdict satisfies never
  }
}

/** A yes is taken back until a slot is booked. */
export function takeBack({ screening }: Course, now: Instant): Fact | Refusal {
  if (screening.state === 'approved') return { type: 'approval-taken-back', at: now, approvalId: screening.approval.approvalId }
  return refuse(whyNotApproved(screening.state))
}
