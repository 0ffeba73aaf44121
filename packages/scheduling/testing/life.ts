import type { CommandType } from '../commands.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../instant.ts'
import type { ScreeningState } from '../screening.ts'

/** What somebody tries in the model: the command, with what it may be about. */
export interface Try {
  readonly command: CommandType
  /** Of `cancel`. */
  readonly byInsider: boolean
  /** Of `book`: how long from now the meeting is to start. */
  readonly aheadMs: number
  /** Of `book`: on offer, and nobody else has it. */
  readonly free: boolean
  /** Of `record-outcome`: "didn't come", or anything else. */
  readonly missed: boolean
}

/**
 * The life of one screening as it is meant (docs/architecture.md, "How long things last"), in the plainest words: one object that
 * is changed as time goes by. Written from that page, not from the rules, so that the two can be held against each other.
 */
export class Life {
  state: ScreeningState = 'unverified'
  /** When this state is over by itself. */
  ends = 0
  held: { readonly yes: boolean; readonly effectiveAt: number } | null = null
  meeting = { startsAt: 0, endsAt: 0, bookedAt: 0 }
  private yesEnds = 0
  private cancelledByRequester = 0

  constructor(now: number) {
    this.ends = now + 7 * DAY_MS
  }

  /** The next instant at which something happens by itself. */
  get deadline(): number | null {
    if (this.held) return this.held.effectiveAt
    return ['unverified', 'pending', 'approved', 'booked', 'cancelled'].includes(this.state) ? this.ends : null
  }

  /** Time passes: what is over is over, one thing after another. */
  pass(now: number): void {
    for (let at = this.deadline; at !== null && now >= at; at = this.deadline) {
      if (this.held) this.takeEffect(at)
      else if (this.state === 'booked') this.state = 'concluded'
      else this.state = this.state === 'pending' || this.state === 'cancelled' ? 'expired' : 'lapsed'
    }
  }

  /** Whether it may be done now; and does it. */
  tries(attempt: Try, now: number): boolean {
    this.pass(now)
    const { command } = attempt
    const undecided = (this.state === 'pending' || this.state === 'cancelled') && !this.held
    switch (command) {
      case 'verify':
        return this.state === 'unverified' && this.becomes('pending', now + 14 * DAY_MS)
      case 'approve':
      case 'decline':
        if (!undecided) return false
        this.held = { yes: command === 'approve', effectiveAt: now + 10 * MINUTE_MS }
        return true
      case 'undo':
        if (!this.held) return false
        this.held = null
        return this.becomes(this.state, Math.max(this.ends, now + DAY_MS))
      case 'release':
        if (!this.held) return false
        this.takeEffect(now)
        return true
      case 'take-back':
        return this.state === 'approved' && this.becomes('declined')
      case 'withdraw':
        if (!['unverified', 'pending', 'approved', 'cancelled'].includes(this.state)) return false
        this.held = null
        return this.becomes('withdrawn')
      case 'book': {
        if (this.state !== 'approved' || !attempt.free) return false
        const startsAt = now + attempt.aheadMs
        this.meeting = { startsAt, endsAt: startsAt + 15 * MINUTE_MS, bookedAt: now }
        return this.becomes('booked', this.meeting.endsAt)
      }
      case 'cancel':
        return this.state === 'booked' && now < this.meeting.startsAt && this.cancels(attempt.byInsider, now)
      case 'record-outcome': {
        if (now >= this.meeting.endsAt + 14 * DAY_MS) return false
        const mayNow = attempt.missed ? now >= this.meeting.startsAt + 10 * MINUTE_MS : this.state === 'concluded'
        return (this.state === 'booked' || this.state === 'concluded') && mayNow && this.becomes('concluded')
      }
      case 'tidy':
        return true
      default:
        return command satisfies never
    }
  }

  private takeEffect(at: number): void {
    const yes = this.held?.yes
    this.held = null
    this.yesEnds = at + 14 * DAY_MS
    this.becomes(yes ? 'approved' : 'declined', this.yesEnds)
  }

  private cancels(byInsider: boolean, now: number): true {
    if (byInsider) {
      this.yesEnds = now + 14 * DAY_MS
      return this.becomes('approved', this.yesEnds)
    }
    const late = this.meeting.startsAt - now < DAY_MS && now - this.meeting.bookedAt > HOUR_MS
    this.cancelledByRequester++
    if (late || this.cancelledByRequester > 1) return this.becomes('cancelled', now + 14 * DAY_MS)
    this.yesEnds = Math.max(this.yesEnds, now + DAY_MS)
    return this.becomes('approved', this.yesEnds)
  }

  private becomes(state: ScreeningState, ends = 0): true {
    this.state = state
    this.ends = ends
    return true
  }
}
