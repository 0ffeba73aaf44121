import type { MailOf } from '../content.ts'
import { theirName, theirWords, tidyText } from '../theirs.ts'
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

/** What was said in writing is no longer than a form takes. */
const OWN_WORDS_CAP = 4000

/** To come back in a certain week. The only mail about it: nobody is reminded. */
export function comeBack(mail: MailOf<'come-back' | 'window-moved'>, view: View): Letter {
  const { texts, when, host, reader } = view
  const { comeBack, hello } = texts
  const monday = when.calendarDate(mail.monday)
  const moved = mail.kind === 'window-moved'
  const between = comeBack.between(when.calendarDay(mail.monday), when.calendarDay(mail.friday))
  return {
    subject: moved ? comeBack.movedSubject(host.name, monday) : comeBack.subject(host.name, monday),
    blocks: [
      paragraph(hello(reader.name)),
      lead(moved ? comeBack.moved(between) : comeBack.asks(host.name, between)),
      rows([comeBack.opens, when.momentInBoth(mail.opensAt)], [comeBack.closes, when.momentInBoth(mail.closesAt)]),
      ...ownLine(mail.ownLine, view),
      paragraph(comeBack.press),
      button(comeBack.page, mail.statusLink),
      paragraph(mail.mayMove ? `${comeBack.noReminder} ${comeBack.away(monday)}` : comeBack.noReminder),
    ],
    ending:
      view.replyTo === null
        ? endingWithPage(view)
        : [note(texts.replying.comeBack(view.replyTo)), ...endingWithPage(view).slice(1)],
  }
}

export function notReturned(mail: MailOf<'not-returned'>, view: View): Letter {
  const { notReturned } = view.texts
  const requester = theirName(mail.requesterName)
  return {
    subject: notReturned.subject(requester),
    blocks: [lead(notReturned.lead(requester)), paragraph(notReturned.told)],
    ending: endingForInsider(view),
  }
}

export function returned(mail: MailOf<'returned'>, view: View): Letter {
  const { returned } = view.texts
  const requester = theirName(mail.requesterName)
  return {
    subject: returned.subject(requester),
    blocks: [lead(returned.lead(requester)), paragraph(returned.chooses(view.when.moment(mail.chooseBy)))],
    ending: endingForInsider(view),
  }
}

/** The insider's questions, whole, and the page where they are answered. */
export function asked(mail: MailOf<'asked'>, view: View): Letter {
  const { asked, hello } = view.texts
  return {
    subject: asked.subject(view.host.name, mail.questions.length),
    blocks: [
      paragraph(hello(view.reader.name)),
      lead(asked.lead(view.host.name, mail.questions.length)),
      ...mail.questions.map((question) => quote(tidyText(question))),
      button(asked.answer, mail.statusLink),
      paragraph(asked.until(view.when.moment(mail.answerBy), view.host.name)),
    ],
    ending: endingWithLinks(view),
  }
}

/** A reply in writing is the insider's own letter; the frame says what can come after it. */
export function replied(mail: MailOf<'replied'>, view: View): Letter {
  const { replied, hello } = view.texts
  return {
    subject: replied.subject(view.host.name),
    blocks: [
      paragraph(hello(view.reader.name)),
      lead(replied.lead(view.host.name)),
      ...paragraphs(mail.text),
      button(replied.answer, mail.statusLink),
      note(replied.once(view.host.name, view.when.moment(mail.answerBy))),
    ],
    ending: endingWithLinks(view),
  }
}

export function replyAnswered(mail: MailOf<'reply-answered'>, view: View): Letter {
  const { replyAnswered } = view.texts
  const requester = theirName(mail.requesterName)
  const words = theirWords(mail.text, OWN_WORDS_CAP)
  return {
    subject: replyAnswered.subject(requester),
    blocks: [
      lead(replyAnswered.lead(requester)),
      quote(words.text, words.cut ? mail.decideLink : null),
      button(view.texts.dossier.open, mail.decideLink),
      note(replyAnswered.ends),
    ],
    ending: endingForInsider(view),
  }
}

/** One mail a day for all of them: each behind a link, none delivered before it was looked at. */
export function heldBack(mail: MailOf<'held-back'>, view: View): Letter {
  const { heldBack } = view.texts
  return {
    subject: heldBack.subject(mail.requests.length),
    blocks: [
      lead(heldBack.lead(mail.requests.length)),
      ...mail.requests.flatMap(({ reason, since, link }) => [
        paragraph(heldBack.line(heldBack.reasons[reason], view.when.date(since))),
        button(heldBack.look, link),
      ]),
      note(heldBack.why),
    ],
    ending: endingForInsider(view),
  }
}

function ownLine(line: string | null, { texts, host }: View): Block[] {
  return line === null ? [] : [paragraph(texts.approved.ownLine(host.name)), quote(tidyText(line))]
}

function paragraphs(text: string): Block[] {
  return tidyText(text)
    .split(/\n{2,}/)
    .map(paragraph)
}
