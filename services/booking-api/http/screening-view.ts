import type { DeclineReason } from '@vestibule/scheduling/facts.ts'
import { deadlineOf, type Screening as Standing } from '@vestibule/scheduling/screening.ts'
import type { Deps } from '../deps.ts'
import { publicId } from '../ids.ts'
import { toText, toTextOrNull } from '../instants.ts'
import { declineTexts } from '../mail/decline-texts.ts'
import { nextFreeAt } from '../offer.ts'
import { NOTHING_OWN } from '../questions/own-question.ts'
import { answeredQuestionnaire } from '../questions/version.ts'
import { Refused } from '../refused.ts'
import { fileQuestions, shownAnswers } from '../shown-answers.ts'
import type { Database, Transaction } from '../store/database.ts'
import { factsOf } from '../store/facts.ts'
import { filesOf } from '../store/files.ts'
import { findMeetingType, type MeetingType } from '../store/insiders.ts'
import { answersOf, requesterOf, type ScreeningRow } from '../store/screenings.ts'
import { readText } from '../store/sealed-texts.ts'
import { standingOf } from '../store/standing.ts'
import type { Loaded } from '../transact.ts'
import { bookingView, type Viewer, viewerOf } from './booking-view.ts'
import type { Caller } from './callers.ts'
import type { Screening } from './schemas/screening.ts'

type May = Screening['may']

/** A screening as far as this caller may see it. Outside the insider's side a decision exists once it is in effect, not before. */
export async function screeningView(tx: Database | Transaction, deps: Deps, loaded: Loaded, caller: Caller): Promise<Screening> {
  const { row, insider, course } = loaded
  const viewer = viewerOf(caller)
  const seen = viewer === 'insider' ? course.screening : outside(course.screening)
  const type = await findMeetingType(tx, insider, row.meetingTypeId)
  if (!type) throw new Refused('not-found')
  const booking = seen.state === 'booked' || seen.state === 'concluded' || seen.state === 'cancelled' ? seen.booking : null
  // The holder of an address that is not proved yet learns nothing of what somebody wrote under it.
  const proved = seen.state !== 'unverified'
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
    next: nextOf(seen),
    decision: await decisionView(tx, deps, loaded, viewer),
    booking: booking && (await bookingView(tx, deps, loaded, booking, caller)),
    requester: viewer !== 'key' && proved ? await requesterView(tx, deps, row) : null,
    dossier: viewer === 'insider' ? await dossierView(tx, deps, loaded, type, isProved(caller)) : null,
    may: mayOf(seen, caller, viewer),
  }
}

function isProved(caller: Caller): boolean {
  return caller.kind === 'insider' && caller.session !== null
}

/** How it stands for everybody but the insider: as if nothing were decided while it can be undone. */
export function outside(screening: Standing): Standing {
  return screening.state === 'pending' || screening.state === 'cancelled' ? { ...screening, decision: null } : screening
}

function nextOf(screening: Standing): Screening['next'] {
  switch (screening.state) {
    case 'unverified':
      return 'requester-verifies'
    case 'pending':
      return 'insider-decides'
    case 'approved':
      return 'requester-chooses'
    case 'booked':
      return 'meeting'
    case 'concluded':
      return screening.outcome ? 'nothing' : 'insider-records'
    case 'cancelled':
      return 'insider-decides'
    case 'declined':
    case 'expired':
    case 'lapsed':
    case 'withdrawn':
      return 'nothing'
    default:
      return screening satisfies never
  }
}

async function decisionView(
  tx: Database | Transaction,
  deps: Deps,
  { course, now }: Loaded,
  viewer: Viewer,
): Promise<Screening['decision']> {
  const { decision } = course
  if (!decision) return null
  const inEffect = now >= decision.effectiveAt
  if (!inEffect && viewer !== 'insider') return null
  const { verdict } = decision
  const text = verdict.textId && viewer !== 'key' ? ((await readText<string>(tx, deps.keyring, verdict.textId)) ?? null) : null
  return {
    verdict: verdict.verdict,
    decidedAt: toText(viewer === 'insider' ? decision.decidedAt : decision.effectiveAt),
    effectiveAt: toText(decision.effectiveAt),
    inEffect,
    reason: verdict.verdict === 'decline' ? verdict.reason : null,
    askAgainAt: verdict.verdict === 'decline' && typeof verdict.askAgainAt === 'number' ? toText(verdict.askAgainAt) : null,
    text,
  }
}

async function requesterView(tx: Database | Transaction, deps: Deps, row: ScreeningRow): Promise<Screening['requester']> {
  const person = await requesterOf(tx, deps.keyring, row)
  if (!person) return null
  const { name, address, timeZone } = person.profile
  return { name, address, timeZone, reachable: person.bouncesSince === null }
}

/** What the insider reads to decide; null before the address was proved, and once erased. */
async function dossierView(
  tx: Database | Transaction,
  deps: Deps,
  { row, insider, course, now }: Loaded,
  type: MeetingType,
  proved: boolean,
): Promise<Screening['dossier']> {
  if (course.screening.state === 'unverified') return null
  const requester = await requesterOf(tx, deps.keyring, row)
  const answers = requester && (await answersOf(tx, deps.keyring, row.id))
  if (!requester || !answers) return null
  const files = await filesOf(tx, requester, row.id)
  const own = (await answeredQuestionnaire(tx, row.questionnaireVersion))?.definition ?? NOTHING_OWN
  const { language } = insider.profile
  const answering = fileQuestions(answers, insider.profile.name, language, own)
  const submitted = (await factsOf(tx, row.id))[0]
  const names = {
    requester: answers.name,
    insider: insider.profile.name,
    minutes: type.rules.minutes,
    language: answers.language,
  }
  return {
    name: answers.name,
    address: answers.address,
    timeZone: answers.timeZone,
    relationship: answers.relationship,
    knownThrough: answers.knownThrough ?? null,
    standing: await standingOf(tx, row.requesterId, now),
    expectationsAcceptedAt: toText(submitted?.at ?? row.createdAt),
    answers: shownAnswers(answers, insider.profile.name, language, own),
    files: files.map(({ id, name, mediaType, sizeBytes, scannedAt }) => ({
      id: publicId('file', id),
      question: answering.get(publicId('file', id)) ?? null,
      name,
      mediaType,
      sizeBytes,
      scannedAt: toTextOrNull(scannedAt),
    })),
    // A dossier may have been forwarded, and when the insider is free is for the insider alone.
    nextFreeAt: toTextOrNull(proved ? await nextFreeAt(tx, insider, type, now) : null),
    declineTexts: declineTexts(names) as { reason: DeclineReason; label: string; text: string }[],
  }
}

function mayOf(screening: Standing, caller: Caller, viewer: Viewer): May {
  const insider: May = []
  const requester: May = []
  switch (screening.state) {
    case 'unverified':
      requester.push('verify', 'withdraw')
      break
    case 'pending':
      requester.push('withdraw')
      insider.push(...(screening.decision ? (['undo', 'release'] as const) : (['decide'] as const)))
      break
    case 'approved':
      requester.push('book', 'withdraw')
      insider.push('take-back')
      break
    case 'booked':
      requester.push('cancel')
      insider.push('cancel')
      break
    case 'concluded':
      insider.push('record-outcome')
      break
    case 'cancelled':
      requester.push('withdraw')
      insider.push(...(screening.decision ? (['undo', 'release'] as const) : (['decide'] as const)))
      break
    case 'declined':
    case 'expired':
    case 'lapsed':
    case 'withdrawn':
      break
    default:
      screening satisfies never
  }
  if (viewer === 'insider') return insider
  if (viewer === 'key')
    return [...insider, ...requester].filter(
      (what) => what !== 'undo' && what !== 'release' && what !== 'verify' && what !== 'withdraw',
    )
  if (caller.kind === 'requester' && caller.link.purpose === 'verify') return requester.filter((what) => what === 'verify')
  return screening.state === 'booked' ? requester : [...requester, 'erase']
}
