import { after } from '@vestibule/scheduling/instant.ts'
import { MOST_ROUNDS, UNDO_MS } from '@vestibule/scheduling/policy.ts'
import { nextReturnWeek, returnWindow, weekAfter } from '@vestibule/scheduling/return-window.ts'
import { limitOf } from '../approving.ts'
import type { Deps } from '../deps.ts'
import { publicId } from '../ids.ts'
import { toText, toTextOrNull } from '../instants.ts'
import { nextFreeAt } from '../offer.ts'
import { NOTHING_OWN } from '../questions/own-question.ts'
import { answeredQuestionnaire } from '../questions/version.ts'
import { fileQuestions, shownAnswers } from '../shown-answers.ts'
import type { Database, Transaction } from '../store/database.ts'
import { factsOf } from '../store/facts.ts'
import { filesOf } from '../store/files.ts'
import type { MeetingType } from '../store/meeting-types.ts'
import { answersOf } from '../store/screenings.ts'
import { standingOf } from '../store/standing.ts'
import { wordingsOf } from '../store/wordings.ts'
import type { Loaded } from '../transact.ts'
import { declineLetters } from '../wordings/decline-letters.ts'
import { fill } from '../wordings/fill.ts'
import { wordingOf } from '../wordings/our-wording.ts'
import { zoneOf } from '../zones.ts'
import type { Dossier } from './schemas/screening.ts'

/** Weeks after the usual one that are worth a choice of their own: the next, a fortnight, a month, a quarter. */
const WEEKS_ON = [0, 1, 2, 4, 13]

/** What the insider reads to decide; null before the address was proved, and once erased. */
export async function dossierView(
  tx: Database | Transaction,
  deps: Deps,
  loaded: Loaded,
  type: MeetingType,
  proved: boolean,
): Promise<Dossier | null> {
  const { row, insider, requester, course, now } = loaded
  if (course.screening.state === 'unverified') return null
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
    organization: insider.organizationName,
    minutes: type.rules.minutes,
  }
  const wordings = await wordingsOf(tx, insider, answers.language)
  const worded = (key: 'ready-questions' | 'come-back-line') =>
    wordingOf(key, answers.language, wordings).map((text) => fill(text, { ...names, minutes: String(names.minutes) }))
  const { reached, metAt } = await limitOf(tx, deps, loaded, type.rules.minutes)
  return {
    name: answers.name,
    address: answers.address,
    timeZone: answers.timeZone,
    language: answers.language,
    relationship: course.relationship ?? answers.relationship,
    knownThrough: answers.knownThrough ?? null,
    standing: await standingOf(tx, loaded),
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
    declineTexts: declineLetters(names, answers.language, wordings, language),
    readyQuestions: worded('ready-questions'),
    comeBackLine: worded('come-back-line')[0] ?? null,
    limit: reached && { reached, metAt: toTextOrNull(metAt) },
    roundsLeft: Math.max(0, MOST_ROUNDS - course.exchanges.length),
    returnWeeks: returnWeeks(loaded, answers.timeZone),
    reported: course.reported,
  }
}

function returnWeeks({ insider, course, now }: Loaded, requesterTimeZone: string): Dossier['returnWeeks'] {
  const { screening } = course
  if ((screening.state !== 'pending' && screening.state !== 'cancelled') || screening.decision) return []
  const zones = [zoneOf(insider.timeZone), zoneOf(requesterTimeZone)] as const
  const weeks = [nextReturnWeek(after(now, UNDO_MS), zones[0])]
  while (weeks.length <= Math.max(...WEEKS_ON)) weeks.push(weekAfter(weeks.at(-1) ?? ''))
  return WEEKS_ON.map((n) => {
    const { weekOf, opensAt, closesAt } = returnWindow(weeks[n] ?? '', ...zones)
    return { weekOf, opensAt: toText(opensAt), closesAt: toText(closesAt) }
  })
}
