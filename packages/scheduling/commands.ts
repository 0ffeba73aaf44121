import type { Attendance, DeclineReason, Side } from './facts.ts'
import type { Instant, Interval } from './instant.ts'

/** What somebody wants done with a screening. Ids are handed in: a rule makes up nothing. */
export type Command =
  | { readonly type: 'verify' }
  | { readonly type: 'approve'; readonly decisionId: string; readonly approvalId: string; readonly textId: string | null }
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
  | { readonly type: 'withdraw' }
  | { readonly type: 'book'; readonly bookingId: string; readonly startsAt: Instant; readonly offer: Offer }
  | { readonly type: 'cancel'; readonly bookingId: string; readonly side: Side }
  | {
      readonly type: 'record-outcome'
      readonly bookingId: string
      readonly attendance: Attendance
      readonly minutesLate: number | null
    }
  /** Nobody's wish: the tidying job writes down which deadlines have passed. */
  | { readonly type: 'tidy' }

export type CommandType = Command['type']
export type AskAgain = 'any-time' | 'six-months' | 'not-again'

/** What was on offer when the slot was asked for, loaded under the insider's lock. */
export interface Offer {
  /** Whether hours, notice, horizon and step offer this start, busy times left aside. */
  readonly offered: boolean
  readonly meeting: Interval
  /** The meeting with its buffers. */
  readonly hold: Interval
  /** Holds of other bookings of this insider that could touch it. */
  readonly busy: readonly Interval[]
}
