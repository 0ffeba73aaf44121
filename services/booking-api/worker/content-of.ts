import { after, DAY_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { CORRECT_OUTCOME_MS, DECIDE_MS, UNDO_MS } from '@vestibule/scheduling/policy.ts'
import { courseOf } from '@vestibule/scheduling/screening.ts'
import type { Deps } from '../deps.ts'
import type { Host, MailContent, OutcomeLink, Reader } from '../mail/content.ts'
import { meetingOf } from '../meeting-of.ts'
import { nextFreeAt } from '../offer.ts'
import { shownAnswers } from '../shown-answers.ts'
import { detailsOf, findBooking } from '../store/bookings.ts'
import type { Transaction } from '../store/database.ts'
import { factById, factsOf } from '../store/facts.ts'
import { type FileRow, filesOf } from '../store/files.ts'
import { findInsider, findMeetingType, type Insider, type MeetingType } from '../store/insiders.ts'
import { type LinkPurpose, mintLink } from '../store/links.ts'
import type { MessageData, MessageRow } from '../store/messages.ts'
import { type Person, personById } from '../store/people.ts'
import { answersOf, findScreening, type ScreeningRow } from '../store/screenings.ts'
import { readText } from '../store/sealed-texts.ts'
import { fillCode } from '../store/sessions.ts'
import { standingOf } from '../store/standing.ts'
import { newCode } from './new-code.ts'

/** What a mail needs to be written, and which files go along. */
export interface Contents {
  readonly content: MailContent
  readonly reader: Reader
  readonly host: Host
  readonly attach: readonly FileRow[]
  readonly requester: Person | null
}

/** A status link outlives the longest way a request can go; it ends earlier when the request is erased. */
const STATUS_LINK_MS = 400 * DAY_MS
/** After its deadline a decide link still reads what became of the request. */
const READ_ON_MS = 30 * DAY_MS
/** Attachments of one mail together (mail.md): the rest is fetched from the page. */
const MOST_ATTACHED_BYTES = 10 * 1024 * 1024
const ATTACHED_TYPES = new Set(['application/pdf', 'text/plain'])

/**
 * Gathers what one message of the queue says, from what holds now, and mints the links it carries. Runs once, at the first claim,
 * under the insider's lock. Undefined: whom it is for or about has been erased, or what it tells is no longer so.
 */
export async function contentOf(tx: Transaction, deps: Deps, row: MessageRow, now: Instant): Promise<Contents | undefined> {
  const insider = await findInsider(tx, deps.keyring, { id: row.insiderId })
  if (!insider) return undefined
  const host = hostOf(deps, insider)
  if (row.kind === 'browser-code') return codeContents(tx, deps, row, insider, host)
  if (row.kind === 'erased') return erasedContents(row, insider, host)
  const screening = row.screeningId ? await findScreening(tx, row.screeningId) : undefined
  const requester = screening && (await personById(tx, deps.keyring, screening.requesterId))
  const type = screening && (await findMeetingType(tx, insider, screening.meetingTypeId))
  if (!screening || !requester || !type) return undefined
  const toInsider = row.recipientId === insider.personId
  const reader = toInsider ? readerOf(insider.profile) : readerOf(requester.profile)
  const files = row.kind === 'dossier' ? await filesOf(tx, requester, screening.id) : []
  const attach = attached(files)
  const about = { tx, deps, row, insider, screening, requester, type, now, files, attach }
  const content = await write(about)
  return content && { content, reader, host, attach, requester }
}

interface About {
  readonly tx: Transaction
  readonly deps: Deps
  readonly row: MessageRow
  readonly insider: Insider
  readonly screening: ScreeningRow
  readonly requester: Person
  readonly type: MeetingType
  readonly now: Instant
  readonly files: readonly FileRow[]
  readonly attach: readonly FileRow[]
}

async function write(about: About): Promise<MailContent | undefined> {
  const { tx, deps, row, screening, requester, type, now } = about
  const kind = row.kind as MailContent['kind']
  const data = row.data as MessageData
  const text = async (id: string | null | undefined) => (id ? ((await readText<string>(tx, deps.keyring, id)) ?? null) : null)
  const status = () => link(about, 'status', '/my-request', after(now, STATUS_LINK_MS))
  const approvedUntil = async () => {
    const { screening: standing } = courseOf(await factsOf(tx, screening.id), now)
    return standing.state === 'approved' ? standing.approval.approvedUntil : null
  }

  switch (kind) {
    case 'verify-address': {
      const confirmBy = data.uselessFrom ?? now
      return { kind, confirmBy, confirmLink: await link(about, 'verify', '/confirm', confirmBy) }
    }
    case 'link-again':
      return { kind, statusLink: await status() }
    case 'dossier':
      return dossier(about)
    case 'approved': {
      const chooseBy = await approvedUntil()
      return chooseBy === null
        ? undefined
        : { kind, chooseBy, statusLink: await status(), minutes: type.rules.minutes, ownLine: await text(data.textId) }
    }
    case 'approval-ending': {
      const chooseBy = await approvedUntil()
      return chooseBy === null ? undefined : { kind, chooseBy, statusLink: await status() }
    }
    case 'declined': {
      const { decision } = courseOf(await factsOf(tx, screening.id), now)
      if (decision?.verdict.verdict !== 'decline') return undefined
      const { reason, askAgainAt } = decision.verdict
      return {
        kind,
        reason,
        text: (await text(data.textId)) ?? '',
        askAgainAt: typeof askAgainAt === 'number' ? askAgainAt : null,
      }
    }
    case 'taken-back':
    case 'expired':
    case 'lapsed':
      return { kind }
    case 'withdrawn':
      return { kind, requesterName: requester.profile.name }
    case 'invitation-to-requester':
    case 'invitation-to-insider':
    case 'cancelled-to-requester':
    case 'cancelled-to-insider':
    case 'outcome-asked':
      return aboutMeeting(about, kind, await text(data.noteId), status)
    case 'browser-code':
    case 'erased':
      return undefined // about no screening: written above
    default:
      return kind satisfies never
  }
}

async function aboutMeeting(
  about: About,
  kind: 'invitation-to-requester' | 'invitation-to-insider' | 'cancelled-to-requester' | 'cancelled-to-insider' | 'outcome-asked',
  note: string | null,
  status: () => Promise<string>,
): Promise<MailContent | undefined> {
  const { tx, deps, row, now } = about
  const booking = row.bookingId ? await findBooking(tx, row.bookingId) : undefined
  const fact = row.factId ? await factById(tx, row.factId) : undefined
  if (!booking || !fact) return undefined
  const sequence = 'sequence' in fact ? fact.sequence : 0
  const meeting = meetingOf(deps.site, { ...about, booking, at: fact.at, sequence })
  switch (kind) {
    case 'invitation-to-requester':
      return { kind, meeting, statusLink: await status() }
    case 'invitation-to-insider':
      return {
        kind,
        meeting,
        ...(await detailsOf(tx, deps.keyring, booking)),
        meetingLink: await link(about, 'meeting', '/meeting', after(booking.endsAt, CORRECT_OUTCOME_MS)),
      }
    case 'cancelled-to-requester':
      if (fact.type !== 'booking-cancelled') return undefined
      return {
        kind,
        meeting,
        by: fact.side,
        note: fact.side === 'insider' ? note : null,
        chooseBy: fact.approvedUntil,
        statusLink: await status(),
      }
    case 'cancelled-to-insider': {
      if (fact.type !== 'booking-cancelled') return undefined
      const again =
        fact.approvedUntil === null
          ? `${await link(about, 'decide', '/decide', after(now, DECIDE_MS + READ_ON_MS))}&approve`
          : null
      return { kind, meeting, by: fact.side, note: fact.side === 'requester' ? note : null, late: fact.late, approveLink: again }
    }
    case 'outcome-asked': {
      const correctUntil = after(booking.endsAt, CORRECT_OUTCOME_MS)
      const base = await link(about, 'outcome', '/outcome', correctUntil)
      const links = Object.fromEntries(OUTCOMES.map((one) => [one, `${base}&${one}`])) as Record<OutcomeLink, string>
      return { kind, meeting, correctUntil, links }
    }
    default:
      return kind satisfies never
  }
}

const OUTCOMES: readonly OutcomeLink[] = ['attended', 'late', 'missed', 'failed', 'insider-absent']

async function dossier(about: About): Promise<MailContent | undefined> {
  const { tx, deps, insider, screening, type, now, files, attach } = about
  const answers = await answersOf(tx, deps.keyring, screening.id)
  const facts = await factsOf(tx, screening.id)
  const verified = facts.find((fact) => fact.type === 'screening-verified')
  if (!answers || !verified) return undefined
  const decide = await link(about, 'decide', '/decide', after(verified.decideBy, UNDO_MS + READ_ON_MS))
  const shown = shownAnswers(answers, insider.profile.name)
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
    files: files.map(({ id, name, mediaType, sizeBytes }) => ({
      name,
      mediaType,
      sizeBytes,
      attached: attach.some((one) => one.id === id),
    })),
    nextFreeAt: await nextFreeAt(tx, insider, type, now),
    links: { approve: `${decide}&approve`, decline: `${decide}&decline`, open: decide },
  }
}

async function codeContents(
  tx: Transaction,
  deps: Deps,
  row: MessageRow,
  insider: Insider,
  host: Host,
): Promise<Contents | undefined> {
  const { codeId } = row.data as MessageData
  const code = newCode()
  const expiresAt = codeId ? await fillCode(tx, deps.keyring, codeId, code) : undefined
  if (expiresAt === undefined) return undefined
  return {
    content: { kind: 'browser-code', code, expiresAt },
    reader: readerOf(insider.profile),
    host,
    attach: [],
    requester: null,
  }
}

function erasedContents(row: MessageRow, insider: Insider, host: Host): Contents | undefined {
  const { reachedAt } = row.data as MessageData
  if (reachedAt === undefined) return undefined
  return { content: { kind: 'erased', reachedAt }, reader: readerOf(insider.profile), host, attach: [], requester: null }
}

/** A link to one of our pages with a fresh secret in its fragment: no server's log and no Referer ever sees it. */
async function link(
  { tx, deps, row, screening }: About,
  purpose: LinkPurpose,
  path: string,
  expiresAt: Instant,
): Promise<string> {
  const secret = await mintLink(tx, {
    purpose,
    screeningId: screening.id,
    personId: row.recipientId,
    bookingId: purpose === 'status' || purpose === 'decide' ? null : row.bookingId,
    expiresAt,
  })
  return `${deps.site.publicUrl}${path}#${secret}`
}

function attached(files: readonly FileRow[]): FileRow[] {
  let left = MOST_ATTACHED_BYTES
  return files.filter(({ mediaType, sizeBytes }) => {
    const fits = ATTACHED_TYPES.has(mediaType) && sizeBytes <= left
    if (fits) left -= sizeBytes
    return fits
  })
}

function readerOf({
  name,
  address,
  timeZone,
  language,
}: {
  name: string
  address: string
  timeZone: string
  language: 'en'
}): Reader {
  return { name, address, timeZone, language }
}

export function hostOf({ site }: Pick<Deps, 'site'>, insider: Insider): Host {
  return {
    name: insider.profile.name,
    organization: insider.organizationName,
    timeZone: insider.timeZone,
    publicAddress: `${site.publicUrl}/${insider.slug}`,
    myRequest: `${site.publicUrl}/my-request`,
  }
}
