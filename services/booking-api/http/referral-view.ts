import type { Instant } from '@vestibule/scheduling/instant.ts'
import { type Referral as Course, heardAt } from '@vestibule/scheduling/referral.ts'
import type { Deps } from '../deps.ts'
import { publicId } from '../ids.ts'
import { toText, toTextOrNull } from '../instants.ts'
import { NOTHING_OWN } from '../questions/own-question.ts'
import { answeredQuestionnaire } from '../questions/version.ts'
import { Refused } from '../refused.ts'
import { shownAnswers } from '../shown-answers.ts'
import type { Database, Transaction } from '../store/database.ts'
import { textsOf } from '../store/referrals.ts'
import { answersOf } from '../store/screenings.ts'
import type { Loaded } from '../transact.ts'
import type { Viewer } from './booking-view.ts'
import type { Asked, Referral } from './schemas/referral.ts'

/** To the insider with the name; to the requester without, before there is a yes; to keys never. How a no came about is nobody's to read. */
export async function referralView(
  tx: Database | Transaction,
  { keyring }: Deps,
  screeningId: string,
  referral: Course,
  viewer: Viewer,
  now: Instant,
): Promise<Referral> {
  const { referralId, state, offeredAt, answerBy, attendance, colleagueInsiderId, textId } = referral
  const isYes = state === 'accepted' || state === 'concluded'
  const named = viewer === 'insider' || (viewer === 'requester' && isYes)
  const texts = named ? await textsOf(tx, keyring, textId) : undefined
  // With an account of their own, what they say of where they are reached is in their invitation.
  const reached = viewer === 'insider' || colleagueInsiderId === null
  return {
    id: publicId('referral', referralId),
    screeningId: publicId('screening', screeningId),
    state: viewer === 'requester' ? SEEN_BY_REQUESTER[state] : state,
    offeredAt: toText(offeredAt),
    answerBy: toTextOrNull(answerBy),
    colleague: texts ? { name: texts.name, address: reached ? texts.address : null } : null,
    attendance: viewer === 'requester' ? null : attendance,
    undoUntil: viewer === 'insider' && state === 'offered' && now < heardAt(referral) ? toText(heardAt(referral)) : null,
  }
}

/** Every end is alike to them, and how it went is the insider's. */
const SEEN_BY_REQUESTER = {
  ...({ offered: 'offered', dropped: 'dropped', asked: 'asked', accepted: 'accepted', refused: 'refused' } as const),
  ...({ withdrawn: 'refused', concluded: 'accepted' } as const),
} as const satisfies Record<Course['state'], Referral['state']>

/** What the colleague reads: who asks the favour and in which words, and what the requester agreed to show. */
export async function askedView(tx: Database | Transaction, deps: Deps, loaded: Loaded, referralId: string): Promise<Asked> {
  const { course, insider, row, requester } = loaded
  const referral = course.referrals.find((one) => one.referralId === referralId)
  const texts = referral && (await textsOf(tx, deps.keyring, referral.textId))
  const answers = await answersOf(tx, deps.keyring, row.id)
  if (!referral || !texts || !answers || !requester) throw new Refused('not-found')
  const { language } = insider.profile
  const isNo = referral.state === 'refused' || referral.state === 'withdrawn' // what was shown for the question is read no longer than it stands
  const own = await answeredQuestionnaire(tx, row.questionnaireVersion)
  const shown = shownAnswers(answers, insider.profile.name, language, own?.definition ?? NOTHING_OWN)
  return {
    id: publicId('referral', referralId),
    state: referral.state,
    answerBy: toTextOrNull(referral.answerBy),
    insider: { name: insider.profile.name, organization: insider.organizationName },
    requester: { name: answers.name },
    letter: texts.letter,
    answers: isNo ? [] : shown.filter(({ id }) => !NOT_FOR_COLLEAGUES.has(id)).map(({ label, text }) => ({ label, text })),
    hasAccount: referral.colleagueInsiderId !== null,
    attendance: referral.attendance,
  }
}

/** How the requester and the insider know each other is between the two; so is who is under 18. */
const NOT_FOR_COLLEAGUES: ReadonlySet<string> = new Set([
  ...['name', 'relationship', 'knownThrough', 'under18', 'guardian.name', 'guardian.consents'],
])
