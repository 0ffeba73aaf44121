import type { Verdict } from '../facts.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../instant.ts'
import type { ScreeningState } from '../screening.ts'
import { counted, mondayAfter, notOffered } from './days.ts'
import { MissedOrNot } from './missed-or-not.ts'
import { NameOrNot } from './name-or-not.ts'
import { SaidAfterwards } from './said-afterwards.ts'
import type { Held, Try } from './try.ts'

/**
 * The life of one screening as it is meant (docs/architecture.md, "How long things last"), in the plainest words: one object that
 * is changed as time goes by. Written from that page, not from the rules, so that the two can be held against each other.
 */
export class Life {
  state: ScreeningState = 'unverified'
  /** When this state is over by itself. */
  ends = 0
  held: Held | null = null
  gated = false
  meeting = { startsAt: 0, endsAt: 0, saidAt: 0, saidByInsider: false }
  private moves = { byInsider: 0, byRequester: 0 }
  /** The insider was not there, and there is no other booking yet. */
  private owed = false
  /** The last booking was cancelled late, and that was not excused. */
  private inexcused = false
  private missed = new MissedOrNot()
  /** A calendar has declined the last booking: since when, and until when its yes held. */
  private declined: { readonly at: number; readonly yesEnds: number } | null = null
  private yesEnds = 0
  private cancelledByRequester = 0
  private rounds = 0
  private week = 0
  private movedOnce = false
  private readonly name = new NameOrNot()
  private readonly afterwards = new SaidAfterwards()
  private reported = false
  private answerBy = 0
  private answeredReply = false

  constructor(now: number) {
    this.ends = now + 7 * DAY_MS
  }

  /** The next instant at which something happens by itself. */
  get deadline(): number | null {
    if (this.held) return this.held.effectiveAt
    return ['unverified', 'pending', 'asked', 'deferred', 'approved', 'booked', 'cancelled'].includes(this.state)
      ? this.ends
      : null
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
        if (this.state !== 'unverified') return false
        this.gated = attempt.gated
        return this.becomes('pending', counted(now, 14, attempt.daysOff))
      case 'look':
        if (this.state !== 'pending' || !this.gated) return false
        this.gated = false
        return this.becomes('pending', counted(now, 14, attempt.daysOff))
      case 'approve':
      case 'come-back':
      case 'ask':
      case 'reply':
      case 'decline':
        return undecided && !this.gated && this.decides(command, attempt, now)
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
      case 'answer':
        if (this.state === 'asked') return this.becomes('pending', counted(now, 14, attempt.daysOff))
        if (this.state !== 'replied' || this.answeredReply || now >= this.answerBy) return false
        this.answeredReply = true
        return true
      case 'return':
        if (this.state === 'concluded') return this.name.comes(now)
        if (this.state !== 'deferred' || now < this.week) return false
        this.yesEnds = counted(now, 14, notOffered(attempt.daysOff))
        return this.becomes('approved', this.yesEnds)
      case 'postpone':
        if (this.state === 'concluded') return this.name.postpones(now)
        if (this.state !== 'deferred' || this.movedOnce || now >= this.week) return false
        this.movedOnce = true
        this.week += 7 * DAY_MS
        return this.becomes('deferred', this.week + 5 * DAY_MS)
      case 'correct-relationship':
        return this.state !== 'unverified'
      case 'report': {
        const may = this.state !== 'unverified' && !this.reported
        this.reported ||= may
        return may
      }
      case 'withdraw':
        if (!['unverified', 'pending', 'asked', 'deferred', 'approved', 'cancelled'].includes(this.state)) return false
        this.held = null
        return this.becomes('withdrawn')
      case 'book': {
        if (this.state !== 'approved' || !attempt.free) return false
        const startsAt = now + attempt.aheadMs
        this.meeting = { startsAt, endsAt: startsAt + 15 * MINUTE_MS, saidAt: now, saidByInsider: false }
        this.moves = { byInsider: 0, byRequester: 0 }
        this.owed = false
        this.inexcused = false
        this.missed = new MissedOrNot()
        this.afterwards.isBookedAnew()
        this.declined = null
        return this.becomes('booked', this.meeting.endsAt)
      }
      case 'move':
        return this.state === 'booked' && now < this.meeting.startsAt && this.movesTo(attempt, now)
      case 'excuse': {
        const may = this.inexcused
        this.inexcused = false
        return may
      }
      case 'cancel':
        return this.state === 'booked' && now < this.meeting.startsAt && this.cancels(attempt, now)
      case 'answer-calendar': // a decline: of the insider's it is noted alone
        return this.state === 'booked' && now < this.meeting.startsAt && (attempt.byInsider || this.cancels(attempt, now, true))
      case 'undo-decline':
        return this.declined !== null && attempt.free && this.takesBack(this.declined, now)
      case 'tell-presence':
        return this.state === 'booked' && now >= this.meeting.startsAt - HOUR_MS // "I'm here", as often as they like
      case 'record-outcome': {
        if (now >= this.meeting.endsAt + (this.missed.waits ? 365 : 14) * DAY_MS) return false
        const { attendance } = attempt
        if (this.state === 'booked' && attendance !== 'missed') return false
        if (this.state === 'booked' && now < this.meeting.startsAt + 10 * MINUTE_MS) return false
        if (this.state !== 'booked' && this.state !== 'concluded' && !(this.owed && this.state === 'approved')) return false
        if (this.missed.waits && !attempt.byInsider) return false
        if (!this.name.isRecorded(attendance, attempt.names, now)) return false
        this.missed.isRecorded(attendance, now)
        this.afterwards.isRecorded(attendance, attempt.names)
        if (attendance !== 'insider-absent') {
          this.owed = false
          return this.becomes('concluded')
        }
        if (this.owed) return true
        this.owed = true
        this.yesEnds = counted(now, 14, notOffered(attempt.daysOff))
        return this.becomes('approved', this.yesEnds)
      }
      case 'answer-missed':
        return this.missed.isAnswered(now)
      case 'refer':
        return false // of none: referrals have lives of their own, in referral.test.ts
      case 'agree-contact':
      case 'end-contact':
      case 'say-thanks':
      case 'tell-help':
        return this.afterwards.tries(command, attempt.byInsider, this.meeting.endsAt, now)
      case 'tidy':
        return true
      default:
        return command satisfies never
    }
  }

  private decides(says: Verdict['verdict'], attempt: Try, now: number): boolean {
    const effectiveAt = now + 10 * MINUTE_MS
    if (says === 'approve' && attempt.hindered && !attempt.evenSo) return false
    if (says === 'ask' && this.rounds === 3) return false
    const monday = mondayAfter(effectiveAt) + (attempt.weeksAhead - 1) * 7 * DAY_MS
    if (says === 'come-back' && (attempt.weeksAhead === 0 || monday - effectiveAt > 26 * 7 * DAY_MS)) return false
    const yesEnds = counted(effectiveAt, 14, notOffered(attempt.daysOff))
    this.held = { says, effectiveAt, week: monday, yesEnds }
    return true
  }

  private takeEffect(at: number): void {
    const { held } = this
    this.held = null
    this.declined = null // something else has become of it
    if (!held) return
    const sooner = held.effectiveAt - at // sent at once, what it opens ends as much earlier
    if (held.says === 'approve') {
      this.yesEnds = held.yesEnds - sooner
      this.becomes('approved', this.yesEnds)
    } else if (held.says === 'come-back') {
      this.week = held.week
      this.movedOnce = false
      this.becomes('deferred', this.week + 5 * DAY_MS)
    } else if (held.says === 'ask') {
      this.rounds++
      this.becomes('asked', at + 14 * DAY_MS)
    } else if (held.says === 'reply') {
      this.answerBy = at + 14 * DAY_MS
      this.becomes('replied')
    } else this.becomes('declined')
  }

  private movesTo({ byInsider, aheadMs, free }: Try, now: number): boolean {
    const side = byInsider ? 'byInsider' : 'byRequester'
    const startsAt = now + aheadMs
    if (this.moves[side] === 2 || this.isTooLate(byInsider, now) || !free || startsAt === this.meeting.startsAt) return false
    this.moves[side]++
    this.meeting = { startsAt, endsAt: startsAt + 15 * MINUTE_MS, saidAt: now, saidByInsider: byInsider }
    return this.becomes('booked', this.meeting.endsAt)
  }

  /** Less than a day ahead, and not fresh any more: an hour, or a day for the requester where the insider chose the time. */
  private isTooLate(byInsider: boolean, now: number): boolean {
    const { startsAt, saidAt, saidByInsider } = this.meeting
    const freshMs = saidByInsider && !byInsider ? DAY_MS : HOUR_MS
    return startsAt - now < DAY_MS && now - saidAt > freshMs
  }

  private cancels({ byInsider, daysOff }: Try, now: number, byCalendar = false): true {
    this.declined = byCalendar ? { at: now, yesEnds: this.yesEnds } : null
    if (byInsider) {
      this.yesEnds = counted(now, 14, notOffered(daysOff))
      return this.becomes('approved', this.yesEnds)
    }
    this.inexcused = this.isTooLate(false, now)
    this.cancelledByRequester++
    if (this.inexcused || this.cancelledByRequester > 1) return this.becomes('cancelled', counted(now, 14, daysOff))
    this.yesEnds = Math.max(this.yesEnds, now + DAY_MS)
    return this.becomes('approved', this.yesEnds)
  }

  /** As if it had not been declined; a fresh yes that is held gives way. */
  private takesBack({ at, yesEnds }: { at: number; yesEnds: number }, now: number): boolean {
    if (this.state !== 'approved' && this.state !== 'cancelled') return false
    if (now >= at + HOUR_MS || now >= this.meeting.startsAt) return false
    this.held = null
    this.declined = null
    this.inexcused = false
    this.cancelledByRequester--
    this.yesEnds = yesEnds
    return this.becomes('booked', this.meeting.endsAt)
  }

  private becomes(state: ScreeningState, ends = 0): true {
    this.state = state
    this.ends = ends
    return true
  }
}
