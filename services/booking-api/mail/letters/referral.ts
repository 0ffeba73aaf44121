import type { MailOf, ReferralMail } from '../content.ts'
import { theirName, theirWords, tidyLine } from '../theirs.ts'
import {
  type Block,
  button,
  buttons,
  endingForInsider,
  endingWithLinks,
  endingWithPage,
  type Letter,
  lead,
  note,
  paragraph,
  rows,
  type View,
} from './letter.ts'

/** What is said of somebody to talk to next, to each of the three. */
export function referral(mail: ReferralMail, view: View): Letter {
  const { host, reader, when } = view
  const t = view.texts.referral
  const hello = paragraph(view.texts.hello(reader.name))
  switch (mail.kind) {
    case 'referral-offered':
      return {
        subject: t.offeredSubject(host.name),
        blocks: [
          hello,
          lead(t.offered(host.name)),
          paragraph(t.mayShow),
          button(t.myPage, mail.statusLink),
          note(t.until(when.moment(mail.answerBy))),
        ],
        ending: endingWithLinks(view),
      }
    case 'referral-asked':
      return asked(mail, view)
    case 'introduced':
      return {
        subject: t.introducedSubject(tidyLine(mail.colleagueName)),
        blocks: [
          hello,
          lead(t.introduced(tidyLine(mail.colleagueName), host.name)),
          rows([t.name, tidyLine(mail.colleagueName)], [t.address, tidyLine(mail.colleagueAddress)]),
          paragraph(t.writeFirst),
        ],
        ending: endingWithPage(view),
      }
    case 'introduced-to-colleague':
      return {
        subject: t.introducedSubject(theirName(mail.requesterName)),
        blocks: [
          hello,
          lead(t.introducedToColleague(theirName(mail.requesterName))),
          rows([t.name, theirName(mail.requesterName)], [t.address, tidyLine(mail.requesterAddress)]),
          paragraph(t.oneMore),
        ],
        ending: endingForColleague(view),
      }
    case 'referral-went':
      return {
        subject: t.wentSubject(theirName(mail.requesterName)),
        blocks: [hello, lead(t.went(theirName(mail.requesterName), host.name)), button(t.tell, mail.consentLink)],
        ending: endingForColleague(view),
      }
    case 'referral-withdrawn':
      return {
        subject: t.withdrawnSubject(host.name),
        blocks: [hello, lead(t.withdrawn(theirName(mail.requesterName), host.name)), paragraph(t.withdrawnThanks)],
        ending: endingForColleague(view),
      }
    case 'referral-none':
      return {
        subject: t.noneSubject,
        blocks: [hello, lead(t.none(host.name)), paragraph(t.noneWhy)],
        ending: endingWithPage(view),
      }
    default: {
      const [requester, colleague] = [theirName(mail.requesterName), tidyLine(mail.colleagueName)]
      return { ...toInsider(mail, view, requester, colleague), ending: endingForInsider(view) }
    }
  }
}

/** As long as it can be written. */
const LETTER_CAP = 4000

/** The insider's own words, and the requester's name in them; only the buttons and what comes after them are ours. */
function asked(mail: MailOf<'referral-asked'>, view: View): Letter {
  const { host } = view
  const t = view.texts.referral
  return {
    subject: t.askedSubject(mail.minutes),
    blocks: [
      ...theirWords(mail.letter, LETTER_CAP)
        .text.split(/\n{2,}/)
        .map(paragraph),
      paragraph(host.name),
      buttons(
        { label: t.yes, href: mail.links.yes },
        { label: t.notNow, href: mail.links['not-now'] },
        { label: t.never, href: mail.links.never },
      ),
      note(t.onlyOpens),
      note(t.unaware(theirName(mail.requesterName), view.when.date(mail.answerBy))),
    ],
    ending: endingForColleague(view),
  }
}

function toInsider(
  mail: MailOf<'referral-dropped' | 'referral-accepted' | 'referral-refused' | 'referral-outcome'>,
  { texts: { referral: t } }: View,
  requester: string,
  colleague: string,
): Pick<Letter, 'subject' | 'blocks'> {
  switch (mail.kind) {
    case 'referral-dropped':
      return { subject: t.droppedSubject(requester), blocks: [lead(t.dropped(requester, colleague))] }
    case 'referral-accepted':
      return {
        subject: t.acceptedSubject(colleague),
        blocks: [lead(t.accepted(colleague, requester)), paragraph(mail.opens ? t.opens(requester) : t.introducedThem)],
      }
    case 'referral-refused':
      return { subject: t.refusedSubject(colleague), blocks: [lead(t.refused(colleague, requester))] }
    case 'referral-outcome':
      return {
        subject: t.outcomeSubject(requester, colleague),
        blocks: [lead(t.outcome(requester, colleague, t.how[mail.attendance]))],
      }
    default:
      return mail satisfies never
  }
}

function endingForColleague({ host, texts }: View): Block[] {
  return [note(texts.replying.insider(host.organization)), note(texts.referral.sentFor(host.name, host.organization))]
}
