import { instant } from '@vestibule/scheduling/instant.ts'
import { describe, expect, it } from 'vitest'
import { calendarFile, vevent } from '../../testing/ics.ts'
import { busyTimes } from './busy-times.ts'

const at = (text: string) => instant(Date.parse(text))
const WITHIN = { startsAt: at('2026-03-01T00:00:00Z'), endsAt: at('2027-04-01T00:00:00Z') }
const OWN = 'ines@example.org'

/** `10 Apr 08:00-09:00` in UTC: what a calendar of an insider in Berlin says. */
function read(...lines: readonly (string | readonly string[])[]): { busy: string[]; unreadable: number } {
  return readAll(calendarFile(...lines))
}

function readAll(...files: readonly string[]): { busy: string[]; unreadable: number } {
  const reader = { timeZone: 'Europe/Berlin', within: WITHIN, addresses: [OWN], ownUids: ['booked@meet.example.org'] }
  const { busy, unreadable } = busyTimes(files, reader)
  const clock = (ms: number) => new Date(ms).toISOString().slice(5, 16).replace('T', ' ')
  return { busy: busy.map(({ startsAt, endsAt }) => `${clock(startsAt)} - ${clock(endsAt)}`), unreadable }
}
const busy = (...lines: readonly (string | readonly string[])[]) => {
  const { busy, unreadable } = read(...lines)
  expect(unreadable).toBe(0)
  return busy
}

const TEN = ['DTSTART:20260410T100000Z', 'DTEND:20260410T110000Z']
const TEN_IN_UTC = '04-10 10:00 - 04-10 11:00'

/** Helsinki's rules under a name that only the file explains. */
const EXPLAINED = [
  'BEGIN:VTIMEZONE',
  'TZID:Our office',
  'BEGIN:STANDARD',
  'DTSTART:16011028T040000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010325T030000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

describe('an event', () => {
  it.each<[string, string[], string[]]>([
    ['in UTC', TEN, [TEN_IN_UTC]],
    ['in a zone', ['DTSTART;TZID=Europe/Berlin:20260410T120000', 'DTEND;TZID=Europe/Berlin:20260410T130000'], [TEN_IN_UTC]],
    ['in quotes', ['DTSTART;TZID="America/New_York":20260410T060000', 'DURATION:PT1H'], [TEN_IN_UTC]],
    ['by Windows’ name', ['DTSTART;TZID=W. Europe Standard Time:20260410T120000', 'DURATION:PT1H'], [TEN_IN_UTC]],
    [
      'by a longer name',
      ['DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260410T120000', 'DURATION:PT1H'],
      [TEN_IN_UTC],
    ],
    ['by Outlook’s name for UTC', ['DTSTART;TZID=tzone://Microsoft/Utc:20260410T100000', 'DURATION:PT1H'], [TEN_IN_UTC]],
    [
      'from one zone to another',
      ['DTSTART;TZID=Europe/Berlin:20260410T120000', 'DTEND;TZID=America/New_York:20260410T070000'],
      [TEN_IN_UTC],
    ],
    ['in no zone: the insider’s', ['DTSTART:20260410T120000', 'DTEND:20260410T130000'], [TEN_IN_UTC]],
    ['of a whole day: the insider’s', ['DTSTART;VALUE=DATE:20260410'], ['04-09 22:00 - 04-10 22:00']],
    ['of whole days', ['DTSTART;VALUE=DATE:20260328', 'DTEND;VALUE=DATE:20260330'], ['03-27 23:00 - 03-29 22:00']],
    [
      'of a whole day, its end the same',
      ['DTSTART;VALUE=DATE:20260410', 'DTEND;VALUE=DATE:20260410'],
      ['04-09 22:00 - 04-10 22:00'],
    ],
    [
      'of two nominal days over a change',
      ['DTSTART;TZID=Europe/Berlin:20260328T120000', 'DURATION:P2D'],
      ['03-28 11:00 - 03-30 10:00'],
    ],
    [
      'of 48 hours over a change',
      ['DTSTART;TZID=Europe/Berlin:20260328T120000', 'DURATION:PT48H'],
      ['03-28 11:00 - 03-30 11:00'],
    ],
    ['of no length', ['DTSTART:20260410T100000Z'], []],
    [
      'in the hour that is left out',
      ['DTSTART;TZID=Europe/Berlin:20260329T023000', 'DURATION:PT1H'],
      ['03-29 01:30 - 03-29 02:30'],
    ],
    [
      'in the hour that comes twice',
      ['DTSTART;TZID=Europe/Berlin:20261025T023000', 'DURATION:PT1H'],
      ['10-25 00:30 - 10-25 01:30'],
    ],
    ['begun before and lasting', ['DTSTART:20260227T000000Z', 'DTEND:20260302T000000Z'], ['03-01 00:00 - 03-02 00:00']],
    ['long past', ['DTSTART:20250227T000000Z', 'DTEND:20250302T000000Z'], []],
    ['folded', ['DTSTART:2026', ' 0410T10', '\t0000Z', 'DURATION:PT1H'], [TEN_IN_UTC]],
    ['tentative', [...TEN, 'STATUS:TENTATIVE'], [TEN_IN_UTC]],
    ['cancelled', [...TEN, 'STATUS:CANCELLED'], []],
    ['shown as free', [...TEN, 'TRANSP:TRANSPARENT'], []],
    ['shown as free, as Outlook says', [...TEN, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'], []],
    ['out of office', [...TEN, 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'], [TEN_IN_UTC]],
    ['declined', [...TEN, `ATTENDEE;CN="Ines: Insider";PARTSTAT=DECLINED;RSVP=TRUE:mailto:${OWN.toUpperCase()}`], []],
    ['that somebody else declined', [...TEN, 'ATTENDEE;PARTSTAT=DECLINED:mailto:otto@example.org'], [TEN_IN_UTC]],
    ['of our own making', [...TEN, 'UID:booked@meet.example.org'], []],
    ['of somebody else at our domain', [...TEN, 'UID:other@meet.example.org'], [TEN_IN_UTC]],
  ])('%s', (_what, lines, spans) => {
    expect(busy(vevent(...lines))).toEqual(spans)
  })

  it('declined by whom the calendar is called after', () => {
    expect(
      busy('X-WR-CALNAME:Ines.Private@example.net', vevent(...TEN, 'ATTENDEE;PARTSTAT=DECLINED:mailto:ines.private@example.net')),
    ).toEqual([])
  })

  it('in a zone that the file alone explains, by its rules and not by a zone that is like it', () => {
    // On 10 April Cairo, with the same winter and summer, would be an hour off.
    expect(busy(EXPLAINED, vevent('DTSTART;TZID=Our office:20260410T130000', 'DURATION:PT1H'))).toEqual([TEN_IN_UTC])
  })

  it('in a zone by a name that another file has for another one', () => {
    const event = vevent('DTSTART;TZID=Our office:20260410T130000', 'DURATION:PT1H')
    const later = EXPLAINED.map((line) => line.replace('+0300', '+0500').replace('+0200', '+0400'))
    const files = [EXPLAINED, later, EXPLAINED].map((zone) => calendarFile(zone, event))
    expect(readAll(...files)).toEqual({ busy: ['04-10 08:00 - 04-10 09:00', TEN_IN_UTC], unreadable: 0 })
  })

  it('without a zone, in that of its calendar', () => {
    expect(busy('X-WR-TIMEZONE:America/New_York', vevent('DTSTART:20260410T060000', 'DURATION:PT1H'))).toEqual([TEN_IN_UTC])
  })

  it('is one with those it touches or overlaps', () => {
    const another = vevent('DTSTART:20260410T110000Z', 'DTEND:20260410T120000Z')
    expect(busy(another, vevent(...TEN), vevent('DTSTART:20260410T103000Z', 'DURATION:PT5M'))).toEqual([
      '04-10 10:00 - 04-10 12:00',
    ])
  })
})

describe('what repeats', () => {
  const BERLIN = ['DTSTART;TZID=Europe/Berlin:20260327T120000', 'DURATION:PT1H']
  it.each<[string, string[], string[]]>([
    [
      'keeps its hour over a change',
      [...BERLIN, 'RRULE:FREQ=DAILY;COUNT=3'],
      ['03-27 11:00 - 03-27 12:00', '03-28 11:00 - 03-28 12:00', '03-29 10:00 - 03-29 11:00'],
    ],
    [
      'ends with a time in UTC, that one too',
      [...BERLIN, 'RRULE:FREQ=DAILY;UNTIL=20260329T100000Z'],
      ['03-27 11:00 - 03-27 12:00', '03-28 11:00 - 03-28 12:00', '03-29 10:00 - 03-29 11:00'],
    ],
    [
      'ends with a date, that day too',
      [...BERLIN, 'RRULE:FREQ=DAILY;UNTIL=20260328'],
      ['03-27 11:00 - 03-27 12:00', '03-28 11:00 - 03-28 12:00'],
    ],
    [
      'leaves out an exception',
      [...BERLIN, 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;TZID=Europe/Berlin:20260328T120000'],
      ['03-27 11:00 - 03-27 12:00', '03-29 10:00 - 03-29 11:00'],
    ],
    [
      'leaves out exceptions in another zone, several in a line',
      [...BERLIN, 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260328T110000Z,20260329T100000Z'],
      ['03-27 11:00 - 03-27 12:00'],
    ],
    [
      'leaves out a day',
      [...BERLIN, 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20260328'],
      ['03-27 11:00 - 03-27 12:00', '03-29 10:00 - 03-29 11:00'],
    ],
    [
      'has further dates',
      [...BERLIN, 'RDATE;TZID=Europe/Berlin:20260401T120000', 'RDATE;VALUE=PERIOD:20260402T100000Z/PT30M'],
      ['03-27 11:00 - 03-27 12:00', '04-01 10:00 - 04-01 11:00', '04-02 10:00 - 04-02 10:30'],
    ],
    [
      'whole days',
      ['DTSTART;VALUE=DATE:20260327', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20260403'],
      ['03-26 23:00 - 03-27 23:00', '04-09 22:00 - 04-10 22:00'],
    ],
    ['on 29 February alone', ['DTSTART:20240229T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=YEARLY'], []],
    [
      'on the last of months that have 31 days',
      ['DTSTART:20260131T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;COUNT=3'],
      ['03-31 10:00 - 03-31 11:00', '05-31 10:00 - 05-31 11:00'],
    ],
    [
      'every second week, weeks from Sunday',
      ['DTSTART:20260301T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,SA;WKST=SU;COUNT=3'],
      ['03-01 10:00 - 03-01 11:00', '03-07 10:00 - 03-07 11:00', '03-15 10:00 - 03-15 11:00'],
    ],
    ['on 30 February: never, but the first', [...TEN, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'], [TEN_IN_UTC]],
    ['in a position that is never met', [...TEN, 'RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9'], [TEN_IN_UTC]],
  ])('%s', (_what, lines, spans) => {
    expect(busy(vevent(...lines))).toEqual(spans)
  })

  const SERIES = vevent('UID:series', 'DTSTART;TZID=Europe/Berlin:20260406T120000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=4')
  it.each<[string, string[], string[]]>([
    [
      'moved once',
      ['RECURRENCE-ID;TZID=Europe/Berlin:20260407T120000', 'DTSTART:20260420T080000Z', 'DURATION:PT2H'],
      ['04-06 10:00 - 04-06 11:00', '04-08 10:00 - 04-08 11:00', '04-09 10:00 - 04-09 11:00', '04-20 08:00 - 04-20 10:00'],
    ],
    [
      'moved once, named in UTC',
      ['RECURRENCE-ID:20260407T100000Z', 'DTSTART:20260407T120000Z', 'DURATION:PT1H'],
      ['04-06 10:00 - 04-06 11:00', '04-07 12:00 - 04-07 13:00', '04-08 10:00 - 04-08 11:00', '04-09 10:00 - 04-09 11:00'],
    ],
    [
      'cancelled once',
      ['RECURRENCE-ID:20260407T100000Z', 'DTSTART:20260407T100000Z', 'DURATION:PT1H', 'STATUS:CANCELLED'],
      ['04-06 10:00 - 04-06 11:00', '04-08 10:00 - 04-08 11:00', '04-09 10:00 - 04-09 11:00'],
    ],
    [
      'moved from one on',
      ['RECURRENCE-ID;RANGE=THISANDFUTURE:20260408T100000Z', 'DTSTART;TZID=Europe/Berlin:20260408T150000', 'DURATION:PT30M'],
      ['04-06 10:00 - 04-06 11:00', '04-07 10:00 - 04-07 11:00', '04-08 13:00 - 04-08 13:30', '04-09 13:00 - 04-09 13:30'],
    ],
  ])('%s', (_what, lines, spans) => {
    expect(busy(vevent('UID:series', ...lines), SERIES)).toEqual(spans)
  })
})

describe('what makes no sense', () => {
  it.each<[string, string[]]>([
    ['no beginning', ['DTEND:20260410T110000Z']],
    ['30 February', ['DTSTART:20260230T100000Z']],
    ['an end before the beginning', ['DTSTART:20260410T110000Z', 'DTEND:20260410T100000Z']],
    ['an exception that is no time', [...TEN, 'EXDATE:tomorrow']],
  ])('is counted: %s', (_what, lines) => {
    expect(read(vevent(...lines), vevent(...TEN))).toEqual({ busy: [TEN_IN_UTC], unreadable: 1 })
  })

  it.each([
    ['a rule without a frequency', 'RRULE:COUNT=3'],
    ['every second', 'RRULE:FREQ=SECONDLY'],
    ['the moon’s calendar', 'RRULE:RSCALE=CHINESE;FREQ=YEARLY'],
  ])('is counted, the first time taken all the same: %s', (_what, rule) => {
    expect(read(vevent(...TEN, rule))).toEqual({ busy: [TEN_IN_UTC], unreadable: 1 })
  })

  it('is counted, and read as the insider’s: a zone that nobody explains', () => {
    expect(read(vevent('DTSTART;TZID=Customized Time Zone:20260410T120000', 'DURATION:PT1H'))).toEqual({
      busy: [TEN_IN_UTC],
      unreadable: 1,
    })
  })

  it.each([
    ['a page to sign in', '<!doctype html><title>Sign in</title>'],
    ['nothing', ''],
    ['what breaks off', calendarFile(vevent(...TEN)).slice(0, -20)],
    ['what breaks off in an event', calendarFile(vevent(...TEN)).slice(0, 150)],
  ])('is no calendar: %s', (_what, text) => {
    const reader = { timeZone: 'UTC', within: WITHIN, addresses: [], ownUids: [] }
    expect(() => busyTimes([text], reader)).toThrow('not a calendar')
  })
})

describe('a calendar that shows only when somebody is taken', () => {
  it('is taken by its word', () => {
    const lines = [
      'FREEBUSY:20260410T100000Z/PT1H,20260411T100000Z/20260411T120000Z',
      'FREEBUSY;FBTYPE=FREE:20260412T100000Z/PT1H',
    ]
    expect(busy(['BEGIN:VFREEBUSY', ...lines, 'END:VFREEBUSY'])).toEqual([TEN_IN_UTC, '04-11 10:00 - 04-11 12:00'])
  })
})
