import type { MailOf } from '../content.ts'
import { theirName } from '../theirs.ts'
import { button, endingForInsider, endingWithPage, type Letter, lead, note, paragraph, rows, type View } from './letter.ts'

/** After the meeting: the week in which to come back for a name. The only mail about it, but for one that moves it. */
export function namesNextWeek(mail: MailOf<'names-next-week'>, view: View): Letter {
  const { texts, when, host, reader } = view
  const { comeBack, names, hello } = texts
  const monday = when.calendarDate(mail.monday)
  const between = comeBack.between(when.calendarDay(mail.monday), when.calendarDay(mail.friday))
  return {
    subject: mail.mayMove ? names.subject(host.name, monday) : comeBack.movedSubject(host.name, monday),
    blocks: [
      paragraph(hello(reader.name)),
      lead(mail.mayMove ? names.asks(host.name, between) : comeBack.moved(between)),
      rows([comeBack.opens, when.momentInBoth(mail.opensAt)], [comeBack.closes, when.momentInBoth(mail.closesAt)]),
      paragraph(names.press(host.name)),
      button(comeBack.page, mail.statusLink),
      paragraph(mail.mayMove ? `${comeBack.noReminder} ${comeBack.away(monday)}` : comeBack.noReminder),
      note(names.noPromise),
    ],
    ending: endingWithPage(view),
  }
}

/** To the insider: they kept the week. What comes of it is the insider's to say. */
export function cameForName(mail: MailOf<'came-for-a-name'>, view: View): Letter {
  const { names } = view.texts
  const requester = theirName(mail.requesterName)
  return {
    subject: names.cameSubject(requester),
    blocks: [lead(names.came(requester)), paragraph(names.yours), button(names.think, mail.outcomeLink)],
    ending: endingForInsider(view),
  }
}
