import type { Instant } from '@vestibule/scheduling/instant.ts'
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { Host, MailContent, Reader, Rendered } from './content.ts'
import type { View } from './letters/letter.ts'
import { placeKind } from './letters/meeting.ts'
import type { Meeting } from './meeting.ts'
import { readBack } from './readable.ts'
import { theirLine, theirName, tidyLine } from './theirs.ts'
import { viewOf } from './view.ts'

export type Role = 'requester' | 'insider'
export type Method = 'REQUEST' | 'CANCEL' | 'PUBLISH'

/** One recipient's copy. */
export interface Copy {
  readonly role: Role
  readonly method: Method
  /** The recipient's clock, or the page that mails their link again; never a link that acts. Null: the file says none. */
  readonly url: string | null
  /** Only in the copy of the one who calls. */
  readonly phone: string | null
}

const NAME_CAP = 60
const METHODS = {
  REQUEST: ICalCalendarMethod.REQUEST,
  CANCEL: ICalCalendarMethod.CANCEL,
  PUBLISH: ICalCalendarMethod.PUBLISH,
} as const

/**
 * The calendar file that belongs to a mail, or null. Calendars are shared, synced and searched, so one secret alone may stand in one: the
 * reader's clock, which tells no more than the entry itself (ADR 0009). A cancelled meeting has no clock: the requester's file names the
 * page that mails the link again, and the insider's none.
 */
export function calendarOf(mail: MailContent, view: View): Rendered['calendar'] {
  const { myRequest } = view.host
  switch (mail.kind) {
    case 'invitation-to-requester':
    case 'moved-to-requester':
      return copy(mail.meeting, { role: 'requester', method: 'REQUEST', url: mail.clockLink, phone: null }, view)
    case 'invitation-to-insider':
    case 'moved-to-insider':
      return copy(mail.meeting, { role: 'insider', method: 'REQUEST', url: mail.clockLink, phone: mail.phone }, view)
    case 'cancelled-to-requester':
      return copy(mail.meeting, { role: 'requester', method: 'CANCEL', url: myRequest, phone: null }, view)
    case 'cancelled-to-insider':
      return copy(mail.meeting, { role: 'insider', method: 'CANCEL', url: null, phone: null }, view)
    default:
      return null
  }
}

function copy(meeting: Meeting, its: Copy & { method: 'REQUEST' | 'CANCEL' }, view: View): Rendered['calendar'] {
  return { method: its.method, ics: invitation(meeting, its, view), from: meeting.organizer }
}

/**
 * The file people fetch from their page (`GET …/invitation.ics`) into a calendar of their own: as PUBLISH, so that no program
 * asks them to answer it, with the same UID, so that it replaces the mailed one where a program merges by UID.
 *
 * @param page the reader's page of this conversation, without a secret that acts; `phone` only for the one who calls
 */
export function downloadableInvitation(
  meeting: Meeting,
  role: Role,
  reader: Reader,
  host: Host,
  page: { readonly url: string | null; readonly phone: string | null },
): string {
  const view = viewOf(reader, host, role === 'requester' ? host.timeZone : meeting.requesterTimeZone)
  return invitation(meeting, { role, method: 'PUBLISH', ...page }, view)
}

/**
 * One recipient's iCalendar file (RFC 5545, 5546): times in UTC, lines folded at 75 octets and ended with CRLF. `view.reader` is
 * the recipient, their zone is in the title. The file is read back and compared with what was meant: `UnreadableInvitation`
 * otherwise. A PUBLISH has no attendee (RFC 5546 §3.2.1) and its alarm two minutes before the end.
 */
export function invitation(meeting: Meeting, its: Copy, view: View): string {
  const { texts, when } = view
  const requester = theirName(meeting.requesterName)
  const title = texts.meeting.title(requester, view.host.name, meeting.minutes, when.clock(meeting.endsAt))
  const meant = {
    method: its.method,
    uid: meeting.uid,
    sequence: meeting.sequence,
    stampAt: meeting.at,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    status: its.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED',
    summary: withoutBackslash(title),
    description: withoutBackslash(description(meeting, its, view)),
    location: placeKind(meeting.place, texts.meeting),
    organizer: { name: parameter(meeting.organizer.name), address: meeting.organizer.address },
    attendee: its.method === 'PUBLISH' ? null : { name: parameter(view.reader.name), address: view.reader.address },
    // What is cancelled is nothing to answer.
    rsvp: meeting.asksForAnswer && its.method === 'REQUEST',
    url: its.url,
    alarm: alarm(its.method),
  } as const
  const ics = alarmsLast(written(meant, its.method === 'PUBLISH' ? texts.meeting.twoMinutesLeft : meant.summary))
  readBack(ics, meant)
  return ics
}

/** What a calendar file is to say; `readBack` compares every line of it. */
export interface MeantEvent {
  readonly method: Method
  readonly uid: string
  readonly sequence: number
  readonly stampAt: Instant
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly status: 'CONFIRMED' | 'CANCELLED'
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly organizer: { readonly name: string; readonly address: string }
  readonly attendee: { readonly name: string; readonly address: string } | null
  /** Whether the attendee is asked to answer. */
  readonly rsvp: boolean
  readonly url: string | null
  readonly alarm: { readonly relatedTo: 'START' | 'END'; readonly minutesBefore: number } | null
}

/**
 * Exchange reads any trigger as minutes before the start, so a mailed file rings before the start or not at all; the one that
 * people download themselves rings two minutes before the hard end.
 */
function alarm(method: Method): MeantEvent['alarm'] {
  if (method === 'CANCEL') return null
  return method === 'PUBLISH' ? { relatedTo: 'END', minutesBefore: 2 } : { relatedTo: 'START', minutesBefore: 10 }
}

function description(meeting: Meeting, its: Copy, { texts, when, host }: View): string {
  const words = texts.meeting
  const requester = theirName(meeting.requesterName)
  const first = `${words.titleInBoth(requester, host.name, meeting.minutes, when.bothClocks(meeting.endsAt))} ${words.expectations}`
  const lines =
    its.role === 'requester'
      ? [
          meeting.place === 'phone' ? words.theyCall(host.name) : place(meeting, words.where),
          `${words.late} ${words.myRequestTells(host.myRequest, host.name)}`,
        ]
      : [meeting.place === 'phone' ? call(its, requester, words) : place(meeting, words.where)]
  return its.method === 'CANCEL' ? first : [first, ...lines].filter((line) => line !== '').join('\n')
}

function place(meeting: Meeting, where: (place: string) => string): string {
  return meeting.placeDetail === null ? '' : where(tidyLine(meeting.placeDetail, 300))
}

function call(its: Copy, requester: string, words: View['texts']['meeting']): string {
  return its.phone === null ? words.youCallFromPage(requester) : words.youCall(requester, theirLine(its.phone, 40))
}

/**
 * Text without a backslash: python-icalendar, and khal with it, lose an escaped one before a comma and read a line break out of one
 * before an n (Debian's 4.0.3, seen in `pnpm interop`).
 */
function withoutBackslash(text: string): string {
  return text.replaceAll('\\', '/')
}

/** A name as a quoted parameter: without what RFC 6868 would have to encode, since Outlook shows the encoding. */
function parameter(name: string): string {
  const plain = tidyLine(name.replace(/["^;:\\]/g, ' '), NAME_CAP).replace(/[\u2068\u2069]/g, '')
  return plain === '' ? '–' : plain
}

function written(meant: MeantEvent, alarmText: string): string {
  const calendar = ical({ prodId: { company: 'Vestibule', product: 'Vestibule' }, method: METHODS[meant.method] })
  const event = calendar.createEvent({
    id: meant.uid,
    sequence: meant.sequence,
    stamp: new Date(meant.stampAt),
    start: new Date(meant.startsAt),
    end: new Date(meant.endsAt),
    summary: meant.summary,
    description: meant.description,
    location: meant.location,
    status: meant.status === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
    busystatus: meant.status === 'CANCELLED' ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    organizer: { name: meant.organizer.name, email: meant.organizer.address },
    url: meant.url,
    x: [{ key: 'X-MICROSOFT-DISALLOW-COUNTER', value: 'TRUE' }],
  })
  if (meant.attendee !== null) {
    const { name, address } = meant.attendee
    event.createAttendee({ name, email: address, rsvp: meant.rsvp, status: ICalAttendeeStatus.NEEDSACTION })
  }
  if (meant.alarm !== null) {
    const alarm = event.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: meant.alarm.minutesBefore * 60,
      description: alarmText,
    })
    // 11.1.2 drops `relatesTo` from the options.
    if (meant.alarm.relatedTo === 'END') alarm.relatesTo(ICalAlarmRelatesTo.end)
  }
  return calendar.toString()
}

/** 11.1.2 writes alarms before URL, STATUS and what follows, and leaves the last CRLF out (RFC 5545 §3.6.1, §3.1). */
function alarmsLast(ics: string): string {
  const alarms = /BEGIN:VALARM\r\n[\s\S]*?END:VALARM\r\n/g
  const moved = (ics.match(alarms) ?? []).join('')
  return `${ics.replace(alarms, '').replace('END:VEVENT\r\n', () => `${moved}END:VEVENT\r\n`)}\r\n`
}
