import { after, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { MailOf } from '../content.ts'
import { theirName, tidyText } from '../theirs.ts'
import {
  type Block,
  button,
  endingForInsider,
  endingWithLinks,
  endingWithPage,
  type Letter,
  lead,
  note,
  paragraph,
  quote,
  rows,
  type View,
} from './letter.ts'

export function approved(mail: MailOf<'approved'>, view: View): Letter {
  const { approved, hello } = view.texts
  return {
    subject: approved.subject(view.host.name, view.when.lastDayShort(mail.chooseBy)),
    blocks: [
      paragraph(hello(view.reader.name)),
      lead(approved.yes(view.host.name, mail.minutes)),
      ...(mail.ownLine === null ? [] : [paragraph(approved.ownLine(view.host.name)), quote(tidyText(mail.ownLine))]),
      ...ownTimes(mail, view),
      button(approved.choose, mail.statusLink),
      paragraph(approved.until(view.when.moment(mail.chooseBy))),
      paragraph(approved.keep),
    ],
    ending: endingWithLinks(view),
  }
}

/** A yes to these times alone says them: somebody may have to ask at work first. */
function ownTimes({ startsAt, minutes }: MailOf<'approved'>, { texts, when }: View): Block[] {
  if (startsAt.length === 0) return []
  const spans = startsAt.map((at) => when.span(at, after(at, minutes * MINUTE_MS)))
  return [rows([texts.approved.oneOf(startsAt.length), spans.join('\n')])]
}

export function approvalEnding(mail: MailOf<'approval-ending'>, view: View): Letter {
  const { approvalEnding, hello } = view.texts
  return {
    subject: approvalEnding.subject(view.host.name, view.when.lastDayShort(mail.chooseBy)),
    blocks: [
      paragraph(hello(view.reader.name)),
      lead(approvalEnding.open(view.host.name, view.when.moment(mail.chooseBy))),
      button(approvalEnding.choose, mail.statusLink),
      note(approvalEnding.none),
    ],
    ending: endingWithLinks(view),
  }
}

/** The letter is the insider's own, greeting and name included; nothing of ours stands before it. */
export function declined(mail: MailOf<'declined'>, view: View): Letter {
  const { declined } = view.texts
  const again = mail.askAgainAt === null ? [] : [paragraph(declined.again(view.host.name, view.when.date(mail.askAgainAt)))]
  return {
    subject: declined.subject(view.host.name),
    blocks: [
      ...tidyText(mail.text)
        .split(/\n{2,}/)
        .map(paragraph),
      ...again,
      ...(again.length === 0 ? [] : [button(declined.page(view.host.name), view.host.publicAddress)]),
    ],
    ending: endingWithPage(view),
  }
}

export function takenBack(view: View): Letter {
  const { takenBack, hello } = view.texts
  return {
    subject: takenBack.subject(view.host.name),
    blocks: [
      paragraph(hello(view.reader.name)),
      lead(takenBack.sorry(view.host.name)),
      paragraph(takenBack.notYou),
      paragraph(takenBack.wish),
    ],
    ending: endingWithPage(view),
  }
}

/** The kind end of something that nobody answered (`expired`), booked (`lapsed`), came back for or wrote an answer to. */
export function closed(kind: 'expired' | 'lapsed' | 'window-missed' | 'asked-closed', view: View): Letter {
  const { expired, lapsed, windowMissed, askedClosed, hello } = view.texts
  const words = { expired, lapsed, 'window-missed': windowMissed, 'asked-closed': askedClosed }[kind]
  const comfort = 'allRight' in words ? [words.allRight] : [words.notYou, words.again]
  return {
    subject: words.subject(view.host.name),
    blocks: [
      paragraph(hello(view.reader.name)),
      lead(words.closed(view.host.name)),
      ...comfort.map(paragraph),
      button(words.page(view.host.name), view.host.publicAddress),
    ],
    ending: endingWithPage(view),
  }
}

export function withdrawn(mail: MailOf<'withdrawn'>, view: View): Letter {
  const requester = theirName(mail.requesterName)
  const { withdrawn } = view.texts
  return {
    subject: withdrawn.subject(requester),
    blocks: [lead(withdrawn.closed(requester))],
    ending: endingForInsider(view),
  }
}

export function erased(mail: MailOf<'erased'>, view: View): Letter {
  const { erased } = view.texts
  const reached = view.when.date(mail.reachedAt)
  return {
    subject: erased.subject(reached),
    blocks: [lead(erased.gone(reached)), paragraph(erased.please), paragraph(erased.stays)],
    ending: endingForInsider(view),
  }
}
