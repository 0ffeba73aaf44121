import type { MailOf } from '../content.ts'
import { theirName, theirWords } from '../theirs.ts'
import { button, endingForInsider, endingWithLinks, type Letter, lead, paragraph, quote, type View } from './letter.ts'
import { OWN_WORDS_CAP, wasToBe } from './meeting.ts'

/** Kindly: they may have been ill, or it may be a mistake. */
export function missedToRequester(mail: MailOf<'missed-to-requester'>, view: View): Letter {
  const { texts, when, host } = view
  const { missed } = texts
  return {
    subject: missed.subject(host.name),
    blocks: [
      paragraph(texts.hello(view.reader.name)),
      lead(missed.lead(host.name)),
      wasToBe(mail.meeting, view),
      paragraph(missed.happens),
      paragraph(missed.sayWhat(host.name, when.moment(mail.answerBy))),
      button(missed.page, mail.statusLink),
    ],
    ending: endingWithLinks(view),
  }
}

export function missedAnsweredToInsider(mail: MailOf<'missed-answered-to-insider'>, view: View): Letter {
  const { missed } = view.texts
  const requester = theirName(mail.meeting.requesterName)
  return {
    subject: mail.disputes ? missed.subjectDisputed(requester) : missed.subjectExplained(requester),
    blocks: [
      lead(mail.disputes ? missed.disputed(requester) : missed.explained(requester)),
      ...(mail.explanation === null ? [] : [quote(theirWords(mail.explanation, OWN_WORDS_CAP).text)]),
      wasToBe(mail.meeting, view),
      paragraph(mail.disputes ? missed.lookDisputed : missed.lookExplained),
      button(missed.look, mail.outcomeLink),
    ],
    ending: endingForInsider(view),
  }
}

/** What came of it, to the requester: it stays, or it was corrected. */
export function missedLookedAt(mail: MailOf<'missed-stays-to-requester' | 'missed-corrected-to-requester'>, view: View): Letter {
  const { texts, host } = view
  const { missed } = texts
  const stays = mail.kind === 'missed-stays-to-requester'
  const remembered = stays && mail.remembered ? `${missed.staysFor} ` : ''
  return {
    subject: stays ? missed.subjectStays(host.name) : missed.subjectCorrected(host.name),
    blocks: [
      paragraph(texts.hello(view.reader.name)),
      lead(stays ? missed.stays(host.name) : missed.corrected(host.name)),
      wasToBe(mail.meeting, view),
      ...(stays ? [paragraph(`${remembered}${missed.noDoor}`)] : []),
      button(missed.page, mail.statusLink),
    ],
    ending: endingWithLinks(view),
  }
}
