import type { Static } from 'typebox'
import type { Deps } from '../deps.ts'
import { publicId } from '../ids.ts'
import type { Language } from '../mail/languages.ts'
import { askedQuestionnaire } from '../questions/asked-questionnaire.ts'
import { type Definition, NOTHING_OWN } from '../questions/own-question.ts'
import { versionOf } from '../questions/version.ts'
import { warningsOf } from '../questions/warnings.ts'
import { type FileRow, findFile } from '../store/files.ts'
import type { Insider } from '../store/insiders.ts'
import type { QuestionnaireRow } from '../store/questionnaires.ts'
import type { OwnQuestionnaire, Question, Questionnaire } from './schemas/questionnaire.ts'

/** What a meeting type asks besides the built-in questions, as its insider edits it. */
export async function ownQuestionnaireView(
  deps: Deps,
  insider: Insider,
  meetingTypeId: string,
  own: QuestionnaireRow | undefined,
): Promise<Static<typeof OwnQuestionnaire>> {
  const definition = own?.definition ?? NOTHING_OWN
  const file = await worksheetFile(deps, insider, definition)
  return {
    meetingTypeId: publicId('meetingType', meetingTypeId),
    version: versionOf(own),
    questions: definition.questions as Static<typeof OwnQuestionnaire>['questions'],
    worksheet:
      file && definition.worksheet
        ? { id: publicId('file', file.id), name: file.name, sizeBytes: file.sizeBytes, required: definition.worksheet.required }
        : null,
    warnings: warningsOf(definition),
  }
}

/** Everything that is asked for a meeting type, as it is put to a requester. */
export async function questionnaireView(
  deps: Deps,
  insider: Insider,
  language: Language,
  meetingTypeId: string,
  { definition, version }: { definition: Definition; version: string },
): Promise<Questionnaire> {
  const file = await worksheetFile(deps, insider, definition)
  const template: Question['template'] = file
    ? {
        url: `${deps.site.publicUrl}/v1/meeting-types/${publicId('meetingType', meetingTypeId)}/worksheet`,
        name: file.name,
        sizeBytes: file.sizeBytes,
      }
    : null
  return askedQuestionnaire({
    insider: insider.profile.name,
    language,
    minors: insider.policy.minors,
    version,
    own: definition,
    template,
  })
}

function worksheetFile(deps: Deps, insider: Insider, { worksheet }: Definition): Promise<FileRow | undefined> {
  const owner = { id: insider.personId, dataKey: insider.dataKey }
  return worksheet ? findFile(deps.database, owner, worksheet.fileId) : Promise.resolve(undefined)
}
