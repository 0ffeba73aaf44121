import type { AskAgain, Command, Offer } from '@vestibule/scheduling/commands.ts'
import { meetingAt } from '@vestibule/scheduling/decide.ts'
import type { Attendance, DeclineReason, Side } from '@vestibule/scheduling/facts.ts'
import { after, DAY_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { MAX_OPEN_IN_ORGANIZATION, MAX_WAITING_OF_INSIDER } from '@vestibule/scheduling/policy.ts'
import type { ScreeningState } from '@vestibule/scheduling/screening.ts'
import { held, isOffered } from '@vestibule/scheduling/slots.ts'
import type { Deps } from './deps.ts'
import { newId } from './ids.ts'
import { toText } from './instants.ts'
import { declineText } from './mail/decline-texts.ts'
import { Refused } from './refused.ts'
import { busyOf } from './store/bookings.ts'
import type { Transaction } from './store/database.ts'
import { findMeetingType } from './store/insiders.ts'
import { lockPerson, personById, saveProfile } from './store/people.ts'
import { answersOf, askAgainAtOf, openScreeningsOf, waitingScreeningsOf } from './store/screenings.ts'
import { keepText } from './store/sealed-texts.ts'
import type { Loaded } from './transact.ts'
import { zoneOf } from './zones.ts'

/** What a caller wants, as it arrives: with texts, and before anything was looked up. */
export type Wish =
  | { readonly type: 'verify' | 'undo' | 'release' | 'take-back' | 'withdraw' | 'tidy' }
  /** Withdraws what is open, so that it can be erased. */
  | { readonly type: 'erase' }
  | { readonly type: 'approve'; readonly ownLine: string | null }
  | { readonly type: 'decline'; readonly reason: DeclineReason; readonly text: string | null; readonly askAgain: AskAgain }
  | { readonly type: 'book'; readonly startsAt: Instant; readonly phone: string | null; readonly needs: string | null }
  | { readonly type: 'cancel'; readonly bookingId: string; readonly side: Side; readonly note: string | null }
  | {
      readonly type: 'record-outcome'
      readonly bookingId: string
      readonly attendance: Attendance
      readonly minutesLate: number | null
    }

export interface Prepared {
  readonly command: Command
  /** Sealed `{phone, needs}` of a booking. */
  readonly detailsId: string | null
  /** Sealed line that goes with a cancellation. */
  readonly noteId: string | null
}

/** States in which nothing is left to withdraw. */
const ENDED: ReadonlySet<ScreeningState> = new Set(['concluded', 'declined', 'expired', 'lapsed', 'withdrawn'])

/** Makes a command the rules can judge out of a wish: texts are sealed away, ids made, the offer looked up. Under the lock. */
export async function prepare(tx: Transaction, deps: Deps, loaded: Loaded, wish: Wish): Promise<Prepared> {
  const only = (command: Command): Prepared => ({ command, detailsId: null, noteId: null })
  switch (wish.type) {
    case 'verify':
      await withinLimits(tx, loaded)
      await saveProvedProfile(tx, deps, loaded)
      return only({ type: 'verify' })
    case 'erase':
      return only({ type: ENDED.has(loaded.course.screening.state) ? 'tidy' : 'withdraw' })
    case 'approve': {
      const textId = wish.ownLine ? await sealed(tx, deps, loaded, 'decision-text', wish.ownLine) : null
      return only({ type: 'approve', decisionId: newId(), approvalId: newId(), textId })
    }
    case 'decline': {
      const text = wish.text ?? (await standingText(tx, deps, loaded, wish.reason))
      const textId = await sealed(tx, deps, loaded, 'decision-text', text)
      return only({ type: 'decline', decisionId: newId(), reason: wish.reason, askAgain: wish.askAgain, textId })
    }
    case 'book': {
      const { offer, needsPhone } = await offerAt(tx, loaded, wish.startsAt)
      if (needsPhone && !wish.phone && loaded.course.screening.state === 'approved')
        throw new Refused('invalid', { fields: [{ pointer: '/phone', detail: 'is needed: the insider calls' }] })
      const bookable = loaded.course.screening.state === 'approved'
      const detailsId = bookable
        ? await sealed(tx, deps, loaded, 'booking-details', { phone: wish.phone, needs: wish.needs })
        : null
      return { command: { type: 'book', bookingId: newId(), startsAt: wish.startsAt, offer }, detailsId, noteId: null }
    }
    case 'cancel': {
      const noteId = wish.note ? await sealed(tx, deps, loaded, 'cancel-note', wish.note) : null
      return { command: { type: 'cancel', bookingId: wish.bookingId, side: wish.side }, detailsId: null, noteId }
    }
    default:
      return only(wish)
  }
}

/** Before a request reaches the insider: not sooner after a no than they said, not a third one of the same person, and not onto a pile that nobody can read. */
async function withinLimits(tx: Transaction, { row, course, now }: Loaded): Promise<void> {
  if (course.screening.state !== 'unverified') return
  const askAgainAt = await askAgainAtOf(tx, row)
  if (askAgainAt === 'never') throw new Refused('ask-again-later')
  if (askAgainAt !== null && now < askAgainAt) throw new Refused('ask-again-later', { more: { askAgainAt: toText(askAgainAt) } })
  await lockPerson(tx, row.requesterId) // two requests with two insiders may be confirmed at once: each insider has a lock of their own
  if ((await openScreeningsOf(tx, row.requesterId)) >= MAX_OPEN_IN_ORGANIZATION) throw new Refused('too-many-open')
  if ((await waitingScreeningsOf(tx, row.insiderId)) >= MAX_WAITING_OF_INSIDER) throw new Refused('insider-full')
}

/** From now on mails to this address carry the name and zone given with it: whoever gave them has proved to own it. */
async function saveProvedProfile(tx: Transaction, deps: Deps, { row }: Loaded): Promise<void> {
  const requester = await personById(tx, deps.keyring, row.requesterId)
  const answers = requester && (await answersOf(tx, deps.keyring, row.id))
  if (!requester || !answers) return
  const { name, address, timeZone, language } = answers
  await saveProfile(tx, requester, { name, address, timeZone, language })
}

/** What is on offer at `startsAt`, judged with everything that holds now. */
async function offerAt(
  tx: Transaction,
  { row, insider, now }: Loaded,
  startsAt: Instant,
): Promise<{ offer: Offer; needsPhone: boolean }> {
  const type = await findMeetingType(tx, insider, row.meetingTypeId)
  if (!type) throw new Refused('not-found')
  const meeting = meetingAt(startsAt, type.rules.minutes)
  const hold = held(startsAt, type.rules)
  const busy = await busyOf(tx, insider.id, hold)
  const day = { startsAt: after(startsAt, -DAY_MS), endsAt: after(startsAt, DAY_MS) }
  const offered = isOffered(
    startsAt,
    type.rules,
    zoneOf(insider.timeZone),
    insider.weeklyHours,
    insider.dateOverrides,
    [],
    day,
    now,
  )
  return { offer: { offered, meeting, hold, busy }, needsPhone: type.place === 'phone' }
}

async function sealed(
  tx: Transaction,
  deps: Deps,
  { row }: Loaded,
  kind: 'decision-text' | 'booking-details' | 'cancel-note',
  value: unknown,
): Promise<string> {
  const requester = await personById(tx, deps.keyring, row.requesterId)
  if (!requester) throw new Refused('not-found') // erased meanwhile
  return keepText(tx, requester, row.id, kind, value)
}

async function standingText(tx: Transaction, deps: Deps, { row, insider }: Loaded, reason: DeclineReason): Promise<string> {
  const requester = await personById(tx, deps.keyring, row.requesterId)
  const type = await findMeetingType(tx, insider, row.meetingTypeId)
  return declineText(reason, {
    requester: requester?.profile.name ?? '',
    insider: insider.profile.name,
    minutes: type?.rules.minutes ?? 15,
    language: requester?.profile.language ?? 'en',
  })
}
