import { courseOf } from '@vestibule/scheduling/screening.ts'
import { agreedType } from './agreed.ts'
import type { Deps } from './deps.ts'
import { hostOf } from './host-of.ts'
import { downloadableInvitation } from './mail/invitation.ts'
import { meetingOf } from './meeting-of.ts'
import { Refused } from './refused.ts'
import { detailsOf, findBooking } from './store/bookings.ts'
import { factsOf } from './store/facts.ts'
import { findInsider } from './store/insiders.ts'
import { findMeetingType } from './store/meeting-types.ts'
import { findScreening, requesterOf } from './store/screenings.ts'

/**
 * The calendar file of a meeting for one of the two, to be fetched from their page: with the alarm two minutes before the end.
 *
 * @param personId whose copy it is; null: the insider's
 */
export async function downloadedInvitation(
  deps: Deps,
  { bookingId, personId }: { bookingId: string; personId: string | null },
): Promise<string> {
  const { database, keyring, site } = deps
  const booking = await findBooking(database, bookingId)
  const row = booking && (await findScreening(database, booking.screeningId))
  const insider = row && (await findInsider(database, keyring, { id: row.insiderId }))
  const requester = row && (await requesterOf(database, keyring, row))
  if (!booking || !row || !insider || !requester) throw new Refused('not-found')
  const { bookings, terms } = courseOf(await factsOf(database, row.id), deps.clock())
  const known = bookings.find((one) => one.bookingId === bookingId)
  if (known?.cancelled) throw new Refused('booking-cancelled')
  const type = await agreedType(database, deps, { type: await findMeetingType(database, insider, row.meetingTypeId), terms })
  if (!known || !type) throw new Refused('not-found')

  const forInsider = personId === null || personId === insider.personId
  const { phone } = forInsider ? await detailsOf(database, keyring, booking) : { phone: null }
  const meeting = meetingOf(site, { booking: known, insider, requester, type, at: known.cancelled?.at ?? known.setAt })
  const reader = forInsider ? insider.profile : requester.profile
  const host = hostOf(deps, insider)
  return downloadableInvitation(meeting, forInsider ? 'insider' : 'requester', reader, host, {
    url: forInsider ? null : host.myRequest,
    phone,
  })
}
