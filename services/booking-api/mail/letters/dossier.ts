import type { MailOf } from '../content.ts'
import type { DecideLinks, Dossier, DossierAnswer, DossierFile } from '../dossier.ts'
import { theirLine, theirName, theirWords } from '../theirs.ts'
import { cityOf } from '../when.ts'
import {
  type Block,
  buttons,
  endingForDecider,
  heading,
  type Letter,
  lead,
  note,
  paragraph,
  quote,
  rows,
  type View,
} from './letter.ts'

const SUMMARY_CAP = 280
/** More questions than any form should have; beyond them the page has the rest. */
const ANSWERS_CAP = 60

/** What a requester wrote, for the insider who decides: five lines that suffice, the links, then everything. */
export function dossier(mail: MailOf<'dossier' | 'answers'>, view: View): Letter {
  const { texts, when } = view
  const { dossier } = texts
  const requester = theirName(mail.requesterName)
  const minutes = texts.minutes(mail.minutes)
  const again = mail.kind === 'answers'
  const subject = again ? dossier.answersSubject : dossier.subject
  return {
    subject: subject(requester, minutes, when.lastDayShort(mail.decideBy)),
    blocks: [
      lead(again ? dossier.answersLead(requester) : dossier.lead(requester, minutes)),
      ...(again ? latestRound(mail, view) : []),
      fiveLines(mail, view),
      ...pastLimit(mail, view),
      choices(mail.links, view),
      paragraph(`${dossier.tap} ${dossier.close(when.lastDay(mail.decideBy))}`),
      heading(dossier.wrote(requester)),
      rows(
        [dossier.address, theirLine(mail.requesterAddress, 254)],
        [dossier.zone, cityOf(mail.requesterTimeZone)],
        [dossier.asksFor, `${theirLine(mail.meetingTitle)}, ${minutes}`],
      ),
      ...mail.answers.slice(0, ANSWERS_CAP).flatMap((one) => answered(one, mail.links.open, view)),
      ...(mail.answers.length > ANSWERS_CAP ? [paragraph(dossier.moreAnswers)] : []),
      ...(again ? mail.rounds.slice(1).flatMap((round) => askedBefore(round, mail.links.open, view)) : []),
      note(dossier.careful),
    ],
    ending: endingForDecider(view),
  }
}

/** On day three and ten: who it was, the same links, and no reproach. */
export function decideReminder(mail: MailOf<'decide-reminder'>, view: View): Letter {
  const { texts, when } = view
  const { dossier, decideReminder } = texts
  const requester = theirName(mail.requesterName)
  return {
    subject: decideReminder.subject(requester, when.lastDayShort(mail.decideBy)),
    blocks: [
      lead(decideReminder.lead(requester, texts.minutes(mail.minutes), when.lastDay(mail.decideBy))),
      rows([dossier.wants, theirLine(mail.wantsToLearn, SUMMARY_CAP)]),
      choices(mail.links, view),
      paragraph(dossier.tap),
      note(decideReminder.orNot),
    ],
    ending: endingForDecider(view),
  }
}

/** What is remembered of earlier meetings, where anything is. */
function record(standing: Dossier['standing'], { record: words }: View['texts']['dossier'], host: View['host']): string[] {
  if (!standing) return []
  const who = standing.with === 'organization' ? host.organization : host.name
  return [words(who, standing.kept, standing.missed, standing.lateCancelled)]
}

function fiveLines(mail: Dossier, { texts, when, host }: View): Block {
  const { dossier } = texts
  return rows(
    [dossier.who, theirLine(mail.who, SUMMARY_CAP)],
    [dossier.wants, `${theirLine(mail.wantsToLearn, SUMMARY_CAP)}\n${dossier.because(theirLine(mail.why, SUMMARY_CAP))}`],
    [dossier.know, [theirLine(mail.relationship, SUMMARY_CAP), ...record(mail.standing, dossier, host)].join('\n')],
    [dossier.files, `${dossier.accepted(when.date(mail.expectationsAcceptedAt))}\n${files(mail.files, texts)}`],
    [dossier.free, freeTime(mail, dossier, when)],
  )
}

function freeTime(mail: Dossier, dossier: View['texts']['dossier'], when: View['when']): string {
  const { nextFreeAt, calendarsStaleSince, budget } = mail
  return [
    nextFreeAt === null ? dossier.noFreeTime : when.moment(nextFreeAt),
    ...(calendarsStaleSince === null ? [] : [dossier.staleCalendar(when.date(calendarsStaleSince))]),
    ...(budget === null ? [] : [dossier.budget[budget.period](budget.used, budget.most)]),
  ].join('\n')
}

function pastLimit({ limit }: Dossier, { texts, when }: View): Block[] {
  if (!limit) return []
  const { metRecently, tooLong } = texts.dossier
  return [note(limit.reached === 'met-recently' && limit.metAt !== null ? metRecently(when.date(limit.metAt)) : tooLong)]
}

function choices(links: DecideLinks, { texts }: View): Block {
  const { dossier } = texts
  return buttons(
    { label: dossier.yes, href: links.approve },
    { label: dossier.comeBack, href: links['come-back'] },
    { label: dossier.ask, href: links.ask },
    { label: dossier.reply, href: links.reply },
    { label: dossier.decline, href: links.decline },
    { label: dossier.open, href: links.open },
  )
}

function latestRound({ rounds, links }: Dossier, view: View): Block[] {
  return (rounds[0] ?? []).flatMap((one) => answered(one, links.open, view))
}

function askedBefore(round: readonly DossierAnswer[], page: string, view: View): Block[] {
  return [heading(view.texts.dossier.askedBefore), ...round.flatMap((one) => answered(one, page, view))]
}

function answered({ question, answer }: DossierAnswer, page: string, { texts }: View): Block[] {
  const words = theirWords(answer)
  const said = words.text === '' ? note(texts.dossier.noAnswer) : quote(words.text, words.cut ? page : null)
  return [heading(theirLine(question, SUMMARY_CAP)), said]
}

function files(all: readonly DossierFile[], texts: View['texts']): string {
  if (all.length === 0) return texts.dossier.noFiles
  const unscanned = all.filter(({ scanned }) => !scanned)
  return [
    ...all.map((file) => {
      const sizeSaid = size(file.sizeBytes, texts.locale)
      const said = texts.dossier.file(fileName(file.name), fileType(file), sizeSaid, file.attached)
      return file.question === null ? said : `${theirLine(file.question, 80)}: ${said}`
    }),
    ...(unscanned.length === all.length ? [texts.dossier.noneScanned] : []),
    ...(unscanned.length < all.length ? unscanned.map(({ name }) => texts.dossier.notScanned(fileName(name))) : []),
  ].join('\n')
}

/** The type is said in words, so the known endings need not stand there as something that looks like a domain. */
function fileName(name: string): string {
  return theirLine(name.replace(/\.(pdf|docx|odt|txt)$/i, ''), 80)
}

function fileType(file: DossierFile): string {
  const known: Readonly<Record<string, string>> = {
    'application/pdf': 'PDF',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
    'application/vnd.oasis.opendocument.text': 'ODT',
    'text/plain': 'TXT',
  }
  return known[file.mediaType] ?? theirLine(file.mediaType, 60)
}

function size(bytes: number, locale: string): string {
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${tenths.format(bytes / 1_000_000)} MB`
}
