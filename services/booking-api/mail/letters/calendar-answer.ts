import type { MailOf } from '../content.ts'
import type { CalendarNews, Meeting } from '../meeting.ts'
import { theirName } from '../theirs.ts'
import { type Block, button, endingForInsider, endingWithLinks, type Letter, lead, note, paragraph, type View } from './letter.ts'
import { whenAndHow } from './meeting.ts'

export function calendarAnswerToRequester(mail: MailOf<'calendar-answer-to-requester'>, view: View): Letter {
  const { host, texts } = view
  return {
    subject: subject(mail, host.name, view),
    blocks: [paragraph(texts.hello(view.reader.name)), ...blocks(mail, host.name, mail.statusLink, view)],
    ending: endingWithLinks(view),
  }
}

export function calendarAnswerToInsider(mail: MailOf<'calendar-answer-to-insider'>, view: View): Letter {
  const requester = theirName(mail.meeting.requesterName)
  return {
    subject: subject(mail, requester, view),
    blocks: blocks(mail, requester, mail.meetingLink, view),
    ending: endingForInsider(view),
  }
}

interface News {
  readonly why: CalendarNews
  readonly meeting: Meeting
}

function subject({ why, meeting }: News, other: string, { texts, when }: View): string {
  return texts.calendarAnswer.subject[why](other, when.short(meeting.startsAt))
}

/** What came in, what stands, and where to say what is wanted. */
function blocks({ why, meeting }: News, other: string, link: string, view: View): Block[] {
  const { calendarAnswer } = view.texts
  return [
    lead(calendarAnswer.lead[why](other)),
    paragraph(calendarAnswer.stands[why]),
    whenAndHow(meeting, view),
    button(calendarAnswer.open[why], link),
    ...(why === 'not-proved' ? [note(calendarAnswer.notYou)] : []),
  ]
}
