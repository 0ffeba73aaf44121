import type { MailOf } from '../content.ts'
import { theirLine, theirName, theirWords, tidyText } from '../theirs.ts'
import { cityOf } from '../when.ts'
import {
  type Block,
  button,
  buttons,
  endingForInsider,
  endingWithLinks,
  type Letter,
  lead,
  note,
  paragraph,
  quote,
  rows,
  type View,
} from './letter.ts'
import { callAndNeeds, ifDeclined, OWN_WORDS_CAP, wasToBe, whenAndHow } from './meeting.ts'

/** The old time and the new one, and all that an invitation says: it may be the first that is heard of this conversation. */
export function movedToRequester(mail: MailOf<'moved-to-requester'>, view: View): Letter {
  const { texts, when, host } = view
  const { moved, cancelled, invitation, meeting } = texts
  return {
    subject: moved.subject(host.name, when.short(mail.meeting.startsAt)),
    blocks: [
      paragraph(texts.hello(view.reader.name)),
      lead(mail.by === 'requester' ? moved.byYou(host.name) : moved.byInsider(host.name)),
      ...(mail.note === null ? [] : [paragraph(cancelled.note(host.name)), quote(tidyText(mail.note))]),
      whenAndHow(mail.meeting, view, moved.now),
      wasToBe(mail.from, view),
      ...(mail.noneTheWorseUntil === null ? [] : [paragraph(moved.ifNot(when.moment(mail.noneTheWorseUntil)))]),
      ...(mail.meeting.place === 'phone' ? [paragraph(meeting.theyCall(host.name))] : []),
      buttons({ label: invitation.page, href: mail.statusLink }, { label: invitation.clock, href: mail.clockLink }),
      note(`${invitation.pageRequester(host.name)} ${moved.fileMoves}`),
      ...ifDeclined(mail.meeting, invitation.declineCancels(host.name)),
    ],
    ending: endingWithLinks(view),
  }
}

export function movedToInsider(mail: MailOf<'moved-to-insider'>, view: View): Letter {
  const { moved, cancelled, invitation } = view.texts
  const requester = theirName(mail.meeting.requesterName)
  return {
    subject: moved.subject(requester, view.when.short(mail.meeting.startsAt)),
    blocks: [
      lead(mail.by === 'insider' ? moved.byYou(requester) : moved.byRequester(requester)),
      ...(mail.note === null ? [] : [paragraph(cancelled.note(requester)), quote(theirWords(mail.note, OWN_WORDS_CAP).text)]),
      whenAndHow(mail.meeting, view, moved.now),
      wasToBe(mail.from, view),
      ...callAndNeeds(mail, view),
      buttons({ label: invitation.meetingPage, href: mail.meetingLink }, { label: invitation.clock, href: mail.clockLink }),
      note(`${invitation.pageInsider} ${moved.fileMoves}`),
      ...ifDeclined(mail.meeting, invitation.declineAsks),
    ],
    ending: endingForInsider(view),
    tappableNumbers: true,
  }
}

export function reminderToRequester(mail: MailOf<'reminder-to-requester'>, view: View): Letter {
  const { texts, when, host } = view
  const { reminder, invitation, meeting } = texts
  return {
    subject: reminder.subject(host.name, when.short(mail.meeting.startsAt)),
    blocks: [
      paragraph(texts.hello(view.reader.name)),
      lead(reminder.begins(host.name, when.moment(mail.meeting.startsAt))),
      whenAndHow(mail.meeting, view),
      ...clocks(mail.clocksChanged, view),
      ...(mail.meeting.place === 'phone' ? [paragraph(meeting.theyCall(host.name))] : []),
      buttons({ label: invitation.clock, href: mail.clockLink }, { label: invitation.page, href: mail.statusLink }),
      note(invitation.pageRequester(host.name)),
    ],
    ending: endingWithLinks(view),
  }
}

export function reminderToInsider(mail: MailOf<'reminder-to-insider'>, view: View): Letter {
  const { reminder, invitation } = view.texts
  const requester = theirName(mail.meeting.requesterName)
  return {
    subject: reminder.subject(requester, view.when.short(mail.meeting.startsAt)),
    blocks: [
      lead(reminder.begins(requester, view.when.moment(mail.meeting.startsAt))),
      whenAndHow(mail.meeting, view),
      ...clocks(mail.clocksChanged, view),
      ...(mail.phone === null ? [] : [rows([invitation.number, theirLine(mail.phone, 40)])]),
      buttons({ label: invitation.clock, href: mail.clockLink }, { label: invitation.meetingPage, href: mail.meetingLink }),
    ],
    ending: endingForInsider(view),
    tappableNumbers: true,
  }
}

function clocks(zones: readonly string[], { texts }: View): Block[] {
  const cities = new Intl.ListFormat(texts.locale).format(zones.map(cityOf))
  return zones.length === 0 ? [] : [paragraph(texts.reminder.clocksChanged(cities))]
}

export function absenceToRequester(mail: MailOf<'absence-to-requester'>, view: View): Letter {
  const { texts, when, host } = view
  const { absence, cancelled } = texts
  return {
    subject: absence.subject(host.name),
    blocks: [
      paragraph(texts.hello(view.reader.name)),
      lead(absence.sorry(host.name)),
      wasToBe(mail.meeting, view),
      paragraph(mail.chooseBy === null ? cancelled.freshYes(host.name) : absence.again(when.moment(mail.chooseBy))),
      button(mail.chooseBy === null ? cancelled.page : cancelled.choose, mail.statusLink),
    ],
    ending: endingWithLinks(view),
  }
}

export function absenceToInsider(mail: MailOf<'absence-to-insider'>, view: View): Letter {
  const { absence, cancelled } = view.texts
  const requester = theirName(mail.meeting.requesterName)
  return {
    subject: absence.subjectInsider(requester),
    blocks: [
      lead(absence.noted(requester)),
      wasToBe(mail.meeting, view),
      paragraph(absence.timesOver(requester)),
      button(cancelled.approve, mail.approveLink),
    ],
    ending: endingForInsider(view),
  }
}
