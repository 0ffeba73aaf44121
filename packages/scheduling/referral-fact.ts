import type { Attendance, Fact } from './facts.ts'
import type { Instant } from './instant.ts'

/** How a colleague, or the clock, said no. The requester hears of each alike. */
export type RefusedHow = 'not-now' | 'never' | 'silence'

/** Texts about both people lie sealed under `textId`. */
export type ReferralFact =
  | {
      readonly type: 'referral-offered'
      readonly at: Instant
      readonly referralId: string
      readonly textId: string
      /** The person who is to be asked. */
      readonly colleagueId: string
      readonly colleagueInsiderId: string | null
      readonly reasonTextId: string | null
      readonly agreeBy: Instant
    }
  /** The requester may be named: the colleague is asked. */
  | {
      readonly type: 'referral-agreed'
      readonly at: Instant
      readonly referralId: string
      readonly colleagueId: string
      readonly consentBy: Instant
    }
  /** By the insider, before anybody heard of it. */
  | { readonly type: 'referral-undone'; readonly at: Instant; readonly referralId: string }
  /** The requester would rather not, or said nothing. */
  | { readonly type: 'referral-dropped'; readonly at: Instant; readonly referralId: string }
  /** `withInsiderId`: whose slots open. */
  | {
      readonly type: 'referral-consented'
      readonly at: Instant
      readonly referralId: string
      readonly colleagueId: string
      readonly withInsiderId: string | null
    }
  | { readonly type: 'referral-refused'; readonly at: Instant; readonly referralId: string; readonly how: RefusedHow }
  /** The two had not met, as was said later; `colleagueId`: who had been asked by then. */
  | {
      readonly type: 'referral-withdrawn'
      readonly at: Instant
      readonly referralId: string
      readonly colleagueId: string | null
    }
  /** How it went, as the colleague says. */
  | { readonly type: 'referral-concluded'; readonly at: Instant; readonly referralId: string; readonly attendance: Attendance }

export function isReferralFact(fact: Fact): fact is ReferralFact {
  return fact.type.startsWith('referral-')
}
