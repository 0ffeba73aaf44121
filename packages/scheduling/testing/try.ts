import type { CommandType } from '../commands.ts'
import type { Verdict } from '../facts.ts'

/** What somebody tries in the model: the command, with what it may be about. */
export interface Try {
  readonly command: CommandType
  /** Of `move`, `cancel`, `answer-calendar` and `record-outcome`: else by the requester, or by a program. */
  readonly byInsider: boolean
  /** Of `book` and `move`: how long from now the meeting is to start. */
  readonly aheadMs: number
  /** Of `book` and `move`: on offer, and nobody else has it. */
  readonly free: boolean
  /** Of `record-outcome`. */
  readonly attendance: 'attended' | 'missed' | 'insider-absent'
  /** Of `record-outcome`: back for a name next week. */
  readonly names: boolean
  /** Of `verify`: held back until the insider looks. */
  readonly gated: boolean
  /** Of `approve`: past a limit per person, or into an empty calendar; and said even so, with a reason. */
  readonly hindered: boolean
  readonly evenSo: boolean
  /** Of `come-back`: how many Mondays ahead; 0: not a Monday at all. */
  readonly weeksAhead: number
  /** From now on these days of December are days off, and on as many others nothing is on offer. */
  readonly daysOff: readonly number[]
}

/** A decision that waits for its ten minutes: what it says, and what it opens. */
export interface Held {
  readonly says: Verdict['verdict']
  readonly effectiveAt: number
  readonly week: number
  readonly yesEnds: number
}
