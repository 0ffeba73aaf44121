import type { Instant } from './instant.ts'

/** Who made a fact true. `clock`: a deadline passed. `key`: an integration, acting for the insider's organization. */
export type Actor = 'requester' | 'insider' | 'key' | 'clock'

export type DeclineReason = 'slump' | 'not-a-fit' | 'too-vague' | 'no-time' | 'policy' | 'conflict' | 'wrong-page'
export type Attendance = 'attended' | 'late' | 'missed' | 'excused' | 'failed' | 'insider-absent'
export type Side = 'requester' | 'insider'

/** What a decision says, before and after it takes effect. Texts lie sealed elsewhere; `textId` names them. */
export type Verdict =
  | { readonly verdict: 'approve'; readonly approvalId: string; readonly approvedUntil: Instant; readonly textId: string | null }
  | {
      readonly verdict: 'decline'
      readonly reason: DeclineReason
      readonly askAgainAt: Instant | 'never' | null
      readonly textId: string
    }

/** A slot taken: the meeting, and the span it blocks with the buffers of its day. */
export interface BookedSlot {
  readonly bookingId: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly holdStartsAt: Instant
  readonly holdEndsAt: Instant
}

/**
 * What a command made true: dated, written once, never changed. Holds ids, enumerations, numbers, instants and digests,
 * never text or address. A fact that opens a waiting state carries the state's deadline as an instant, so that changing
 * a setting later moves none.
 */
export type Fact =
  | { readonly type: 'screening-submitted'; readonly at: Instant; readonly verifyBy: Instant }
  | { readonly type: 'screening-verified'; readonly at: Instant; readonly decideBy: Instant }
  | {
      readonly type: 'decision-made'
      readonly at: Instant
      readonly decisionId: string
      readonly effectiveAt: Instant
      readonly verdict: Verdict
    }
  | { readonly type: 'decision-undone'; readonly at: Instant; readonly decisionId: string; readonly decideBy: Instant }
  | {
      readonly type: 'decision-released'
      readonly at: Instant
      readonly decisionId: string
      /** The verdict again: its spans count from the release. */
      readonly verdict: Verdict
    }
  | {
      readonly type: 'screening-approved'
      readonly at: Instant
      readonly decisionId: string
      readonly approvalId: string
      readonly approvedUntil: Instant
    }
  | {
      readonly type: 'screening-declined'
      readonly at: Instant
      readonly decisionId: string
      readonly reason: DeclineReason
      readonly askAgainAt: Instant | 'never' | null
    }
  | { readonly type: 'approval-taken-back'; readonly at: Instant; readonly approvalId: string }
  | { readonly type: 'screening-withdrawn'; readonly at: Instant }
  | { readonly type: 'screening-expired'; readonly at: Instant }
  | { readonly type: 'screening-lapsed'; readonly at: Instant }
  | ({
      readonly type: 'booking-created'
      readonly at: Instant
      readonly approvalId: string
      readonly sequence: number
    } & BookedSlot)
  | {
      readonly type: 'booking-cancelled'
      readonly at: Instant
      readonly bookingId: string
      readonly side: Side
      /** Under 24 hours before the start and over an hour after booking, by the requester. */
      readonly late: boolean
      readonly sequence: number
      /** Until when the approval lives on; null where a fresh yes is needed. */
      readonly approvedUntil: Instant | null
      /** Until when the insider may say that fresh yes; null where the approval lives on. */
      readonly decideBy: Instant | null
    }
  | { readonly type: 'screening-concluded'; readonly at: Instant; readonly bookingId: string }
  | {
      readonly type: 'outcome-recorded'
      readonly at: Instant
      readonly bookingId: string
      readonly attendance: Attendance
      readonly minutesLate: number | null
    }

export type FactType = Fact['type']
export type FactOf<T extends FactType> = Extract<Fact, { type: T }>
