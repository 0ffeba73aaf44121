/** What a calendar program is to answer, as the invitation it got and its user say. */
export interface CalendarAnswering {
  /** Display name and address of whoever answers. */
  readonly name: string
  readonly address: string
  /** The invitation's organizer, where answers go. */
  readonly organizer: string
  readonly uid: string
  readonly sequence: number
  readonly word: 'ACCEPTED' | 'TENTATIVE' | 'DECLINED'
  /** When it is answered, epoch milliseconds. */
  readonly at: number
  readonly messageId: string
  readonly startsAt: number
  readonly endsAt: number
  readonly summary: string
  readonly comment?: string | null
  readonly method?: 'REPLY' | 'COUNTER'
}

type Client = (answering: CalendarAnswering) => Buffer

const utc = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')
const said = { ACCEPTED: 'Accepted', TENTATIVE: 'Tentative', DECLINED: 'Declined' } as const
const raw = (lines: readonly (string | readonly string[])[]) => Buffer.from(`${lines.flat().join('\r\n')}\r\n`)
const folded = (lines: readonly string[]) =>
  lines
    .map((line) => line.replace(/(.{70})(?=.)/g, '$1\r\n '))
    .join('\r\n')
    .concat('\r\n')
const base64 = (text: string) =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

/**
 * Answers to an invitation as such programs send them, written by hand after what theirs look like: heads, parts, order and spelling of
 * the lines; what they leave out, too. Unsigned.
 */
export const CALENDAR_CLIENTS: Readonly<Record<string, Client>> = {
  /** No ORGANIZER, a zone nobody needs, PARTSTAT before CN, properties of its own; alternative, in base64. */
  'Outlook.com': (a) =>
    raw([
      `From: ${a.name} <${a.address}>`,
      `To: <${a.organizer}>`,
      `Subject: ${said[a.word]}: ${a.summary}`,
      `Thread-Topic: ${a.summary}`,
      `Date: ${new Date(a.at).toUTCString().replace('GMT', '+0000')}`,
      `Message-ID: ${a.messageId}`,
      'Accept-Language: en-US',
      'Content-Language: en-US',
      'X-MS-Has-Attach:',
      'X-MS-TNEF-Correlator:',
      'Content-Type: multipart/alternative; boundary="_002_DB7P194MB0001"',
      'MIME-Version: 1.0',
      ...[
        '',
        '--_002_DB7P194MB0001',
        'Content-Type: text/plain; charset="iso-8859-1"',
        'Content-Transfer-Encoding: quoted-printable',
      ],
      ...['', a.comment ?? '', '', '--_002_DB7P194MB0001'],
      ...[`Content-Type: text/calendar; charset="utf-8"; method=${a.method ?? 'REPLY'}`, 'Content-Transfer-Encoding: base64', ''],
      base64(
        folded([
          ...['BEGIN:VCALENDAR', `METHOD:${a.method ?? 'REPLY'}`, 'PRODID:Microsoft Exchange Server 2010', 'VERSION:2.0'],
          ...['BEGIN:VTIMEZONE', 'TZID:W. Europe Standard Time', 'BEGIN:STANDARD', 'DTSTART:16010101T030000'],
          ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD'],
          ...['BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
          ...['RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE', 'BEGIN:VEVENT'],
          `ATTENDEE;PARTSTAT=${a.word};CN=${a.name}:mailto:${a.address}`,
          `COMMENT;LANGUAGE=en-US:${a.comment ?? ''}\\n`,
          ...[`UID:${a.uid}`, `SUMMARY;LANGUAGE=en-US:${said[a.word]}: ${a.summary.replaceAll(',', '\\,')}`],
          `DTSTART;TZID=W. Europe Standard Time:${utc(a.startsAt + 3_600_000).replace('Z', '')}`,
          `DTEND;TZID=W. Europe Standard Time:${utc(a.endsAt + 3_600_000).replace('Z', '')}`,
          ...[
            'CLASS:PUBLIC',
            'PRIORITY:5',
            `DTSTAMP:${utc(a.at)}`,
            'TRANSP:OPAQUE',
            'STATUS:CONFIRMED',
            `SEQUENCE:${a.sequence}`,
          ],
          ...['LOCATION;LANGUAGE=en-US:Phone', 'X-MICROSOFT-CDO-APPT-SEQUENCE:0', 'X-MICROSOFT-CDO-OWNERAPPTID:0'],
          ...['X-MICROSOFT-CDO-BUSYSTATUS:BUSY', 'X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY', 'X-MICROSOFT-CDO-IMPORTANCE:1'],
          ...['X-MICROSOFT-DISALLOW-COUNTER:FALSE', 'END:VEVENT', 'END:VCALENDAR'],
        ]),
      ),
      '',
      '--_002_DB7P194MB0001--',
    ]),
  /** Sent by Google for its user: Auto-Submitted, a Sender, an X-NUM-GUESTS; text, HTML and calendar, and the file once more. */
  Gmail: (a) => {
    const ics = folded([
      ...['BEGIN:VCALENDAR', 'PRODID:-//Google Inc//Google Calendar 70.9054//EN', 'VERSION:2.0', 'CALSCALE:GREGORIAN'],
      ...[`METHOD:${a.method ?? 'REPLY'}`, 'BEGIN:VEVENT', `DTSTART:${utc(a.startsAt)}`, `DTEND:${utc(a.endsAt)}`],
      ...[`DTSTAMP:${utc(a.at)}`, `ORGANIZER;CN=Vestibule:mailto:${a.organizer}`, `UID:${a.uid}`],
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${a.word};CN=${a.address};X-NUM-GUESTS=0:mailto:${a.address}`,
      ...(a.comment ? [`COMMENT:${a.comment}`] : []),
      ...['X-MICROSOFT-CDO-OWNERAPPTID:-1012450389', `CREATED:${utc(a.at - 60_000)}`, 'DESCRIPTION:A conversation\\, by phone'],
      ...[`LAST-MODIFIED:${utc(a.at)}`, 'LOCATION:Phone', `SEQUENCE:${a.sequence}`, 'STATUS:CONFIRMED'],
      ...[`SUMMARY:${a.summary.replaceAll(',', '\\,')}`, 'TRANSP:OPAQUE', 'END:VEVENT', 'END:VCALENDAR'],
    ])
    return raw([
      ...[
        'MIME-Version: 1.0',
        `Reply-To: ${a.name} <${a.address}>`,
        'Sender: Google Calendar <calendar-notification@google.com>',
      ],
      ...[
        'Auto-Submitted: auto-generated',
        `Message-ID: ${a.messageId}`,
        `Date: ${new Date(a.at).toUTCString().replace('GMT', '+0000')}`,
      ],
      ...[`Subject: ${said[a.word]}: ${a.summary}`, `From: ${a.name} <${a.address}>`, `To: ${a.organizer}`],
      ...['Content-Type: multipart/mixed; boundary="0000000000008c"', '', '--0000000000008c'],
      ...['Content-Type: multipart/alternative; boundary="0000000000008a"', '', '--0000000000008a'],
      ...['Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes', 'Content-Transfer-Encoding: base64', ''],
      ...[base64(`${a.name} has ${said[a.word].toLowerCase()} this invitation.\r\n`), '', '--0000000000008a'],
      ...['Content-Type: text/html; charset="UTF-8"', 'Content-Transfer-Encoding: quoted-printable', ''],
      ...[`<html><body><p>${said[a.word]}</p></body></html>`, '', '--0000000000008a'],
      ...[
        `Content-Type: text/calendar; charset="UTF-8"; method=${a.method ?? 'REPLY'}`,
        'Content-Transfer-Encoding: 7bit',
        '',
        ics,
      ],
      ...['--0000000000008a--', '', '--0000000000008c', 'Content-Type: application/ics; name="invite.ics"'],
      ...[
        'Content-Disposition: attachment; filename="invite.ics"',
        'Content-Transfer-Encoding: base64',
        '',
        base64(ics),
        '--0000000000008c--',
      ],
    ])
  },
  /** EMAIL beside the address, upper-case MAILTO for the organizer, the calendar as an attachment in quoted-printable. */
  'Apple Mail': (a) =>
    raw([
      ...[`From: ${a.name} <${a.address}>`, 'Content-Type: multipart/alternative; boundary="Apple-Mail=_4D2"'],
      ...['Mime-Version: 1.0 (Mac OS X Mail 16.0 \\(3774.500\\))', `Subject: ${said[a.word]}: ${a.summary}`],
      ...[
        `Message-Id: ${a.messageId}`,
        `Date: ${new Date(a.at).toUTCString().replace('GMT', '+0000')}`,
        `To: Vestibule <${a.organizer}>`,
      ],
      ...['X-Mailer: Apple Mail (2.3774.500)', '', '--Apple-Mail=_4D2', 'Content-Transfer-Encoding: 7bit'],
      ...['Content-Type: text/plain; charset=us-ascii', '', `${a.name} has answered.`, '', '--Apple-Mail=_4D2'],
      ...['Content-Disposition: attachment; filename="iCal-20261201-100000.ics"'],
      ...[`Content-Type: text/calendar; charset=utf-8; method=${a.method ?? 'REPLY'}; name="iCal-20261201-100000.ics"`],
      ...['Content-Transfer-Encoding: quoted-printable', ''],
      folded([
        ...[
          'BEGIN:VCALENDAR',
          'CALSCALE:GREGORIAN',
          `METHOD:${a.method ?? 'REPLY'}`,
          'PRODID:-//Apple Inc.//macOS 14.5//EN',
          'VERSION:2.0',
        ],
        ...['BEGIN:VEVENT', `ATTENDEE;CN=${a.name};CUTYPE=INDIVIDUAL;EMAIL=${a.address};PARTSTAT=${a.word}:mailto:${a.address}`],
        ...(a.comment ? [`COMMENT:${a.comment}`] : []),
        ...[`DTEND:${utc(a.endsAt)}`, `DTSTAMP:${utc(a.at)}`, `DTSTART:${utc(a.startsAt)}`],
        ...[`ORGANIZER;CN=Vestibule:MAILTO:${a.organizer}`, `SEQUENCE:${a.sequence}`],
        ...[`SUMMARY:${a.summary.replaceAll(',', '\\,')}`, `UID:${a.uid}`, 'END:VEVENT', 'END:VCALENDAR'],
      ]).replaceAll('=', '=3D'),
      '--Apple-Mail=_4D2--',
    ]),
  /** The calendar as an attachment of mixed, everybody's RSVP repeated, no SEQUENCE where it was 0. */
  Thunderbird: (a) =>
    raw([
      ...[`Message-ID: ${a.messageId}`, `Date: ${new Date(a.at).toUTCString().replace('GMT', '+0000')}`, 'MIME-Version: 1.0'],
      ...['User-Agent: Mozilla Thunderbird', `From: ${a.name} <${a.address}>`, `To: Vestibule <${a.organizer}>`],
      ...[
        `Subject: Event Invitation Reply (${said[a.word]}): ${a.summary}`,
        'Content-Type: multipart/mixed; boundary="------------F7"',
      ],
      ...[
        '',
        'This is a multi-part message in MIME format.',
        '--------------F7',
        'Content-Type: multipart/alternative; boundary="------------A1"',
      ],
      ...['', '', '--------------A1', 'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: 8bit', ''],
      ...[`${a.name} <${a.address}> has answered your invitation.`, '', '--------------A1'],
      ...[`Content-Type: text/calendar; method=${a.method ?? 'REPLY'}; charset=UTF-8`, 'Content-Transfer-Encoding: 8bit', ''],
      folded([
        ...[
          'BEGIN:VCALENDAR',
          'PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN',
          'VERSION:2.0',
          `METHOD:${a.method ?? 'REPLY'}`,
        ],
        ...[
          'BEGIN:VEVENT',
          `CREATED:${utc(a.at - 60_000)}`,
          `LAST-MODIFIED:${utc(a.at)}`,
          `DTSTAMP:${utc(a.at)}`,
          `UID:${a.uid}`,
        ],
        ...[`SUMMARY:${a.summary.replaceAll(',', '\\,')}`, `ORGANIZER;CN="Vestibule":mailto:${a.organizer}`],
        `ATTENDEE;RSVP=TRUE;CN=${a.name};PARTSTAT=${a.word};ROLE=REQ-PARTICIPANT:mailto:${a.address}`,
        ...(a.comment ? [`COMMENT:${a.comment}`] : []),
        ...[`DTSTART:${utc(a.startsAt)}`, `DTEND:${utc(a.endsAt)}`, ...(a.sequence === 0 ? [] : [`SEQUENCE:${a.sequence}`])],
        ...['LOCATION:Phone', 'TRANSP:OPAQUE', 'END:VEVENT', 'END:VCALENDAR'],
      ]),
      ...['--------------A1--', '--------------F7--'],
    ]),
}
