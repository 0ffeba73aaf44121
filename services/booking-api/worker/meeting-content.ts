import type { Fact, FactOf } from '@vestibule/scheduling/facts.ts'
import { after, type Instant } from '@vestibule/scheduling/instant.ts'
import { CORRECT_OUTCOME_MS, changeInTimeUntil, UNDO_DECLINE_MS } from '@vestibule/scheduling/policy.ts'
import type { BookingOfScreening } from '@vestibule/scheduling/screening.ts'
import { offsetMs, stretchAt } from '@vestibule/scheduling/zone.ts'
import type { Meeting, MeetingMail, OutcomeLink } from '../mail/meeting.ts'
import { meetingOf } from '../meeting-of.ts'
import { type BookingRow, detailsOf, findBooking } from '../store/bookings.ts'
import { factById } from '../store/facts.ts'
import type { MessageData } from '../store/postings.ts'
import { zoneOf } from '../zones.ts'
import { type About, clockLink, link, READ_ON_MS } from './about.ts'

export type MeetingKind = Exclude<MeetingMail['kind'], 'other-late' | 'other-waits' | `missed-${string}`> // these in presence-content.ts and missed-content.ts
type OfAFact = Exclude<MeetingKind, `calendar-answer-${string}`>
type ToRequester = Extract<OfAFact, `${string}-requester`>
type ToInsider = Exclude<OfAFact, ToRequester>

/** A booking, as the fact that a mail tells of left it: also where it was moved again before the mail could be written. */
interface Told {
  readonly about: About
  readonly stored: BookingRow
  readonly booking: BookingOfScreening
  readonly fact: Fact
  readonly meeting: Meeting
  /** Of the other side, sealed with the fact. */
  readonly note: string | null
}

/** What a mail about a meeting says. Undefined: the booking is gone, or at another time by now. */
export async function meetingContent(
  about: About,
  kind: MeetingKind,
  note: string | null,
  status: () => Promise<string>,
): Promise<MeetingMail | undefined> {
  const { tx, deps, row, course } = about
  const stored = row.bookingId ? await findBooking(tx, row.bookingId) : undefined
  const known = course.bookings.find(({ bookingId }) => bookingId === row.bookingId)
  if (!stored || !known) return undefined
  if (kind.startsWith('calendar-answer')) return aboutAnswer(about, known, kind.endsWith('requester'), status)
  const fact = row.factId ? await factById(tx, row.factId) : undefined
  if (!fact) return undefined
  const booking = asOf(fact, known)
  const told = { about, stored, booking, fact, meeting: meetingOf(deps.site, { ...about, booking, at: fact.at }), note }
  if (kind.startsWith('reminder') || kind === 'outcome-asked') {
    if (booking.sequence !== known.sequence) return undefined
  }
  return kind.endsWith('requester') ? toRequester(told, kind as ToRequester, status) : toInsider(told, kind as ToInsider)
}

async function toRequester(
  { about, booking, fact, meeting, note }: Told,
  kind: ToRequester,
  status: () => Promise<string>,
): Promise<MeetingMail | undefined> {
  switch (kind) {
    case 'invitation-to-requester':
      return {
        ...{ kind, meeting, again: fact.type === 'decline-undone' },
        ...{ statusLink: await status(), clockLink: await clockLink(about, booking.endsAt) },
      }
    case 'moved-to-requester': {
      if (fact.type !== 'booking-moved') return undefined
      const byInsider = fact.side === 'insider'
      return {
        kind,
        meeting,
        from: fact.from,
        by: fact.side,
        note: byInsider ? note : null,
        noneTheWorseUntil: byInsider ? changeInTimeUntil(setBy(fact), 'requester') : null,
        statusLink: await status(),
        clockLink: await clockLink(about, booking.endsAt),
      }
    }
    case 'reminder-to-requester':
      return {
        kind,
        meeting,
        clocksChanged: clocksChanged(about, booking),
        statusLink: await status(),
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
        undoUntil: undoUntil(fact, booking),
        statusLink: await status(),
      }
    case 'absence-to-requester': {
      if (fact.type !== 'outcome-recorded' || !fact.renewal) return undefined
      const chooseBy = 'approvalId' in fact.renewal ? fact.renewal.approvedUntil : null
      return { kind, meeting, chooseBy, statusLink: await status() }
    }
    default:
      return kind satisfies never
  }
}

async function toInsider(
  { about, stored, booking, fact, meeting, note }: Told,
  kind: ToInsider,
): Promise<MeetingMail | undefined> {
  const { phone, needs } = await detailsOf(about.tx, about.deps.keyring, stored)
  switch (kind) {
    case 'invitation-to-insider':
      return { kind, meeting, again: fact.type === 'decline-undone', phone, needs, ...(await pagesOf(about, booking.endsAt)) }
    case 'moved-to-insider': {
      if (fact.type !== 'booking-moved') return undefined
      const { from, side: by } = fact
      return {
        ...{ kind, meeting, from, by, phone, needs },
        note: by === 'requester' ? note : null,
        ...(await pagesOf(about, booking.endsAt)),
      }
    }
    case 'reminder-to-insider':
      return {
        ...{ kind, meeting, phone },
        clocksChanged: clocksChanged(about, booking),
        ...(await pagesOf(about, booking.endsAt)),
      }
    case 'cancelled-to-insider': {
      if (fact.type !== 'booking-cancelled') return undefined
      const approveLink = fact.decideBy === null ? null : await approvingLink(about, fact.decideBy)
      return {
        ...{ kind, meeting, by: fact.side, note: fact.side === 'requester' ? note : null, late: fact.late, approveLink },
        undoUntil: undoUntil(fact, booking),
      }
    }
    case 'absence-to-insider': {
      if (fact.type !== 'outcome-recorded' || !fact.renewal || !('decideBy' in fact.renewal)) return undefined
      return { kind, meeting, approveLink: await approvingLink(about, fact.renewal.decideBy) }
    }
    case 'outcome-asked': {
      const correctUntil = after(booking.endsAt, CORRECT_OUTCOME_MS)
      const base = await link(about, 'outcome', '/outcome', correctUntil)
      const links = Object.fromEntries(OUTCOMES.map((one) => [one, `${base}&${one}`])) as Record<OutcomeLink, string>
      return { kind, meeting, correctUntil, links, shown: about.insider.policy.standing === 'organization' }
    }
    default:
      return kind satisfies never
  }
}

function asOf(fact: Fact, known: BookingOfScreening): BookingOfScreening {
  switch (fact.type) {
    case 'booking-created':
    case 'booking-moved':
    case 'decline-undone':
      return { ...known, startsAt: fact.startsAt, endsAt: fact.endsAt, sequence: fact.sequence }
    case 'booking-cancelled':
      return { ...known, sequence: fact.sequence }
    default:
      return known
  }
}

/** About what a calendar answered, as long as that is of use: undefined once the meeting has begun or is off. */
async function aboutAnswer(
  about: About,
  booking: BookingOfScreening,
  toRequester: boolean,
  status: () => Promise<string>,
): Promise<MeetingMail | undefined> {
  const { deps, row, now } = about
  const { calendarNews: why } = row.data as MessageData
  if (!why || booking.cancelled || now >= booking.startsAt) return undefined
  const meeting = meetingOf(deps.site, { ...about, booking, at: booking.setAt })
  if (!toRequester) return { kind: 'calendar-answer-to-insider', meeting, why, ...(await meetingLink(about, booking.endsAt)) }
  return why === 'declined' ? undefined : { kind: 'calendar-answer-to-requester', meeting, why, statusLink: await status() }
}

function undoUntil({ at, byCalendar }: FactOf<'booking-cancelled'>, { startsAt }: BookingOfScreening): Instant | null {
  return byCalendar ? (Math.min(after(at, UNDO_DECLINE_MS), startsAt) as Instant) : null
}

function setBy({ startsAt, at, side }: FactOf<'booking-moved'>) {
  return { startsAt, setAt: at, setBy: side }
}

/** Zones of the two in which the time of day is another one since this was arranged: who then counted hours is an hour off. */
function clocksChanged({ insider, requester }: About, { setAt, startsAt }: BookingOfScreening): string[] {
  const zones = [...new Set([insider.timeZone, requester.profile.timeZone])]
  const offsetAt = (zone: string, at: Instant) => offsetMs(zoneOf(zone), stretchAt(zoneOf(zone), at))
  return zones.filter((zone) => offsetAt(zone, setAt) !== offsetAt(zone, startsAt))
}

async function approvingLink(about: About, decideBy: Instant): Promise<string> {
  return `${await link(about, 'decide', '/decide', after(decideBy, READ_ON_MS))}&approve`
}

async function pagesOf(about: About, endsAt: Instant): Promise<{ meetingLink: string; clockLink: string }> {
  return { ...(await meetingLink(about, endsAt)), clockLink: await clockLink(about, endsAt) }
}

async function meetingLink(about: About, endsAt: Instant): Promise<{ meetingLink: string }> {
  return { meetingLink: await link(about, 'meeting', '/meeting', after(endsAt, CORRECT_OUTCOME_MS)) }
}

const OUTCOMES: readonly OutcomeLink[] = ['attended', 'late', 'missed', 'failed', 'insider-absent']
