import type { Fact } from './facts.ts'

/** Refusals say what is the case; `problems` gives each its HTTP face. */
export type RefusalCode =
  | 'already-verified'
  | 'screening-not-verified'
  | 'screening-lapsed'
  | 'screening-expired'
  | 'screening-closed'
  | 'screening-gated'
  | 'gate-not-closed'
  | 'already-decided'
  | 'nothing-free'
  | 'person-limit'
  | 'return-week-not-possible'
  | 'return-window-not-open'
  | 'return-window-open'
  | 'not-asked-to-return'
  | 'already-postponed'
  | 'asked-enough'
  | 'nothing-to-answer'
  | 'already-reported'
  | 'nothing-to-undo'
  | 'decision-in-effect'
  | 'too-late-to-undo'
  | 'screening-not-approved'
  | 'screening-already-booked'
  | 'slot-not-offered'
  | 'slot-taken'
  | 'budget-spent'
  | 'booking-not-found'
  | 'booking-cancelled'
  | 'meeting-begun'
  | 'meeting-over'
  | 'not-for-this-side'
  | 'too-early-to-tell'
  | 'late-not-ahead'
  | 'late-told-enough'
  | 'moves-used-up'
  | 'too-late-to-move'
  | 'nothing-to-excuse'
  | 'meeting-not-over'
  | 'meeting-not-missed-yet'
  | 'outcome-final'
  | 'outcome-answered'
  | 'nothing-to-dispute'
  | 'names-promised'
  | 'referral-not-found'
  | 'referral-needs-meeting'
  | 'referral-needs-return'
  | 'referral-needs-reason'
  | 'referrals-not-allowed'
  | 'referrals-used-up'
  | 'asked-enough-this-week'
  | 'colleague-asked-enough'
  | 'colleague-not-to-be-asked'
  | 'already-answered'
  | 'contact-not-offered'
  | 'nothing-to-thank-for'
  | 'not-asked-whether-it-helped'
  | 'already-said'

export interface Refusal {
  readonly refused: RefusalCode
}

export function isRefusal(judged: Fact | Refusal | null): judged is Refusal {
  return judged !== null && 'refused' in judged
}

/** A refusal, to be returned by a rule. */
export function refuse(refused: RefusalCode): Refusal {
  return { refused }
}
