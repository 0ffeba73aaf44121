import type { Side } from '@vestibule/scheduling/facts.ts'
import { tellable } from '@vestibule/scheduling/presence.ts'
import type { Deps } from '../deps.ts'
import { publicId } from '../ids.ts'
import { toText } from '../instants.ts'
import { Refused } from '../refused.ts'
import type { Loaded } from '../transact.ts'
import { stateOf } from './booking-view.ts'
import type { Caller } from './callers.ts'
import type { Clock } from './schemas/clock.ts'

/** Of the two who meet, the one who calls. */
export function sideOf({ kind }: Caller): Side {
  return kind === 'requester' ? 'requester' : 'insider'
}

/** A meeting's clock for one of the two. Its time is read last: what the page measures is the way back alone. */
export function clockView(
  { clock }: Pick<Deps, 'clock'>,
  { insider, requester, course }: Loaded,
  bookingId: string,
  side: Side,
  happened: number,
): Clock {
  const booking = course.bookings.find((one) => one.bookingId === bookingId)
  if (!booking || !requester) throw new Refused('not-found')
  const state = stateOf(course, booking)
  return {
    bookingId: publicId('booking', bookingId),
    state,
    startsAt: toText(booking.startsAt),
    endsAt: toText(booking.endsAt),
    insiderTimeZone: insider.timeZone,
    requesterTimeZone: requester.profile.timeZone,
    side,
    happened,
    otherName: side === 'insider' ? requester.profile.name : insider.profile.name,
    told: booking.told.map((one) => ({ ...one, at: toText(one.at) })),
    tellable:
      state === 'booked'
        ? tellable(side, booking).map(({ presence, startsAt, endsAt }) => ({
            presence,
            startsAt: toText(startsAt),
            endsAt: toText(endsAt),
          }))
        : [],
    now: toText(clock()),
  }
}
