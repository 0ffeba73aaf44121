import { undoDeclineUntil } from '@vestibule/scheduling/calendar-answer.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { waitsForLook } from '@vestibule/scheduling/missed.ts'
import { heardAt } from '@vestibule/scheduling/referral.ts'
import { type Course, deadlineOf, type Screening as Standing } from '@vestibule/scheduling/screening.ts'
import { agreedType } from '../agreed.ts'
import type { Deps } from '../deps.ts'
import { publicId } from '../ids.ts'
import { toText, toTextOrNull } from '../instants.ts'
import { Refused } from '../refused.ts'
import { roundsOf } from '../rounds.ts'
import type { Database, Transaction } from '../store/database.ts'
import { readText } from '../store/sealed-texts.ts'
import { standingOf } from '../store/standing.ts'
import type { Loaded } from '../transact.ts'
import { bookingView, type Viewer, viewerOf } from './booking-view.ts'
import type { Caller } from './callers.ts'
import { decisionView } from './decision-view.ts'
import { dossierView } from './dossier-view.ts'
import { mayOf } from './may-of.ts'
import { referralView } from './referral-view.ts'
import type { Screening } from './schemas/screening.ts'

/** A screening as far as this caller may see it. Outside the insider's side a decision exists once it is in effect, not before. */
export async function screeningView(tx: Database | Transaction, deps: Deps, loaded: Loaded, caller: Caller): Promise<Screening> {
  const { row, insider, course, now } = loaded
  const viewer = viewerOf(caller)
  const seen = viewer === 'insider' ? course.screening : outside(course.screening)
  const type = await agreedType(tx, deps, { type: loaded.type, terms: seenTerms(loaded, seen) })
  if (!type) throw new Refused('not-found')
  const booking =
    seen.state === 'booked' || seen.state === 'concluded' || seen.state === 'cancelled' ? seen.booking : owed(loaded)
  // The holder of an address that is not proved yet learns nothing of what somebody wrote under it.
  const proved = seen.state !== 'unverified'
  // Who it is comes with the look: the insider is asked before anything of it weighs on them.
  const held = viewer === 'insider' && isGated(seen)
  return {
    id: publicId('screening', row.id),
    state: seen.state,
    viewer,
    insider: {
      slug: insider.slug,
      name: insider.profile.name,
      organization: insider.organizationName,
      timeZone: insider.timeZone,
    },
    meetingType: { id: publicId('meetingType', type.id), title: type.title, minutes: type.rules.minutes, place: type.place },
    createdAt: toText(row.createdAt),
    deadlineAt: toTextOrNull(deadlineOf(seen)),
    next: isAwaited(course, now) ? 'requester-returns' : nextOf(seen, viewer),
    decision: await decisionView(tx, deps, loaded, viewer),
    gate:
      viewer === 'requester' || seen.state !== 'pending' || !seen.gate
        ? null
        : { reason: seen.gate.reason, since: toText(seen.gate.since) },
    returnWindow: returnWindowView(seen, course, now),
    names: viewer === 'key' ? null : namesView(course),
    referrals:
      viewer === 'key' ? [] : await referralViews(tx, deps, loaded, isProved(caller) || viewer !== 'insider' ? viewer : 'key'),
    lapsedBecause: seen.state === 'lapsed' ? whyLapsed(course) : null,
    rounds: viewer === 'key' ? [] : await roundsView(tx, deps, loaded),
    reply: viewer === 'key' ? null : await replyView(tx, deps, loaded, seen),
    afterwards: viewer === 'requester' ? afterwardsView(course) : null,
    booking: booking && (await bookingView(tx, deps, loaded, booking, caller)),
    standing: viewer === 'requester' && proved ? await standingOf(tx, loaded) : null,
    requester: viewer !== 'key' && proved && !held ? requesterView(loaded) : null,
    dossier: viewer === 'insider' && !held ? await dossierView(tx, deps, loaded, type, isProved(caller)) : null,
    may: mayOf(seen, caller, viewer, loaded),
  }
}

/** While another time is to be chosen, the meeting to which the insider didn't come, and one that a calendar declined, as long as that can be undone. */
function owed({ course, now }: Loaded): Loaded['course']['booking'] {
  const { screening, booking } = course
  const until = undoDeclineUntil(course)
  return screening.state === 'approved' && (booking?.outcome || (until !== null && now < until)) ? booking : null
}

function isProved(caller: Caller): boolean {
  return caller.kind === 'insider' && caller.session !== null
}

/** Held back until the insider looks. */
export function isGated(screening: Standing): boolean {
  return screening.state === 'pending' && screening.gate !== null
}

/** Another length or place is told once the yes that says so is in effect. */
function seenTerms({ course }: Loaded, seen: Standing): Loaded['course']['terms'] {
  return seen.state === 'pending' ? null : course.terms
}

/** How it stands for everybody but the insider: as if nothing were decided while it can be undone. */
export function outside(screening: Standing): Standing {
  return screening.state === 'pending' || screening.state === 'cancelled' ? { ...screening, decision: null } : screening
}

/** In a browser that isn't proved an insider reads no more of a colleague than an integration does. */
function referralViews(tx: Database | Transaction, deps: Deps, { row, course, now }: Loaded, viewer: Viewer) {
  const heard = course.referrals.filter((one) => viewer !== 'requester' || one.state !== 'offered' || now >= heardAt(one))
  return Promise.all(heard.map((one) => referralView(tx, deps, row.id, one, viewer, now)))
}

/** Whether there is a week still to come, or going on, in which they may come back for a name. */
function isAwaited({ screening, names }: Course, now: Instant): boolean {
  return screening.state === 'concluded' && names !== null && names.keptAt === null && now < names.closesAt
}

function namesView({ names }: Course): Screening['names'] {
  if (!names) return null
  const { weekOf, opensAt, closesAt, keptAt } = names
  return { weekOf, opensAt: toText(opensAt), closesAt: toText(closesAt), returnedAt: toTextOrNull(keptAt) }
}

function afterwardsView({ afterwards: { contact, thankedAt, helped } }: Course): Screening['afterwards'] {
  return { keepInTouch: contact && contact === 'agreed', thankedAt: toTextOrNull(thankedAt), helped }
}

function returnWindowView(screening: Standing, course: Course, now: Instant): Screening['returnWindow'] {
  const window = screening.state === 'deferred' ? screening : isAwaited(course, now) ? course.names : null
  if (!window) return null
  const { weekOf, opensAt, closesAt, moved } = window
  const open = now >= opensAt
  return { weekOf, opensAt: toText(opensAt), closesAt: toText(closesAt), open, mayMove: !moved && !open }
}

function whyLapsed({ window, exchanges, decision }: Loaded['course']): NonNullable<Screening['lapsedBecause']> {
  if (decision === null) return 'not-verified'
  if (window === 'missed') return 'not-returned'
  const last = exchanges.at(-1)
  return last && last.answeredAt === null ? 'not-answered' : 'no-time-chosen'
}

async function roundsView(tx: Database | Transaction, deps: Deps, { course }: Loaded): Promise<Screening['rounds']> {
  return (await roundsOf(tx, deps, course)).map(({ askedAt, questions, answeredAt, answers }) => ({
    askedAt: toText(askedAt),
    questions: [...questions],
    answeredAt: toTextOrNull(answeredAt),
    answers: answers && [...answers],
  }))
}

async function replyView(
  tx: Database | Transaction,
  deps: Deps,
  { course }: Loaded,
  screening: Standing,
): Promise<Screening['reply']> {
  const verdict = course.decision?.verdict
  if (screening.state !== 'replied' || verdict?.verdict !== 'reply') return null
  const text = await readText<string>(tx, deps.keyring, verdict.textId)
  const answer = screening.answerId ? await readText<string[]>(tx, deps.keyring, screening.answerId) : undefined
  return text === undefined ? null : { text, answerBy: toText(screening.answerBy), answer: answer?.[0] ?? null }
}

function nextOf(screening: Standing, viewer: Viewer): Screening['next'] {
  switch (screening.state) {
    case 'unverified':
      return 'requester-verifies'
    case 'pending':
      return screening.gate && viewer !== 'requester' ? 'insider-looks' : 'insider-decides'
    case 'asked':
      return 'requester-answers'
    case 'deferred':
      return 'requester-returns'
    case 'approved':
      return 'requester-chooses'
    case 'booked':
      return 'meeting'
    case 'concluded':
      if (waitsForLook(screening.booking.missed)) return 'insider-looks'
      return screening.booking.outcome ? 'nothing' : 'insider-records'
    case 'cancelled':
      return 'insider-decides'
    case 'replied':
    case 'declined':
    case 'expired':
    case 'lapsed':
    case 'withdrawn':
      return 'nothing'
    default:
      return screening satisfies never
  }
}

function requesterView({ requester }: Loaded): Screening['requester'] {
  if (!requester) return null
  const { name, address, timeZone } = requester.profile
  return { name, address, timeZone, reachable: requester.bouncesSince === null }
}
