import { after, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { MailContent } from '../mail/content.ts'
import { meetingOf } from '../meeting-of.ts'
import { detailsOf, findBooking } from '../store/bookings.ts'
import { factById } from '../store/facts.ts'
import { isOpen } from '../store/open-clocks.ts'
import { type About, clockLink } from './about.ts'

/**
 * What a mail says of somebody at the door of a meeting. Undefined where it is not needed: whoever has the clock open has read it there;
 * and late by a moment that has come, or by somebody who is there meanwhile, is no news any more.
 */
export async function presenceContent(about: About, kind: 'other-late' | 'other-waits'): Promise<MailContent | undefined> {
  const { tx, deps, row, course, insider, now } = about
  const fact = row.factId ? await factById(tx, row.factId) : undefined
  const booking = row.bookingId ? await findBooking(tx, row.bookingId) : undefined
  const known = course.booking
  if (fact?.type !== 'presence-told' || !booking || known?.bookingId !== booking.id || course.screening.state !== 'booked')
    return undefined
  const side = row.recipientId === insider.personId ? 'insider' : 'requester'
  if (await isOpen(tx, { bookingId: booking.id, side }, now)) return undefined
  const meeting = meetingOf(deps.site, { ...about, booking: known, at: fact.at })
  const link = () => clockLink(about, known.endsAt)
  if (kind === 'other-waits') {
    const { phone } = await detailsOf(tx, deps.keyring, booking)
    return { kind, meeting, phone, clockLink: await link() }
  }
  const last = known.told.findLast((one) => one.side === fact.side)
  const minutesLate = fact.minutesLate ?? 0
  const comesAt = after(known.startsAt, minutesLate * MINUTE_MS)
  const stands = last?.presence === 'late' && last.minutesLate === fact.minutesLate
  if (!stands || now >= comesAt) return undefined
  return { kind, meeting, by: fact.side, minutesLate, comesAt, clockLink: await link() }
}
