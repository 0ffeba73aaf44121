import type { Deps } from './deps.ts'
import type { EditQuestionnaire } from './http/schemas/questionnaire.ts'
import { newId, uuidOf } from './ids.ts'
import { definitionFaults } from './questions/definition-faults.ts'
import { type Definition, NOTHING_OWN } from './questions/own-question.ts'
import { versionOf } from './questions/version.ts'
import { Refused } from './refused.ts'
import type { Transaction } from './store/database.ts'
import { claimFile, findFile } from './store/files.ts'
import { findInsider, type Insider, lockInsider } from './store/insiders.ts'
import { currentQuestionnaire, insertQuestionnaire, type QuestionnaireRow } from './store/questionnaires.ts'
import { withinTransaction } from './transact.ts'

/**
 * Makes an edit the next version of what a meeting type asks. The same edit again is answered by what it made, also when its
 * precondition no longer holds: an answer lost on the way can be asked for again (RFC 9110 §13.1.1).
 *
 * @param seen whether a version is the one the editor began from
 * @throws Refused `precondition-failed` when somebody else edited meanwhile; `invalid` with pointers into the edit
 */
export async function editQuestionnaire(
  deps: Deps,
  meetingType: { readonly id: string; readonly insiderId: string },
  edit: EditQuestionnaire,
  seen: (version: string) => boolean,
): Promise<QuestionnaireRow | undefined> {
  const faults = definitionFaults(edit)
  if (faults.length > 0) throw new Refused('invalid', { fields: faults })
  return withinTransaction(deps, async (tx) => {
    await lockInsider(tx, meetingType.insiderId)
    const insider = await findInsider(tx, deps.keyring, { id: meetingType.insiderId })
    if (!insider) throw new Refused('not-found')
    const current = await currentQuestionnaire(tx, meetingType.id)
    const definition = { questions: edit.questions, worksheet: await worksheetOf(tx, deps, insider, edit) }
    if (isSame(definition, current?.definition ?? NOTHING_OWN)) return current
    if (!seen(versionOf(current))) throw new Refused('precondition-failed')
    const next = {
      id: newId(),
      meetingTypeId: meetingType.id,
      number: (current?.number ?? 0) + 1,
      definition,
      createdAt: deps.clock(),
    }
    await insertQuestionnaire(tx, next)
    return next
  })
}

/** A worksheet is a file of the insider's: one they have already, or a fresh upload that their claim makes theirs. */
async function worksheetOf(
  tx: Transaction,
  deps: Deps,
  insider: Insider,
  { worksheet }: EditQuestionnaire,
): Promise<Definition['worksheet']> {
  if (!worksheet) return null
  const { required, claim } = worksheet
  const fileId = uuidOf('file', worksheet.id) ?? ''
  const owner = { id: insider.personId, dataKey: insider.dataKey }
  const known = await findFile(tx, owner, fileId)
  const isTheirs = known
    ? known.screeningId === null
    : claim !== undefined && (await claimFile(tx, deps.keyring, { id: fileId, claim }, owner, null, deps.clock()))
  if (!isTheirs)
    throw new Refused('invalid', { fields: [{ pointer: '/worksheet/id', detail: 'is no upload of yours, or it has run out' }] })
  return { fileId, required }
}

/** Compared as JSON of one order: the database gives the keys of an object back in its own. */
function isSame(a: Definition, b: Definition): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, ordered(one)])
}
