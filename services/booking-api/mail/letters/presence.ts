import type { MailOf } from '../content.ts'
import { theirLine, theirName } from '../theirs.ts'
import { button, endingForInsider, endingWithLinks, type Letter, lead, paragraph, rows, type View } from './letter.ts'

/** Somebody comes late; to the other side, whose clock is not open. */
export function otherLate(mail: MailOf<'other-late'>, view: View): Letter {
  const { texts, when, host } = view
  const { presence, invitation } = texts
  const { meeting } = mail
  const name = mail.by === 'requester' ? theirName(meeting.requesterName) : host.name
  return {
    subject: presence.lateSubject(name, texts.minutes(mail.minutesLate), when.clock(mail.comesAt)),
    blocks: [
      lead(presence.late(name, texts.minutes(mail.minutesLate))),
      rows([presence.comes, when.bothClocks(mail.comesAt)], [presence.ends, when.bothClocks(meeting.endsAt)]),
      button(invitation.clock, mail.clockLink),
    ],
    ending: mail.by === 'requester' ? endingForInsider(view) : endingWithLinks(view),
  }
}

/** The requester is there and the insider is not; to the insider, with the number where they are the one who calls. */
export function otherWaits(mail: MailOf<'other-waits'>, view: View): Letter {
  const { texts, when } = view
  const { presence, invitation } = texts
  const { meeting } = mail
  const requester = theirName(meeting.requesterName)
  return {
    subject: presence.waitsSubject(requester),
    blocks: [
      lead(presence.waits(requester)),
      rows(
        [presence.began, when.bothClocks(meeting.startsAt)],
        ...(mail.phone === null ? [] : [[invitation.number, theirLine(mail.phone, 40)] satisfies [string, string]]),
        [presence.ends, when.bothClocks(meeting.endsAt)],
      ),
      paragraph(presence.orSay(requester)),
      button(invitation.clock, mail.clockLink),
    ],
    ending: endingForInsider(view),
    tappableNumbers: true,
  }
}
