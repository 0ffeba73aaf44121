import { after, type Instant } from '@vestibule/scheduling/instant.ts'
import { ASK_HOW_IT_WENT_MS, heardAt } from '@vestibule/scheduling/referral.ts'
import type { ReferralFact } from '@vestibule/scheduling/referral-fact.ts'
import type { MailKind } from './mail/content.ts'
import type { Occasion } from './post.ts'
import type { Posting } from './store/postings.ts'

/** The mails of a step of a referral. Pure; a colleague hears of it once the requester has agreed, the requester whose name it is once they have. */
export function referralMails(fact: ReferralFact, occasion: Occasion): Posting[] {
  const { screeningId, requesterId, insiderPersonId, factId } = occasion
  const mail = (kind: MailKind, recipientId: string, dueAt: Instant = fact.at, uselessFrom?: Instant): Posting => ({
    ...{ kind, recipientId, sealedForId: requesterId, dueAt, screeningId, bookingId: null, factId },
    data: { referralId: fact.referralId, ...(uselessFrom !== undefined && { uselessFrom }) },
  })
  switch (fact.type) {
    case 'referral-offered':
      return [mail('referral-offered', requesterId, heardAt({ offeredAt: fact.at }), fact.agreeBy)]
    case 'referral-undone':
      return []
    case 'referral-agreed':
      return [mail('referral-asked', fact.colleagueId, fact.at, fact.consentBy)]
    case 'referral-dropped':
      return [mail('referral-dropped', insiderPersonId)]
    case 'referral-consented': {
      const accepted = mail('referral-accepted', insiderPersonId)
      if (fact.withInsiderId !== null) return [accepted] // the requester hears with the yes that opens the slots
      return [
        accepted,
        mail('introduced', requesterId),
        mail('introduced-to-colleague', fact.colleagueId),
        mail('referral-went', fact.colleagueId, after(fact.at, ASK_HOW_IT_WENT_MS)),
      ]
    }
    case 'referral-refused':
      return [mail('referral-none', requesterId), mail('referral-refused', insiderPersonId)]
    case 'referral-withdrawn': {
      const none = mail('referral-none', requesterId)
      return fact.colleagueId === null ? [none] : [none, mail('referral-withdrawn', fact.colleagueId)]
    }
    case 'referral-concluded':
      return [mail('referral-outcome', insiderPersonId)]
    default:
      return fact satisfies never
  }
}
