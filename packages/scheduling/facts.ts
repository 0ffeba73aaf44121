import type { AfterwardsFact } from './afterwards-fact.ts'
import type { PeriodKeys } from './budget.ts'
import type { Instant, Interval } from './instant.ts'
import type { ReferralFact } from './referral-fact.ts'
import type { ReturnWindow } from './return-window.ts'

/** Who made a fact true. `clock`: a deadline passed. `key`: an integration, acting for the insider's organization. */
export type Actor = 'requester' | 'insider' | 'colleague' | 'key' | 'clock'

export type DeclineReason = 'slump' | 'not-a-fit' | 'too-vague' | 'no-time' | 'policy' | 'conflict' | 'wrong-page'
export type Attendance = 'attended' | 'late' | 'missed' | 'excused' | 'failed' | 'insider-absent'
export type Side = 'requester' | 'insider'
/** Whether an insider would pass this person on to somebody; theirs alone to know. */
export type Introduce = 'yes' | 'not-yet' | 'no'
/** What somebody tells the other side at the meeting itself. */
export type Presence = 'here' | 'late' | 'may-go' | 'nobody-here'
/** What a calendar program answers to an invitation (RFC 5546 §3.2.3). */
export type CalendarWord = 'accepted' | 'tentative' | 'declined'

export type Relationship = 'stranger' | 'friend' | 'relative' | 'friend-of-a-friend' | 'friends-child' | 'referred'
export type Place = 'phone' | 'video' | 'in-person'
/** Why a request waits for a look before its dossier is delivered. */
export type GateReason = 'two-missed' | 'reported'

/** Where a yes says something else than its meeting type. */
export interface Terms {
  /** Only these times, the insider's own, ascending; empty: any free one. */
  readonly startsAt: readonly Instant[]
  readonly minutes: number | null
  readonly place: Place | null
  /** Names the sealed room or join link that goes with `place`. */
  readonly placeTextId: string | null
}

/** What a decision says, before and after it takes effect. Texts lie sealed elsewhere; `textId` names them. */
export type Verdict =
  | {
      readonly verdict: 'approve'
      readonly approvalId: string
      readonly approvedUntil: Instant
      readonly textId: string | null
      /** Null: as the meeting type says. */
      readonly terms: Terms | null
      /** Names the reason for going past a limit per person; null where none is reached. */
      readonly overrideTextId: string | null
    }
  | ({ readonly verdict: 'come-back'; readonly textId: string | null } & ReturnWindow)
  | { readonly verdict: 'ask'; readonly answerBy: Instant; readonly textId: string }
  | { readonly verdict: 'reply'; readonly answerBy: Instant; readonly textId: string }
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
  /** Who wishes to be reminded on the day before, besides the hour; absent: nobody. */
  readonly dayBefore?: readonly Side[]
}

/** An insider who was not there owes another time: the yes holds anew, or, where it was to times that are over, a fresh one is asked for. */
export type Renewal = { readonly approvalId: string; readonly approvedUntil: Instant } | ToDecide

/** What an insider says of a meeting besides who was there. In a fact or a command, what is left out stays as it was said before. */
export interface Aside {
  readonly introduce: Introduce | null
  /** Names the sealed note that is the insider's alone. */
  readonly noteTextId: string | null
  /** Whether they offer to keep in touch. */
  readonly keepInTouch: boolean
}

/** Until when the insider decides, and when they are reminded of it. */
export interface ToDecide {
  readonly decideBy: Instant
  readonly remindAt: readonly Instant[]
}

/**
 * What a command made true: dated, written once, never changed. Holds ids, enumerations, numbers, instants and digests,
 * never text or address. A fact that opens a waiting state carries the state's deadline as an instant, so that changing
 * a setting later moves none.
 */
export type Fact =
  | { readonly type: 'screening-submitted'; readonly at: Instant; readonly verifyBy: Instant }
  | ({ readonly type: 'screening-verified'; readonly at: Instant; readonly gate: GateReason | null } & ToDecide)
  /** The insider has looked at a request that was held back: now its dossier is delivered. */
  | ({ readonly type: 'gate-opened'; readonly at: Instant } & ToDecide)
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
      readonly terms: Terms | null
    }
  | ({ readonly type: 'screening-deferred'; readonly at: Instant; readonly decisionId: string } & ReturnWindow)
  /** "I can't that week": once, before it opens; before a meeting or after it. */
  | ({ readonly type: 'window-moved'; readonly at: Instant } & ReturnWindow)
  /** "I'm back", within the window: that makes the approval. */
  | { readonly type: 'window-kept'; readonly at: Instant; readonly approvalId: string; readonly approvedUntil: Instant }
  | { readonly type: 'window-missed'; readonly at: Instant }
  /** "I'm back", after the meeting, within the week that was named for it. */
  | { readonly type: 'returned-for-a-name'; readonly at: Instant; readonly bookingId: string }
  | {
      readonly type: 'screening-asked'
      readonly at: Instant
      readonly decisionId: string
      readonly answerBy: Instant
      /** Names the sealed questions. */
      readonly textId: string
    }
  /** The requester has answered what was asked; `textId` names the sealed answers. */
  | ({ readonly type: 'screening-answered'; readonly at: Instant; readonly textId: string } & ToDecide)
  | {
      readonly type: 'screening-replied'
      readonly at: Instant
      readonly decisionId: string
      readonly answerBy: Instant
      readonly textId: string
    }
  /** The one answer that a reply in writing may have. */
  | { readonly type: 'reply-answered'; readonly at: Instant; readonly textId: string }
  /** How the two know each other is the insider's word. */
  | { readonly type: 'relationship-corrected'; readonly at: Instant; readonly relationship: Relationship }
  | { readonly type: 'requester-reported'; readonly at: Instant; readonly textId: string }
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
      /** Where it counts, by the insider's clock of that day: given back there, whatever their zone is then. */
      readonly periods: PeriodKeys
      /** Calendars answer it to an address of ours, its organizer for life; absent: to whoever owns the sender's address. */
      readonly answersRead?: true
    } & BookedSlot)
  /** To another time: a calendar knows it by the same UID. */
  | ({
      readonly type: 'booking-moved'
      readonly at: Instant
      readonly side: Side
      readonly from: Interval
      readonly sequence: number
      readonly periods: PeriodKeys
    } & BookedSlot)
  | {
      readonly type: 'booking-cancelled'
      readonly at: Instant
      readonly bookingId: string
      readonly side: Side
      /** Under 24 hours before the start and over an hour after booking, by the requester. */
      readonly late: boolean
      readonly sequence: number
      /** Until when the approval lives on; or else, until when the insider may say a fresh yes. One of them is null. */
      readonly approvedUntil: Instant | null
      readonly decideBy: Instant | null
      /** The requester's calendar declined, and wrote so then: for an hour they can say that it wasn't meant. */
      readonly byCalendar?: true
      readonly writtenAt?: Instant
    }
  /** A calendar's answer that changes nothing, to the time there is. */
  | {
      readonly type: 'calendar-answered'
      readonly at: Instant
      readonly bookingId: string
      readonly side: Side
      readonly answer: CalendarWord
      /** By the calendar's own word. */
      readonly writtenAt: Instant
    }
  /** A decline that wasn't meant: what it cancelled stands again, as it was. */
  | ({
      readonly type: 'decline-undone'
      readonly at: Instant
      readonly approvalId: string
      readonly sequence: number
      readonly periods: PeriodKeys
    } & BookedSlot)
  | {
      readonly type: 'presence-told'
      readonly at: Instant
      readonly bookingId: string
      readonly side: Side
      readonly presence: Presence
      /** After the start; with `late` alone. */
      readonly minutesLate: number | null
    }
  /** A late cancellation weighs nothing any more, on the insider's word. */
  | { readonly type: 'cancellation-excused'; readonly at: Instant; readonly bookingId: string }
  | { readonly type: 'screening-concluded'; readonly at: Instant; readonly bookingId: string }
  | ({
      readonly type: 'outcome-recorded'
      readonly at: Instant
      readonly bookingId: string
      readonly attendance: Attendance
      readonly minutesLate: number | null
      /** Of the insider's absence, the first time it is said; absent for everything else. */
      readonly renewal?: Renewal
      /** Of a missed meeting, until when the requester may answer: where it is newly said; absent for everything else. */
      readonly answerBy?: Instant
      /** The week to come back in for a name; null: there is none after all; absent: as it was. */
      readonly names?: ReturnWindow | null
    } & Partial<Aside>)
  /** What the requester says to a meeting noted as missed. Disputed, it counts for nothing until the insider has looked. */
  | {
      readonly type: 'missed-answered'
      readonly at: Instant
      readonly bookingId: string
      readonly disputes: boolean
      /** Names the sealed explanation. */
      readonly textId: string | null
    }
  | ReferralFact
  | AfterwardsFact

export type FactType = Fact['type']
export type FactOf<T extends FactType> = Extract<Fact, { type: T }>
