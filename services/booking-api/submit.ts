import { submit } from '@vestibule/scheduling/decide.ts'
import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { Deps } from './deps.ts'
import type { SubmitScreening } from './http/schemas/insider-page.ts'
import { newId, uuidOf } from './ids.ts'
import { toText } from './instants.ts'
import { checkedAddress } from './mail/address.ts'
import { EXPECTATIONS_VERSION, QUESTIONNAIRE_VERSION } from './questionnaire.ts'
import { type FieldError, Refused } from './refused.ts'
import type { Transaction } from './store/database.ts'
import { claimFile } from './store/files.ts'
import { claimKey, type Keyed, keepAnswer } from './store/idempotency.ts'
import { findInsider, findMeetingType, type Insider, lockInsider } from './store/insiders.ts'
import { findOrMakePerson } from './store/people.ts'
import { insertScreening } from './store/screenings.ts'
import { keepText } from './store/sealed-texts.ts'
import { verificationMailsTo } from './store/verification-mails.ts'
import { type Done, record, withinTransaction } from './transact.ts'
import { isZone } from './zones.ts'

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
  if (!insider.taking) throw new Refused('insider-not-taking')
  const { address, meetingTypeId } = checked(body)
  const type = await findMeetingType(deps.database, insider, meetingTypeId)
  if (!type) throw new Refused('invalid', { fields: [{ pointer: '/meetingTypeId', detail: 'is not offered here' }] })
  if (body.answers.under18) throw new Refused('minors-not-allowed')

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
  const { resumeFile, ...answers } = body.answers
  const { name, timeZone, language } = answers
  const owner = await findOrMakePerson(tx, deps.keyring, insider.organizationId, { name, address, timeZone, language })
  const row = {
    id: newId(),
    insiderId: insider.id,
    requesterId: owner.id,
    meetingTypeId,
    questionnaireVersion: QUESTIONNAIRE_VERSION,
    expectationsVersion: EXPECTATIONS_VERSION,
    createdAt: now,
  }
  await insertScreening(tx, row)
  await keepText(tx, owner, row.id, 'answers', { ...answers, address })
  if (
    resumeFile &&
    !(await claimFile(tx, deps.keyring, { id: uuidOf('file', resumeFile.id) ?? '', claim: resumeFile.claim }, owner, row.id, now))
  )
    throw new Refused('invalid', {
      fields: [{ pointer: '/answers/resumeFile', detail: 'is no upload of yours, or it has run out' }],
    })
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

/** What the schema cannot say: an address that is exactly one, zones that exist, a résumé one way or the other. */
function checked(body: SubmitScreening): { address: string; meetingTypeId: string } {
  const fields: FieldError[] = []
  const wrong = (pointer: string, detail: string) => void fields.push({ pointer, detail })
  const address = checkedAddress(body.address)
  if (!address) wrong('/address', 'is not an email address we can write to')
  const meetingTypeId = uuidOf('meetingType', body.meetingTypeId)
  if (!meetingTypeId) wrong('/meetingTypeId', 'is not offered here')
  const { answers } = body
  if (!isZone(answers.timeZone)) wrong('/answers/timeZone', 'is not a time zone we know')
  for (const field of ['name', 'now', 'why', 'wantsToLearn'] as const)
    if (answers[field].trim() === '') wrong(`/answers/${field}`, 'is empty')
  for (const [field, text] of Object.entries(answers.worksheet))
    if (text.trim() === '') wrong(`/answers/worksheet/${field}`, 'is empty')
  if (!answers.resumeFile && !answers.resumeText?.trim()) wrong('/answers/resumeText', 'is needed where no file is given')
  if (body.questionnaireVersion !== QUESTIONNAIRE_VERSION)
    wrong('/questionnaireVersion', 'has been replaced by a newer one; load the page again')
  if (body.expectations.version !== EXPECTATIONS_VERSION)
    wrong('/expectations/version', 'has been replaced by a newer one; load the page again')
  if (fields.length > 0 || !address || !meetingTypeId) throw new Refused('invalid', { fields })
  return { address, meetingTypeId }
}
