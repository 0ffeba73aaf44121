import { calendarFile, vevent } from '../../testing/ics.ts'

/** Feeds that somebody might have made to hurt whoever reads them, by what they are. Each has this event, where it has any. */
export const TEN = ['DTSTART:20261010T100000Z', 'DURATION:PT1H']

const many = (count: number, lines: (n: number) => string[]) =>
  calendarFile(...Array.from({ length: count }, (_, n) => vevent(...lines(n))))

/** Read as far as they make sense. */
export const SENSELESS_RULES = {
  'every second for ever': 'RRULE:FREQ=SECONDLY',
  'every second of a day that never comes': 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
  'on 30 February, asked every day': 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'on 30 February, once a year': 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'in a position that is never met': 'RRULE:FREQ=YEARLY;BYDAY=MO;BYSETPOS=360',
  'after a million times': 'RRULE:FREQ=MINUTELY;COUNT=1000000',
  'with steps of nothing': 'RRULE:FREQ=DAILY;INTERVAL=0',
} as const

/** Given up. */
export const TOO_MUCH: Readonly<Record<string, () => string>> = {
  'a thousand rules of every second': () => many(1_000, () => [...TEN, 'RRULE:FREQ=SECONDLY']),
  'a million events out of a thousand': () =>
    many(3_000, (n) => [`DTSTART:202610${10 + (n % 10)}T${10 + (n % 9)}0000Z`, 'DURATION:PT1M', 'RRULE:FREQ=DAILY']),
  'two hundred thousand events': () =>
    `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\nDTSTART:20261010T100000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n'.repeat(200_000)}END:VCALENDAR`,
}

/** No calendars at all. */
export const NO_CALENDARS: Readonly<Record<string, () => string>> = {
  'without an end of nesting': () => `BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(300_000)}`,
  'of zeros': () => '\0'.repeat(5_000_000),
  'of one BEGIN': () => 'BEGIN:VCALENDAR\n'.repeat(200_000),
}

/** Read past what is odd in them. */
export const ODD: Readonly<Record<string, () => string>> = {
  'one line of five million letters': () => calendarFile(`X-LONG:${'a'.repeat(5_000_000)}`, vevent(...TEN)),
  'a line folded a million times': () => calendarFile(`X-FOLDED:${'\r\n a'.repeat(1_000_000)}`, vevent(...TEN)),
  'half a million parameters': () => calendarFile(vevent(`ATTENDEE${';A=b'.repeat(500_000)}"`, ...TEN)),
}
