import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { describe, expect, it } from 'vitest'
import type { MailContent } from './content.ts'
import { downloadableInvitation } from './invitation.ts'
import type { Meeting } from './meeting.ts'
import { UnreadableInvitation } from './readable.ts'
import { render } from './render.ts'
import { ada, at, everyMail, insider, meetingOf, PUBLIC_URL, plain, requester, settings } from './testing/every-mail.ts'

const KINDS = [
  ...(['invitation-to-requester', 'invitation-to-insider', 'moved-to-requester', 'moved-to-insider'] as const),
  ...(['cancelled-to-requester', 'cancelled-to-insider'] as const),
]
type Kind = (typeof KINDS)[number]

const file = (kind: Kind, meeting: Meeting = meetingOf(), name = plain.name) => {
  const { content, reader } = everyMail({ ...plain, name })[kind]
  const calendar = render({ ...content, meeting } as MailContent, reader, ada, settings).calendar
  if (calendar === null) throw new Error('no calendar file')
  return calendar
}
const icalJs = (ics: string) => {
  const event = new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent('vevent')
  if (event === null) throw new Error('no event')
  return event
}
const nodeIcalEvent = (ics: string) =>
  Object.values(nodeIcal.sync.parseICS(ics)).find((part) => part?.type === 'VEVENT') as VEvent
const unfolded = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n')
const line = (ics: string, name: string) => unfolded(ics).find((each) => each.startsWith(name))

describe.each(KINDS)('the calendar file of %s', (kind) => {
  const { ics, method } = file(kind)
  const cancels = kind.startsWith('cancelled')

  it('says its method and status in the file as in the mail', () => {
    expect(method).toBe(cancels ? 'CANCEL' : 'REQUEST')
    expect(line(ics, 'METHOD')).toBe(`METHOD:${method}`)
    expect(line(ics, 'STATUS')).toBe(cancels ? 'STATUS:CANCELLED' : 'STATUS:CONFIRMED')
  })

  it('says its times in UTC, exactly the meeting’s length, without zone or duration', () => {
    expect(line(ics, 'DTSTART')).toBe('DTSTART:20261201T090000Z')
    expect(line(ics, 'DTEND')).toBe('DTEND:20261201T091500Z')
    expect(ics).not.toMatch(/TZID|VTIMEZONE|^DURATION/m)
  })

  it('keeps the UID and says the SEQUENCE and the moment of the fact', () => {
    expect(line(ics, 'UID')).toBe('UID:bkg_01kafh0000e00000000000000@example.org')
    expect(line(ics, 'SEQUENCE')).toBe('SEQUENCE:0')
    expect(line(ics, 'DTSTAMP')).toBe('DTSTAMP:20261123T101112Z')
  })

  it('names us as organizer and the recipient alone as attendee, not asked to answer', () => {
    const reader = everyMail()[kind].reader
    expect(line(ics, 'ORGANIZER')).toBe('ORGANIZER;CN="Demo Works":mailto:calls@example.org')
    expect(ics).not.toContain('SENT-BY')
    const attendees = icalJs(ics).getAllProperties('attendee')
    expect(attendees.map((each) => String(each.getFirstValue()).toLowerCase())).toEqual([`mailto:${reader.address}`])
    expect(line(ics, 'ATTENDEE')).toContain(';PARTSTAT=NEEDS-ACTION;RSVP=FALSE;')
  })

  it('has the hard end in its title, on the reader’s clock', () => {
    const end = kind.endsWith('requester') ? '9:15' : '10:15'
    expect(icalJs(ics).getFirstPropertyValue('summary')).toBe(`Robin Sample × Ada Example: 15 min, ends ${end} sharp`)
  })

  it('says both clocks and the expectations in the first line of the description', () => {
    const [first] = String(icalJs(ics).getFirstPropertyValue('description')).split('\n')
    const ends = kind.endsWith('requester') ? '9:15 in Lisbon (10:15 in Berlin)' : '10:15 in Berlin (9:15 in Lisbon)'
    expect(first).toBe(
      `Robin Sample × Ada Example: 15 min, ends sharp at ${ends}. A conversation for information: no openings, not an application.`,
    )
  })

  it('says the kind of place, and refuses counter-proposals', () => {
    expect(line(ics, 'LOCATION')).toBe('LOCATION:Phone')
    expect(line(ics, 'X-MICROSOFT-DISALLOW-COUNTER')).toBe('X-MICROSOFT-DISALLOW-COUNTER:TRUE')
  })

  it('holds no link that acts', () => {
    expect(ics).not.toContain('t=acting')
  })

  it('rings at most once, before the start, after all properties', () => {
    const alarms = ics.match(/BEGIN:VALARM/g) ?? []
    expect(alarms).toHaveLength(cancels ? 0 : 1)
    if (!cancels) expect(ics).toMatch(/TRIGGER:-PT10M\r\n[\s\S]*END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n$/)
  })

  it('ends every line CRLF, the last too, folds at 75 octets and never inside a character', () => {
    const { ics: long } = file(kind, meetingOf({ ...plain, name: 'Ö😀字'.repeat(20) }), 'Ö😀字'.repeat(20))
    expect(long.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const each of long.split('\r\n')) {
      expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75)
      expect(each.isWellFormed()).toBe(true)
    }
  })

  it('is read alike by node-ical', () => {
    const event = nodeIcalEvent(ics)
    expect(event.start.toISOString()).toBe('2026-12-01T09:00:00.000Z')
    expect(event.end?.toISOString()).toBe('2026-12-01T09:15:00.000Z')
    expect(event.uid).toBe('bkg_01kafh0000e00000000000000@example.org')
    expect(String(event.sequence)).toBe('0')
    expect(event.summary).toBe(icalJs(ics).getFirstPropertyValue('summary'))
    expect(event.description).toBe(icalJs(ics).getFirstPropertyValue('description'))
    expect(Array.isArray(event.attendee)).toBe(false)
  })
})

describe('a name in a calendar file', () => {
  it.each([
    `Bob";PARTSTAT=ACCEPTED;X="`,
    'Bob\r\nATTENDEE:mailto:eve@example.org',
    'Bob\nEND:VEVENT\nEND:VCALENDAR',
    'Bob\u2028DTEND:20261201T235900Z',
    'Bob:mailto:eve@example.org',
    "Bob^n^'x^^",
    'Müller, Anna; "Änni" \\n \\, \\;',
    '\u202eecilA',
    'דנה לוי',
    '',
    ' '.repeat(300),
    'x'.repeat(3000),
  ])('%j is a name and nothing else', (name) => {
    for (const kind of KINDS) {
      const { ics } = file(kind, meetingOf({ ...plain, name }), name)
      const event = icalJs(ics)
      expect(event.getAllProperties('attendee')).toHaveLength(1)
      expect(event.getFirstProperty('attendee')?.getFirstParameter('partstat')).toBe('NEEDS-ACTION')
      expect(unfolded(ics).filter((each) => each.startsWith('END:'))).toHaveLength(kind.startsWith('cancelled') ? 2 : 3)
      const read = nodeIcalEvent(ics)
      expect(read.end?.toISOString()).toBe('2026-12-01T09:15:00.000Z')
      const attendee = read.attendee as unknown as { params: Record<string, string>; val: string }
      expect(attendee.params.PARTSTAT).toBe('NEEDS-ACTION')
      expect(attendee.val.toLowerCase()).toBe(`mailto:${everyMail()[kind].reader.address}`)
    }
  })
})

describe('an invitation', () => {
  it('has the number in the copy of the one who calls, and there alone', () => {
    expect(file('invitation-to-insider').ics).toContain('+351 21 000 00 00')
    expect(file('moved-to-insider').ics).toContain('+351 21 000 00 00')
    for (const kind of KINDS)
      if (kind !== 'invitation-to-insider' && kind !== 'moved-to-insider') expect(file(kind).ics).not.toContain('+351')
  })

  it('names its reader’s clock while the meeting stands, and no other secret of anybody’s', () => {
    for (const kind of KINDS.filter((one) => !one.startsWith('cancelled')))
      expect(line(file(kind).ics, 'URL')).toBe(`URL;VALUE=URI:${PUBLIC_URL}/clock#t=clock`)
    expect(line(file('cancelled-to-requester').ics, 'URL')).toBe(`URL;VALUE=URI:${PUBLIC_URL}/my-request`)
    expect(line(file('cancelled-to-insider').ics, 'URL')).toBeUndefined()
    for (const kind of KINDS)
      expect(unfolded(file(kind).ics).join('\n').replace(`${PUBLIC_URL}/clock#t=clock`, '')).not.toMatch(/https?:[^\n]*#/)
  })

  it.each<[string, Partial<Meeting>]>([
    ['a UID with a line in it', { uid: 'bkg_1@example.org\r\nATTENDEE:mailto:eve@example.org' }],
    ['a UID with a semicolon', { uid: 'bkg_12345678;x@example.org' }],
    ['an end before its start', { endsAt: at('2026-12-01T08:00:00Z') }],
    ['an end at its start', { endsAt: at('2026-12-01T09:00:00Z') }],
    ['a time with a fraction of a second', { startsAt: at('2026-12-01T09:00:00.500Z') }],
  ])('is not sent with %s', (_what, change) => {
    expect(() => file('invitation-to-requester', { ...meetingOf(), ...change })).toThrow(UnreadableInvitation)
  })

  it('is the same entry when it is moved: a REQUEST with its UID, the next SEQUENCE, the moment of the move and the other times', () => {
    const meeting = { ...meetingOf(), sequence: 1, at: at('2026-11-24T08:00:01Z') }
    const times = { startsAt: at('2026-12-02T09:00:00Z'), endsAt: at('2026-12-02T09:15:00Z') }
    const { ics, method } = file('moved-to-requester', { ...meeting, ...times })
    const [moved, before] = [unfolded(ics), unfolded(file('invitation-to-requester').ics)]
    expect(method).toBe('REQUEST')
    expect(moved.filter((each) => !before.includes(each))).toEqual([
      'SEQUENCE:1',
      'DTSTAMP:20261124T080001Z',
      'DTSTART:20261202T090000Z',
      'DTEND:20261202T091500Z',
    ])
  })

  it('has the next SEQUENCE and the same UID when it is cancelled', () => {
    const meeting = { ...meetingOf(), sequence: 1 }
    expect(line(file('cancelled-to-insider', meeting).ics, 'SEQUENCE')).toBe('SEQUENCE:1')
    expect(line(file('cancelled-to-insider', meeting).ics, 'UID')).toBe(line(file('invitation-to-insider').ics, 'UID'))
  })
})

describe('the file to download', () => {
  const ics = downloadableInvitation(meetingOf(), 'requester', requester, ada, {
    url: `${PUBLIC_URL}/request#t=stays`,
    phone: null,
  })

  it('rings two minutes before the hard end', () => {
    expect(ics).toContain('TRIGGER;RELATED=END:-PT2M\r\n')
    expect(ics.match(/BEGIN:VALARM/g)).toHaveLength(1)
  })

  it('asks nobody to answer', () => {
    expect(line(ics, 'METHOD')).toBe('METHOD:PUBLISH')
    expect(ics).not.toContain('ATTENDEE')
    expect(line(ics, 'ORGANIZER')).toBeDefined()
  })

  it('is the same conversation as the mailed one', () => {
    for (const name of ['UID', 'SEQUENCE', 'DTSTART', 'DTEND', 'SUMMARY']) {
      expect(line(ics, name)).toBe(line(file('invitation-to-requester').ics, name))
    }
  })

  it('has the number for the one who calls', () => {
    const its = downloadableInvitation(meetingOf(), 'insider', insider, ada, {
      url: null,
      phone: '+351 21 000 00 00',
    })
    expect(its).toContain('+351 21 000 00 00')
  })
})
