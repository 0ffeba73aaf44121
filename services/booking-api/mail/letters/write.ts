import type { MailContent } from '../content.ts'
import { contactAsked, helpAsked, thanksAsked, wordFromThem } from './afterwards.ts'
import { approvalEnding, approved, closed, declined, erased, takenBack, withdrawn } from './answer.ts'
import { calendarAnswerToInsider, calendarAnswerToRequester } from './calendar-answer.ts'
import { decideReminder, dossier } from './dossier.ts'
import { browserCode, insiderLinks, linkAgain, verifyAddress } from './entry.ts'
import type { Letter, View } from './letter.ts'
import { cancelledToInsider, cancelledToRequester, invitationToInsider, invitationToRequester, outcomeAsked } from './meeting.ts'
import { missedAnsweredToInsider, missedLookedAt, missedToRequester } from './missed.ts'
import { cameForName, namesNextWeek } from './names.ts'
import {
  absenceToInsider,
  absenceToRequester,
  movedToInsider,
  movedToRequester,
  reminderToInsider,
  reminderToRequester,
} from './other-time.ts'
import { otherLate, otherWaits } from './presence.ts'
import { referral } from './referral.ts'
import { answerNotTaken, answerTaken, replyNotPassedOn, returnTaken } from './reply.ts'
import { asked, comeBack, heldBack, notReturned, replied, replyAnswered, returned } from './waiting.ts'

/** The letter for each kind of mail. A kind without a letter does not compile. */
export function write(mail: MailContent, view: View): Letter {
  switch (mail.kind) {
    case 'verify-address':
      return verifyAddress(mail, view)
    case 'link-again':
      return linkAgain(mail, view)
    case 'insider-links':
      return insiderLinks(mail, view)
    case 'browser-code':
      return browserCode(mail, view)
    case 'dossier':
    case 'answers':
      return dossier(mail, view)
    case 'decide-reminder':
      return decideReminder(mail, view)
    case 'held-back':
      return heldBack(mail, view)
    case 'come-back':
    case 'window-moved':
      return comeBack(mail, view)
    case 'names-next-week':
      return namesNextWeek(mail, view)
    case 'came-for-a-name':
      return cameForName(mail, view)
    case 'referral-offered':
    case 'referral-asked':
    case 'referral-dropped':
    case 'referral-accepted':
    case 'introduced':
    case 'introduced-to-colleague':
    case 'referral-went':
    case 'referral-none':
    case 'referral-refused':
    case 'referral-withdrawn':
    case 'referral-outcome':
      return referral(mail, view)
    case 'contact-asked':
      return contactAsked(mail, view)
    case 'thanks-asked':
      return thanksAsked(mail, view)
    case 'help-asked':
      return helpAsked(mail, view)
    case 'thanks':
    case 'help-line':
      return wordFromThem(mail, view)
    case 'not-returned':
      return notReturned(mail, view)
    case 'returned':
      return returned(mail, view)
    case 'asked':
      return asked(mail, view)
    case 'replied':
      return replied(mail, view)
    case 'reply-answered':
      return replyAnswered(mail, view)
    case 'approved':
      return approved(mail, view)
    case 'approval-ending':
      return approvalEnding(mail, view)
    case 'declined':
      return declined(mail, view)
    case 'taken-back':
      return takenBack(view)
    case 'expired':
    case 'lapsed':
    case 'window-missed':
    case 'asked-closed':
      return closed(mail.kind, view)
    case 'withdrawn':
      return withdrawn(mail, view)
    case 'erased':
      return erased(mail, view)
    case 'invitation-to-requester':
      return invitationToRequester(mail, view)
    case 'invitation-to-insider':
      return invitationToInsider(mail, view)
    case 'cancelled-to-requester':
      return cancelledToRequester(mail, view)
    case 'cancelled-to-insider':
      return cancelledToInsider(mail, view)
    case 'calendar-answer-to-requester':
      return calendarAnswerToRequester(mail, view)
    case 'calendar-answer-to-insider':
      return calendarAnswerToInsider(mail, view)
    case 'other-late':
      return otherLate(mail, view)
    case 'other-waits':
      return otherWaits(mail, view)
    case 'moved-to-requester':
      return movedToRequester(mail, view)
    case 'moved-to-insider':
      return movedToInsider(mail, view)
    case 'reminder-to-requester':
      return reminderToRequester(mail, view)
    case 'reminder-to-insider':
      return reminderToInsider(mail, view)
    case 'absence-to-requester':
      return absenceToRequester(mail, view)
    case 'absence-to-insider':
      return absenceToInsider(mail, view)
    case 'missed-to-requester':
      return missedToRequester(mail, view)
    case 'missed-answered-to-insider':
      return missedAnsweredToInsider(mail, view)
    case 'missed-stays-to-requester':
    case 'missed-corrected-to-requester':
      return missedLookedAt(mail, view)
    case 'outcome-asked':
      return outcomeAsked(mail, view)
    case 'answer-taken':
      return answerTaken(mail, view)
    case 'answer-not-taken':
      return answerNotTaken(mail, view)
    case 'return-taken':
      return returnTaken(mail, view)
    case 'reply-not-passed-on':
      return replyNotPassedOn(mail, view)
    default:
      throw new Error(`no letter for ${(mail satisfies never as MailContent).kind}`)
  }
}
