import { publicId, uuidOf } from '../ids.ts'
import { QUESTIONNAIRE_VERSION } from '../questionnaire.ts'
import type { Database, Transaction } from '../store/database.ts'
import { findQuestionnaire, type QuestionnaireRow } from '../store/questionnaires.ts'

/** What was asked, as a screening keeps it: the built-in questions' version and, where there are any, that of the insider's own. */
export function versionOf(own: Pick<QuestionnaireRow, 'id'> | undefined): string {
  return own ? `${QUESTIONNAIRE_VERSION}+${publicId('questionnaire', own.id)}` : QUESTIONNAIRE_VERSION
}

/** The insider's own questions as they stood in a version that was answered. */
export async function answeredQuestionnaire(tx: Database | Transaction, version: string): Promise<QuestionnaireRow | undefined> {
  const id = uuidOf('questionnaire', version.split('+')[1] ?? '')
  return id ? findQuestionnaire(tx, id) : undefined
}
