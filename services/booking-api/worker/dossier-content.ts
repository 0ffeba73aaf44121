import { after } from '@vestibule/scheduling/instant.ts'
import { UNDO_MS } from '@vestibule/scheduling/policy.ts'
import { publicId } from '../ids.ts'
import type { MailContent } from '../mail/content.ts'
import { nextFreeAt } from '../offer.ts'
import { NOTHING_OWN } from '../questions/own-question.ts'
import { answeredQuestionnaire } from '../questions/version.ts'
import { fileQuestions, shownAnswers } from '../shown-answers.ts'
import { factsOf } from '../store/facts.ts'
import { answersOf } from '../store/screenings.ts'
import { standingOf } from '../store/standing.ts'
import { type About, link, READ_ON_MS } from './about.ts'

/** What the insider reads to decide. Undefined: it has been erased. */
export async function dossierContent(about: About): Promise<MailContent | undefined> {
  const { tx, deps, insider, screening, type, now, files, attach } = about
  const answers = await answersOf(tx, deps.keyring, screening.id)
  const facts = await factsOf(tx, screening.id)
  const verified = facts.find((fact) => fact.type === 'screening-verified')
  if (!answers || !verified) return undefined
  const decide = await link(about, 'decide', '/decide', after(verified.decideBy, UNDO_MS + READ_ON_MS))
  const own = (await answeredQuestionnaire(tx, screening.questionnaireVersion))?.definition ?? NOTHING_OWN
  const { language, name: insiderName } = insider.profile
  const shown = shownAnswers(answers, insiderName, language, own)
  const answering = fileQuestions(answers, insiderName, language, own)
  const relationship = shown.find(({ id }) => id === 'relationship')?.text ?? answers.relationship
  return {
    kind: 'dossier',
    requesterName: answers.name,
    requesterAddress: answers.address,
    requesterTimeZone: answers.timeZone,
    meetingTitle: type.title,
    minutes: type.rules.minutes,
    decideBy: verified.decideBy,
    who: answers.now,
    why: answers.why,
    wantsToLearn: answers.wantsToLearn,
    relationship: answers.knownThrough ? `${relationship} (${answers.knownThrough})` : relationship,
    ...(await standingOf(tx, screening.requesterId, now)),
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
    links: { approve: `${decide}&approve`, decline: `${decide}&decline`, open: decide },
  }
}
