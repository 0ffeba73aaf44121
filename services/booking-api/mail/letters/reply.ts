import type { MailOf } from '../content.ts'
import { theirName, tidyText } from '../theirs.ts'
import { button, endingForDecider, endingWithLinks, type Letter, lead, note, paragraph, quote, type View } from './letter.ts'

/** To the insider, at once: what was understood, what will be sent, and how to take it back. */
export function answerTaken(mail: MailOf<'answer-taken'>, view: View): Letter {
  const { answerTaken } = view.texts
  const requester = theirName(mail.requesterName)
  return {
    subject: answerTaken.subject(answerTaken.word[mail.verdict], requester, view.when.clock(mail.effectiveAt)),
    blocks: [
      lead(answerTaken.lead[mail.verdict](requester)),
      ...(mail.week === null
        ? []
        : [paragraph(answerTaken.week(view.when.calendarDay(mail.week.monday), view.when.calendarDay(mail.week.friday)))]),
      paragraph(answerTaken.until(view.when.moment(mail.effectiveAt), requester)),
      button(answerTaken.undo, mail.decideLink),
      ...(mail.words.length === 0 ? [] : [paragraph(answerTaken.reads(requester))]),
      ...mail.words.map((words) => quote(tidyText(words))),
      note(answerTaken.firstLine),
    ],
    ending: endingForDecider(view),
  }
}

export function answerNotTaken(mail: MailOf<'answer-not-taken'>, view: View): Letter {
  const { answerNotTaken } = view.texts
  const requester = theirName(mail.requesterName)
  return {
    subject: answerNotTaken.subject(requester),
    blocks: [
      lead(answerNotTaken.why[mail.why](requester)),
      button(answerNotTaken.open(requester), mail.decideLink),
      ...(mail.why === 'not-proved' ? [note(answerNotTaken.notYou)] : []),
    ],
    ending: endingForDecider(view),
  }
}

export function returnTaken(mail: MailOf<'return-taken'>, view: View): Letter {
  const { returnTaken, approved, hello } = view.texts
  return {
    subject: returnTaken.subject(view.host.name, view.when.lastDayShort(mail.chooseBy)),
    blocks: [
      paragraph(hello(view.reader.name)),
      lead(returnTaken.lead(view.host.name)),
      button(approved.choose, mail.statusLink),
      paragraph(approved.until(view.when.moment(mail.chooseBy))),
      paragraph(approved.keep),
    ],
    ending: endingWithLinks(view),
  }
}

/** Whoever replies to a machine should hear so, kindly, and where a person is reached. */
export function replyNotPassedOn(mail: MailOf<'reply-not-passed-on'>, view: View): Letter {
  const { replyNotPassedOn, hello } = view.texts
  return {
    subject: replyNotPassedOn.subject,
    blocks: [
      paragraph(hello(view.reader.name)),
      lead(replyNotPassedOn.lead(view.host.name)),
      paragraph(replyNotPassedOn.page),
      button(replyNotPassedOn.open, mail.statusLink),
    ],
    ending: endingWithLinks(view),
  }
}
