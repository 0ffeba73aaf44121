/** An iCalendar text of these lines, as programs write it. */
export function calendarFile(...lines: readonly (string | readonly string[])[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//Calendar//EN', ...lines.flat(), 'END:VCALENDAR', ''].join('\r\n')
}

let made = 0

/** A VEVENT of these lines, with a UID where they hold none. */
export function vevent(...lines: readonly string[]): string[] {
  const uid = lines.some((line) => line.startsWith('UID')) ? [] : [`UID:${++made}@calendars.example.org`]
  return ['BEGIN:VEVENT', ...uid, 'DTSTAMP:20261101T000000Z', ...lines, 'SUMMARY:Not for us', 'END:VEVENT']
}
