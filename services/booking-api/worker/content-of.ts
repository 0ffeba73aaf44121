import { after, type Instant } from '@vestibule/scheduling/instant.ts'
import { courseOf } from '@vestibule/scheduling/screening.ts'
import { agreedType } from '../agreed.ts'
import type { Deps } from '../deps.ts'
import { hostOf } from '../host-of.ts'
import type { Host, MailContent, Reader } from '../mail/content.ts'
import type { Transaction } from '../store/database.ts'
import { factsOf } from '../store/facts.ts'
import { type FileRow, filesOf } from '../store/files.ts'
import { findInsider, type Insider } from '../store/insiders.ts'
import { STATUS_LINK_MS } from '../store/links.ts'
import { findMeetingType } from '../store/meeting-types.ts'
import type { MessageRow } from '../store/messages.ts'
import { type Person, personById } from '../store/people.ts'
import type { MessageData } from '../store/postings.ts'
import { findScreening, requesterOf } from '../store/screenings.ts'
import { readText } from '../store/sealed-texts.ts'
import { fillCode } from '../store/sessions.ts'
import { type About, link } from './about.ts'
import { afterwardsContent } from './afterwards-content.ts'
import { answerContent } from './answer-content.ts'
import { dossierContent, reminderContent } from './dossier-content.ts'
import { insiderLinksContent } from './insider-links-content.ts'
import { meetingContent } from './meeting-content.ts'
import { missedContent } from './missed-content.ts'
import { newCode } from './new-code.ts'
import { presenceContent } from './presence-content.ts'
import { referralContent } from './referral-content.ts'
import { heldBackContent, waitingContent } from './waiting-content.ts'

/** What a mail needs to be written, and which files go along. */
export interface Contents {
  readonly content: MailContent
  readonly reader: Reader
  readonly host: Host
  readonly attach: readonly FileRow[]
  readonly requester: Person | null
}

/** Attachments of one mail together: the rest is fetched from the page. */
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
  if (row.kind === 'insider-links') {
    const content = await insiderLinksContent(tx, deps, insider, now)
    return content && { content, reader: readerOf(insider.profile), host, attach: [], requester: null }
  }
  if (row.kind === 'browser-code') return codeContents(tx, deps, row, insider, host)
  if (row.kind === 'erased') return erasedContents(row, insider, host)
  const screening = row.screeningId ? await findScreening(tx, row.screeningId) : undefined
  const requester = screening && (await requesterOf(tx, deps.keyring, screening))
  if (!screening || !requester) return undefined
  const course = courseOf(await factsOf(tx, screening.id), now)
  const offered = await findMeetingType(tx, insider, screening.meetingTypeId)
  const type = await agreedType(tx, deps, { type: offered, terms: course.terms })
  if (!type) return undefined
  const toInsider = row.recipientId === insider.personId
  const colleague =
    toInsider || row.recipientId === requester.id ? undefined : await personById(tx, deps.keyring, row.recipientId)
  const reader = readerOf(toInsider ? insider.profile : (colleague ?? requester).profile)
  const files = row.kind === 'dossier' || row.kind === 'answers' ? await filesOf(tx, requester, screening.id) : []
  const attach = attached(files, deps.scanner !== null)
  const about = { tx, deps, row, insider, screening, course, requester, type, now, files, attach }
  const content = await write(about)
  return content && { content, reader, host, attach, requester }
}

async function write(about: About): Promise<MailContent | undefined> {
  const { tx, deps, row, course, requester, type, now } = about
  const kind = row.kind as MailContent['kind']
  const data = row.data as MessageData
  const text = async (id: string | null | undefined) => (id ? ((await readText<string>(tx, deps.keyring, id)) ?? null) : null)
  const texts = async (id: string | null | undefined) => (id ? await readText<string[]>(tx, deps.keyring, id) : undefined)
  const status = () => link(about, 'status', '/my-request', after(now, STATUS_LINK_MS))
  const { screening: standing } = course
  const approvedUntil = standing.state === 'approved' ? standing.approval.approvedUntil : null

  switch (kind) {
    case 'verify-address': {
      const confirmBy = data.uselessFrom ?? now
      return { kind, confirmBy, confirmLink: await link(about, 'verify', '/confirm', confirmBy) }
    }
    case 'link-again':
      return { kind, statusLink: await status() }
    case 'dossier':
    case 'answers': {
      const dossier = await dossierContent(about)
      return dossier && { kind, ...dossier }
    }
    case 'decide-reminder':
      return reminderContent(about)
    case 'held-back':
      return heldBackContent(about)
    case 'come-back':
    case 'window-moved':
    case 'returned':
    case 'names-next-week':
    case 'came-for-a-name':
    case 'asked':
    case 'replied':
      return waitingContent(about, kind, await text(data.textId), status)
    case 'reply-answered':
      return waitingContent(about, kind, (await texts(data.textId))?.[0] ?? null, status)
    case 'contact-asked':
    case 'thanks-asked':
    case 'help-asked':
      return afterwardsContent(about, kind, status)
    case 'thanks':
    case 'help-line': {
      const words = await text(data.textId)
      return words === null ? undefined : { kind, requesterName: requester.profile.name, text: words }
    }
    case 'approved': {
      const chooseBy = approvedUntil
      return chooseBy === null
        ? undefined
        : {
            kind,
            chooseBy,
            statusLink: await status(),
            minutes: type.rules.minutes,
            ownLine: await text(data.textId),
            startsAt: course.terms?.startsAt ?? [],
          }
    }
    case 'approval-ending': {
      const chooseBy = approvedUntil
      return chooseBy === null ? undefined : { kind, chooseBy, statusLink: await status() }
    }
    case 'declined': {
      const { decision } = course
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
    case 'window-missed':
    case 'asked-closed':
      return { kind }
    case 'not-returned':
    case 'withdrawn':
      return { kind, requesterName: requester.profile.name }
    case 'invitation-to-requester':
    case 'invitation-to-insider':
    case 'moved-to-requester':
    case 'moved-to-insider':
    case 'reminder-to-requester':
    case 'reminder-to-insider':
    case 'absence-to-requester':
    case 'absence-to-insider':
    case 'calendar-answer-to-requester':
    case 'calendar-answer-to-insider':
    case 'cancelled-to-requester':
    case 'cancelled-to-insider':
    case 'outcome-asked':
      return meetingContent(about, kind, await text(data.noteId), status)
    case 'missed-to-requester':
    case 'missed-answered-to-insider':
    case 'missed-stays-to-requester':
    case 'missed-corrected-to-requester':
      return missedContent(about, kind, await text(data.textId), status)
    case 'other-late':
    case 'other-waits':
      return presenceContent(about, kind)
    case 'answer-taken':
    case 'answer-not-taken':
      return answerContent(about, kind)
    case 'return-taken':
      return approvedUntil === null ? undefined : { kind, chooseBy: approvedUntil, statusLink: await status() }
    case 'reply-not-passed-on':
      return { kind, statusLink: await status() }
    case 'referral-offered':
    case 'referral-asked':
    case 'referral-dropped':
    case 'referral-accepted':
    case 'introduced':
    case 'introduced-to-colleague':
    case 'referral-went':
    case 'referral-none':
    case 'referral-refused':
    case 'referral-withdrawn':
    case 'referral-outcome':
      return referralContent(about, kind, status)
    case 'browser-code':
    case 'insider-links':
    case 'erased':
      return undefined // about no screening: written above
    default:
      return kind satisfies never
  }
}

async function codeContents(
  tx: Transaction,
  deps: Deps,
  row: MessageRow,
  insider: Insider,
  host: Host,
): Promise<Contents | undefined> {
  const { codeId, door = 'link' } = row.data as MessageData
  const code = newCode()
  const expiresAt = codeId ? await fillCode(tx, deps.keyring, codeId, code) : undefined
  if (expiresAt === undefined) return undefined
  return {
    content: { kind: 'browser-code', door, code, expiresAt },
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

/** Which files go along. Where files are scanned, one that was not is fetched from the page, beside the words that say so. */
function attached(files: readonly FileRow[], scans: boolean): FileRow[] {
  let left = MOST_ATTACHED_BYTES
  return files.filter(({ mediaType, sizeBytes, scannedAt }) => {
    const fits = (scannedAt !== null || !scans) && ATTACHED_TYPES.has(mediaType) && sizeBytes <= left
    if (fits) left -= sizeBytes
    return fits
  })
}

/** Of a profile, what a mail needs to know of whom it is for. */
function readerOf({ name, address, timeZone, language }: Reader): Reader {
  return { name, address, timeZone, language }
}
