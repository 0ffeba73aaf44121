import type { AfterwardsFact } from '@vestibule/scheduling/afterwards-fact.ts'
import type { FactOf } from '@vestibule/scheduling/facts.ts'
import { after, DAY_MS } from '@vestibule/scheduling/instant.ts'
import { haveMet } from '@vestibule/scheduling/names.ts'
import { ASK_HELP_MS, UNDO_MS } from '@vestibule/scheduling/policy.ts'
import type { MailKind } from './mail/content.ts'
import type { Mails, Occasion } from './post.ts'
import type { Posting } from './store/postings.ts'

/** What an outcome has the requester asked: in ten minutes, the day after, and once they can tell what came of it; and what it makes untrue. */
export function mailsOfMet(fact: FactOf<'outcome-recorded'>, { screeningId, requesterId, factId }: Occasion): Mails {
  const { at, bookingId, keepInTouch } = fact
  const met = haveMet(fact.attendance)
  const common = { recipientId: requesterId, sealedForId: requesterId, screeningId, bookingId, factId, data: {} }
  const ask = (kind: MailKind, inMs: number): Posting => ({ ...common, kind, dueAt: after(at, inMs) })
  const asked = [ask('thanks-asked', DAY_MS), ask('help-asked', ASK_HELP_MS)]
  return {
    drop: ['thanks-asked', 'help-asked', ...(met && keepInTouch === undefined ? [] : (['contact-asked'] as const))],
    post: met ? [...(keepInTouch ? [ask('contact-asked', UNDO_MS)] : []), ...asked] : [],
  }
}

/** What is said afterwards ends the question for it; words go to the insider. */
export function afterwardsMails(fact: AfterwardsFact, occasion: Occasion): Mails {
  const { screeningId, requesterId, insiderPersonId: recipientId, factId } = occasion
  const toInsider = (kind: MailKind, textId: string): Posting[] => {
    const about = { sealedForId: requesterId, screeningId, bookingId: null, factId, data: { textId } }
    return [{ kind, recipientId, dueAt: fact.at, ...about }]
  }
  switch (fact.type) {
    case 'contact-agreed':
      return { drop: ['contact-asked'], post: [] }
    case 'contact-ended':
      return { drop: [], post: [] }
    case 'thanks-said':
      return { drop: ['thanks-asked'], post: toInsider('thanks', fact.textId) }
    case 'help-told':
      return { drop: ['help-asked'], post: fact.textId ? toInsider('help-line', fact.textId) : [] }
    default:
      return fact satisfies never
  }
}
