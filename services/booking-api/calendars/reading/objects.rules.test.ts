import { describe, expect, it } from 'vitest'
import { calendarFile, vevent } from '../../testing/ics.ts'
import { type NotDav, resourcesIn } from './multistatus.ts'
import { objectsIn } from './objects.ts'

const FILE = calendarFile(vevent('DTSTART:20261201T100000Z'))
const DAV = 'xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"'
const answer = (...responses: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<multistatus ${DAV}>${responses.join('\n')}</multistatus>`
const response = (href: string, properties: string, status = '200 OK') =>
  `<response><href>${href}</href><propstat><prop>${properties}</prop><status>HTTP/1.1 ${status}</status></propstat></response>`
const file = (text: string) => `<C:calendar-data>${text}</C:calendar-data>`
const told = (status: string, href = '/cal/1.ics') =>
  `<response><href>${href}</href><status>HTTP/1.1 ${status}</status></response>`

/** How many calendars are found in it, and how many things that are none. */
const counts = (...responses: string[]) => {
  const { calendars, unreadable } = objectsIn([answer(...responses)])
  return [calendars.length, unreadable]
}

describe('what a CalDAV server answers', () => {
  it.each<[string, [number, number], string[]]>([
    ['a file', [1, 0], [response('/cal/1.ics', file(FILE))]],
    ['a file in CDATA', [1, 0], [response('/cal/1.ics', file(`<![CDATA[${FILE}]]>`))]],
    ['lines that end as XML ends them', [1, 0], [response('/cal/1.ics', file(FILE.replaceAll('\r\n', '\n')))]],
    ['line ends as references', [1, 0], [response('/cal/1.ics', file(FILE.replaceAll('\r\n', '&#13;\n')))]],
    ['a control character, which XML has none of', [1, 0], [response('/cal/1.ics', file(FILE.replace('Not', '\u000bNot')))]],
    ['a file twice', [2, 0], [response('/cal/1.ics', file(FILE)), response('/cal/2.ics', file(FILE))]],
    ['the collection itself', [1, 0], [response('/cal/', '<getetag/>'), response('/cal/1.ics', file(FILE))]],
    ['one that is gone meanwhile', [0, 0], [told('404 Not Found')]],
    ['one that may not be read', [0, 1], [response('/cal/1.ics', file(''), '403 Forbidden')]],
    ['one that breaks off', [0, 1], [response('/cal/1.ics', file('BEGIN:VCALENDAR'))]],
    ['nothing', [0, 0], []],
  ])('is read: %s', (_what, found, responses) => {
    expect(counts(...responses)).toEqual(found)
  })

  it('is too much where the server says that there would be more', () => {
    expect(() => counts(response('/cal/1.ics', file(FILE)), told('507 Insufficient Storage', '/cal/'))).toThrow()
  })

  it.each<[string, string]>([
    ['a page', '<!doctype html><html><p>Sign in</html>'],
    ['nothing', ''],
    ['text', 'hello'],
    ['another document', '<feed xmlns="http://www.w3.org/2005/Atom"/>'],
    ['what breaks off', answer().slice(0, -5)],
    ['an entity of its own', `<!DOCTYPE a [<!ENTITY b "c">]>${answer(response('/&b;', ''))}`],
    ['a file of the server’s', `<!DOCTYPE a SYSTEM "file:///etc/passwd">${answer()}`],
    ['an entity that nobody explains', answer(response('/&b;', ''))],
    ['nesting without an end', answer('<a>'.repeat(100_000))],
  ])('is refused: %s', (_what, xml) => {
    expect(() => resourcesIn(xml)).toThrow(expect.objectContaining({ message: 'not a multistatus' }) as NotDav)
  })
})
