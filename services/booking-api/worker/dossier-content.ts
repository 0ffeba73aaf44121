import type { Fact } from '@vestibule/scheduling/facts.ts'
import { after, type Instant } from '@vestibule/scheduling/instant.ts'
import { UNDO_MS } from '@vestibule/scheduling/policy.ts'
import { limitOf } from '../approving.ts'
import { budgetNow, minutesUsed } from '../budget-now.ts'
import { staleSince } from '../calendars/stale.ts'
import { publicId } from '../ids.ts'
import type { MailOf } from '../mail/content.ts'
import type { Dossier, DossierAnswer } from '../mail/dossier.ts'
import { nextFreeAt } from '../offer.ts'
import { NOTHING_OWN } from '../questions/own-question.ts'
import { answeredQuestionnaire } from '../questions/version.ts'
import { roundsOf } from '../rounds.ts'
import { fileQuestions, shownAnswers } from '../shown-answers.ts'
import { calendarsOf } from '../store/calendars.ts'
import { factsOf } from '../store/facts.ts'
import { answersOf } from '../store/screenings.ts'
import { standingOf } from '../store/standing.ts'
import { type About, decideLinks, link, READ_ON_MS } from './about.ts'

/** What the insider reads to decide. Undefined: it has been erased. */
export async function dossierContent(about: About): Promise<Dossier | undefined> {
  const { tx, deps, insider, screening, course, type, now, files, attach } = about
  const answers = await answersOf(tx, deps.keyring, screening.id)
  const facts = await factsOf(tx, screening.id)
  const decideBy = decideByOf(facts)
  if (!answers || decideBy === undefined) return undefined
  const own = (await answeredQuestionnaire(tx, screening.questionnaireVersion))?.definition ?? NOTHING_OWN
  const { language, name: insiderName } = insider.profile
  const shown = shownAnswers(answers, insiderName, language, own)
  const answering = fileQuestions(answers, insiderName, language, own)
  const relationship = shown.find(({ id }) => id === 'relationship')?.text ?? answers.relationship
  const { reached, metAt } = await limitOf(tx, deps, { row: screening, course, now }, type.rules.minutes)
  const rounds = await roundsOf(tx, deps, course)
  return {
    requesterName: answers.name,
    requesterAddress: answers.address,
    requesterTimeZone: answers.timeZone,
    meetingTitle: type.title,
    minutes: type.rules.minutes,
    decideBy,
    who: answers.now,
    why: answers.why,
    wantsToLearn: answers.wantsToLearn,
    relationship: answers.knownThrough ? `${relationship} (${answers.knownThrough})` : relationship,
    standing: await standingOf(tx, { row: screening, insider, now }),
    expectationsAcceptedAt: facts[0]?.at ?? screening.createdAt,
    answers: shown.map(({ label, text }) => ({ question: label, answer: text })),
    files: files.map(({ id, name, mediaType, sizeBytes, scannedAt }) => ({
      question: answering.get(publicId('file', id)) ?? null,
      name,
      mediaType,
      sizeBytes,
      scanned: scannedAt !== null,
      attached: attach.some((one) => one.id === id),
    })),
    nextFreeAt: await nextFreeAt(tx, insider, type, now),
    calendarsStaleSince: staleSince(await calendarsOf(tx, insider.id), now),
    budget: minutesUsed(await budgetNow(tx, insider, now)),
    limit: reached && { reached, metAt },
    rounds: rounds.toReversed().map(({ questions, answers: given }): DossierAnswer[] => {
      return questions.map((question, index) => ({ question, answer: given?.[index] ?? '' }))
    }),
    links: decideLinks(await link(about, 'decide', '/decide', readableUntil(decideBy))),
  }
}

/** On day three and ten. Undefined: it is decided, held back or over by now. */
export async function reminderContent(about: About): Promise<MailOf<'decide-reminder'> | undefined> {
  const { tx, deps, screening, course, requester, type } = about
  const { screening: standing } = course
  if (standing.state !== 'pending' || standing.decision || standing.gate) return undefined
  const answers = await answersOf(tx, deps.keyring, screening.id)
  if (!answers) return undefined
  return {
    kind: 'decide-reminder',
    requesterName: requester.profile.name,
    minutes: type.rules.minutes,
    wantsToLearn: answers.wantsToLearn,
    decideBy: standing.decideBy,
    links: decideLinks(await link(about, 'decide', '/decide', readableUntil(standing.decideBy))),
  }
}

/** After its deadline a link still reads what became of the request. */
function readableUntil(decideBy: Instant): Instant {
  return after(decideBy, UNDO_MS + READ_ON_MS)
}

/** The deadline that was given last for deciding. */
function decideByOf(facts: readonly Fact[]): Instant | undefined {
  const opens = facts.findLast(
    (fact) => fact.type === 'screening-verified' || fact.type === 'gate-opened' || fact.type === 'screening-answered',
  )
  return opens && 'decideBy' in opens ? (opens.decideBy ?? undefined) : undefined
}
