import { after } from '@vestibule/scheduling/instant.ts'
import { CORRECT_OUTCOME_MS } from '@vestibule/scheduling/policy.ts'
import type { MailContent, OutcomeLink } from '../mail/content.ts'
import { meetingOf } from '../meeting-of.ts'
import { detailsOf, findBooking } from '../store/bookings.ts'
import { factById } from '../store/facts.ts'
import { type About, clockLink, link, READ_ON_MS } from './about.ts'

/** What an invitation, a cancellation or the question for the outcome says. Undefined: the booking is gone. */
export async function meetingContent(
  about: About,
  kind: 'invitation-to-requester' | 'invitation-to-insider' | 'cancelled-to-requester' | 'cancelled-to-insider' | 'outcome-asked',
  note: string | null,
  status: () => Promise<string>,
): Promise<MailContent | undefined> {
  const { tx, deps, row } = about
  const booking = row.bookingId ? await findBooking(tx, row.bookingId) : undefined
  const fact = row.factId ? await factById(tx, row.factId) : undefined
  if (!booking || !fact) return undefined
  const sequence = 'sequence' in fact ? fact.sequence : 0
  const meeting = meetingOf(deps.site, { ...about, booking, at: fact.at, sequence })
  switch (kind) {
    case 'invitation-to-requester':
      return { kind, meeting, statusLink: await status(), clockLink: await clockLink(about, booking.endsAt) }
    case 'invitation-to-insider':
      return {
        kind,
        meeting,
        ...(await detailsOf(tx, deps.keyring, booking)),
        meetingLink: await link(about, 'meeting', '/meeting', after(booking.endsAt, CORRECT_OUTCOME_MS)),
        clockLink: await clockLink(about, booking.endsAt),
      }
    case 'cancelled-to-requester':
      if (fact.type !== 'booking-cancelled') return undefined
      return {
        kind,
        meeting,
        by: fact.side,
        note: fact.side === 'insider' ? note : null,
        chooseBy: fact.approvedUntil,
        statusLink: await status(),
      }
    case 'cancelled-to-insider': {
      if (fact.type !== 'booking-cancelled') return undefined
      const again =
        fact.decideBy !== null ? `${await link(about, 'decide', '/decide', after(fact.decideBy, READ_ON_MS))}&approve` : null
      return { kind, meeting, by: fact.side, note: fact.side === 'requester' ? note : null, late: fact.late, approveLink: again }
    }
    case 'outcome-asked': {
      const correctUntil = after(booking.endsAt, CORRECT_OUTCOME_MS)
      const base = await link(about, 'outcome', '/outcome', correctUntil)
      const links = Object.fromEntries(OUTCOMES.map((one) => [one, `${base}&${one}`])) as Record<OutcomeLink, string>
      return { kind, meeting, correctUntil, links }
    }
    default:
      return kind satisfies never
  }
}

const OUTCOMES: readonly OutcomeLink[] = ['attended', 'late', 'missed', 'failed', 'insider-absent']
