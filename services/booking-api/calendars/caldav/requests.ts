import type { Interval } from '@vestibule/scheduling/instant.ts'

const NAMESPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:s="http://calendarserver.org/ns/"'
const XML = '<?xml version="1.0" encoding="utf-8"?>'

const asking = (properties: string) => `${XML}<d:propfind ${NAMESPACES}><d:prop>${properties}</d:prop></d:propfind>`

/** Who we are there (RFC 5397 §3). */
export const WHO_AM_I = asking('<d:current-user-principal/>')

/** Where somebody's calendars are (RFC 4791 §6.2.1). */
export const WHERE_ARE_CALENDARS = asking('<c:calendar-home-set/>')

/** Which there are, what is kept in each, whether it counts as taken (RFC 6638 §9.1), and by what its server knows how it is now. */
export const WHICH_CALENDARS = asking(
  '<d:resourcetype/><d:displayname/><c:supported-calendar-component-set/><c:schedule-calendar-transp/><s:getctag/><d:sync-token/>',
)

/** The events that touch a span, whole: what a server makes of a rule is its own, so the rule is what we want (RFC 4791 §7.8). */
export function eventsWithin({ startsAt, endsAt }: Interval): string {
  const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
  return `${XML}<c:calendar-query ${NAMESPACES}><d:prop><c:calendar-data/></d:prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range start="${stamp(startsAt)}" end="${stamp(endsAt)}"/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>`
}
