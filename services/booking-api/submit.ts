import { submit } from '@vestibule/scheduling/decide.ts'
import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { Deps } from './deps.ts'
import type { SubmitScreening } from './http/schemas/insider-page.ts'
import { newId, uuidOf } from './ids.ts'
import { toText } from './instants.ts'
import { checkedAddress } from './mail/address.ts'
import { isTaking } from './pausing.ts'
import { isExpectationsVersion } from './questionnaire.ts'
import { keptAnswers, uploadsIn } from './questions/kept-answers.ts'
import { NOTHING_OWN } from './questions/own-question.ts'
import { requestFaults } from './questions/request-faults.ts'
import { versionOf } from './questions/version.ts'
import { record } from './record.ts'
import { type FieldError, Refused } from './refused.ts'
import type { Transaction } from './store/database.ts'
import { deleteDraft } from './store/drafts.ts'
import { claimFile } from './store/files.ts'
import { claimKey, type Keyed, keepAnswer } from './store/idempotency.ts'
import { findInsider, type Insider, lockInsider } from './store/insiders.ts'
import { meetingTypesOf } from './store/meeting-types.ts'
import { findOrMakePerson } from './store/people.ts'
import { currentQuestionnaire, type QuestionnaireRow } from './store/questionnaires.ts'
import { insertScreening } from './store/screenings.ts'
import { keepText } from './store/sealed-texts.ts'
import { verificationMailsTo } from './store/verification-mails.ts'
import { type Done, withinTransaction } from './transact.ts'

/** One verification mail to an address in ten minutes, three a day, whoever asks: nobody's mailbox is flooded through us. */
const MAIL_GAP_MS = 10 * MINUTE_MS
const MAILS_A_DAY = 3

/**
 * Takes a filled-in questionnaire: the screening begins, unverified, and the verification mail is posted. Nothing about the address is
 * told to whoever submits: the answer is the same for one that is known, unknown, or had its mails for today.
 */
export async function submitScreening(deps: Deps, slug: string, body: SubmitScreening, keyed: Keyed | undefined): Promise<Done> {
  const insider = await findInsider(deps.database, deps.keyring, { slug })
  if (!insider) throw new Refused('not-found')
  if (!isTaking(insider, deps.clock())) throw new Refused('insider-not-taking')
  const { address, meetingTypeId } = checked(body)
  const type = (await meetingTypesOf(deps.database, insider)).find(({ id }) => id === meetingTypeId)
  if (!type) throw new Refused('invalid', { fields: [{ pointer: '/meetingTypeId', detail: 'is not offered here' }] })
  if (body.answers.under18 && insider.policy.minors === 'not-allowed') throw new Refused('minors-not-allowed')

  const done = await withinTransaction(deps, async (tx): Promise<Done> => {
    const repeat = keyed && (await claimKey(tx, deps.keyring, keyed, deps.clock()))
    if (repeat === 'mismatch') throw new Refused('idempotency-key-reused')
    if (repeat && repeat !== 'claimed') return { answer: repeat, replayed: true }
    const { answer, owner } = await begin(tx, deps, insider, type.id, address, body)
    if (keyed) await keepAnswer(tx, keyed, answer, owner)
    return { answer, replayed: false }
  })
  deps.wake()
  return done
}

async function begin(
  tx: Transaction,
  deps: Deps,
  insider: Insider,
  meetingTypeId: string,
  address: string,
  body: SubmitScreening,
) {
  const locked = await lockInsider(tx, insider.id)
  if (!locked) throw new Refused('not-found')
  const now = deps.clock()
  // Under the lock: an edit of the questions comes before this request or after it.
  const own = await currentQuestionnaire(tx, meetingTypeId)
  judge(body, own, insider)
  const { name, timeZone, language } = body.answers
  const owner = await findOrMakePerson(tx, deps.keyring, insider.organizationId, { name, address, timeZone, language })
  const row = {
    id: newId(),
    insiderId: insider.id,
    requesterId: owner.id,
    meetingTypeId,
    questionnaireVersion: versionOf(own),
    expectationsVersion: body.expectations.version,
    createdAt: now,
  }
  await insertScreening(tx, row)
  await keepText(tx, owner, row.id, 'answers', keptAnswers(body.answers, address))
  for (const [place, { id, claim }] of uploadsIn(body.answers)) {
    const upload = { id: uuidOf('file', id) ?? '', claim }
    if (!(await claimFile(tx, deps.keyring, upload, owner, row.id, now)))
      throw new Refused('invalid', {
        fields: [{ pointer: `/answers/${place.replace('.', '/')}`, detail: 'is no upload of yours, or it has run out' }],
      })
  }
  if (body.draft) await deleteDraft(tx, { id: uuidOf('draft', body.draft.id) ?? '', key: body.draft.key })
  const mayMail = await verificationMailsTo(tx, owner.id, now, { gapMs: MAIL_GAP_MS, aDay: MAILS_A_DAY, windowMs: DAY_MS })
  const submitted = submit(now)
  const by = { actor: 'requester', id: null } as const
  const full = { ...row, organizationId: insider.organizationId }
  await record(tx, deps, { locked, row: full, insider }, [], [[submitted, by]], now, {
    detailsId: null,
    noteId: null,
    silent: !mayMail,
  })
  return { answer: { status: 202, body: { address, confirmBy: toText(submitted.verifyBy) } }, owner }
}

/** An address that is exactly one, and a meeting type by its id. */
function checked(body: SubmitScreening): { address: string; meetingTypeId: string } {
  const address = checkedAddress(body.address)
  const meetingTypeId = uuidOf('meetingType', body.meetingTypeId)
  if (address && meetingTypeId) return { address, meetingTypeId }
  const fields = [
    ...(address ? [] : [{ pointer: '/address', detail: 'is not an email address we can write to' }]),
    ...(meetingTypeId ? [] : [{ pointer: '/meetingTypeId', detail: 'is not offered here' }]),
  ]
  throw new Refused('invalid', { fields })
}

/** Refuses answers to questions that are not the ones asked now; and of those, whatever is wrong. */
function judge(body: SubmitScreening, own: QuestionnaireRow | undefined, insider: Insider): void {
  const replaced = 'has been replaced by a newer one; load the page again'
  const isCurrent = body.questionnaireVersion === versionOf(own)
  const fields: FieldError[] = [
    ...(isCurrent ? [] : [{ pointer: '/questionnaireVersion', detail: replaced }]),
    ...(isExpectationsVersion(body.expectations.version) ? [] : [{ pointer: '/expectations/version', detail: replaced }]),
    ...(isCurrent ? requestFaults(body.answers, own?.definition ?? NOTHING_OWN, insider.policy.minors) : []),
  ]
  if (fields.length > 0) throw new Refused('invalid', { fields })
}
