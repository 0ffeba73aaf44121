import type { Attendance } from './facts.ts'
import { after, DAY_MS, type Instant } from './instant.ts'
import { haveMet } from './names.ts'
import { UNDO_MS } from './policy.ts'
import type { ReferralFact, RefusedHow } from './referral-fact.ts'
import { type Refusal, type RefusalCode, refuse } from './refusals.ts'
import type { Course } from './screening.ts'

/** The requester says whether name and answers may be shown; unsaid by then it is a no. */
export const AGREE_MS = 14 * DAY_MS
/** The colleague's silence by then is a no. */
export const CONSENT_MS = 10 * DAY_MS
/** Two who were introduced by mail have had time to talk: then their one more question, how it went; and how long it can be answered. */
export const ASK_HOW_IT_WENT_MS = 21 * DAY_MS
export const TELL_HOW_IT_WENT_MS = 60 * DAY_MS
/** By then nothing is asked of a colleague any more, whatever they said or left. */
export const COLLEAGUE_KNOWN_MS = AGREE_MS + CONSENT_MS + ASK_HOW_IT_WENT_MS + TELL_HOW_IT_WENT_MS
/** After one meeting; for friends and relatives, whom one is quick to do favours, one unless a reason says more. */
export const MOST_REFERRALS = 3
export const ASKS_A_WEEK = 3
export const ASKS_A_YEAR = 2

/** One person whom an insider thought of, from the thought to how it went. */
export interface Referral {
  readonly referralId: string
  readonly offeredAt: Instant
  /** Names the sealed name, address and letter. */
  readonly textId: string
  readonly colleagueId: string
  /** Null: somebody without an account here. */
  readonly colleagueInsiderId: string | null
  /** `offered`: the requester is to agree; `asked`: the colleague is. */
  readonly state: 'offered' | 'dropped' | 'asked' | 'accepted' | 'refused' | 'withdrawn' | 'concluded'
  /** Until when somebody is to answer; null where nobody is. */
  readonly answerBy: Instant | null
  readonly refusedHow: RefusedHow | null
  readonly attendance: Attendance | null
}

export type ReferralCommand =
  | {
      readonly what: 'offer'
      readonly referralId: string
      readonly textId: string
      readonly colleagueId: string
      readonly colleagueInsiderId: string | null
      /** Names the reason for going on without the window kept, or past what is usual for friends and relatives. */
      readonly reasonTextId: string | null
      readonly given: OfferGiven
    }
  | { readonly what: 'undo'; readonly referralId: string }
  | { readonly what: 'agree'; readonly referralId: string; readonly agrees: boolean }
  | { readonly what: 'answer'; readonly referralId: string; readonly answer: 'yes' | 'not-now' | 'never' }
  | { readonly what: 'conclude'; readonly referralId: string; readonly attendance: Attendance }

/** What is known as it is offered, loaded under the insider's lock. */
export interface OfferGiven {
  /** Whether the organization allows any. */
  readonly allowed: boolean
  readonly closeToInsider: boolean
  /** Asks of this insider in a week, and of this colleague in a year. */
  readonly asksThisWeek: number
  readonly asksOfColleague: number
  readonly neverAsked: boolean
}

/** Judges one step of a referral; null where there is nothing to add. */
export function refer(course: Course, command: ReferralCommand, now: Instant): ReferralFact | Refusal | null {
  const { referralId } = command
  if (command.what === 'offer') {
    const cannot = whyNotOffered(course, command)
    if (cannot) return refuse(cannot)
    const { textId, colleagueId, colleagueInsiderId, reasonTextId } = command
    const agreeBy = after(now, AGREE_MS)
    return { type: 'referral-offered', at: now, referralId, textId, colleagueId, colleagueInsiderId, reasonTextId, agreeBy }
  }
  const referral = course.referrals.find((one) => one.referralId === referralId)
  if (!referral) return refuse('referral-not-found')
  const { colleagueId } = referral
  switch (command.what) {
    case 'undo':
      if (referral.state !== 'offered' || now >= heardAt(referral)) return refuse('decision-in-effect')
      return { type: 'referral-undone', at: now, referralId }
    case 'agree':
      if (referral.state !== 'offered') return refuse('already-answered')
      if (command.agrees && withdrawnAt(course) !== null) return refuse('referral-not-found')
      return command.agrees
        ? { type: 'referral-agreed', at: now, referralId, colleagueId, consentBy: after(now, CONSENT_MS) }
        : { type: 'referral-dropped', at: now, referralId }
    case 'answer':
      if (referral.state !== 'asked') return refuse('already-answered')
      if (command.answer === 'yes' && withdrawnAt(course) !== null) return refuse('referral-not-found')
      return command.answer === 'yes'
        ? { type: 'referral-consented', at: now, referralId, colleagueId, withInsiderId: referral.colleagueInsiderId }
        : { type: 'referral-refused', at: now, referralId, how: command.answer }
    case 'conclude':
      if (referral.state !== 'accepted' && referral.state !== 'concluded') return refuse('already-answered')
      if (referral.attendance === command.attendance) return null
      return { type: 'referral-concluded', at: now, referralId, attendance: command.attendance }
    default:
      return command satisfies never
  }
}

/** Lesson 5: only after a meeting that took place, and once they came back for a name, unless a reason says otherwise. */
function whyNotOffered(
  { screening, booking, names, referrals }: Course,
  { given, reasonTextId }: Extract<ReferralCommand, { what: 'offer' }>,
): RefusalCode | null {
  const met = screening.state === 'concluded' && booking?.outcome && haveMet(booking.outcome.attendance)
  if (!met) return 'referral-needs-meeting'
  if (!given.allowed) return 'referrals-not-allowed'
  if (given.neverAsked) return 'colleague-not-to-be-asked'
  if (referrals.length >= MOST_REFERRALS) return 'referrals-used-up'
  if (given.asksThisWeek >= ASKS_A_WEEK) return 'asked-enough-this-week'
  if (given.asksOfColleague >= ASKS_A_YEAR) return 'colleague-asked-enough'
  if (reasonTextId !== null) return null
  if (!names || names.keptAt === null) return 'referral-needs-return'
  return given.closeToInsider && referrals.length > 0 ? 'referral-needs-reason' : null
}

/** When the requester hears of it: until then the insider may think better of it. */
export function heardAt({ offeredAt }: Pick<Referral, 'offeredAt'>): Instant {
  return after(offeredAt, UNDO_MS)
}

/** One step of the fold. */
export function referralsAfter(referrals: readonly Referral[], fact: ReferralFact): readonly Referral[] {
  if (fact.type === 'referral-offered') {
    const { referralId, textId, colleagueId, colleagueInsiderId, agreeBy, at } = fact
    const offered = {
      referralId,
      offeredAt: at,
      textId,
      colleagueId,
      colleagueInsiderId,
      state: 'offered',
      answerBy: agreeBy,
    } as const
    return [...referrals, { ...offered, refusedHow: null, attendance: null }]
  }
  if (fact.type === 'referral-undone') return referrals.filter(({ referralId }) => referralId !== fact.referralId)
  return referrals.map((one) => (one.referralId === fact.referralId ? { ...one, ...changedBy(fact) } : one))
}

function changedBy(fact: Exclude<ReferralFact, { type: 'referral-offered' | 'referral-undone' }>): Partial<Referral> {
  switch (fact.type) {
    case 'referral-agreed':
      return { state: 'asked', answerBy: fact.consentBy }
    case 'referral-dropped':
      return { state: 'dropped', answerBy: null }
    case 'referral-consented':
      return { state: 'accepted', answerBy: null }
    case 'referral-refused':
      return { state: 'refused', answerBy: null, refusedHow: fact.how }
    case 'referral-withdrawn':
      return { state: 'withdrawn', answerBy: null }
    case 'referral-concluded':
      return { state: 'concluded', attendance: fact.attendance }
    default:
      return fact satisfies never
  }
}

/** When it is taken back that nobody has said yes to, since the two had not met after all: in ten minutes a slip is corrected unheard. Null: they had. */
function withdrawnAt({ booking }: Pick<Course, 'booking'>): Instant | null {
  const outcome = booking?.outcome
  return outcome && !haveMet(outcome.attendance) ? after(outcome.recordedAt, UNDO_MS) : null
}

/** What the clock makes of an open one first, and when; null where nobody is waited for. */
export function firstDue({ referrals, booking }: Pick<Course, 'referrals' | 'booking'>): ReferralFact | null {
  const backAt = withdrawnAt({ booking })
  const due = referrals.flatMap((one) => (one.answerBy === null ? [] : [endOf(one, one.answerBy, backAt)]))
  return due.sort((a, b) => a.at - b.at)[0] ?? null
}

function endOf({ referralId, state, colleagueId }: Referral, answerBy: Instant, backAt: Instant | null): ReferralFact {
  if (backAt !== null && backAt <= answerBy) {
    const asked = state === 'asked' ? colleagueId : null
    return { type: 'referral-withdrawn', at: backAt, referralId, colleagueId: asked }
  }
  return state === 'offered'
    ? { type: 'referral-dropped', at: answerBy, referralId }
    : { type: 'referral-refused', at: answerBy, referralId, how: 'silence' }
}
