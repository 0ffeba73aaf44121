import type { AcceptedAgain } from '@vestibule/scheduling/commands.ts'
import type { Side } from '@vestibule/scheduling/facts.ts'
import { HOUR_MS, type Instant, instant } from '@vestibule/scheduling/instant.ts'
import { courseOf } from '@vestibule/scheduling/screening.ts'
import { refreshBeforeBooking } from '../calendars/before-booking.ts'
import { callsAddress } from '../calls-address.ts'
import type { Deps } from '../deps.ts'
import type { CalendarNews } from '../mail/meeting.ts'
import { bookingOfUid } from '../meeting-of.ts'
import { Refused } from '../refused.ts'
import { findBooking } from '../store/bookings.ts'
import type { Keyed } from '../store/idempotency.ts'
import { findInsider } from '../store/insiders.ts'
import { findScreening, requesterOf, type ScreeningRow } from '../store/screenings.ts'
import { readSituation } from '../store/situation.ts'
import { type Intent, transact } from '../transact.ts'
import type { CalendarReply } from './calendar-reply.ts'
import type { InboundMail } from './inbound-mail.ts'
import { postNotice } from './notice.ts'
import type { Became } from './receive.ts'

/** A calendar's clock may be a little ahead; what claims to be written later would outlast every later answer. */
const AHEAD_MS = HOUR_MS

/** One of the two whose meeting it is, and by what a repeat of their mail is known. */
interface Answering {
  readonly row: ScreeningRow
  readonly bookingId: string
  readonly side: Side
  readonly personId: string
  readonly address: string
}

/**
 * What a calendar answered to one of our invitations. It is found by its UID and the address it went to. A requester's decline cancels;
 * “accepted” soon after undoes it; everything else is noted, or has us write to the one who answered. Where it isn't proved who that is, nothing changes.
 *
 * @param prove whether the mail is proved to be from an address
 * @param keyedBy by what a repeat of it is known
 */
export async function takeCalendarAnswer(
  deps: Deps,
  mail: InboundMail,
  reply: CalendarReply,
  prove: (address: string) => Promise<boolean>,
  keyedBy: (of: Pick<Answering, 'row' | 'side'>, proved: boolean) => Keyed,
): Promise<Became> {
  const answering = await whoAnswers(deps, reply)
  if (!answering) return 'not-for-us'
  const answer = reply.attendees.find(({ address }) => address === answering.address)?.answer ?? null
  const proved = await prove(answering.address)
  const keyed = keyedBy(answering, proved)
  if (!proved) {
    // Whoever sees "accepted" in their calendar misses nothing; who declined would wait for nobody, and be waited for.
    const matters = reply.method === 'COUNTER' || answer === 'declined'
    return matters ? tell(deps, answering, keyed, 'not-proved') : 'not-believed'
  }
  if (reply.method === 'COUNTER') return tell(deps, answering, keyed, 'counter')
  const writtenAt = reply.writtenAt ?? sentAt(mail)
  if (!answer || writtenAt > deps.clock() + AHEAD_MS) return 'outdated'
  const { row, bookingId, side } = answering
  const wish = {
    type: 'answer-calendar',
    bookingId,
    side,
    answer,
    writtenAt,
    sequence: reply.sequence,
    note: reply.comment,
  } as const
  const intent = { screeningId: row.id, insiderId: row.insiderId, by: { actor: side, id: 'calendar' }, keyed } as const
  try {
    let taken = false
    const { replayed } = await transact(deps, intent, wish, (_tx, { course, now }) => {
      const { booking } = course
      const last = booking?.calendarAnswers.findLast((one) => one.side === side)
      taken = booking?.cancelled?.at === now || (last?.at === now && last.answer === answer && last.writtenAt === writtenAt)
      return { status: 201, body: null }
    })
    return replayed ? 'repeated' : taken ? 'answered' : 'outdated'
  } catch (error) {
    if (!(error instanceof Refused && OVER.has(error.code))) throw error
    const again = side === 'requester' && answer === 'accepted'
    return again ? standsAgain(deps, intent, bookingId, { sequence: reply.sequence, writtenAt }) : 'outdated'
  }
}

/** Whoever accepts what their calendar has just declined didn't mean that: it is undone as by a press, where it still can be. */
async function standsAgain(deps: Deps, intent: Intent, bookingId: string, accepted: AcceptedAgain): Promise<Became> {
  const situation = await readSituation(deps.database, deps.keyring, intent.screeningId)
  const booking = situation && courseOf(situation.facts, deps.clock()).booking
  if (!booking) return 'outdated'
  await refreshBeforeBooking(deps, situation.row.insiderId) // the insider may have planned without it meanwhile
  try {
    const wish = { type: 'undo-decline', bookingId, startsAt: booking.startsAt, accepted } as const
    const { replayed } = await transact(deps, intent, wish, () => ({ status: 201, body: null }))
    return replayed ? 'repeated' : 'answered'
  } catch (error) {
    if (error instanceof Refused) return 'outdated'
    throw error
  }
}

const OVER: ReadonlySet<string> = new Set(['booking-cancelled', 'booking-not-found', 'meeting-begun', 'not-found'])

/** Whose calendar it is: its attendee is one of the two who meet. Of one person on both sides the insider's, who is asked first. */
async function whoAnswers({ database, keyring, site }: Deps, reply: CalendarReply): Promise<Answering | undefined> {
  const bookingId = bookingOfUid(site, reply.uid)
  const booking = bookingId && (await findBooking(database, bookingId))
  const row = booking && (await findScreening(database, booking.screeningId))
  const insider = row && (await findInsider(database, keyring, { id: row.insiderId }))
  const requester = row && (await requesterOf(database, keyring, row))
  if (!booking || !row || !insider || !requester) return undefined
  // An invitation made up by somebody else may carry our UID: what answers that one is not for us.
  const ours = [callsAddress(insider.id, site.mailDomain), site.mailFrom.address].map((one) => one.toLowerCase())
  if (reply.organizer !== null && !ours.includes(reply.organizer)) return undefined
  const sides = [
    { side: 'insider', personId: insider.personId, address: insider.profile.address.toLowerCase() },
    { side: 'requester', personId: requester.id, address: requester.profile.address.toLowerCase() },
  ] as const
  const found = sides.find((one) => reply.attendees.some(({ address }) => address === one.address))
  return found && { row, bookingId: booking.id, ...found }
}

async function tell(
  deps: Deps,
  { row, bookingId, side, personId }: Answering,
  keyed: Keyed,
  news: CalendarNews,
): Promise<Became> {
  const kind = side === 'insider' ? 'calendar-answer-to-insider' : 'calendar-answer-to-requester'
  const became = await postNotice(deps, row, keyed, { kind, recipientId: personId, bookingId, data: { calendarNews: news } })
  if (became !== 'posted') return became
  return news === 'counter' ? 'counter-answered' : 'not-believed'
}

function sentAt({ headers }: InboundMail): Instant {
  const at = Date.parse(headers.find(([name]) => name === 'date')?.[1] ?? '') // proved mails have one
  return instant(Number.isNaN(at) ? 0 : at)
}
