import type { Instant } from '@vestibule/scheduling/instant.ts'
import { courseOf } from '@vestibule/scheduling/screening.ts'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { publicId, uuidOf } from '../ids.ts'
import { Refused } from '../refused.ts'
import { type BookingRow, findBooking } from '../store/bookings.ts'
import { findReferral, type ReferralRow } from '../store/referrals.ts'
import { findScreening, type ScreeningRow } from '../store/screenings.ts'
import { readSituation, type Situation } from '../store/situation.ts'
import type { Loaded } from '../transact.ts'

/** The caller's own screening by its public id. A foreign one is as if it were not there. */
export async function ownScreening(deps: Deps, { caller }: FastifyRequest, id: string): Promise<ScreeningRow> {
  const uuid = uuidOf('screening', id)
  const row = uuid && (await findScreening(deps.database, uuid))
  if (!row) throw new Refused('not-found')
  switch (caller.kind) {
    case 'requester':
      if (caller.link.screeningId !== row.id) throw new Refused('not-found')
      return row
    case 'insider': {
      const own = caller.link ? caller.link.screeningId === row.id : caller.session?.insiderId === row.insiderId
      if (!own) throw new Refused('not-found')
      return row
    }
    case 'colleague': // reaches the referral alone
      throw new Refused('not-found')
    case 'key':
      if (caller.organizationId !== row.organizationId) throw new Refused('not-found')
      return row
    case 'anyone':
      throw new Refused('not-authenticated')
    default:
      return caller satisfies never
  }
}

/** The caller's own booking by its public id. A link of one booking does not reach another of the same screening. */
export async function ownBooking(
  deps: Deps,
  request: FastifyRequest,
  id: string,
): Promise<{ booking: BookingRow; row: ScreeningRow }> {
  const uuid = uuidOf('booking', id)
  const booking = uuid && (await findBooking(deps.database, uuid))
  if (!booking) throw new Refused('not-found')
  const { caller } = request
  if ('link' in caller && caller.link?.bookingId && caller.link.bookingId !== booking.id) throw new Refused('not-found')
  return { booking, row: await ownScreening(deps, request, publicId('screening', booking.screeningId)) }
}

/** A referral by its public id, of the requester whom it is about, the insider who thought of it, or the colleague who is asked. */
export async function ownReferral(deps: Deps, request: FastifyRequest, id: string): Promise<ReferralRow> {
  const { caller } = request
  const uuid = uuidOf('referral', id)
  const row = uuid && (await findReferral(deps.database, uuid))
  if (!row) throw new Refused('not-found')
  if (caller.kind !== 'requester' && caller.kind !== 'colleague') {
    await ownScreening(deps, request, publicId('screening', row.screeningId))
    return row
  }
  const { screeningId, referralId } = caller.link
  const own = caller.kind === 'requester' ? screeningId === row.screeningId : referralId === row.id
  if (!own) throw new Refused('not-found')
  return row
}

/** A screening as it stands now, for reading. */
export async function loadForReading(deps: Deps, row: ScreeningRow): Promise<Loaded> {
  const situation = await readSituation(deps.database, deps.keyring, row.id)
  if (!situation) throw new Refused('not-found')
  return loadedFrom(situation, deps.clock())
}

/** The same with what a list of slots needs besides; of a link's screening it was read along with the link. */
export async function loadOwnWithHolds(deps: Deps, request: FastifyRequest, id: string): Promise<Loaded> {
  const along = request.situation?.row.id === uuidOf('screening', id) ? request.situation : undefined
  const read = async () => {
    const row = await ownScreening(deps, request, id)
    return readSituation(deps.database, deps.keyring, row.id, { horizonFrom: deps.clock() })
  }
  const situation = along ?? (await read())
  if (!situation) throw new Refused('not-found')
  return loadedFrom(situation, deps.clock())
}

/** What was read, as it stands at `now`. */
export function loadedFrom({ facts, ...read }: Situation, now: Instant): Loaded {
  return { ...read, course: courseOf(facts, now), now }
}
