import { type Instant, instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { BookingOfScreening } from '@vestibule/scheduling/screening.ts'
import type { Site } from './deps.ts'
import type { Meeting } from './mail/meeting.ts'
import type { MeetingType } from './store/meeting-types.ts'
import type { Person } from './store/people.ts'

/** What names a booking in every calendar it gets into. */
export function uidOf({ mailDomain }: Pick<Site, 'mailDomain'>, bookingId: string): string {
  return `${bookingId}@${mailDomain}`
}

/** A booking as calendar files and letters tell of it. One UID for life: the booking's own id on our domain. */
export function meetingOf(
  site: Site,
  of: {
    booking: Pick<BookingOfScreening, 'bookingId' | 'startsAt' | 'endsAt' | 'sequence'>
    requester: Person
    type: MeetingType
    at: Instant
  },
): Meeting {
  const { booking, requester, type, at } = of
  return {
    uid: uidOf(site, booking.bookingId),
    sequence: booking.sequence,
    at: instant(Math.floor(at / 1000) * 1000), // iCalendar knows whole seconds
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    minutes: (booking.endsAt - booking.startsAt) / MINUTE_MS,
    requesterName: requester.profile.name,
    requesterTimeZone: requester.profile.timeZone,
    place: type.place,
    placeDetail: type.placeDetail,
  }
}
