import { after, DAY_MS } from '@vestibule/scheduling/instant.ts'
import { agreedType } from './agreed.ts'
import type { Deps } from './deps.ts'
import { hostOf } from './host-of.ts'
import { feedOf } from './mail/calendar-feed.ts'
import { downloadableInvitation } from './mail/invitation.ts'
import { meetingOf } from './meeting-of.ts'
import { Refused } from './refused.ts'
import { findInsider } from './store/insiders.ts'
import { bookingsBefore } from './store/lists.ts'
import { findMeetingType } from './store/meeting-types.ts'
import { findScreening, requesterOf } from './store/screenings.ts'

const MOST_EVENTS = 200
const LOOKS_BACK_MS = 30 * DAY_MS

/**
 * An insider's meetings as a calendar to subscribe to: those to come and of the last 30 days, as they are now; what was cancelled or erased
 * is not there any more. Without numbers: a calendar that is shared shows them to others, and the page has them.
 */
export async function calendarFeedOf(deps: Deps, insiderId: string): Promise<string> {
  const { database, keyring, site } = deps
  const now = deps.clock()
  const insider = await findInsider(database, keyring, { id: insiderId })
  if (!insider) throw new Refused('not-found')
  const files: string[] = []
  for (const { id, screeningId, course } of await bookingsBefore(database, { insiderId }, null, MOST_EVENTS, now)) {
    const booking = course.bookings.find(({ bookingId }) => bookingId === id)
    if (!booking || booking.cancelled || booking.endsAt < after(now, -LOOKS_BACK_MS)) continue
    const row = await findScreening(database, screeningId)
    const requester = row && (await requesterOf(database, keyring, row))
    const type = row && (await findMeetingType(database, insider, row.meetingTypeId))
    const agreed = type && (await agreedType(database, deps, { type, terms: course.terms }))
    if (!requester || !agreed) continue
    const meeting = meetingOf(site, { booking, insider, requester, type: agreed, at: booking.setAt })
    const bare = { url: null, phone: null }
    files.push(downloadableInvitation(meeting, 'insider', insider.profile, hostOf(deps, insider), bare))
  }
  return feedOf(files)
}
