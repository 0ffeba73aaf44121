import { isAfterwardsFact } from '@vestibule/scheduling/afterwards-fact.ts'
import type { BookedSlot, Fact, FactOf, Side, ToDecide, Verdict } from '@vestibule/scheduling/facts.ts'
import { after, DAY_MS, HOUR_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { type Missed, waitsForLook } from '@vestibule/scheduling/missed.ts'
import { APPROVAL_ENDING_MS, DECIDE_DAYS, UNDO_MS } from '@vestibule/scheduling/policy.ts'
import { isReferralFact } from '@vestibule/scheduling/referral-fact.ts'
import type { ScreeningState } from '@vestibule/scheduling/screening.ts'
import { afterwardsMails, mailsOfMet } from './afterwards-mails.ts'
import type { MailKind } from './mail/content.ts'
import { referralMails } from './post-referral.ts'
import type { MessageData, Posting } from './store/postings.ts'
import {
  OF_A_BOOKING,
  OF_A_CANCELLATION,
  OF_A_DECISION,
  OF_A_MISS,
  OF_AN_ABSENCE,
  OF_NAMES,
  REMINDERS,
  REMINDING,
  TO_DECIDE,
} from './untrue-mails.ts'

/** Who is who, and which fact the mails tell of. */
export interface Occasion {
  readonly screeningId: string
  readonly requesterId: string
  readonly insiderPersonId: string
  readonly factId: string
  /** Where the screening stood before the fact. */
  readonly before: ScreeningState
  /** Whether it was held back then: the insider has not been told whose it is. */
  readonly heldBack: boolean
  /** Of an outcome: what was said of a meeting noted as missed until then; null where it was not. */
  readonly missed: Missed | null
  /** Sealed line that goes with a move or a cancellation. */
  readonly noteId: string | null
}

/** What one fact says to whom: first the held or unsent mails it makes untrue, then those it posts, in the order they go. */
export interface Mails {
  readonly drop: readonly MailKind[]
  readonly post: readonly Posting[]
}

const MAIL_OF_VERDICT = {
  approve: 'approved',
  'come-back': 'come-back',
  ask: 'asked',
  reply: 'replied',
  decline: 'declined',
} as const satisfies Record<Verdict['verdict'], MailKind>

/** The mails of a fact. Pure: an exhaustive switch, so that no fact is forgotten. */
export function mailsFor(fact: Fact, occasion: Occasion): Mails {
  const { screeningId, requesterId, insiderPersonId, factId } = occasion
  const mail = (
    kind: MailKind,
    recipientId: string,
    dueAt: Instant = fact.at,
    data: MessageData = {},
    bookingId: string | null = null,
  ): Posting => ({
    kind,
    recipientId,
    sealedForId: requesterId, // the requester's words may stand in each of them
    dueAt,
    screeningId,
    bookingId,
    factId,
    data,
  })
  /** The same news to both, the requester first. */
  const toBoth = (news: 'invitation' | 'moved' | 'cancelled', bookingId: string): Posting[] => {
    const data = news === 'invitation' ? {} : { noteId: occasion.noteId }
    return [
      mail(`${news}-to-requester`, requesterId, fact.at, data, bookingId),
      mail(`${news}-to-insider`, insiderPersonId, fact.at, data, bookingId),
    ]
  }
  const approvalEnding = (approvedUntil: Instant): Posting[] => {
    const dueAt = after(approvedUntil, -APPROVAL_ENDING_MS)
    return dueAt > fact.at ? [mail('approval-ending', requesterId, dueAt, { uselessFrom: approvedUntil })] : []
  }

  const reminders = ({ decideBy, remindAt }: ToDecide): Posting[] =>
    remindAt.map((at) => mail('decide-reminder', insiderPersonId, at, { uselessFrom: decideBy }))
  /** One line a day says so. */
  const heldBack = ({ decideBy }: ToDecide): Posting[] =>
    Array.from({ length: DECIDE_DAYS }, (_, day) =>
      mail('held-back', insiderPersonId, after(fact.at, day * DAY_MS), { uselessFrom: decideBy }),
    )
  const ofVerdict = (verdict: Verdict, decisionId: string, dueAt: Instant): Posting[] => {
    const first = mail(MAIL_OF_VERDICT[verdict.verdict], requesterId, dueAt, { decisionId, textId: verdict.textId })
    return verdict.verdict === 'approve' ? [first, ...approvalEnding(verdict.approvedUntil)] : [first]
  }

  /** What a time calls for, whether it was booked or moved to: its reminders, and the question at its hard end. */
  const ofItsTime = ({ bookingId, startsAt, endsAt, dayBefore = [] }: BookedSlot): Posting[] => {
    const anHour = { dueAt: after(startsAt, -HOUR_MS), uselessFrom: startsAt }
    // Of no use any more when the other one goes.
    const aDay = { dueAt: after(startsAt, -DAY_MS), uselessFrom: anHour.dueAt }
    const remind = (side: Side) =>
      [...(dayBefore.includes(side) ? [aDay] : []), anHour]
        .filter(({ dueAt }) => dueAt > fact.at)
        .map(({ dueAt, uselessFrom }) =>
          mail(`reminder-to-${side}`, side === 'requester' ? requesterId : insiderPersonId, dueAt, { uselessFrom }, bookingId),
        )
    return [...remind('requester'), ...remind('insider'), mail('outcome-asked', insiderPersonId, endsAt, {}, bookingId)]
  }
  const ofAbsence = ({ attendance, renewal, bookingId }: FactOf<'outcome-recorded'>): Posting[] => {
    if (!renewal) {
      // Corrected: the insider was there after all, and the yes that followed is over.
      const over = attendance !== 'insider-absent' && occasion.before === 'approved'
      return over ? [mail('taken-back', requesterId)] : []
    }
    const toRequester = mail('absence-to-requester', requesterId, fact.at, {}, bookingId)
    if ('approvalId' in renewal) return [toRequester, ...approvalEnding(renewal.approvedUntil)]
    return [toRequester, mail('absence-to-insider', insiderPersonId, fact.at, {}, bookingId)]
  }
  /** Said of somebody who didn't come: in ten minutes, in which a slip of the finger can be corrected unheard. */
  const ofMiss = ({ answerBy, attendance, renewal, bookingId }: FactOf<'outcome-recorded'>): Mails => {
    const { missed } = occasion
    const tell = (kind: MailKind, dueAt = fact.at) => [mail(kind, requesterId, dueAt, {}, bookingId)]
    if (answerBy !== undefined) return { drop: OF_A_MISS, post: tell('missed-to-requester', after(fact.at, UNDO_MS)) }
    if (!missed) return { drop: [], post: [] }
    // An absence of the insider's says by itself that nothing is noted.
    if (attendance !== 'missed') return { drop: OF_A_MISS, post: renewal ? [] : tell('missed-corrected-to-requester') }
    return waitsForLook(missed)
      ? { drop: ['missed-answered-to-insider'], post: tell('missed-stays-to-requester') }
      : { drop: [], post: [] }
  }

  if (isAfterwardsFact(fact)) return afterwardsMails(fact, occasion)
  if (isReferralFact(fact)) return { drop: [], post: referralMails(fact, occasion) }

  switch (fact.type) {
    case 'screening-submitted':
      return { drop: [], post: [mail('verify-address', requesterId, fact.at, { uselessFrom: fact.verifyBy })] }
    case 'screening-verified':
      return {
        drop: ['verify-address'],
        post: fact.gate ? heldBack(fact) : [mail('dossier', insiderPersonId), ...reminders(fact)],
      }
    case 'gate-opened':
      return { drop: ['held-back'], post: [mail('dossier', insiderPersonId), ...reminders(fact)] }
    case 'decision-made':
      return { drop: [], post: ofVerdict(fact.verdict, fact.decisionId, fact.effectiveAt) }
    case 'decision-released':
      return { drop: OF_A_DECISION, post: ofVerdict(fact.verdict, fact.decisionId, fact.at) }
    case 'decision-undone':
      return { drop: OF_A_DECISION, post: [] }
    case 'approval-taken-back':
      return { drop: OF_A_DECISION, post: [mail('taken-back', requesterId)] }
    case 'screening-withdrawn':
      return {
        drop: ['verify-address', ...TO_DECIDE, ...OF_A_DECISION],
        post: occasion.before === 'unverified' || occasion.heldBack ? [] : [mail('withdrawn', insiderPersonId)],
      }
    case 'screening-expired':
      return { drop: TO_DECIDE, post: [mail('expired', requesterId)] }
    case 'screening-lapsed':
      // An address that was never proved hears nothing more.
      return {
        drop: ['verify-address', ...OF_A_DECISION],
        post:
          occasion.before === 'unverified' ? [] : [mail(occasion.before === 'asked' ? 'asked-closed' : 'lapsed', requesterId)],
      }
    case 'window-moved':
      if (occasion.before === 'concluded') return { drop: ['names-next-week'], post: [mail('names-next-week', requesterId)] }
      return { drop: ['come-back', 'window-moved'], post: [mail('window-moved', requesterId)] }
    case 'window-kept':
      return {
        drop: ['come-back', 'window-moved'],
        post: [mail('returned', insiderPersonId), ...approvalEnding(fact.approvedUntil)],
      }
    case 'window-missed':
      return {
        drop: ['come-back', 'window-moved'],
        post: [mail('window-missed', requesterId), mail('not-returned', insiderPersonId)],
      }
    case 'returned-for-a-name':
      return { drop: ['names-next-week'], post: [mail('came-for-a-name', insiderPersonId, fact.at, {}, fact.bookingId)] }
    case 'screening-answered':
      return { drop: ['asked'], post: [mail('answers', insiderPersonId), ...reminders(fact)] }
    case 'reply-answered':
      return { drop: [], post: [mail('reply-answered', insiderPersonId, fact.at, { textId: fact.textId })] }
    case 'booking-created':
      return { drop: ['approval-ending'], post: [...toBoth('invitation', fact.bookingId), ...ofItsTime(fact)] }
    case 'decline-undone':
      return {
        // A fresh yes that is still held gives way to the meeting that stands again.
        drop: [...OF_A_DECISION, ...OF_A_CANCELLATION],
        post: [...toBoth('invitation', fact.bookingId), ...ofItsTime(fact)],
      }
    case 'booking-moved':
      return { drop: OF_A_BOOKING, post: [...toBoth('moved', fact.bookingId), ...ofItsTime(fact)] }
    case 'booking-cancelled': {
      const { bookingId, approvedUntil } = fact
      return {
        drop: OF_A_BOOKING,
        post: [...toBoth('cancelled', bookingId), ...(approvedUntil === null ? [] : approvalEnding(approvedUntil))],
      }
    }
    case 'calendar-answered': {
      const { side, answer, bookingId } = fact
      if (side === 'requester' || answer !== 'declined') return { drop: [], post: [] }
      return {
        drop: [],
        post: [mail('calendar-answer-to-insider', insiderPersonId, fact.at, { calendarNews: answer }, bookingId)],
      }
    }
    case 'outcome-recorded': {
      const { drop, post } = ofMiss(fact)
      const met = mailsOfMet(fact, occasion)
      const names = fact.names ? [mail('names-next-week', requesterId, after(fact.at, UNDO_MS))] : []
      const untrue = fact.names === undefined ? met.drop : [...OF_NAMES, ...met.drop]
      return {
        drop: ['outcome-asked', ...REMINDING, ...OF_AN_ABSENCE, ...drop, ...untrue],
        post: [...ofAbsence(fact), ...post, ...names, ...met.post],
      }
    }
    case 'missed-answered':
      return {
        drop: [],
        post: [mail('missed-answered-to-insider', insiderPersonId, fact.at, { textId: fact.textId }, fact.bookingId)],
      }
    case 'screening-approved':
    case 'screening-deferred':
    case 'screening-asked':
    case 'screening-replied':
    case 'screening-declined':
      // Said already, by the mail that was held.
      return { drop: REMINDERS, post: [] }
    case 'screening-concluded':
    case 'relationship-corrected':
    case 'requester-reported':
    case 'cancellation-excused':
      return { drop: [], post: [] }
    case 'presence-told': {
      const { presence, side, bookingId } = fact
      if (presence === 'nobody-here') return { drop: [], post: [mail('other-waits', insiderPersonId, fact.at, {}, bookingId)] }
      if (presence !== 'late') return { drop: [], post: [] }
      const other = side === 'requester' ? insiderPersonId : requesterId
      return { drop: [], post: [mail('other-late', other, fact.at, {}, bookingId)] }
    }
    default:
      return fact satisfies never
  }
}
