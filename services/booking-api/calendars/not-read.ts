import { type FieldError, Refused } from '../refused.ts'
import type { CalendarTrouble, Login } from '../store/calendars.ts'

/** A calendar that could not be read when somebody named it, as what is wrong with what they typed. */
export function notRead(reason: CalendarTrouble, login: Login | undefined): Refused {
  return new Refused('calendar-not-read', { fields: [field(reason, login)], more: { reason } })
}

function field(reason: CalendarTrouble, login: Login | undefined): FieldError {
  if (login && reason === 'not-allowed-in') return { pointer: '/password', detail: 'does not let this user in' }
  if (login?.only && reason === 'no-calendars') return { pointer: '/only', detail: 'names no calendar that is there' }
  return { pointer: '/address', detail: WHY[reason] }
}

/** For programs; people read it in their language. */
const WHY = {
  'address-not-allowed': 'is not an https address that leads to a public server',
  'not-reachable': 'leads to a server that cannot be reached',
  'too-many-redirects': 'sends us on more than three times',
  'not-found': 'leads to nothing: the server knows no calendar there',
  'not-allowed-in': 'lets us in only with a name and a password, or no longer',
  'answered-oddly': 'leads to a server that answers with an error',
  'too-large': 'leads to more than 5 MiB',
  'too-slow': 'took longer than ten seconds',
  'not-a-calendar': 'leads to something else than a calendar file (iCalendar)',
  'not-caldav': 'leads to a server that does not speak CalDAV there',
  'no-calendars': 'leads to no calendar with events that count as taken',
  'too-much-in-it': 'holds more than can be read in three seconds',
} as const satisfies Record<CalendarTrouble, string>
