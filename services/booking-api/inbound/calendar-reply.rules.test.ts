import { describe, expect, it } from 'vitest'
import { calendarFile } from '../testing/ics.ts'
import { type CalendarReply, calendarReplyIn, LONGEST_CALENDAR } from './calendar-reply.ts'

const EVENT = [
  ...['UID:bkg-1@example.org', 'DTSTAMP:20261130T090000Z', 'SEQUENCE:2', 'ORGANIZER;CN=Calls:MAILTO:Calls+1@Example.org'],
  'ATTENDEE;PARTSTAT=DECLINED;CN="Robin, the third":mailto:Robin@Example.net',
]
const reply = (lines: readonly string[] = EVENT, method = 'REPLY') =>
  calendarReplyIn(calendarFile(`METHOD:${method}`, 'BEGIN:VEVENT', lines, 'END:VEVENT'))
/** The event with one line in another's place. */
const instead = (of: string, ...lines: string[]) => reply(EVENT.flatMap((line) => (line.startsWith(of) ? lines : [line])))

describe('an answer in a calendar file', () => {
  it('says who answers what to which invitation, and when', () => {
    expect(reply()).toEqual({
      ...{ method: 'REPLY', uid: 'bkg-1@example.org', organizer: 'calls+1@example.org', sequence: 2, comment: null },
      attendees: [{ address: 'robin@example.net', answer: 'declined' }],
      writtenAt: Date.parse('2026-11-30T09:00:00Z'),
    })
  })

  it.each<[string, () => CalendarReply | undefined, Partial<CalendarReply>]>([
    ['no ORGANIZER', () => instead('ORGANIZER'), { organizer: null }],
    ['no SEQUENCE', () => instead('SEQUENCE'), { sequence: 0 }],
    ['a SEQUENCE that is none', () => instead('SEQUENCE', 'SEQUENCE:many'), { sequence: 0 }],
    ['no DTSTAMP', () => instead('DTSTAMP'), { writtenAt: null }],
    ['a DTSTAMP on nobody’s clock', () => instead('DTSTAMP', 'DTSTAMP:20261130T090000'), { writtenAt: null }],
    ['a COMMENT of line breaks', () => reply([...EVENT, 'COMMENT;LANGUAGE=en-US:\\n']), { comment: null }],
    ['a COMMENT', () => reply([...EVENT, 'COMMENT:Ill\\, sorry.\\nNext week?']), { comment: 'Ill, sorry.\nNext week?' }],
    ['a COMMENT without end', () => reply([...EVENT, `COMMENT:${'x'.repeat(9_000)}`]), { comment: 'x'.repeat(500) }],
    [
      'an id of its address book, and the address beside it',
      () => instead('ATTENDEE', 'ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=robin@example.net:urn:uuid:6f4b7b1e'),
      { attendees: [{ address: 'robin@example.net', answer: 'accepted' }] },
    ],
    [
      'a word of its own',
      () => instead('ATTENDEE', 'ATTENDEE;PARTSTAT=X-LATER:mailto:robin@example.net'),
      { attendees: [{ address: 'robin@example.net', answer: null }] },
    ],
  ])('is read with %s', (_what, read, says) => {
    expect(read()).toMatchObject(says)
  })

  it.each<[string, () => CalendarReply | undefined]>([
    ['an invitation', () => reply(EVENT, 'REQUEST')],
    ['a file that is published', () => reply(EVENT, 'PUBLISH')],
    ['one without a UID', () => instead('UID')],
    ['one without an attendee', () => instead('ATTENDEE')],
    ['one about a date of a series', () => reply([...EVENT, 'RECURRENCE-ID:20261201T090000Z'])],
    ['two events', () => reply([...EVENT, 'END:VEVENT', 'BEGIN:VEVENT', ...EVENT])],
    ['no event', () => calendarReplyIn(calendarFile('METHOD:REPLY'))],
    ['no calendar', () => calendarReplyIn('Yes, gladly!')],
    ['nothing', () => calendarReplyIn('')],
    ['one longer than any', () => reply([...EVENT, `DESCRIPTION:${'x'.repeat(LONGEST_CALENDAR)}`])],
    ['parts within parts', () => calendarReplyIn(`METHOD:REPLY\r\n${'BEGIN:VCALENDAR\r\n'.repeat(3_000)}`)],
    ['parameters without end', () => instead('ATTENDEE', `ATTENDEE${';X="'.repeat(12_000)}`)],
  ])('is not %s', (_what, read) => {
    expect(read()).toBeUndefined()
  })

  it('with thousands who answer is read as far as fifty', () => {
    const many = Array.from({ length: 1_000 }, (_, n) => `ATTENDEE;PARTSTAT=DECLINED:mailto:r${n}@example.net`)
    expect(instead('ATTENDEE', ...many)?.attendees).toHaveLength(50)
  })
})
