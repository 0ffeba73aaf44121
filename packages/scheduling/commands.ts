import type { ContactEnd, HelpAnswer } from './afterwards-fact.ts'
import type { Limits, Period, PeriodKeys, Use } from './budget.ts'
import type { Aside, Attendance, CalendarWord, DeclineReason, GateReason, Presence, Relationship, Side, Terms } from './facts.ts'
import type { Instant, Interval } from './instant.ts'
import type { LimitReached } from './limits.ts'
import type { ReferralCommand } from './referral.ts'

/** What somebody wants done with a screening. Ids are handed in: a rule makes up nothing. */
export type Command =
  | { readonly type: 'verify'; readonly gate: GateReason | null }
  /** The insider looks at a request that was held back. */
  | { readonly type: 'look' }
  | {
      readonly type: 'approve'
      readonly decisionId: string
      readonly approvalId: string
      readonly textId: string | null
      readonly terms: Terms | null
      readonly limit: LimitReached | null
      /** Names the reason for going past the limit. */
      readonly overrideTextId: string | null
      /** Yes, although nothing is free. */
      readonly evenSo: boolean
    }
  /** `weekOf`: a Monday, 'YYYY-MM-DD'; null: the next one that leaves some days. */
  | {
      readonly type: 'come-back'
      readonly decisionId: string
      readonly weekOf: string | null
      readonly textId: string | null
    }
  | { readonly type: 'ask'; readonly decisionId: string; readonly textId: string }
  | { readonly type: 'reply'; readonly decisionId: string; readonly textId: string }
  | {
      readonly type: 'decline'
      readonly decisionId: string
      readonly reason: DeclineReason
      readonly askAgain: AskAgain
      readonly textId: string
    }
  | { readonly type: 'undo' }
  | { readonly type: 'release' }
  | { readonly type: 'take-back' }
  /** To questions that were asked, or once to a reply in writing. */
  | { readonly type: 'answer'; readonly textId: string }
  /** "I'm back", for a meeting or, after it, for a name. */
  | { readonly type: 'return'; readonly approvalId: string }
  /** "I can't that week." */
  | { readonly type: 'postpone' }
  | { readonly type: 'correct-relationship'; readonly relationship: Relationship }
  | { readonly type: 'report'; readonly textId: string }
  | { readonly type: 'withdraw' }
  | {
      readonly type: 'book'
      readonly bookingId: string
      readonly startsAt: Instant
      readonly offer: Offer
      readonly dayBefore: readonly Side[]
      /** Whether what calendars answer to its invitation is read. */
      readonly answersRead: boolean
    }
  /** The offer leaves the booking's own hold aside. */
  | { readonly type: 'move'; readonly bookingId: string; readonly side: Side; readonly startsAt: Instant; readonly offer: Offer }
  | { readonly type: 'cancel'; readonly bookingId: string; readonly side: Side }
  /** What a calendar answered: SEQUENCE and DTSTAMP are its own. */
  | {
      readonly type: 'answer-calendar'
      readonly bookingId: string
      readonly side: Side
      readonly answer: CalendarWord
      readonly sequence: number
      readonly writtenAt: Instant
    }
  /** A requester's calendar declined, and they didn't mean it; `accepted`: as it answers itself now. */
  | { readonly type: 'undo-decline'; readonly bookingId: string; readonly offer: Offer; readonly accepted?: AcceptedAgain }
  /** A late cancellation by the requester, on the insider's word. */
  | { readonly type: 'excuse'; readonly bookingId: string }
  | {
      readonly type: 'tell-presence'
      readonly bookingId: string
      readonly side: Side
      readonly presence: Presence
      readonly minutesLate: number | null
    }
  | ({
      readonly type: 'record-outcome'
      readonly bookingId: string
      readonly attendance: Attendance
      readonly minutesLate: number | null
      /** Of the yes that an absence of the insider's renews. */
      readonly approvalId: string
      /** The insider, and not a program of theirs. */
      readonly byPerson: boolean
      /** Whether they are to come back for a name next week; left out: as it is. */
      readonly namesNextWeek?: boolean
    } & Partial<Aside>)
  /** The requester, to a meeting noted as missed: disputes it, or only says how it came about. */
  | {
      readonly type: 'answer-missed'
      readonly bookingId: string
      readonly disputes: boolean
      readonly textId: string | null
    }
  /** A step of a referral. */
  | { readonly type: 'refer'; readonly step: ReferralCommand }
  /** The requester, to an insider who offers to keep in touch. */
  | { readonly type: 'agree-contact' }
  | { readonly type: 'end-contact'; readonly because: ContactEnd }
  | { readonly type: 'say-thanks'; readonly textId: string }
  | { readonly type: 'tell-help'; readonly helped: HelpAnswer; readonly textId: string | null }
  /** Nobody's wish: the tidying job writes down which deadlines have passed. */
  | { readonly type: 'tidy' }

/** By which SEQUENCE a calendar knows the meeting it accepts, and when it wrote so. */
export interface AcceptedAgain {
  readonly sequence: number
  readonly writtenAt: Instant
}

export type CommandType = Command['type']
export type AskAgain = 'any-time' | 'six-months' | 'not-again'

/** What was on offer when the slot was asked for, loaded under the insider's lock. */
export interface Offer {
  /** Whether hours, notice, horizon and step offer this start, busy times and limits left aside; of the insider's own times, whether policy does. */
  readonly offered: boolean
  readonly meeting: Interval
  /** The meeting with its buffers. */
  readonly hold: Interval
  /** Holds of other bookings of this insider that could touch it. */
  readonly busy: readonly Interval[]
  /** The day, week and month it counts in, on the insider's clock as it is now. */
  readonly periods: PeriodKeys
  /** What other bookings of this insider hold in these already. */
  readonly used: Readonly<Record<Period, Use>>
  readonly limits: Limits
}
