import type { MailOf } from '../content.ts'
import { theirName } from '../theirs.ts'
import { button, endingForInsider, endingWithLinks, type Letter, lead, note, paragraph, type View } from './letter.ts'

/** To an address not proved yet: no greeting, since the name was typed by whoever typed the address. */
export function verifyAddress(mail: MailOf<'verify-address'>, view: View): Letter {
  const { verify } = view.texts
  return {
    subject: verify.subject,
    blocks: [
      lead(verify.asked(view.host.name, view.host.organization)),
      button(verify.yes, mail.confirmLink),
      paragraph(`${verify.unseen(view.host.name)} ${verify.until(view.when.moment(mail.confirmBy))}`),
      note(verify.notYou),
    ],
    ending: endingWithLinks(view),
  }
}

export function linkAgain(mail: MailOf<'link-again'>, view: View): Letter {
  const { linkAgain } = view.texts
  return {
    subject: linkAgain.subject(view.host.name),
    blocks: [lead(linkAgain.asked(view.host.name)), button(linkAgain.open, mail.statusLink), note(linkAgain.notYou)],
    ending: endingWithLinks(view),
  }
}

export function insiderLinks(mail: MailOf<'insider-links'>, view: View): Letter {
  const { insiderLinks } = view.texts
  return {
    subject: insiderLinks.subject,
    blocks: [
      lead(insiderLinks.asked),
      ...mail.requests.flatMap(({ what, requesterName, at, link }) => {
        const who = requesterName === null ? insiderLinks.heldBack : theirName(requesterName)
        const date = what === 'request' ? view.when.date(at) : view.when.moment(at)
        return [paragraph(insiderLinks.line[what](who, date)), button(insiderLinks.open[what], link)]
      }),
      note(insiderLinks.notYou),
    ],
    ending: endingForInsider(view),
  }
}

/** The code is in the subject too, so that it can be read from a locked phone's notification. */
export function browserCode(mail: MailOf<'browser-code'>, view: View): Letter {
  const { code } = view.texts
  return {
    subject: code.subject(mail.code),
    blocks: [
      paragraph(mail.door === 'desk' ? code.typeAtDesk(view.host.organization) : code.type),
      { is: 'code', code: mail.code },
      paragraph(code.until(view.when.moment(mail.expiresAt))),
      note(mail.door === 'desk' ? code.notYouAtDesk(view.host.organization) : code.notYou(view.host.organization)),
    ],
    ending: endingForInsider(view),
  }
}
