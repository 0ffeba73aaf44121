/**
 * Several calendar files as one that a calendar program reads again and again: their events as they are, under one head. No METHOD, since
 * nobody is asked anything (RFC 5545 §3.7.2); REFRESH-INTERVAL is RFC 7986 §5.7, the other is what Outlook goes by.
 */
export function feedOf(files: readonly string[]): string {
  const events = files.map((ics) => /BEGIN:VEVENT\r\n[\s\S]*END:VEVENT\r\n/.exec(ics)?.[0] ?? '')
  return [
    'BEGIN:VCALENDAR\r\n',
    'VERSION:2.0\r\n',
    'PRODID:-//Vestibule//Vestibule//EN\r\n',
    'X-WR-CALNAME:Vestibule\r\n',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n',
    'X-PUBLISHED-TTL:PT1H\r\n',
    ...events,
    'END:VCALENDAR\r\n',
  ].join('')
}
