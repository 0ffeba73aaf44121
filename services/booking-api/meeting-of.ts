import { type Instant, instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { BookingOfScreening } from '@vestibule/scheduling/screening.ts'
import { callsAddress } from './calls-address.ts'
import type { Site } from './deps.ts'
import type { Meeting } from './mail/meeting.ts'
import type { Insider } from './store/insiders.ts'
import type { MeetingType } from './store/meeting-types.ts'
import type { Person } from './store/people.ts'

/** What names a booking in every calendar it gets into. */
export function uidOf({ mailDomain }: Pick<Site, 'mailDomain'>, bookingId: string): string {
  return `${bookingId}@${mailDomain}`
}

/** Which booking a UID names; undefined where it is none of ours. */
export function bookingOfUid({ mailDomain }: Pick<Site, 'mailDomain'>, uid: string): string | undefined {
  const [, id, domain] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@(.+)$/i.exec(uid) ?? []
  return domain?.toLowerCase() === mailDomain.toLowerCase() ? id?.toLowerCase() : undefined
}

/** A booking as calendar files and letters tell of it. One UID for life: the booking's own id on our domain. */
export function meetingOf(
  site: Site,
  of: {
    booking: Pick<BookingOfScreening, 'bookingId' | 'startsAt' | 'endsAt' | 'sequence' | 'answersRead'>
    insider: Pick<Insider, 'id'>
    requester: Person
    type: MeetingType
    at: Instant
  },
): Meeting {
  const { booking, insider, requester, type, at } = of
  const { name, address } = site.mailFrom
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
    // Whoever it came from at first stays: to calendars a meeting of another organizer is another meeting, or a forged one.
    organizer: { name, address: booking.answersRead ? callsAddress(insider.id, site.mailDomain) : address },
    asksForAnswer: booking.answersRead && (site.repliesRead ?? false),
  }
}
