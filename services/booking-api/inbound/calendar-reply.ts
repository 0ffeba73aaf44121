import type { CalendarWord } from '@vestibule/scheduling/facts.ts'
import { type Instant, instant } from '@vestibule/scheduling/instant.ts'
import ICAL from 'ical.js'

/** What a calendar program answered to an invitation (RFC 5546 §3.2.3), or that it proposes another time (§3.2.7). */
export interface CalendarReply {
  readonly method: 'REPLY' | 'COUNTER'
  readonly uid: string
  /** Address, in lower case; null: the file names none, as Outlook.com's. */
  readonly organizer: string | null
  /** Who answers, addresses in lower case, and what; null: nothing we know. One, but for programs that send everybody along. */
  readonly attendees: readonly { readonly address: string; readonly answer: CalendarWord | null }[]
  /** 0 where it says none (RFC 5545 §3.8.7.4). */
  readonly sequence: number
  /** DTSTAMP; null where it isn't in UTC, as it has to be. */
  readonly writtenAt: Instant | null
  /** What somebody wrote to it. */
  readonly comment: string | null
}

/** An answer has some two kilobytes, and with a zone that nobody needs some five. */
export const LONGEST_CALENDAR = 64 * 1024
const MOST_ATTENDEES = 50
const LONGEST_COMMENT = 500

const ANSWERS: Readonly<Record<string, CalendarWord>> = { ACCEPTED: 'accepted', TENTATIVE: 'tentative', DECLINED: 'declined' }

/** Reads an answer out of a calendar file; undefined when it is none, or one about a single date of a series: we send no series. */
export function calendarReplyIn(ics: string): CalendarReply | undefined {
  if (ics.length > LONGEST_CALENDAR) return undefined
  try {
    return read(new ICAL.Component(ICAL.parse(ics)))
  } catch {
    return undefined
  }
}

function read(calendar: ICAL.Component): CalendarReply | undefined {
  const method = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase()
  const [event, ...others] = calendar.getAllSubcomponents('vevent')
  if ((method !== 'REPLY' && method !== 'COUNTER') || !event || others.length > 0 || event.hasProperty('recurrence-id'))
    return undefined
  const uid = event.getFirstPropertyValue('uid')
  const attendees = event.getAllProperties('attendee').slice(0, MOST_ATTENDEES).map(attendeeOf)
  if (typeof uid !== 'string' || attendees.length === 0) return undefined
  const organizer = event.getFirstProperty('organizer')
  return {
    method,
    uid: uid.trim(),
    organizer: organizer && addressOf(organizer),
    attendees,
    sequence: Number(event.getFirstPropertyValue('sequence') ?? 0) || 0,
    writtenAt: stampOf(event),
    comment:
      String(event.getFirstPropertyValue('comment') ?? '')
        .trim()
        .slice(0, LONGEST_COMMENT) || null,
  }
}

function attendeeOf(property: ICAL.Property): CalendarReply['attendees'][number] {
  const partstat = [property.getParameter('partstat')].flat()[0]?.toUpperCase() ?? ''
  return { address: addressOf(property), answer: ANSWERS[partstat] ?? null }
}

/** Of a `mailto:`; programs with an address book of their own write its id and put the address beside it (RFC 7986 §6.2). */
function addressOf(property: ICAL.Property): string {
  const value = String(property.getFirstValue() ?? '')
  const address = /^mailto:/i.test(value) ? value.slice('mailto:'.length) : [property.getParameter('email')].flat()[0]
  return (address ?? '').trim().toLowerCase()
}

function stampOf(event: ICAL.Component): Instant | null {
  const stamp = event.getFirstPropertyValue('dtstamp')?.toString() ?? ''
  const at = stamp.endsWith('Z') ? Date.parse(stamp) : Number.NaN
  return Number.isNaN(at) ? null : instant(at)
}
