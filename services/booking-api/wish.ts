import type { ContactEnd, HelpAnswer } from '@vestibule/scheduling/afterwards-fact.ts'
import type { AcceptedAgain, AskAgain } from '@vestibule/scheduling/commands.ts'
import type {
  Attendance,
  CalendarWord,
  DeclineReason,
  Introduce,
  Place,
  Presence,
  Relationship,
  Side,
} from '@vestibule/scheduling/facts.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { ReferralCommand } from '@vestibule/scheduling/referral.ts'

/** What a caller wants, as it arrives: with texts, and before anything was looked up. */
export type Wish =
  | { readonly type: 'verify' | 'return' }
  | { readonly type: 'look' | 'undo' | 'release' | 'take-back' | 'withdraw' | 'postpone' | 'tidy' }
  /** Nobody's wish: what held a request back may be gone. */
  | { readonly type: 'recheck-gate' }
  /** Withdraws what is open, so that it can be erased. */
  | { readonly type: 'erase' }
  | WishToApprove
  | WishToRefer
  /** `weekOf`: a Monday, 'YYYY-MM-DD'; null: the next one that leaves some days. */
  | { readonly type: 'come-back'; readonly weekOf: string | null; readonly ownLine: string | null }
  | { readonly type: 'ask'; readonly questions: readonly string[] }
  | { readonly type: 'reply'; readonly text: string }
  | { readonly type: 'decline'; readonly reason: DeclineReason; readonly text: string | null; readonly askAgain: AskAgain }
  /** One for each question, or a single one to a reply in writing. */
  | { readonly type: 'answer'; readonly answers: readonly string[] }
  | { readonly type: 'correct-relationship'; readonly relationship: Relationship }
  | { readonly type: 'report'; readonly reason: string }
  | {
      readonly type: 'book'
      readonly startsAt: Instant
      readonly phone: string | null
      readonly needs: string | null
      /** Whether the requester wishes to be reminded on the day before. */
      readonly remindDayBefore: boolean
    }
  | {
      readonly type: 'move'
      readonly bookingId: string
      readonly side: Side
      readonly startsAt: Instant
      readonly note: string | null
    }
  | { readonly type: 'excuse'; readonly bookingId: string }
  | {
      readonly type: 'answer-calendar'
      readonly bookingId: string
      readonly side: Side
      readonly answer: CalendarWord
      readonly sequence: number
      readonly writtenAt: Instant
      /** What stood with it. */
      readonly note: string | null
    }
  /** `startsAt`: the time it had; `accepted`: what their calendar answers now. */
  | {
      readonly type: 'undo-decline'
      readonly bookingId: string
      readonly startsAt: Instant
      readonly accepted?: AcceptedAgain
    }
  | { readonly type: 'cancel'; readonly bookingId: string; readonly side: Side; readonly note: string | null }
  | {
      readonly type: 'tell-presence'
      readonly bookingId: string
      readonly side: Side
      readonly presence: Presence
      readonly minutesLate: number | null
    }
  | {
      readonly type: 'record-outcome'
      readonly bookingId: string
      readonly attendance: Attendance
      readonly minutesLate: number | null
      readonly byPerson: boolean
      /** What is left out stays as it was said; an empty note is none. */
      readonly introduce?: Introduce
      readonly note?: string
      readonly keepInTouch?: boolean
      readonly namesNextWeek?: boolean
    }
  | {
      readonly type: 'answer-missed'
      readonly bookingId: string
      readonly disputes: boolean
      readonly explanation: string | null
    }
  | { readonly type: 'agree-contact' }
  | { readonly type: 'end-contact'; readonly because: ContactEnd }
  | { readonly type: 'say-thanks'; readonly text: string }
  | { readonly type: 'tell-help'; readonly helped: HelpAnswer; readonly line: string | null }

export interface WishToRefer {
  readonly type: 'refer'
  readonly step:
    | Exclude<ReferralCommand, { what: 'offer' }>
    | {
        readonly what: 'offer'
        readonly name: string
        readonly address: string
        readonly letter: string
        readonly reason: string | null
      }
}

export interface WishToApprove {
  readonly type: 'approve'
  readonly ownLine: string | null
  /** Only these times, the insider's own. */
  readonly startsAt?: readonly Instant[]
  readonly minutes?: number | null
  readonly place?: Place | null
  readonly placeDetail?: string | null
  /** Although nothing is free. */
  readonly evenSo?: boolean
  /** Why a limit per person is gone past. */
  readonly overrideReason?: string | null
}
