import { correctableUntil } from '@vestibule/scheduling/missed.ts'
import type { MeetingMail } from '../mail/meeting.ts'
import { meetingOf } from '../meeting-of.ts'
import { hasBegun } from '../store/messages.ts'
import { type About, link } from './about.ts'

type Kind = Extract<MeetingMail['kind'], `missed-${string}`>

/** What a mail about a missed meeting says. Undefined: it is no longer so, or there is nothing to take back. */
export async function missedContent(
  about: About,
  kind: Kind,
  explanation: string | null,
  status: () => Promise<string>,
): Promise<MeetingMail | undefined> {
  const { tx, deps, row, course } = about
  const booking = course.bookings.find(({ bookingId }) => bookingId === row.bookingId)
  const missed = booking?.missed
  if (!booking || !missed) return undefined
  const meeting = meetingOf(deps.site, { ...about, booking, at: missed.since })
  const isSo = booking.outcome?.attendance === 'missed'
  switch (kind) {
    case 'missed-to-requester':
      return isSo ? { kind, meeting, answerBy: missed.answerBy, statusLink: await status() } : undefined
    case 'missed-answered-to-insider': {
      if (!isSo || !missed.answer) return undefined
      const outcomeLink = await link(about, 'outcome', '/outcome', correctableUntil(booking))
      return { kind, meeting, disputes: missed.answer.disputes, explanation, outcomeLink }
    }
    case 'missed-stays-to-requester':
      return isSo ? { kind, meeting, remembered: about.insider.policy.standing !== 'off', statusLink: await status() } : undefined
    case 'missed-corrected-to-requester': {
      // Corrected before they were told: there is nothing they need to hear.
      const heard = missed.answer !== null || (await hasBegun(tx, row, 'missed-to-requester'))
      return heard && !isSo ? { kind, meeting, statusLink: await status() } : undefined
    }
    default:
      return kind satisfies never
  }
}
