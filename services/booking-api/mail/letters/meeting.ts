import type { Interval } from '@vestibule/scheduling/instant.ts'
import type { MailOf } from '../content.ts'
import type { Meeting } from '../meeting.ts'
import { theirLine, theirName, theirWords, tidyLine, tidyText } from '../theirs.ts'
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

/** Of a note or a wish: the form takes no more. */
export const OWN_WORDS_CAP = 2000

export function invitationToRequester(mail: MailOf<'invitation-to-requester'>, view: View): Letter {
  const { texts, when, host } = view
  const { invitation, meeting } = texts
  return {
    subject: mail.again
      ? invitation.subjectAgain(host.name, when.short(mail.meeting.startsAt))
      : invitation.subjectRequester(texts.minutes(mail.meeting.minutes), host.name, when.short(mail.meeting.startsAt)),
    blocks: [
      paragraph(texts.hello(view.reader.name)),
      lead(mail.again ? invitation.againRequester(host.name) : invitation.leadRequester(host.name)),
      whenAndHow(mail.meeting, view),
      ...(mail.meeting.place === 'phone' ? [paragraph(meeting.theyCall(host.name))] : []),
      paragraph(`${meeting.expectations} ${invitation.endRequester}`),
      buttons({ label: invitation.page, href: mail.statusLink }, { label: invitation.clock, href: mail.clockLink }),
      note(invitation.clockHelp(host.name)),
      note(`${invitation.pageRequester(host.name)} ${invitation.fileAdded} ${invitation.calendarLinks}`),
      ...ifDeclined(mail.meeting, invitation.declineCancels(host.name)),
    ],
    ending: endingWithLinks(view),
  }
}

/** The only copy with the number, and the only mail with what would make it easier: it goes into no calendar file. */
export function invitationToInsider(mail: MailOf<'invitation-to-insider'>, view: View): Letter {
  const { invitation, meeting } = view.texts
  const requester = theirName(mail.meeting.requesterName)
  return {
    subject: mail.again
      ? invitation.subjectAgain(requester, view.when.short(mail.meeting.startsAt))
      : invitation.subjectInsider(requester, view.when.short(mail.meeting.startsAt)),
    blocks: [
      lead(mail.again ? invitation.againInsider(requester) : invitation.leadInsider(requester)),
      whenAndHow(mail.meeting, view),
      ...callAndNeeds(mail, view),
      paragraph(meeting.expectations),
      paragraph(invitation.endInsider),
      buttons({ label: invitation.meetingPage, href: mail.meetingLink }, { label: invitation.clock, href: mail.clockLink }),
      note(invitation.clockHelp(requester)),
      note(`${invitation.pageInsider} ${invitation.fileAdded}`),
      ...ifDeclined(mail.meeting, invitation.declineAsks),
    ],
    ending: endingForInsider(view),
    tappableNumbers: true,
  }
}

/** What declining in a calendar does, where calendars are asked to answer. */
export function ifDeclined({ asksForAnswer }: Meeting, words: string): Block[] {
  return asksForAnswer ? [note(words)] : []
}

/** Whom to call, and what would make it easier for them. */
export function callAndNeeds(
  { phone, needs, meeting }: { phone: string | null; needs: string | null; meeting: Meeting },
  { texts: { invitation } }: View,
): Block[] {
  const easier = needs === null ? '' : theirWords(needs, OWN_WORDS_CAP).text
  return [
    ...(phone === null ? [] : [rows([invitation.number, theirLine(phone, 40)])]),
    ...(easier === '' ? [] : [rows([invitation.needs(theirName(meeting.requesterName)), easier])]),
  ]
}

export function cancelledToRequester(mail: MailOf<'cancelled-to-requester'>, view: View): Letter {
  const { texts, when, host } = view
  const { cancelled } = texts
  const next =
    mail.chooseBy === null
      ? [paragraph(cancelled.freshYes(host.name)), button(cancelled.page, mail.statusLink)]
      : [paragraph(cancelled.chooseBy(when.moment(mail.chooseBy))), button(cancelled.choose, mail.statusLink)]
  const byYou = mail.undoUntil === null ? cancelled.byYou(host.name) : cancelled.byYourCalendar(host.name)
  const undo =
    mail.undoUntil === null
      ? []
      : [paragraph(cancelled.notMeant(when.moment(mail.undoUntil))), button(cancelled.undo, mail.statusLink)]
  return {
    subject: cancelled.subject(host.name, when.short(mail.meeting.startsAt)),
    blocks: [
      paragraph(texts.hello(view.reader.name)),
      lead(mail.by === 'insider' ? cancelled.byInsider(host.name) : byYou),
      wasToBe(mail.meeting, view),
      ...(mail.note === null ? [] : [paragraph(cancelled.note(host.name)), quote(tidyText(mail.note))]),
      ...undo,
      ...next,
    ],
    ending: endingWithLinks(view),
  }
}

export function cancelledToInsider(mail: MailOf<'cancelled-to-insider'>, view: View): Letter {
  const { cancelled } = view.texts
  const requester = theirName(mail.meeting.requesterName)
  const fresh =
    mail.approveLink === null ? [] : [paragraph(cancelled.again(requester)), button(cancelled.approve, mail.approveLink)]
  return {
    subject: cancelled.subject(requester, view.when.short(mail.meeting.startsAt)),
    blocks: [
      lead(mail.by === 'insider' ? cancelled.byYou(requester) : cancelled.byRequester(requester)),
      wasToBe(mail.meeting, view),
      ...(mail.note === null ? [] : [paragraph(cancelled.note(requester)), quote(theirWords(mail.note, OWN_WORDS_CAP).text)]),
      paragraph(mail.late ? `${cancelled.freeAgain} ${cancelled.late}` : cancelled.freeAgain),
      ...(mail.undoUntil === null ? [] : [paragraph(cancelled.mayReturn(requester, view.when.moment(mail.undoUntil)))]),
      ...fresh,
    ],
    ending: endingForInsider(view),
  }
}

/** At the hard end, to the insider. */
export function outcomeAsked(mail: MailOf<'outcome-asked'>, view: View): Letter {
  const { outcome } = view.texts
  const requester = theirName(mail.meeting.requesterName)
  const correct = outcome.correct(view.when.moment(mail.correctUntil))
  return {
    subject: outcome.subject(requester, view.when.clock(mail.meeting.startsAt)),
    blocks: [
      lead(outcome.lead),
      buttons(
        { label: outcome.attended, href: mail.links.attended },
        { label: outcome.late, href: mail.links.late },
        { label: outcome.missed, href: mail.links.missed },
        { label: outcome.failed, href: mail.links.failed },
        { label: outcome.insiderAbsent, href: mail.links['insider-absent'] },
      ),
      paragraph(outcome.tap),
      paragraph([outcome.missedMeans(requester), ...(mail.shown ? [outcome.missedShows] : []), correct].join(' ')),
    ],
    ending: endingForInsider(view),
  }
}

/** @param label of the row with the time: *When*, unless there is another time beside it */
export function whenAndHow(meeting: Meeting, { texts, when }: View, label = texts.invitation.when): Block {
  const place = meeting.placeDetail === null ? '' : `\n${tidyLine(meeting.placeDetail, 300)}`
  const ends = texts.meeting.ends(texts.minutes(meeting.minutes), when.clock(meeting.endsAt))
  return rows(
    [label, `${when.span(meeting.startsAt, meeting.endsAt)}\n${ends}`],
    [texts.invitation.how, placeKind(meeting.place, texts.meeting) + place],
  )
}

export function wasToBe(meeting: Interval, { texts, when }: View): Block {
  return rows([texts.cancelled.was, when.span(meeting.startsAt, meeting.endsAt)])
}

/** The kind of place: all that a calendar file says about it. */
export function placeKind(place: Meeting['place'], words: { phone: string; video: string; inPerson: string }): string {
  return place === 'phone' ? words.phone : place === 'video' ? words.video : words.inPerson
}
