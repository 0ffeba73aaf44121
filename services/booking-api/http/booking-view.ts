import { calendarAnswerOf, undoDeclineUntil } from '@vestibule/scheduling/calendar-answer.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { correctableUntil, type Missed } from '@vestibule/scheduling/missed.ts'
import { whyUnmovable } from '@vestibule/scheduling/moving.ts'
import { changeInTimeUntil } from '@vestibule/scheduling/policy.ts'
import type { BookingOfScreening, Course, Outcome } from '@vestibule/scheduling/screening.ts'
import { agreedType } from '../agreed.ts'
import type { Deps } from '../deps.ts'
import { publicId } from '../ids.ts'
import { toText, toTextOrNull } from '../instants.ts'
import { Refused } from '../refused.ts'
import { detailsOf, findBooking } from '../store/bookings.ts'
import type { Database, Transaction } from '../store/database.ts'
import type { Answer } from '../store/idempotency.ts'
import { readText } from '../store/sealed-texts.ts'
import type { Loaded } from '../transact.ts'
import type { Caller } from './callers.ts'
import type { Booking } from './schemas/booking.ts'

export type Viewer = 'requester' | 'insider' | 'key'

export function viewerOf(caller: Caller): Viewer {
  return caller.kind === 'insider' || caller.kind === 'key' ? caller.kind : 'requester'
}

/** A booking as far as the caller may see it: the number and the needs are the insider's, the place is for the two who meet. */
export async function bookingView(
  tx: Database | Transaction,
  deps: Deps,
  loaded: Loaded,
  booking: BookingOfScreening,
  caller: Caller,
): Promise<Booking> {
  const { row, insider, course, requester, now } = loaded
  const viewer = viewerOf(caller)
  const inPerson = isInsiderInPerson(caller)
  const type = await agreedType(tx, deps, { type: loaded.type, terms: course.terms })
  const stored = inPerson ? await findBooking(tx, booking.bookingId) : undefined
  const details = stored ? await detailsOf(tx, deps.keyring, stored) : { phone: null, needs: null }
  const { outcome, cancelled } = booking
  const state = stateOf(course, booking)
  const current = course.booking?.bookingId === booking.bookingId
  const side = viewer === 'requester' ? 'requester' : 'insider'
  const over = state === 'concluded'
  // What the insider recorded is not the requester's to read here, unless they were told that they missed it.
  const tells = viewer !== 'requester' || booking.missed !== null
  return {
    id: publicId('booking', booking.bookingId),
    screeningId: publicId('screening', row.id),
    state,
    startsAt: toText(booking.startsAt),
    endsAt: toText(booking.endsAt),
    minutes: (booking.endsAt - booking.startsAt) / 60_000,
    insiderTimeZone: insider.timeZone,
    requesterTimeZone: requester?.profile.timeZone ?? insider.timeZone,
    place: type?.place ?? 'phone',
    placeDetail: viewer !== 'requester' && !inPerson ? null : (type?.placeDetail ?? null),
    phone: details.phone,
    needs: details.needs,
    cancelledBy: cancelled?.side ?? null,
    cancelledLate: cancelled?.late ?? null,
    excused: cancelled?.late ? cancelled.excused : null,
    cancelInTimeUntil: toText(changeInTimeUntil(booking, 'requester')),
    moveUntil: current && whyUnmovable(course, side, now) === null ? toText(changeInTimeUntil(booking, side)) : null,
    movedBy: movedBy(booking),
    calendarAnswer: calendarAnswerOf(booking, 'requester'),
    insiderCalendarAnswer: viewer === 'insider' ? calendarAnswerOf(booking, 'insider') : null,
    undoUntil: current && viewer === 'requester' ? toTextOrNull(undoUntil(course, now)) : null,
    attendance: over && tells ? (outcome?.attendance ?? 'unrecorded') : null,
    minutesLate: tells ? (outcome?.minutesLate ?? null) : null,
    ...(await asideView(tx, deps, isProvedInsider(caller) ? outcome : null)),
    correctUntil: viewer === 'insider' ? toTextOrNull(over ? correctableUntil(booking) : null) : null,
    missed: booking.missed && (await missedView(tx, deps, booking.missed, caller)),
    sequence: booking.sequence,
  }
}

/** What the requester says to a meeting noted as missed, in their own words to nobody but the two: any of the insider's links may have been forwarded. */
async function missedView(
  tx: Database | Transaction,
  { keyring }: Deps,
  { answerBy, answer }: Missed,
  caller: Caller,
): Promise<Booking['missed']> {
  const ofTheTwo = caller.kind === 'requester' || isProvedInsider(caller)
  const explanation = ofTheTwo && answer?.textId ? await readText<string>(tx, keyring, answer.textId) : undefined
  return {
    answerBy: toText(answerBy),
    answer: answer && {
      at: toText(answer.at),
      disputed: answer.disputes,
      explanation: explanation ?? null,
      lookedAt: toTextOrNull(answer.lookedAt),
    },
  }
}

/** What the insider said of it besides, to them alone: not in a forwarded mail's link, not to a key. */
async function asideView(
  tx: Database | Transaction,
  { keyring }: Deps,
  outcome: Outcome | null,
): Promise<Pick<Booking, 'introduce' | 'note' | 'keepInTouch'>> {
  if (!outcome) return { introduce: null, note: null, keepInTouch: null }
  const { introduce, noteTextId, keepInTouch } = outcome
  const note = noteTextId === null ? undefined : await readText<string>(tx, keyring, noteTextId)
  return { introduce, note: note ?? null, keepInTouch }
}

function isProvedInsider(caller: Caller): boolean {
  return caller.kind === 'insider' && caller.session !== null
}

/**
 * Whether it is the insider who reads: in a proved browser, or with the link of the invitation, whose mail holds number and needs itself.
 * The link of a dossier may have been forwarded: it reads what that mail said, not what came after the yes.
 */
function isInsiderInPerson(caller: Caller): boolean {
  return isProvedInsider(caller) || (caller.kind === 'insider' && caller.link?.purpose === 'meeting')
}

/** A booking by its id, one of those the screening knows. */
export async function oneBookingView(
  tx: Database | Transaction,
  deps: Deps,
  loaded: Loaded,
  bookingId: string,
  caller: Caller,
): Promise<Booking> {
  const booking = loaded.course.bookings.find((one) => one.bookingId === bookingId)
  if (!booking) throw new Refused('not-found')
  return bookingView(tx, deps, loaded, booking, caller)
}

/** The answer to what was done about a booking: how it stands then, to who did it. */
export function bookingAnswer(deps: Deps, bookingId: string, caller: Caller, status = 201) {
  return async (tx: Transaction, loaded: Loaded): Promise<Answer> => ({
    status,
    body: await oneBookingView(tx, deps, loaded, bookingId, caller),
  })
}

/** Null once it is too late, too. */
function undoUntil(course: Course, now: Instant): Instant | null {
  const until = undoDeclineUntil(course)
  return until !== null && now < until ? until : null
}

/** Who said the time it has now, where it is not the one that was booked. */
function movedBy({ setBy, moves }: BookingOfScreening): Booking['movedBy'] {
  return moves.requester + moves.insider === 0 ? null : setBy
}

/** A booking's own state: the last one follows its screening, until an absence of the insider's leads on to another. */
export function stateOf({ screening, booking: last }: Course, booking: BookingOfScreening): Booking['state'] {
  if (booking.cancelled) return 'cancelled'
  return last?.bookingId === booking.bookingId && screening.state === 'booked' ? 'booked' : 'concluded'
}
