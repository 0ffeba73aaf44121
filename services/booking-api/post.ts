import type { Fact } from '@vestibule/scheduling/facts.ts'
import { after, type Instant } from '@vestibule/scheduling/instant.ts'
import { APPROVAL_ENDING_MS } from '@vestibule/scheduling/policy.ts'
import type { ScreeningState } from '@vestibule/scheduling/screening.ts'
import type { MailKind } from './mail/content.ts'
import type { MessageData, Posting } from './store/messages.ts'

/** Who is who, and which fact the mails tell of. */
export interface Occasion {
  readonly screeningId: string
  readonly requesterId: string
  readonly insiderPersonId: string
  readonly factId: string
  /** Where the screening stood before the fact. */
  readonly before: ScreeningState
  /** Sealed line that goes with a cancellation. */
  readonly noteId: string | null
}

/** What one fact says to whom: first the held or unsent mails it makes untrue, then those it posts, in the order they go. */
export interface Mails {
  readonly drop: readonly MailKind[]
  readonly post: readonly Posting[]
}

const OF_A_DECISION: MailKind[] = ['approved', 'approval-ending', 'declined']
const OF_A_BOOKING: MailKind[] = ['invitation-to-requester', 'invitation-to-insider', 'outcome-asked']

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
  const approvalEnding = (approvedUntil: Instant): Posting[] => {
    const dueAt = after(approvedUntil, -APPROVAL_ENDING_MS)
    return dueAt > fact.at ? [mail('approval-ending', requesterId, dueAt, { uselessFrom: approvedUntil })] : []
  }

  switch (fact.type) {
    case 'screening-submitted':
      return { drop: [], post: [mail('verify-address', requesterId, fact.at, { uselessFrom: fact.verifyBy })] }
    case 'screening-verified':
      return { drop: ['verify-address'], post: [mail('dossier', insiderPersonId)] }
    case 'decision-made':
    case 'decision-released': {
      const dueAt = fact.type === 'decision-made' ? fact.effectiveAt : fact.at
      const { decisionId, verdict } = fact
      const drop = fact.type === 'decision-released' ? OF_A_DECISION : []
      if (verdict.verdict === 'decline')
        return { drop, post: [mail('declined', requesterId, dueAt, { decisionId, textId: verdict.textId })] }
      const yes = mail('approved', requesterId, dueAt, { decisionId, textId: verdict.textId })
      return { drop, post: [yes, ...approvalEnding(verdict.approvedUntil)] }
    }
    case 'decision-undone':
      return { drop: OF_A_DECISION, post: [] }
    case 'approval-taken-back':
      return { drop: OF_A_DECISION, post: [mail('taken-back', requesterId)] }
    case 'screening-withdrawn':
      return {
        drop: ['verify-address', 'dossier', ...OF_A_DECISION],
        post: occasion.before === 'unverified' ? [] : [mail('withdrawn', insiderPersonId)],
      }
    case 'screening-expired':
      return { drop: ['dossier'], post: [mail('expired', requesterId)] }
    case 'screening-lapsed':
      // An address that was never proved hears nothing more.
      return {
        drop: ['verify-address', ...OF_A_DECISION],
        post: occasion.before === 'unverified' ? [] : [mail('lapsed', requesterId)],
      }
    case 'booking-created': {
      const { bookingId, endsAt } = fact
      return {
        drop: ['approval-ending'],
        post: [
          mail('invitation-to-requester', requesterId, fact.at, {}, bookingId),
          mail('invitation-to-insider', insiderPersonId, fact.at, {}, bookingId),
          mail('outcome-asked', insiderPersonId, endsAt, {}, bookingId),
        ],
      }
    }
    case 'booking-cancelled': {
      const { bookingId, approvedUntil } = fact
      const data = { noteId: occasion.noteId }
      return {
        drop: OF_A_BOOKING,
        post: [
          mail('cancelled-to-requester', requesterId, fact.at, data, bookingId),
          mail('cancelled-to-insider', insiderPersonId, fact.at, data, bookingId),
          ...(approvedUntil === null ? [] : approvalEnding(approvedUntil)),
        ],
      }
    }
    case 'outcome-recorded':
      return { drop: ['outcome-asked'], post: [] }
    case 'screening-approved':
    case 'screening-declined':
    case 'screening-concluded':
      return { drop: [], post: [] }
    default:
      return fact satisfies never
  }
}
