import { agreeToContact, endContact, sayThanks, tellHelp } from './afterwards.ts'
import { answer } from './asking.ts'
import { answerCalendar, undoDecline } from './calendar-answer.ts'
import type { Command } from './commands.ts'
import { type Days, toDecide } from './deadlines.ts'
import { makeDecision, release, takeBack, undo } from './deciding.ts'
import type { Fact, FactOf, GateReason } from './facts.ts'
import { after, type Instant } from './instant.ts'
import { book, cancel, excuse } from './meeting.ts'
import { answerMissed } from './missed.ts'
import { move } from './moving.ts'
import { recordOutcome } from './outcome.ts'
import { VERIFY_MS } from './policy.ts'
import { tellPresence } from './presence.ts'
import { refer } from './referral.ts'
import { type Refusal, refuse } from './refusals.ts'
import { comeBack, postpone } from './returning.ts'
import type { Course } from './screening.ts'

/** The birth of a screening; every later fact of it comes from `decide`. */
export function submit(now: Instant): FactOf<'screening-submitted'> {
  return { type: 'screening-submitted', at: now, verifyBy: after(now, VERIFY_MS) }
}

/**
 * Judges one command: the fact it makes true, or why not. Pure; the situation was loaded under the insider's lock.
 *
 * @param course the screening as it stands at `now`, deadlines that passed already counted
 * @param days the two people's days as they are at `now`: deadlines are counted with them, once
 * @returns null for a command that has nothing to add (tidying, or what was told already)
 */
export function decide(course: Course, command: Command, now: Instant, days: Days): Fact | Refusal | null {
  switch (command.type) {
    case 'verify':
      return verify(course, command.gate, now, days)
    case 'look':
      return look(course, now, days)
    case 'approve':
    case 'come-back':
    case 'ask':
    case 'reply':
    case 'decline':
      return makeDecision(course, command, now, days)
    case 'undo':
      return undo(course, now)
    case 'release':
      return release(course, now)
    case 'take-back':
      return takeBack(course, now)
    case 'answer':
      return answer(course, command.textId, now, days)
    case 'return':
      return comeBack(course, command.approvalId, now, days)
    case 'postpone':
      return postpone(course, now, days)
    case 'correct-relationship':
      return course.screening.state === 'unverified'
        ? refuse('screening-not-verified')
        : { type: 'relationship-corrected', at: now, relationship: command.relationship }
    case 'report':
      return report(course, command.textId, now)
    case 'withdraw':
      return withdraw(course, now)
    case 'book':
      return book(course, command, now)
    case 'move':
      return move(course, command, now)
    case 'cancel':
      return cancel(course, command, now, days)
    case 'answer-calendar':
      return answerCalendar(course, command, now, days)
    case 'undo-decline':
      return undoDecline(course, command, now)
    case 'tell-presence':
      return tellPresence(course, command, now)
    case 'record-outcome':
      return recordOutcome(course, command, now, days)
    case 'answer-missed':
      return answerMissed(course, command, now)
    case 'excuse':
      return excuse(course, command, now)
    case 'refer':
      return refer(course, command.step, now)
    case 'agree-contact':
      return agreeToContact(course, now, days)
    case 'end-contact':
      return endContact(course, command.because, now)
    case 'say-thanks':
      return sayThanks(course, command.textId, now)
    case 'tell-help':
      return tellHelp(course, command, now)
    case 'tidy':
      return null
    default:
      return command satisfies never
  }
}

function verify({ screening }: Course, gate: GateReason | null, now: Instant, days: Days): Fact | Refusal {
  if (screening.state === 'unverified') return { type: 'screening-verified', at: now, gate, ...toDecide(now, days) }
  if (screening.state === 'lapsed') return refuse('screening-lapsed')
  return refuse('already-verified')
}

function look({ screening }: Course, now: Instant, days: Days): Fact | Refusal {
  if (screening.state !== 'pending' || !screening.gate) return refuse('gate-not-closed')
  return { type: 'gate-opened', at: now, ...toDecide(now, days) }
}

function report({ screening, reported }: Course, textId: string, now: Instant): Fact | Refusal {
  if (screening.state === 'unverified') return refuse('screening-not-verified')
  return reported ? refuse('already-reported') : { type: 'requester-reported', at: now, textId }
}

function withdraw({ screening }: Course, now: Instant): Fact | Refusal {
  switch (screening.state) {
    case 'unverified':
    case 'pending':
    case 'asked':
    case 'deferred':
    case 'approved':
    case 'cancelled':
      return { type: 'screening-withdrawn', at: now }
    case 'booked':
    case 'concluded':
      return refuse('screening-already-booked')
    case 'replied':
    case 'declined':
    case 'expired':
    case 'lapsed':
    case 'withdrawn':
      return refuse('screening-closed')
    default:
      return screening satisfies never
  }
}
