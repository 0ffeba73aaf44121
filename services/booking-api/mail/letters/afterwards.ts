import type { MailOf } from '../content.ts'
import { theirName, theirWords } from '../theirs.ts'
import { button, endingForInsider, endingWithPage, type Letter, lead, note, paragraph, quote, type View } from './letter.ts'
import { OWN_WORDS_CAP } from './meeting.ts'

/** Whether the insider may have them on a private list. Nothing happens unless they say yes. */
export function contactAsked(mail: MailOf<'contact-asked'>, view: View): Letter {
  const { texts, host, reader } = view
  const { afterwards, hello } = texts
  return {
    subject: afterwards.contactSubject(host.name),
    blocks: [
      paragraph(hello(reader.name)),
      lead(afterwards.contact(host.name)),
      paragraph(afterwards.contactMeans(host.name)),
      button(afterwards.contactPage, mail.statusLink),
      note(afterwards.contactNo),
    ],
    ending: endingWithPage(view),
  }
}

/** The one mail that says so. */
export function thanksAsked(mail: MailOf<'thanks-asked'>, view: View): Letter {
  const { texts, host, reader } = view
  const { afterwards, hello } = texts
  return {
    subject: afterwards.thankSubject(host.name),
    blocks: [
      paragraph(hello(reader.name)),
      lead(afterwards.thank(host.name)),
      paragraph(afterwards.thankHow(host.name)),
      button(afterwards.thankPage, mail.statusLink),
    ],
    ending: endingWithPage(view),
  }
}

/** The one question, months later. */
export function helpAsked(mail: MailOf<'help-asked'>, view: View): Letter {
  const { texts, host, reader } = view
  const { afterwards, hello } = texts
  return {
    subject: afterwards.helpSubject(host.name),
    blocks: [
      paragraph(hello(reader.name)),
      lead(afterwards.help(host.name)),
      paragraph(afterwards.helpWho(host.organization, host.name)),
      button(afterwards.helpPage, mail.statusLink),
      note(afterwards.helpOnce),
    ],
    ending: endingWithPage(view),
  }
}

/** To the insider, as it was written: thanks, or a line months later. */
export function wordFromThem(mail: MailOf<'thanks' | 'help-line'>, view: View): Letter {
  const { afterwards } = view.texts
  const requester = theirName(mail.requesterName)
  const thanks = mail.kind === 'thanks'
  return {
    subject: thanks ? afterwards.thanksSubject(requester) : afterwards.lineSubject(requester),
    blocks: [
      lead(thanks ? afterwards.thanks(requester) : afterwards.line(requester)),
      quote(theirWords(mail.text, OWN_WORDS_CAP).text),
      note(afterwards.noAnswer),
    ],
    ending: endingForInsider(view),
  }
}
